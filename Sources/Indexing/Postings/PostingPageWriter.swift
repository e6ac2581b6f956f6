internal import Foundation
internal import GRDB

/// Writes the stream of a segment.
struct PostingPageWriter {
  private let segment: Int64
  private let insert: Statement
  private var nextPage: Int64
  private var page: [UInt8] = [0, 0]
  private var firstStem: [UInt8]?

  init(_ database: Database, segment: Int64) throws {
    self.segment = segment
    insert = try database.cachedStatement(
      sql: "INSERT INTO posting_page (id, segment_id, stem, data) VALUES (?, ?, ?, ?)")
    nextPage = PostingSegment.pages(ofSegment: segment).lowerBound
  }

  /// Adds an entry; they come in order of their stems.
  mutating func append(stem: [UInt8], header: [UInt8], body: [UInt8]) throws {
    if page.count + header.count > limit(stem) { try flush() }
    if firstStem == nil {
      firstStem = stem
      page[0] = UInt8(page.count & 0xFF)
      page[1] = UInt8(page.count >> 8)
    }
    page += header
    var rest = body[...]
    while true {
      let room = max(0, limit(stem) - page.count)
      page += rest.prefix(room)
      rest = rest.dropFirst(room)
      if rest.isEmpty { return }
      try flush()
    }
  }

  private func limit(_ stem: [UInt8]) -> Int { PostingPages.size - (firstStem ?? stem).count }

  mutating func flush() throws {
    guard page.count > 2 else { return }
    if firstStem == nil { (page[0], page[1]) = (0xFF, 0xFF) }
    try insert.execute(arguments: [nextPage, segment, firstStem.map { Data($0) }, Data(page)])
    nextPage += 1
    page.removeAll(keepingCapacity: true)
    page += [0, 0]
    firstStem = nil
  }
}
