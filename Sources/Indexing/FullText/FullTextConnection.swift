internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import TextProcessing

/// Gives connections of other programs what the full-text index needs.
public enum FullTextExtension {
  /// Makes the tokenizer and the functions known to a connection.
  ///
  /// - Returns: SQLite's result code.
  public static func register(on connection: OpaquePointer?) -> Int32 {
    connection.map { FullTextConnection().register(on: $0) } ?? SQLITE_MISUSE
  }
}

/// What the full-text functions of one connection share.
///
/// Used only inside what a connection runs, one thing at a time: hence `@unchecked`.
final class FullTextConnection: @unchecked Sendable {
  /// A match of a term that FTS5 has found.
  struct Taken {
    let row: Int64
    /// How often the term occurs in the row.
    let count: Int
  }

  /// Takes the words of a text that is being indexed; `nil` while none is.
  var builder: PostingBuilder?
  /// What `findings_take` has taken.
  var taken: [Taken] = []
  let interruption = Interruption()
  /// For what is not being indexed.
  let scanner = TermScanner()
  private var handle: OpaquePointer?
  private var table: RankingTable?
  private var facets: FacetTable?
  private var postings = KeptPostings()
  private var dataVersion: Int64?

  /// Makes the tokenizer and the functions known to a connection.
  ///
  /// - Returns: SQLite's result code.
  func register(on handle: OpaquePointer) -> Int32 {
    self.handle = handle
    guard let api = Self.api(handle) else { return SQLITE_ERROR }
    let status = FindingsTokenizer.register(api, self)
    return status == SQLITE_OK ? RankingFunction.register(api, self) : status
  }

  /// The way to FTS5 (sqlite.org/fts5.html, 7).
  private static func api(_ handle: OpaquePointer) -> UnsafeMutablePointer<fts5_api>? {
    var statement: OpaquePointer?
    var api: UnsafeMutablePointer<fts5_api>?
    guard sqlite3_prepare_v2(handle, "SELECT fts5(?)", -1, &statement, nil) == SQLITE_OK else { return nil }
    defer { sqlite3_finalize(statement) }
    let type: StaticString = "fts5_api_ptr"
    return withUnsafeMutablePointer(to: &api) { result in
      _ = type.utf8Start.withMemoryRebound(to: CChar.self, capacity: type.utf8CodeUnitCount + 1) {
        sqlite3_bind_pointer(statement, 1, result, $0, nil)
      }
      sqlite3_step(statement)
      return result.pointee
    }
  }

  /// What ranks the paragraphs, as the file has it now.
  func rankingTable() throws -> RankingTable {
    let handle = try connection()
    // Changes when another connection has written (sqlite.org/pragma.html).
    let pragma = try RawStatement(handle, "PRAGMA data_version")
    let version = try pragma.step() ? pragma.integer(0) : nil
    if let table, version == dataVersion { return table }
    let table = try RankingTable(handle)
    (self.table, dataVersion) = (table, version)
    return table
  }

  /// What paragraphs are counted by, as the file has it now.
  func facetTable(_ database: Database) throws -> FacetTable {
    let ranking = try rankingTable()
    if let facets, facets.ranking === ranking { return facets }
    let table = try FacetTable(database, ranking)
    facets = table
    return table
  }

  /// The postings of a term, kept from an earlier query or put together now.
  ///
  /// - Parameter table: what the file has now.
  func postings(
    of term: TermForm, _ table: RankingTable, _ make: () throws -> TermPostings
  ) rethrows -> TermPostings {
    if postings.table !== table { postings = KeptPostings(table) }
    if let kept = postings[term] { return kept }
    let made = try make()
    postings.keep(made, of: term)
    return made
  }

  /// Has everything read anew; to be called when this connection has written.
  func forget() { (table, facets, postings) = (nil, nil, KeptPostings()) }

  /// The words and marked compounds of a stem, as they stand in the full-text index.
  func forms(ofStem stem: [UInt8]) throws -> [[UInt8]] {
    let handle = try connection()
    let pages = try PostingPages(handle)
    var forms: Set<[UInt8]> = []
    for segment in try PostingSegment.all(handle) {
      guard let entry = try pages.entry(of: stem, in: segment) else { continue }
      forms.formUnion(try translating { try entry.forms() })
    }
    return forms.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func connection() throws -> OpaquePointer {
    guard let handle else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    return handle
  }
}
