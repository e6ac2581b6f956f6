import Foundation
import TestSupport
import Testing

struct ThesaurusCommandTests {
  private static let path = "config/findings/thesaurus.txt"

  @Test func `the words that mean the same are shown, and written to a file of one's own once`() async throws
  {
    let program = try Program()
    let shown = try await program.run("thesaurus")
    #expect(shown.status == 0 && shown.output.contains("\ndrift = delay"))
    let created = try await program.run("thesaurus", "--create")
    #expect(created.status == 0 && created.output.isEmpty)
    #expect(created.errors.hasSuffix("\(Self.path): written; change it as you like\n"))
    #expect(try program.folder.bytes(of: Self.path) == Array(shown.output.utf8))
    try program.folder.write("drift = visits\n", to: Self.path)
    let again = try await program.run("thesaurus", "--create")
    #expect(again.status == 0 && again.errors.hasSuffix("\(Self.path): is there already\n"))
    #expect(try program.folder.bytes(of: Self.path) == Array("drift = visits\n".utf8))
    #expect(try await program.run("thesaurus").output.hasPrefix("drift = visits\n"))
  }

  @Test func `searches read the file of one's own, and one that is named before it`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    try program.folder.write("drift = board\n", to: Self.path)
    #expect(
      try await Set(program.ids("drift")) == [
        "ashby-2012-05-01:2", "colby-2015-03-02:2", "colby-2015-03-02:3",
      ])
    try program.folder.write("drift = families", to: "other.txt")
    let other = try await program.ids("drift", "--thesaurus", "other.txt")
    #expect(Set(other) == ["ashby-2012-05-01:2", "colby-2015-03-02:2", "colby-2015-03-02:1"])
    #expect(try await program.ids("drift", "--literal").count == 2)
  }

  @Test(arguments: [
    ("drift = delay\ndrift\n", "line 2: 'drift' stands alone; put '=' and another word behind it"),
    ("drift = ?!", "line 1: '?!' holds no word; put a word between the signs"),
    ("# a\n\na b c d e f g h i = x", "line 3: 'a b c d e f g h i' is too long; shorten it to eight words"),
    ("drift \u{1B}[2J", "line 1: 'drift \u{FFFD}[2J' stands alone; put '=' and another word behind it"),
  ])
  func `a damaged file is named with the line and what to do`(text: String, message: String) async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    try program.folder.write(text, to: Self.path)
    for arguments in [["thesaurus"], ["search", "drift"]] {
      let outcome = try await program.run(arguments)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errors == "findings: \(program.folder.path(Self.path)): \(message)\n")
    }
    #expect(try program.folder.bytes(of: Self.path) == Array(text.utf8))
    #expect(try await program.run("search", "drift", "--literal").status == 0)
  }

  @Test func `a file that is no text, or not there, is named`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    try program.folder.write([0xFF, 0xFE, 0x00], to: "bytes.txt")
    for file in ["bytes.txt", "none.txt", "."] {
      let outcome = try await program.run("search", "drift", "--thesaurus", file)
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("findings: \(file): cannot be used as a thesaurus"))
    }
  }
}
