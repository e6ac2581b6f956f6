internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Auxiliary functions of FTS5 (sqlite.org/fts5.html, 7.2).
///
/// `findings_score(paragraph_fts)` is for other programs: the score of `ParagraphScore` with every phrase of the query for a
/// term and without the headings, which are not in the full-text index; larger is better.
///
/// `findings_take(paragraph_fts)` notes the row and how often the query occurs in it; its value is 1.
enum RankingFunction {
  static let name = "findings_score"
  static let takingName = "findings_take"

  private typealias Function =
    @convention(c) (
      UnsafePointer<Fts5ExtensionApi>?, OpaquePointer?, OpaquePointer?, Int32,
      UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void

  static func register(_ api: UnsafeMutablePointer<fts5_api>, _ connection: FullTextConnection) -> Int32 {
    let functions: [(String, Function)] = [
      (name, { api, row, result, _, _ in RankingFunction.score(api, row, result) }),
      (takingName, { api, row, result, _, _ in RankingFunction.take(api, row, result) }),
    ]
    for (name, function) in functions {
      let status = api.pointee.xCreateFunction(
        api, name, Unmanaged.passRetained(connection).toOpaque(), function,
        { kept in if let kept { Unmanaged<FullTextConnection>.fromOpaque(kept).release() } })
      if status != SQLITE_OK { return status }
    }
    return SQLITE_OK
  }

  private static func connection(_ api: Fts5ExtensionApi, _ row: OpaquePointer?) -> FullTextConnection? {
    api.xUserData(row).map { Unmanaged<FullTextConnection>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func take(
    _ api: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ result: OpaquePointer?
  ) {
    guard let api = api?.pointee, let connection = connection(api, row) else {
      return sqlite3_result_error_nomem(result)
    }
    var instances: Int32 = 0
    let status = api.xInstCount(row, &instances)
    guard status == SQLITE_OK else { return sqlite3_result_error_code(result, status) }
    connection.taken.append(.init(row: api.xRowid(row), count: Int(instances)))
    sqlite3_result_int(result, 1)
  }

  // MARK: Score

  /// What is the same for all rows of a query.
  private final class State {
    let weights: [Double]
    let table: RankingTable
    var counts: [Double]
    var closeness: Closeness

    init(weights: [Double], table: RankingTable) {
      self.weights = weights
      self.table = table
      counts = weights.map { _ in 0 }
      closeness = Closeness(termCount: weights.count)
    }
  }

  private static func score(
    _ api: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ result: OpaquePointer?
  ) {
    do {
      guard let api = api?.pointee, let state = try state(api, row) else {
        return sqlite3_result_error_nomem(result)
      }
      readInstances(api, row, into: state)
      let entry = state.table.entry(ofRow: api.xRowid(row))
      let score = ParagraphScore.value(
        counts: state.counts, weights: state.weights, bonus: state.closeness.bonus,
        norm: LengthNorms.norm(length: entry?.length ?? 0, meanLength: state.table.meanLength))
      sqlite3_result_double(result, score * (entry?.traits?.weight ?? 1))
    } catch {
      sqlite3_result_error_code(
        result, (error as? DatabaseError)?.extendedResultCode.rawValue ?? SQLITE_ERROR)
    }
  }

  private static func readInstances(_ api: Fts5ExtensionApi, _ row: OpaquePointer?, into state: State) {
    for index in state.counts.indices { state.counts[index] = 0 }
    state.closeness.reset()
    var instances: Int32 = 0
    _ = api.xInstCount(row, &instances)
    for index in 0..<instances {
      var (phrase, column, offset): (Int32, Int32, Int32) = (0, 0, 0)
      guard api.xInst(row, index, &phrase, &column, &offset) == SQLITE_OK else { continue }
      state.counts[Int(phrase)] += 1
      state.closeness.add(term: Int(phrase), at: Int(offset), length: Int(api.xPhraseSize(row, phrase)))
    }
  }

  /// Made at the first row and kept by FTS5 until the query ends.
  private static func state(_ api: Fts5ExtensionApi, _ row: OpaquePointer?) throws -> State? {
    if let kept = api.xGetAuxdata(row, 0) { return Unmanaged<State>.fromOpaque(kept).takeUnretainedValue() }
    guard let table = try connection(api, row)?.rankingTable() else { return nil }
    let state = State(
      weights: (0..<api.xPhraseCount(row)).map {
        ParagraphScore.weight(count: count(api, row, phrase: $0), of: table.paragraphCount)
      }, table: table)
    let status = api.xSetAuxdata(row, Unmanaged.passRetained(state).toOpaque()) { kept in
      if let kept { Unmanaged<AnyObject>.fromOpaque(kept).release() }
    }
    return status == SQLITE_OK ? state : nil
  }

  /// How many paragraphs hold a phrase.
  private static func count(_ api: Fts5ExtensionApi, _ row: OpaquePointer?, phrase: Int32) -> Int {
    var count = 0
    withUnsafeMutablePointer(to: &count) { counter in
      _ = api.xQueryPhrase(row, phrase, counter) { _, _, counter in
        counter?.assumingMemoryBound(to: Int.self).pointee += 1
        return SQLITE_OK
      }
    }
    return count
  }
}
