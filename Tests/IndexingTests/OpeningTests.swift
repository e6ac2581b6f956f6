import Foundation
import GRDB
import Reports
import TestSupport
import Testing

@testable import Indexing

struct OpeningTests {
  @Test func `there is nothing to read before anything was written`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("index.sqlite")
    #expect(throws: IndexProblem.missing(path: path)) { try ReportIndex(path: path, for: .reading) }
    #expect(throws: IndexProblem.missing(path: folder.path("no/where"))) {
      try ReportIndex(path: folder.path("no/where"), for: .reading)
    }
  }

  @Test func `writing makes the file and the folders above it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a/b/index.sqlite")
    try ReportIndex(path: path, for: .writing).close()
    #expect(try ReportIndex(path: path, for: .reading).paragraphCount() == 0)
  }

  @Test func `a first ingest that was cut off before it wrote anything can be begun again`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("index.sqlite")
    // What is there when the size of pages is set and the mark is not yet: a page without a table.
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA page_size = \(Schema.pageSize); PRAGMA auto_vacuum = INCREMENTAL")
    }
    try queue.close()
    #expect(try folder.bytes(of: "index.sqlite").count == Schema.pageSize)
    #expect(throws: IndexProblem.missing(path: path)) { try ReportIndex(path: path, for: .reading) }
    try ReportIndex(path: path, for: .writing).close()
    #expect(try ReportIndex(path: path, for: .reading).paragraphCount() == 0)
  }

  @Test(arguments: [
    Array(
      "Dear Sir, this is a letter of more than one hundred bytes, which no one should take for an index. Yours"
        .utf8),
    Array("short".utf8), Array("SQLite format 3\0".utf8), [UInt8](repeating: 0, count: 4096),
  ])
  func `a file that is no index is left untouched`(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "index.sqlite")
    for access in [ReportIndex.Access.reading, .writing] {
      #expect(throws: IndexProblem.notAnIndex(path: path)) { try ReportIndex(path: path, for: access) }
    }
    #expect(try folder.bytes(of: "index.sqlite") == bytes)
  }

  @Test func `a database of another program is left untouched`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("photos.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE photo (name TEXT)") }
    let bytes = try folder.bytes(of: "photos.sqlite")
    for access in [ReportIndex.Access.reading, .writing] {
      #expect(throws: IndexProblem.notAnIndex(path: path)) { try ReportIndex(path: path, for: access) }
    }
    #expect(try folder.bytes(of: "photos.sqlite") == bytes)
  }

  @Test func `an index of a newer version is left untouched`() throws {
    let store = try IndexStore()
    try store.add(["text"])
    try store.index.close()
    let queue = try DatabaseQueue(path: store.path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA user_version = 7; PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try queue.close()
    let bytes = try store.folder.bytes(of: "index.sqlite")
    for access in [ReportIndex.Access.reading, .writing] {
      #expect(throws: IndexProblem.newer(path: store.path, version: 7, supported: 5)) {
        try ReportIndex(path: store.path, for: access)
      }
    }
    #expect(try store.folder.bytes(of: "index.sqlite") == bytes)
  }

  @Test func `a folder is no index`() throws {
    let folder = try TemporaryFolder()
    for access in [ReportIndex.Access.reading, .writing] {
      #expect(throws: IndexProblem.notAnIndex(path: folder.path)) {
        try ReportIndex(path: folder.path, for: access)
      }
    }
  }

  @Test func `a folder that cannot be made is said`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("text", to: "file")
    let path = file + "/index.sqlite"
    #expect(throws: IndexProblem.notPermitted(path: path)) { try ReportIndex(path: path, for: .writing) }
  }

  @Test(arguments: [1, 3, 10])
  func `a truncated index gives an index problem, not a crash`(share: Int) throws {
    let store = try IndexStore()
    try store.add((0..<300).map { "Paragraph \($0) speaks of drift and delay in planning." })
    try store.index.close()
    let bytes = try store.folder.bytes(of: "index.sqlite")
    let path = try store.folder.write(
      Array(bytes.prefix(max(100, bytes.count * share / 11))), to: "cut.sqlite")
    let error = #expect(throws: IndexProblem.self) {
      let index = try ReportIndex(path: path, for: .reading)
      try index.forEachParagraph(ParagraphFilter()) { _ in }
      _ = try IndexStore.matches("d", in: index)
    }
    #expect(error == .damaged(path: path) || error == .notAnIndex(path: path))
  }

  @Test func `an index with damaged pages gives an index problem, not a crash`() throws {
    let store = try IndexStore()
    try store.add((0..<300).map { "Paragraph \($0) speaks of drift and delay in planning." })
    try store.index.close()
    let bytes = try store.folder.bytes(of: "index.sqlite")
    var random = SeededRandom(seed: 13)
    for _ in 0..<40 {
      var damaged = bytes
      for _ in 0..<30 { damaged[Int.random(in: 100..<bytes.count, using: &random)] ^= 0x55 }
      let path = try store.folder.write(damaged, to: "damaged.sqlite")
      do {
        let index = try ReportIndex(path: path, for: .reading)
        try index.forEachParagraph(ParagraphFilter()) { _ in }
        _ = try IndexStore.matches("d", in: index)
      } catch is IndexProblem {}
    }
  }

  @Test func `a reader sees whole batches only`() throws {
    let store = try IndexStore()
    try store.add(["first"])
    try store.index.close()
    let writer = try ReportIndex(path: store.path, for: .writing)
    let reader = try ReportIndex(path: store.path, for: .reading)
    #expect(try reader.paragraphCount() == 1)
    try writer.store(
      ["/b.txt", "/c.txt"].map { path in
        let report = SampleReport.report(["second", "third"], path: path)
        return (report, SampleReport.stamp(of: report))
      }, readerVersion: 1)
    #expect(try reader.paragraphCount() == 5)
  }

  @Test func `a batch that fails leaves nothing behind`() throws {
    let store = try IndexStore()
    try store.add(["first"])
    let broken = SampleReport.report(["third"], path: "/c.txt")
    try store.index.database.write {
      try $0.execute(
        sql: """
          CREATE TEMPORARY TRIGGER fail AFTER INSERT ON paragraph WHEN new.text = 'third'
          BEGIN SELECT raise(ABORT, 'no'); END
          """)
    }
    #expect(throws: IndexProblem.self) {
      try store.store(SampleReport.report(["second"], path: "/b.txt"), broken)
    }
    #expect(try store.paragraphs().map(\.paragraph.text) == ["first"])
    #expect(try store.count(["second"]) == 0)
    #expect(try store.index.knownFiles(readerVersion: 1).count == 1)
  }

  @Test func `an index is read while the first batch is still in the write-ahead log`() throws {
    let store = try IndexStore()
    try store.add(["first"])
    // The mark by which an index is known is read from the file alone; it may still stand in the log.
    let reader = try ReportIndex(path: store.path, for: .reading)
    try #expect(reader.paragraphCount() == 1)
  }

  // Root may write everywhere; then nothing is shown here.
  @Test(.enabled(if: !CurrentUser.isRoot))
  func `an index in a folder that may not be written to is read`() throws {
    let store = try IndexStore()
    try store.add(["first"])
    try store.index.close()
    let folder = store.folder.path
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
    let reader = try ReportIndex(path: store.path, for: .reading)
    try #expect(reader.paragraphCount() == 1)
    try #expect(IndexStore.matches("first", in: reader).count == 1)
  }

  @Test func `an ingest that was killed can be run again`() throws {
    let store = try IndexStore()
    try store.add(["first"])
    let copy = try TemporaryFolder()
    for name in ["index.sqlite", "index.sqlite-wal"] {
      try copy.write(try store.folder.bytes(of: name), to: name)
    }
    let index = try ReportIndex(path: copy.path("index.sqlite"), for: .writing)
    try #expect(index.paragraphCount() == 1)
  }
}
