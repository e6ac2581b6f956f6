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
    ("UPDATE posting_page SET data = x'00'", false, []),
    ("UPDATE posting_segment SET mean_length = 1e9", false, []),
    ("UPDATE posting_segment SET last_row = 4611686018427387904", false, []),
    ("UPDATE section_rows SET last_row = last_row + 1 WHERE first_row = 1", false, []),
    ("DELETE FROM definition", false, []),
    ("DELETE FROM definition; DELETE FROM abbreviation", false, []),
    ("INSERT INTO definition SELECT 9, abbreviation_id, paragraph_id FROM definition LIMIT 1", false, []),
    ("UPDATE definition SET paragraph_id = paragraph_id + 1", false, []),
    ("UPDATE abbreviation SET reports = reports + 1", false, []),
    ("UPDATE abbreviation SET long = 'multi-agency hub'", false, []),
    ("UPDATE abbreviation SET short_key = x'00'", false, []),
    ("UPDATE abbreviation SET long_key = x'FF'", false, []),
    ("UPDATE report SET last_row = last_row + 1 WHERE id = 1", false, []),
    ("UPDATE report SET first_row = -9, last_row = 4611686018427387904 WHERE id = 1", false, []),
    ("INSERT INTO paragraph (id, report_id, ordinal, text) VALUES (9000000000000, 1, 9, 'Far.')", false, []),
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

  @Test func `damage of one report costs no other its paragraphs`() throws {
    let store = try Self.store()
    try store.index.database.write { try $0.execute(sql: "UPDATE report SET last_row = 4 WHERE id = 1") }
    #expect(throws: IndexProblem.damaged(path: store.path)) { try store.store(Self.reports[0], modified: 2) }
    #expect(
      try store.paragraphs(ParagraphFilter()).count { $0.report.id.description == "hull-2015-01-30" } == 2)
  }

  @Test func `a block that claims too little, or rows that it cannot have, is found`() throws {
    let store = try IndexStore()
    try store.add((0..<300).map { "Drift \($0)." })
    try store.index.database.write { database in
      let page =
        try Data.fetchOne(database, sql: "SELECT data FROM posting_page WHERE stem IS NOT NULL") ?? Data()
      let entry = try #require(page.range(of: Data("drift".utf8)))
      // Behind the stem: paragraphs, three sizes, the forms; then the layout, blocks passed over, rows - 1, impact.
      for damage in [8: UInt8(4), 9: 0xFF] {
        var changed = page
        let offset = entry.upperBound + damage.key
        changed[changed.startIndex + offset] = damage.value
        try database.execute(
          sql: "UPDATE posting_page SET data = ? WHERE stem IS NOT NULL", arguments: [changed])
        #expect(try !DerivedCheck(database).isSoundOrDamaged())
      }
    }
    _ = try? IndexStore.matches("dri", in: store.index)
  }

  @Test func `a value that is missing where one has to be is damage`() throws {
    let store = try Self.store()
    try store.index.database.write { database in
      try database.execute(sql: "PRAGMA writable_schema = ON")
      try database.execute(
        sql:
          "UPDATE sqlite_schema SET sql = replace(sql, 'text TEXT NOT NULL', 'text TEXT') WHERE name = 'paragraph'"
      )
    }
    try store.index.close()
    let index = try ReportIndex(path: store.path, for: .writing)
    try index.database.write { try $0.execute(sql: "UPDATE paragraph SET text = NULL WHERE id = 1") }
    #expect(throws: IndexProblem.damaged(path: store.path)) {
      try index.forEachParagraph(ParagraphFilter()) { _ in }
    }
    #expect(try !index.integrity().isSound)
  }

  @Test func `an index with small pages is repaired, too`() throws {
    let folder = try TemporaryFolder()
    let format = try Repository.bytes(of: "Tests/IndexingTests/Formats/version-2.sqlite")
    let path = try folder.write(format, to: "index.sqlite")
    let reader = try DatabaseQueue(path: path)
    try reader.read { database in
      // While another reads, the file keeps its pages.
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM report")
      try ReportIndex(path: path, for: .writing).close()
    }
    #expect(try reader.read { try Int.fetchOne($0, sql: "PRAGMA page_size") } == 4_096)
    try reader.write { try $0.execute(sql: "DELETE FROM ranking_block") }
    try reader.close()
    #expect(try ReportIndex.repair(path: path).kept == 1)
    let index = try ReportIndex(path: path, for: .writing)
    #expect(try index.integrity().isSound)
  }

  @Test func `a damaged index of an older version is said to be just that`() throws {
    let folder = try TemporaryFolder()
    let format = try Repository.bytes(of: "Tests/IndexingTests/Formats/version-2.sqlite")
    let path = try folder.write(format, to: "index.sqlite")
    #expect(throws: IndexProblem.damagedOlder(path: path)) { try ReportIndex.repair(path: path) }
    #expect(try folder.bytes(of: "index.sqlite") == format)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["index.sqlite"])
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
      ["Children are seen by the duty team (DT).", "Plans are late."], authority: "Hull", region: "Yorkshire",
      published: "2015-01-30",
      path: "/reports/hull.txt"),
  ]

  private static func store() throws -> IndexStore {
    let store = try IndexStore()
    for report in reports { try store.store(report) }
    return store
  }
}

extension DerivedCheck {
  /// False as well where SQLite would say that the file is damaged.
  fileprivate func isSoundOrDamaged() throws -> Bool {
    do { return try isSound() } catch let error as DatabaseError where error.isDamage { return false }
  }
}
