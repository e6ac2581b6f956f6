import GRDB
import TestSupport
import Testing

@testable import Indexing

/// Postings come back from their bytes, and damaged bytes are an error.
struct PostingTests {
  @Test(arguments: 0..<40)
  func `postings come back as they were written`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let span = random.pick([1, 255, 256, 257, 5_000, 70_000])
    let postings = Self.postings(&random, span: span)
    let entry = try Self.entry(postings, span: span)
    #expect(try StemPostings(entry, rows: 0..<span) == postings)
    guard !postings.rows.isEmpty else { return }
    let blocks =
      try entry.layout() == .blocks
      ? try BlockPostings(entry, rows: 0..<span)
      : BlockPostings(rows: postings.rows, counts: postings.counts, span: span, norm: Self.norm)
    #expect(blocks.rowCount == postings.rows.count)
    var read: [[UInt32]] = []
    blocks.forEachRow { read.append([$0, $1]) }
    #expect(read == zip(postings.rows, postings.counts).map { [$0, $1] })
    for block in 0..<blocks.blockCount {
      let inBlock = zip(postings.rows, postings.counts).filter { Int($0.0) / PostingBlock.rows == block }
      #expect(blocks.view.mask(ofBlock: block).count == inBlock.count)
      for (row, count) in inBlock {
        #expect(blocks.view.count(ofRow: UInt8(row & 0xFF), inBlock: block) == count)
      }
      for least: UInt32 in [0, 1, 2, 3, 17, 18, 100] {
        let frequent = inBlock.filter { $0.1 >= least }.map { UInt8($0.0 & 0xFF) }
        #expect(Self.rows(blocks.view.mask(ofBlock: block, occurringAtLeast: least)) == Set(frequent))
      }
      let impact = inBlock.map { Float($0.1) / (Float($0.1) + Self.norm($0.0)) }.max() ?? 0
      #expect(
        blocks.view.impact(ofBlock: block) >= impact && blocks.view.impact(ofBlock: block) < impact + 0.02)
    }
  }

  @Test func `damaged bytes are an error or other postings, never a crash`() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<4_000 {
      let span = random.pick([300, 5_000])
      let postings = Self.postings(&random, span: span)
      let (header, body) = postings.encoded(stem: Array("drift".utf8), span: span, norm: Self.norm)
      var bytes = header + body
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      guard let entry = try? Self.entry(bytes) else { continue }
      _ = try? StemPostings(entry, rows: 0..<span)
      _ = try? entry.forms()
      if let blocks = try? BlockPostings(entry, rows: 0..<span) {
        for block in 0..<blocks.blockCount { _ = blocks.view.mask(ofBlock: block) }
        blocks.forEachRow { _, _ in }
      }
    }
  }

  @Test func `entries of any size lie in pages and are found again`() throws {
    var random = SeededRandom(seed: 6)
    let store = try IndexStore()
    let span = 200_000
    var written: [[UInt8]: StemPostings] = [:]
    for number in 0..<400 {
      let stem = Array("stem\(number * 7919 % 1000)x\(String(repeating: "y", count: number % 90))".utf8)
      written[stem] = Self.postings(&random, span: number % 20 == 0 ? span : 3_000)
    }
    try store.index.database.write { database in
      try database.execute(
        sql: "INSERT INTO posting_segment VALUES (1, 256, ?, 50)", arguments: [255 + span])
      var writer = try PostingPageWriter(database, segment: 1)
      for (stem, postings) in written.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let (header, body) = postings.encoded(stem: stem, span: span, norm: Self.norm)
        try writer.append(stem: stem, header: header, body: body)
      }
      try writer.flush()
    }
    try store.index.read { database in
      let connection = try PostingStore.connection(database)
      let segment = try #require(try PostingSegment.all(connection).first)
      let pages = try PostingPages(connection)
      for (stem, postings) in written {
        let entry = try #require(try pages.entry(of: stem, in: segment))
        #expect(try StemPostings(entry, rows: 0..<span) == postings)
        #expect(try pages.entry(of: stem + [0], in: segment) == nil)
      }
      #expect(try pages.entry(of: [], in: segment) == nil)
      var all: [[UInt8]] = []
      try pages.forEachEntry(in: segment) { all.append($0.stem) }
      #expect(all == written.keys.sorted { $0.lexicographicallyPrecedes($1) })
      var some: [[UInt8]] = []
      try pages.forEachEntry(in: segment, stemsStartingWith: Array("stem5".utf8)) { some.append($0.stem) }
      #expect(some == all.filter { $0.starts(with: Array("stem5".utf8)) } && !some.isEmpty)
    }
  }

  @Test func `many small batches are merged and hold what one large batch would`() throws {
    var random = SeededRandom(seed: 8)
    let texts = (0..<400).map { _ in random.text(of: RandomText.prose, longest: 9) + " drift" }
    let store = try IndexStore()
    for start in stride(from: 0, to: texts.count, by: 10) {
      try store.store(
        SampleReport.report(Array(texts[start..<start + 10]), section: "Delay", path: "/reports/\(start).txt")
      )
    }
    let segments = try store.index.read { try PostingSegment.all(PostingStore.connection($0)) }
    #expect(segments.count < 12)
    #expect(try store.index.integrity().isSound)
    try store.index.tidy(added: 1)
    #expect(
      try store.index.read { try PostingSegment.all(PostingStore.connection($0)).count } <= segments.count)
    #expect(try store.index.integrity().isSound)
    #expect(try store.count(["drift"]) == 400)
  }

  @Test func `a mask holds what was put into it`() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<300 {
      let (one, other) = (Self.rows(&random), Self.rows(&random))
      let (left, right) = (Self.mask(one), Self.mask(other))
      #expect(Self.rows(left.union(right)) == one.union(other))
      #expect(Self.rows(left.intersection(right)) == one.intersection(other))
      #expect(Self.rows(left.subtracting(right)) == one.subtracting(other))
      #expect(left.count == one.count && left.isEmpty == one.isEmpty)
      let bytes = (0..<256).map { one.contains(UInt8($0)) ? UInt8.random(in: 1...255, using: &random) : 0 }
      #expect(bytes.withUnsafeBufferPointer { $0.baseAddress.map(RowMask.init(nonzero:)) } == left)
      let range = Int.random(in: -300..<100, using: &random)..<Int.random(in: 100..<600, using: &random)
      #expect(Self.rows(RowMask(range)) == Set(range.clamped(to: 0..<256).map(UInt8.init)))
    }
  }

  // MARK: Made-up postings

  private static func norm(_ row: UInt32) -> Float { 0.5 + Float(row % 100) / 50 }

  private static func postings(_ random: inout SeededRandom, span: Int) -> StemPostings {
    var postings = StemPostings()
    let share = random.pick([0, 2, 30, 300, 900])
    let most = random.pick([1, 2, 17, 18, 400])
    for row in 0..<span where Int.random(in: 0..<1_000, using: &random) < share {
      postings.rows.append(UInt32(row))
      postings.counts.append(
        UInt32(Int.random(in: 0..<4, using: &random) > 0 ? 1 : Int.random(in: 1...most, using: &random)))
    }
    var row = 0
    while Bool.random(using: &random) {
      let start = row + Int.random(in: 0...40, using: &random)
      let end = start + Int.random(in: 1...40, using: &random)
      if end > span { break }
      postings.appendHeadings(rows: start..<end, count: Int.random(in: 1...3, using: &random))
      row = end
    }
    postings.forms = random.pick([
      [], [Array("drifting".utf8)], [Array("drift".utf8), Array("~drift".utf8), [0xFF]],
    ])
    return postings
  }

  private static func entry(_ postings: StemPostings, span: Int) throws -> PostingEntry {
    let (header, body) = postings.encoded(stem: Array("drift".utf8), span: span, norm: norm)
    return try entry(header + body)
  }

  private static func entry(_ bytes: [UInt8]) throws -> PostingEntry {
    try bytes.withUnsafeBufferPointer { buffer in
      var reader = ByteReader(buffer)
      let header = try PostingPages.Header(&reader)
      return header.entry(Array(buffer[header.stem]), Array(try reader.take(header.bodySize)))
    }
  }

  private static func rows(_ random: inout SeededRandom) -> Set<UInt8> {
    Set((0..<Int.random(in: 0...120, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
  }

  private static func mask(_ rows: Set<UInt8>) -> RowMask {
    var mask = RowMask()
    for row in rows { mask.insert(row) }
    return mask
  }

  private static func rows(_ mask: RowMask) -> Set<UInt8> {
    var rows: Set<UInt8> = []
    mask.forEach { rows.insert(UInt8($0)) }
    return rows
  }
}
