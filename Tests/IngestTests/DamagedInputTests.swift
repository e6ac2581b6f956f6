import Foundation
import Ingest
import TestSupport
import Testing

/// Broken and hostile files: each gives the right problem and hurts nothing.
struct DamagedInputTests {
  private static let pdf = SamplePDF(
    pages: (0..<3).map { page in
      (1...20).map { SamplePDF.Line("\(page * 20 + $0). Children were seen and heard.", top: 60 + $0 * 30) }
    }
  ).bytes

  @Test func `a PDF cut anywhere is said to be cut`() async throws {
    var random = SeededRandom(seed: 24)
    for _ in 0..<20 {
      let length = Int.random(in: 9..<(Self.pdf.count - 6), using: &random)
      #expect(try await problem(ofPDF: Array(Self.pdf.prefix(length))) == .cutPDF)
    }
  }

  @Test func `a PDF without its last line is said to be cut`() async throws {
    // Its pages may still be readable.
    #expect(try await problem(ofPDF: Array(Self.pdf.dropLast("%%EOF\n".utf8.count))) == .cutPDF)
    #expect(try await problem(ofPDF: Self.pdf + Array("\r\n\r\n".utf8)) == nil)
  }

  @Test func `a PDF without pages is damaged`() async throws {
    let problem = try await problem(ofPDF: Array("%PDF-1.4\nnothing\n%%EOF\n".utf8))
    #expect("\(problem.map { "\($0)" } ?? "nothing")".hasPrefix("damagedPDF("))
  }

  @Test func `a PDF with flipped bytes gives a report or a problem`() async throws {
    var random = SeededRandom(seed: 25)
    for _ in 0..<40 {
      var bytes = Self.pdf
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        bytes[Int.random(in: 8..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      }
      _ = try await problem(ofPDF: bytes)
    }
  }

  @Test func `junk before the header of a PDF does no harm`() async throws {
    #expect(try await problem(ofPDF: Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + Self.pdf) == nil)
  }

  @Test func `random bytes are binary`() async throws {
    var random = SeededRandom(seed: 26)
    for _ in 0..<50 {
      let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(try await Reading.problem(bytes) == .binary)
    }
  }

  @Test func `an error page named as PDF is a web page`() async throws {
    let html =
      "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>"
    #expect(
      try await Reading.problem(Array(html.utf8), path: "/a.pdf")
        == .webPageWithoutReport(title: "404 Not Found"))
  }

  @Test(arguments: [
    ("", ExtractionProblem.empty), (" \n", .empty), ("\u{FEFF}", .noParagraphs), ("12345", .noParagraphs),
  ])
  func `a text without paragraphs is no report`(text: String, problem: ExtractionProblem) async throws {
    #expect(try await Reading.problem(Array(text.utf8)) == problem)
  }

  @Test func `a file that is not there is not found`() {
    #expect(throws: ExtractionProblem.notFound) { try DocumentReader().content(ofFileAt: "/no/such/file") }
  }

  @Test func `a folder is no file`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ExtractionProblem.unreadable("not a file")) {
      try DocumentReader().content(ofFileAt: folder.path)
    }
  }

  // Root may read every file; then nothing is shown here.
  @Test(.enabled(if: !CurrentUser.isRoot))
  func `a file without permission may not be read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "locked.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: ExtractionProblem.notPermitted) { try DocumentReader().content(ofFileAt: path) }
  }

  @Test func `a file that is too large is said to be`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "large.txt")
    // A hole; nothing is written to the disk.
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: UInt64(DocumentReader.sizeLimit) + 1)
    try file.close()
    #expect(throws: ExtractionProblem.tooLarge(limit: DocumentReader.sizeLimit)) {
      try DocumentReader().content(ofFileAt: path)
    }
  }

  /// What stopped the reading of a PDF with these bytes.
  private func problem(ofPDF bytes: [UInt8]) async throws -> ExtractionProblem? {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "damaged.pdf")
    return try await Reading.problem(bytes, path: path)
  }
}
