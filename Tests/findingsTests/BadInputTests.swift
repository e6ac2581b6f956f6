import Foundation
import TestSupport
import Testing

/// Whatever goes wrong is said on standard error, with what to do about it, and never on standard output.
struct BadInputTests {
  /// A file that is no report: what it is, its name, its bytes and what is said.
  struct BadFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let bytes: [UInt8]
    let says: [String]
  }

  private static let errorPage = """
    <!DOCTYPE html><html><head><title>Page not found</title></head><body><h1>Page not found</h1>
    <p>If you typed the address, check that it is right.</p></body></html>
    """

  private static let badFiles = [
    BadFile(
      testDescription: "empty", name: "empty.pdf", bytes: [], says: ["empty.pdf: is empty; fetch it again"]),
    BadFile(
      testDescription: "binary", name: "photo.pdf",
      bytes: [0xFF, 0xD8, 0xFF, 0xE0] + (0..<2_000).map { UInt8($0 % 7) },
      says: ["photo.pdf: is neither PDF, Word document, web page nor text; convert it"]),
    BadFile(
      testDescription: "web page named .pdf", name: "report.pdf", bytes: Array(errorPage.utf8),
      says: ["report.pdf: is a web page that holds no report ('Page not found'); fetch the report itself"]),
    BadFile(
      testDescription: "archive", name: "reports.zip", bytes: Array("PK\u{3}\u{4}rest".utf8),
      says: ["reports.zip: is an archive; unpack it and name the folder"]),
    BadFile(
      testDescription: "damaged Word document", name: "report.docx",
      bytes: Array("PK\u{3}\u{4}rest of word/document.xml".utf8),
      says: ["report.docx: is a damaged Word document (", "save it again"]),
    BadFile(
      testDescription: "old Word document", name: "report.doc",
      bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      says: ["report.doc: is an old Word document, or one with a password", "save it as .docx"]),
    BadFile(
      testDescription: "PDF without pages", name: "header.pdf", bytes: Array("%PDF-1.4\n%%EOF\n".utf8),
      says: ["header.pdf: is a damaged PDF (", "fetch it again"]),
  ]

  @Test(arguments: badFiles)
  func `a file that is no report is named with what to do`(file: BadFile) async throws {
    let program = try Program()
    let path = try program.folder.write(file.bytes, to: file.name)
    let ingest = try await program.run("ingest", path)
    Self.expectFailure(ingest, says: file.says)
    let dump = try await program.run("dump", path)
    Self.expectFailure(dump, says: file.says)
  }

  @Test func `a truncated PDF is named with what to do`() async throws {
    let program = try Program()
    let whole = try Data(contentsOf: URL(fileURLWithPath: Corpus.pdf))
    let path = try program.folder.write(Array(whole.prefix(whole.count / 4)), to: "cut.pdf")
    let outcome = try await program.run("ingest", path)
    Self.expectFailure(outcome, says: ["cut.pdf: is a PDF whose end is missing; fetch it again"])
  }

  @Test func `a path that is not there is named`() async throws {
    let program = try Program()
    let outcome = try await program.run("ingest", "nowhere/report.pdf")
    Self.expectFailure(outcome, says: ["nowhere/report.pdf: no such file or folder; check the path"])
    let dump = try await program.run("dump", "nowhere/report.pdf")
    Self.expectFailure(dump, says: ["nowhere/report.pdf: no such file or folder; check the path"])
  }

  // Root may read every folder; then nothing is shown here.
  @Test(.enabled(if: !CurrentUser.isRoot))
  func `a folder without permission is named`() async throws {
    let program = try Program()
    let path = program.folder.path("locked")
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0])
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path) }
    let outcome = try await program.run("ingest", path)
    Self.expectFailure(outcome, says: ["locked: may not be read; check its permissions"])
  }

  @Test(arguments: ["search drift", "reports", "check", "export"])
  func `without an index the way to make one is shown`(arguments: String) async throws {
    let program = try Program()
    let outcome = try await program.shell("\"$0\" " + arguments)
    Self.expectFailure(
      outcome, says: [program.index, "no index here yet", "findings ingest PATH", "--index"])
    #expect(!FileManager.default.fileExists(atPath: program.index))
  }

  @Test func `an index made by a newer version is left alone`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    var bytes = try program.folder.bytes(of: "data/index.sqlite")
    // `user_version` in SQLite's file header.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try program.folder.write(bytes, to: "data/index.sqlite")

    for arguments in [["search", "drift"], ["ingest", Corpus.fenmarsh]] {
      let outcome = try await program.run(arguments[0], arguments[1])
      Self.expectFailure(outcome, says: ["newer version of findings", "'99'", "update findings", "--index"])
    }
    #expect(try program.folder.bytes(of: "data/index.sqlite") == bytes)
  }

  @Test func `a file that is no index is named and left alone`() async throws {
    let program = try Program()
    try program.folder.write("These are notes, not an index.", to: "data/index.sqlite")
    for arguments in [["search", "drift"], ["ingest", Corpus.fenmarsh]] {
      let outcome = try await program.run(arguments[0], arguments[1])
      Self.expectFailure(outcome, says: [program.index, "is not an index of findings", "--index"])
    }
    #expect(
      try program.folder.bytes(of: "data/index.sqlite") == Array("These are notes, not an index.".utf8))
  }

  @Test(arguments: ["?!", "\"\"", "…", "-drift", "year:never drift", "framework:x drift"])
  func `a query that asks for nothing says what to type`(query: String) async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("search", query)
    Self.expectFailure(outcome, says: ["'"])
  }

  @Test(arguments: [
    "nonsense", "ingest", "search", "search drift --limit 0", "search drift --limit many",
    "search drift --offset=-1", "search drift --format xml", "reports --nonsense", "dump",
    "dump a.txt --stage x", "search drift --index ''", "ingest a.txt --index ''", "search drift --year 20x",
    "reports --year 20x", "export --year 20x", "check --year 20x", "check --format xml", "check word",
  ])
  func `a command line that makes no sense is status 64`(arguments: String) async throws {
    let program = try Program()
    let outcome = try await program.shell("\"$0\" " + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Usage:") || outcome.errors.contains("USAGE:"))
  }

  @Test func `an option that there is none of is named`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.run("search", "drift", "--limt", "5")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("there is no option '--limt'"))
  }

  @Test func `an empty standard input is named`() async throws {
    let outcome = try await Program().shell(#""$0" ingest - < /dev/null"#)
    Self.expectFailure(outcome, says: ["standard input: is empty; fetch it again", "1 file not read"])
  }

  @Test func `an export to a full disk says so`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.shell(#""$0" export > /dev/full"#)
    Self.expectFailure(
      outcome, says: ["standard output cannot be written", "make room or choose another place"])
  }

  private static func expectFailure(_ outcome: Program.Outcome, says parts: [String]) {
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("findings: "))
    for part in parts { #expect(outcome.errors.contains(part)) }
    for word in ["SQLite", "fts5", "FTS5", "Optional(", "Error"] { #expect(!outcome.errors.contains(word)) }
  }
}
