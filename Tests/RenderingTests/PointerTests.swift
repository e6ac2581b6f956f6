import Foundation
import Rendering
import Search
import Testing

/// A message about a query points at the place.
struct PointerTests {
  @Test(arguments: [
    ("drift year:never", "year:never", "        ^^^^^^^^^^"), ("year:never", "year:never", "  ^^^^^^^^^^"),
    ("(drift kind:x)", "kind:x", "         ^^^^^^"),
    ("drift -grade:good", "grade:good", "         ^^^^^^^^^^"),
    // Two columns each.
    ("日本 year:never", "year:never", "       ^^^^^^^^^^"), ("🙂🙂 kind:x", "kind:x", "       ^^^^^^"),
    ("drift kind:日本", "kind:日本", "        ^^^^^^^^^"),
    // No column of its own.
    ("cafe\u{301} kind:x", "kind:x", "       ^^^^^^"), ("caf\u{E9} kind:x", "kind:x", "       ^^^^^^"),
    ("drift kind:\"a b\"", "kind:\"a b\"", "        ^^^^^^^^^^"),
    ("drift\tkind:x", "kind:x", "        ^^^^^^"), ("a\r\nkind:x", "kind:x", "    ^^^^^^"),
  ])
  func `the caret stands under what is not known`(query: String, marked: String, carets: String) throws {
    let lines = try Self.message(query).split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 3)
    #expect(lines[1].contains(marked))
    #expect(lines[2] == carets)
  }

  @Test(arguments: [0, 30, 40, 41, 100, 5_000])
  func `of a long query what is around is shown`(length: Int) throws {
    let query =
      String(repeating: "drift ", count: length / 6 + 1) + "kind:x " + String(repeating: "z", count: 500)
    let lines = try Self.message(query).split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 3)
    #expect(lines[1].count <= 78)
    let place = try #require(lines[1].range(of: "kind:x"))
    #expect(
      lines[2].count { $0 == " " } == lines[1].distance(from: lines[1].startIndex, to: place.lowerBound))
    #expect(lines[2].count { $0 == "^" } == 6)
  }

  @Test func `a long value is marked as far as it is shown`() throws {
    let lines = try Self.message("drift kind:" + String(repeating: "x", count: 300)).split(separator: "\n")
    #expect(lines[1].count == 78 && lines[2].count == 78)
  }

  @Test func `nothing of a query commands the terminal`() throws {
    let text = try Self.message("\u{1B}[2J\u{9B}\u{202E} kind:\u{1B}x\u{7}")
    #expect(!text.unicodeScalars.contains { "\u{1B}\u{9B}\u{202E}\u{7}".unicodeScalars.contains($0) })
  }

  private static func message(_ query: String) throws -> String {
    do {
      _ = try QueryParser.parse(query)
    } catch {
      return Messages.text(of: error)
    }
    Issue.record("'\(query)' is no problem")
    return ""
  }
}
