import Foundation
import GRDB
import Reports
import TestSupport
import Testing

@testable import Indexing

/// Damage is found, stays found, and is repaired from what is sound.
struct IntegrityTests {
  @Test func `a sound index is sound`() throws {
    let store = try Self.store()
    #expect(try store.index.integrity() == Integrity())
  }

  /// What is done to an index behind its back, and what a look through it then finds.
  private static let damages: [(sql: String, isFullTextSound: Bool, changed: [String])] = [
    ("UPDATE grade SET grade = 'poor' WHERE grade = 'good'", true, ["leeds-2014-05-01", "hull-2015-01-30"]),
    ("UPDATE paragraph SET text = 'Drift was found.' WHERE id = 1", false, ["leeds-2014-05-01"]),
    ("UPDATE section SET headings = 'Elsewhere' WHERE report_id = 2", false, ["hull-2015-01-30"]),
    ("UPDATE report SET published = '2014-05-02' WHERE id = 1", true, ["leeds-2014-05-01"]),
    ("UPDATE authority SET region = 'Wales' WHERE name = 'Hull'", true, ["hull-2015-01-30"]),
    ("UPDATE source_file SET size = size + 1 WHERE report_id = 2", true, ["hull-2015-01-30"]),
    ("DELETE FROM ranking_block", false, []),
    ("UPDATE ranking_block SET data = x'00'", false, []),
    ("UPDATE ranking_block SET block = 9000000000000", false, []),
    // The length of the row behind the last.
    (
      "UPDATE ranking_block SET data = CAST(substr(data, 1, 10) || x'01' || substr(data, 12) AS BLOB)", false,
      []
    ),
    ("DELETE FROM posting_page", false, []),
    ("DELETE FROM posting_segment", false, []),
    ("UPDATE posting_segment SET last_row = last_row - 1 WHERE last_row = 4", false, []),
    ("UPDATE posting_page SET data = substr(data, 1, 40)", false, []),
    ("UPDATE posting_page SET data = zeroblob(length(data))", false, []),
    ("UPDATE posting_page SET stem = x'7A'", false, []),
  ]

  @Test(arguments: damages)
  func `what was changed behind its back is found`(
    sql: String, isFullTextSound: Bool, changed: [String]
  ) throws {
    let store = try Self.store()
    try store.index.database.write { try $0.execute(sql: sql) }
    let integrity = try store.index.integrity()
    #expect(integrity.fullTextIsSound == isFullTextSound)
    #expect(integrity.changedReports.map(\.description) == changed)
    #expect(!integrity.isSound)
    // A search goes on as well as it can, or says what is the matter.
    do {
      _ = try IndexStore.matches("children", in: store.index)
    } catch {
      #expect(error as? IndexProblem == .damaged(path: store.path))
    }
  }

  @Test func `a later change to the same report does not hide the damage`() throws {
    let store = try Self.store()
    try store.index.database.write {
      try $0.execute(sql: "UPDATE paragraph SET text = 'Drift was found.' WHERE id = 1")
    }
    let report = Self.reports[0]
    // A second file with the same content, then the first is gone.
    let copy = FileStamp(path: "/reports/copy.txt", size: 1, modified: 1)
    #expect(try store.index.note(copy, holds: report.source.sha256))
    _ = try store.index.prune(under: ["/reports"], keeping: [copy.path, Self.reports[1].source.path])
    // Another report says more of the authority.
    try store.store(
      SampleReport.report(["More."], authority: "Leeds", region: "Yorkshire", published: "2019-01-01"))
    #expect(try store.index.integrity().changedReports.map(\.description) == ["leeds-2014-05-01"])
  }

  @Test func `a repair keeps what is sound and names the files of the rest`() throws {
    let store = try Self.store()
    let before = try store.paragraphs()
    try store.index.database.write {
      try $0.execute(
        sql: "UPDATE paragraph SET text = 'Drift was found.' WHERE report_id = 1; DELETE FROM ranking_block")
    }
    try store.index.close()
    let path = store.path
    let repaired = try ReportIndex.repair(path: path)
    #expect(repaired.kept == 1 && repaired.savedAs == path + ".damaged")
    #expect(repaired.filesToRead == [Self.reports[0].source.path])
    let index = try ReportIndex(path: path, for: .writing)
    #expect(try index.integrity() == Integrity())
    var after: [ParagraphInContext] = []
    try index.forEachParagraph(ParagraphFilter()) { after.append($0) }
    #expect(after == before.filter { $0.report.id.description == "hull-2015-01-30" })
    #expect(try IndexStore.matches("children", in: index).count == 1)
    let left = try FileManager.default.contentsOfDirectory(atPath: store.folder.path)
    #expect(!left.contains { $0.contains(".repairing") })
  }

  @Test func `where nothing is sound the file is left as it was`() throws {
    let store = try Self.store()
    try store.index.database.write { try $0.execute(sql: "UPDATE paragraph SET text = text || '.'") }
    try store.index.close()
    let path = store.path
    let bytes = try store.folder.bytes(of: "index.sqlite")
    #expect(throws: IndexProblem.damaged(path: path)) {
      try ReportIndex.repair(path: path)
    }
    #expect(try store.folder.bytes(of: "index.sqlite") == bytes)
  }

  @Test func `while one writes, another is told that it does`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("index.sqlite")
    let first = try WriteLock(path: path)
    #expect(throws: IndexProblem.busy(path: path)) { try ReportIndex(path: path, for: .writing) }
    withExtendedLifetime(first) {}
  }

  private static let reports = [
    SampleReport.report(
      ["Children wait.", "Drift is common."], authority: "Leeds", region: nil, published: "2014-05-01",
      path: "/reports/leeds.txt"),
    SampleReport.report(
      ["Children are seen.", "Plans are late."], authority: "Hull", region: "Yorkshire",
      published: "2015-01-30",
      path: "/reports/hull.txt"),
  ]

  private static func store() throws -> IndexStore {
    let store = try IndexStore()
    for report in reports { try store.store(report) }
    return store
  }
}
