internal import Crypto
internal import Foundation
internal import GRDB
internal import Reports

/// A basket as JSON; its quotations are named by their hashes.
private struct BasketBody: Codable {
  struct Entry: Codable {
    let paragraph: String
    let note: String
    let kept: String
  }

  let title: String
  let question: String
  let introduction: String
  let grouping: String
  let entries: [Entry]

  enum CodingKeys: String, CodingKey {
    case title, question, introduction, entries
    case grouping = "group_by"
  }
}

/// Reads and writes rows of baskets, within a transaction of somebody else's.
struct BasketRows {
  /// A row of `basket`.
  struct Found {
    let row: Int64
    let id: Basket.ID
    /// Of the newest revision.
    let revision: Int
  }

  private let database: Database

  init(_ database: Database) { self.database = database }

  // MARK: Baskets

  func basket(heldBy key: BasketKey) throws -> Found? {
    try found("key_sha256", Data(key.hash).databaseValue)
  }

  func basket(named id: Basket.ID) throws -> Found? { try found("name", id.description.databaseValue) }

  private func found(_ column: String, _ value: DatabaseValue) throws -> Found? {
    let row = try Row.fetchOne(
      database, sql: "SELECT id, name, revision FROM basket WHERE \(column) = ?", arguments: [value])
    guard let row else { return nil }
    var columns = ColumnReader(row)
    let (number, name): (Int64, String) = (try columns.next(), try columns.next())
    guard let id = Basket.ID(name) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return Found(row: number, id: id, revision: try columns.next())
  }

  /// A basket without any revision.
  func make(_ id: Basket.ID, _ key: BasketKey) throws -> Found {
    try database.execute(
      sql: "INSERT INTO basket (name, key_sha256, revision) VALUES (?, ?, 0)",
      arguments: [id.description, Data(key.hash)])
    return Found(row: database.lastInsertedRowID, id: id, revision: 0)
  }

  /// The names of what is in the newest revision, which JSON functions find in a fraction of the time that it takes to read all of it.
  func paragraphs(of found: Found) throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: """
        SELECT json_extract(entry.value, '$.paragraph') FROM revision, json_each(body, '$.entries') AS entry
        WHERE basket_id = ? AND number = ?
        """, arguments: [found.row, found.revision])
  }

  // MARK: Revisions

  func revision(_ number: Int, of found: Found) throws -> Basket? {
    let body = try String.fetchOne(
      database, sql: "SELECT body FROM revision WHERE basket_id = ? AND number = ?",
      arguments: [found.row, number])
    guard let body else { return nil }
    guard let decoded = try? JSONDecoder().decode(BasketBody.self, from: Data(body.utf8)) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return try basket(decoded)
  }

  private func basket(_ body: BasketBody) throws -> Basket {
    var basket = Basket()
    basket.opening.title = body.title
    basket.opening.question = body.question
    basket.opening.introduction = body.introduction
    basket.opening.grouping = body.grouping
    basket.entries = try body.entries.map { entry in
      Basket.Entry(
        paragraph: try Self.id(entry.paragraph), note: entry.note, kept: try kept(entry.kept))
    }
    return basket
  }

  func revisions(of found: Found) throws -> [BasketRevision] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, made, step, paragraph, json_array_length(body, '$.entries') FROM revision
        WHERE basket_id = ? ORDER BY number DESC
        """, arguments: [found.row])
    return try rows.map { row in
      var columns = ColumnReader(row)
      let (number, made, step): (Int, Int, String) = (
        try columns.next(), try columns.next(), try columns.next()
      )
      let paragraph: String? = try columns.nextIfAny()
      guard let kind = BasketStep.Kind(rawValue: step) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      return BasketRevision(
        number: number, made: made, step: BasketStep(kind, try paragraph.map(Self.id)),
        entryCount: try columns.next())
    }
  }

  /// Writes one more revision, and lets the oldest go.
  func add(_ basket: Basket, by step: BasketStep, to found: Found) throws -> Found {
    let number = found.revision + 1
    try database.execute(
      sql: "INSERT INTO revision (basket_id, number, made, step, paragraph, body) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        found.row, number, Int(Date.now.timeIntervalSince1970), step.kind.rawValue,
        step.paragraph?.description, try body(of: basket),
      ])
    try database.execute(
      sql: "UPDATE basket SET revision = ? WHERE id = ?", arguments: [number, found.row])
    try prune(found.row, newest: number)
    return Found(row: found.row, id: found.id, revision: number)
  }

  private func prune(_ basket: Int64, newest: Int) throws {
    try database.execute(
      sql: """
        DELETE FROM revision WHERE basket_id = ?1 AND number < ?2 AND (number <= ?2 - ?3 OR number IN (
          SELECT number FROM (
            SELECT number, sum(length(body)) OVER (ORDER BY number DESC) AS size FROM revision WHERE basket_id = ?1)
          WHERE size > ?4))
        """, arguments: [basket, newest, BasketStore.mostRevisions, BasketStore.mostCharacters])
  }

  private func body(of basket: Basket) throws -> String {
    let entries = try basket.entries.map { entry in
      BasketBody.Entry(
        paragraph: entry.paragraph.description, note: entry.note, kept: try store(entry.kept))
    }
    let body = BasketBody(
      title: basket.opening.title, question: basket.opening.question,
      introduction: basket.opening.introduction, grouping: basket.opening.grouping, entries: entries)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(body), as: UTF8.self)
  }

  private static func id(_ name: String) throws -> Paragraph.ID {
    guard let id = Paragraph.ID(name: name) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return id
  }

  // MARK: Quotations

  private func kept(_ hash: String) throws -> Basket.Kept {
    let statement = try database.cachedStatement(
      sql: "SELECT text, citation FROM kept_quotation WHERE sha256 = ?")
    guard let row = try Row.fetchOne(statement, arguments: [hash]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    var columns = ColumnReader(row)
    return Basket.Kept(text: try columns.next(), citation: try columns.next())
  }

  private func store(_ kept: Basket.Kept) throws -> String {
    let hash = HexText.text(SHA256.hash(data: Array("\(kept.text)\0\(kept.citation)".utf8)))
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO kept_quotation (sha256, text, citation) VALUES (?, ?, ?)")
    try statement.execute(arguments: [hash, kept.text, kept.citation])
    return hash
  }
}
