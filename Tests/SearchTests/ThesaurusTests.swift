import TestSupport
import Testing

@testable import Search

struct ThesaurusTests {
  @Test(arguments: [
    ("drift", Thesaurus.Problem.Kind.alone, 1, "drift"), ("a = b\n\n# c\n delay \n", .alone, 4, "delay"),
    ("a = b\r\ndelay", .alone, 2, "delay"), ("drift =", .noWord, 1, ""), ("= drift", .noWord, 1, ""),
    ("drift = = delay", .noWord, 1, ""), ("drift ~ ?!", .noWord, 1, "?!"),
    ("drift = delay # = late\ndrift ~ …", .noWord, 2, "…"),
    (
      "a = one two three four five six seven eight nine", .tooLong, 1,
      "one two three four five six seven eight nine"
    ),
  ])
  func `what is wrong in a thesaurus is said with its line`(
    text: String, kind: Thesaurus.Problem.Kind, line: Int, offending: String
  ) {
    #expect { try Thesaurus(parsing: text) } throws: { error in
      let problem = error as? Thesaurus.Problem
      return problem?.kind == kind && problem?.line == line && problem?.text == offending
    }
  }

  @Test(arguments: ["", "\n\n", "# only a comment", "  \t", "a = b # comment = ", "\u{FEFF}# Notepad\na = b"])
  func `comments, empty lines and a byte order mark are no group`(text: String) throws {
    _ = try Thesaurus(parsing: text)
  }

  @Test func `whatever is in a file, it is read or has a problem`() {
    var random = SeededRandom(seed: 41)
    for _ in 0..<500 {
      let text = random.text(of: RandomText.hostile + ["=", "~", "#", "\n", "\r\n"], longest: 20)
      do { _ = try Thesaurus(parsing: text) } catch { #expect(error.line >= 1) }
    }
  }

  private static let groups: [(line: Int, members: [String])] =
    Thesaurus.standardText.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      let content = $1.prefix { $0 != "#" }
      guard content.contains(where: { !$0.isWhitespace }) else { return nil }
      return ($0 + 1, content.split { $0 == "=" || $0 == "~" }.map { $0.trimmingSpaces.lowercased() })
    }

  @Test func `the thesaurus that comes with findings is well formed`() throws {
    _ = try Thesaurus.standard()
    #expect(Self.groups.count > 80)
    for (line, members) in Self.groups {
      #expect(members.count >= 2, "line \(line)")
      #expect(Set(members).count == members.count, "line \(line)")
    }
    for line in Thesaurus.standardText.split(separator: "\n") { #expect(line.count <= 240, "\(line)") }
  }

  @Test func `every group of it has words that find others, as words in any form are found anyway`() throws {
    let (fixture, thesaurus) = (try SearchFixture(texts: ["Nothing."]), try Thesaurus.standard())
    for (line, members) in Self.groups {
      let finding = try members.filter { member in
        try !fixture.search(member) { $0.thesaurus = thesaurus }.expansions.isEmpty
      }
      #expect(!finding.isEmpty, "line \(line): \(members)")
    }
  }

  // MARK: Files

  @Test func `a file of one's own counts before what comes with findings, one that is named before both`()
    throws
  {
    let folder = try TemporaryFolder()
    let own = folder.path("thesaurus.txt")
    #expect(ThesaurusFile(named: nil, own: own).path == nil)
    #expect(try ThesaurusFile(named: nil, own: own).text() == Thesaurus.standardText)
    try folder.write("drift = delay", to: "thesaurus.txt")
    #expect(try ThesaurusFile(named: nil, own: own).text() == "drift = delay")
    let other = try folder.write("drift = late", to: "other.txt")
    #expect(try ThesaurusFile(named: other, own: own).text() == "drift = late")
    #expect(throws: ThesaurusFile.Problem(path: folder.path("none"), content: nil)) {
      try ThesaurusFile(named: folder.path("none"), own: own).thesaurus()
    }
  }

  @Test func `what is there already is not overwritten`() throws {
    let folder = try TemporaryFolder()
    #expect(try ThesaurusFile.create(at: folder.path("new/thesaurus.txt")))
    try folder.write("drift = delay", to: "new/thesaurus.txt")
    #expect(try !ThesaurusFile.create(at: folder.path("new/thesaurus.txt")))
    #expect(try folder.bytes(of: "new/thesaurus.txt") == Array("drift = delay".utf8))
    try folder.write("a file", to: "file")
    #expect(throws: ThesaurusFile.Problem.self) {
      try ThesaurusFile.create(at: folder.path("file/thesaurus.txt"))
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    split(separator: " ").joined(separator: " ")
  }
}
