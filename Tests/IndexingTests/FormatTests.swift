import Foundation
import GRDB
import Indexing
import Reports
import TestSupport
import Testing
import TextProcessing

/// An index of every version that was ever written is kept in `Formats`, and still opened.
struct FormatTests {
  private static let formats = (1...4).map { "Tests/IndexingTests/Formats/version-\($0).sqlite" }

  @Test func `a file of every version but this one is kept`() throws {
    let newest = try IndexStore()
    try newest.index.close()
    let versions = try Self.formats.map { Self.version(in: try Repository.bytes(of: $0)) }
    #expect(versions == Array(1..<Self.version(in: try newest.folder.bytes(of: "index.sqlite"))))
  }

  @Test(arguments: formats)
  func `an older index is brought up to date when it is read, and keeps every paragraph`(
    format: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try Repository.bytes(of: format), to: "index.sqlite")
    let before = try Self.texts(in: path)
    let index = try ReportIndex(path: path, for: .reading)
    var after: [ParagraphInContext] = []
    try index.forEachParagraph(ParagraphFilter()) { after.append($0) }
    #expect(!before.isEmpty && after.map(\.paragraph.text) == before)
    #expect(try IndexStore.matches("supervision", in: index).count == 1)
    let recommendations = after.compactMap(\.paragraph.recommendation)
    #expect(recommendations.map(\.timescale) == [nil, "Within three months"])
    // Version 1 had none, and the report in version 2 came from there.
    let doubts = format.hasSuffix("-1.sqlite") || format.hasSuffix("-2.sqlite") ? 0 : 5
    #expect(try index.reports(ParagraphFilter()).map(\.doubts.count) == [doubts])
    #expect(try index.reports(ParagraphFilter()).map(\.judgements.count) == [1])
    try index.close()
    #expect(Self.version(in: try folder.bytes(of: "index.sqlite")) > 3)
    #expect(try ReportIndex(path: path, for: .reading).paragraphCount() == before.count)
  }

  @Test func `the abbreviations of an older index are found when it is opened`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      try Repository.bytes(of: "Tests/IndexingTests/Formats/version-3.sqlite"), to: "index.sqlite")
    let index = try ReportIndex(path: path, for: .writing)
    let words = TermScanner().words(in: "MASH IRO")
    #expect(
      try index.abbreviations(in: words).flatMap(\.meanings) == [
        Abbreviation(short: "MASH", long: "multi-agency safeguarding hub", reportCount: 1),
        Abbreviation(short: "IRO", long: "Independent reviewing officers", reportCount: 1),
      ])
    #expect(try index.integrity().isSound)
  }

  @Test(arguments: formats)
  func `an older index is written to`(format: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try Repository.bytes(of: format), to: "index.sqlite")
    let index = try ReportIndex(path: path, for: .writing)
    let count = try index.paragraphCount()
    let report = SampleReport.report(["marigold"])
    try index.store([(report, SampleReport.stamp(of: report))], readerVersion: 100)
    #expect(try index.paragraphCount() == count + 1)
    // What the older reader read is read again.
    #expect(try index.knownFiles(readerVersion: 100).map(\.path) == [report.source.path])
  }

  @Test(
    .enabled(if: !CurrentUser.isRoot, "root may write everywhere, so that nothing is shown"),
    arguments: formats)
  func `an older index that may not be written to is said to be older`(format: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try Repository.bytes(of: format), to: "locked/index.sqlite")
    let locked = folder.path("locked")
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: locked)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked) }
    #expect(throws: IndexProblem.older(path: path)) { try ReportIndex(path: path, for: .reading) }
  }

  /// The texts in order, as they lie in a file of any version.
  private static func texts(in path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      try String.fetchAll(database, sql: "SELECT text FROM paragraph ORDER BY report_id, ordinal")
    }
  }

  /// `user_version` in SQLite's file header (sqlite.org/fileformat2.html, 1.3).
  private static func version(in file: [UInt8]) -> Int {
    file[60..<64].reduce(0) { $0 << 8 | Int($1) }
  }
}
