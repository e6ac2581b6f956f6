import Foundation
import Rendering
import Search
import TestSupport
import Testing

/// What is said of themes outside the program is what the program reads.
struct ThemeSchemaTests {
  @Test func `README lists every field of a theme as the program knows it`() throws {
    let readme = try #require(Repository.text(of: "README.md"))
    let section = try #require(readme.range(of: "### The theme"))
    let table = readme[section.lowerBound...].split(separator: "\n").drop { !$0.hasPrefix("| Field |") }
      .dropFirst(2).prefix { $0.hasPrefix("|") }
    #expect(table.map(String.init) == ThemeField.all.map(Self.row))
  }

  @Test func `the theme in README is a theme`() throws {
    let readme = try #require(Repository.text(of: "README.md"))
    let example = try #require(
      readme.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    let theme = try Theme(parsing: String(example))
    #expect(theme.queries.count == 2 && theme.pinned.count == 1 && theme.groupNotes.count == 1)
  }

  private static func row(path: [String], field: ThemeField) -> String {
    let usual =
      field.isNeeded ? "needed" : field.usual.map { "`\($0)`" } ?? "–"
    let meaning = field.meaning.prefix(1).uppercased() + field.meaning.dropFirst()
    let words = meaning.replacing("'findings search'", with: "`findings search`")
    return "| `\(path.joined(separator: "."))` | \(words). | \(field.expected) | \(usual) |"
  }

  @Test func `the schema has the fields of a theme, and no others`() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(ThemeSchema.json().utf8)) as? [String: Any])
    #expect(Self.fields(of: schema, at: []) == Set(ThemeField.all.map { $0.path.joined(separator: ".") }))
    #expect(schema["required"] as? [String] == ["title"])
    #expect(schema["additionalProperties"] as? Bool == false)
  }

  /// The properties anywhere in a schema, by the names that lead to them.
  private static func fields(of schema: Any, at path: [String]) -> Set<String> {
    if let list = schema as? [Any] {
      return list.reduce(into: []) { $0.formUnion(fields(of: $1, at: path)) }
    }
    guard let object = schema as? [String: Any] else { return [] }
    var found: Set<String> = []
    for (key, value) in object {
      guard key == "properties", let properties = value as? [String: Any] else {
        found.formUnion(fields(of: value, at: path))
        continue
      }
      for (name, property) in properties {
        found.insert((path + [name]).joined(separator: "."))
        found.formUnion(fields(of: property, at: path + [name]))
      }
    }
    return found
  }
}
