internal import Foundation
internal import GRDB
internal import GRDBSQLite

// FTS5's own bm25() fixes k1 at 1.2 and b at 0.75, which favours short paragraphs too much for reports: lists of
// recommendations rise above the findings. This one has the constants that judged queries favour, and weighs the
// headings as part of the term frequency (BM25F) instead of as a document of their own.
//
//     score = Σ idf(t) · f · (k1 + 1) / (f + k1 · (1 − b + b · length / mean length))
//     f     = occurrences in the text + 0.3 · occurrences in the headings

/// `findings_score(paragraph_fts)`, an auxiliary function of FTS5: larger is better.
enum RankingFunction {
  static let name = "findings_score"

  private static let k1 = 0.9
  private static let b = 0.4
  private static let headingWeight = 0.3

  /// Makes the function known to a connection.
  static func register(in database: Database) {
    let api = UnsafeMutablePointer(mutating: FTS5.api(database))
    _ = api.pointee.xCreateFunction(
      api, name, nil, { api, row, result, _, _ in RankingFunction.score(api, row, result) }, nil)
  }

  /// What is the same for all rows of a query.
  private final class Statistics {
    let weights: [Double]
    let meanLength: Double
    /// Reused from row to row.
    var frequencies: [Double]

    init(weights: [Double], meanLength: Double) {
      self.weights = weights
      self.meanLength = meanLength
      frequencies = weights.map { _ in 0 }
    }
  }

  private static func score(
    _ api: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ result: OpaquePointer?
  ) {
    guard let api, let statistics = statistics(api.pointee, row) else {
      return sqlite3_result_error_nomem(result)
    }
    count(api.pointee, row, into: &statistics.frequencies)
    var length: Int32 = 0
    _ = api.pointee.xColumnSize(row, 0, &length)
    let norm = k1 * (1 - b + b * Double(length) / statistics.meanLength)
    var sum = 0.0
    for (weight, frequency) in zip(statistics.weights, statistics.frequencies) where frequency > 0 {
      sum += weight * frequency * (k1 + 1) / (frequency + norm)
    }
    sqlite3_result_double(result, sum)
  }

  /// How often each phrase occurs in the row, the headings counted light.
  private static func count(_ api: Fts5ExtensionApi, _ row: OpaquePointer?, into frequencies: inout [Double])
  {
    for index in frequencies.indices { frequencies[index] = 0 }
    var instances: Int32 = 0
    _ = api.xInstCount(row, &instances)
    for index in 0..<instances {
      var phrase: Int32 = 0
      var column: Int32 = 0
      var offset: Int32 = 0
      guard api.xInst(row, index, &phrase, &column, &offset) == SQLITE_OK else { continue }
      frequencies[Int(phrase)] += column == 0 ? 1 : headingWeight
    }
  }

  // MARK: Statistics

  /// Computed at the first row and kept by FTS5 until the query ends.
  private static func statistics(_ api: Fts5ExtensionApi, _ row: OpaquePointer?) -> Statistics? {
    if let kept = api.xGetAuxdata(row, 0) {
      return Unmanaged<Statistics>.fromOpaque(kept).takeUnretainedValue()
    }
    var rows: sqlite3_int64 = 0
    var length: sqlite3_int64 = 0
    guard api.xRowCount(row, &rows) == SQLITE_OK, api.xColumnTotalSize(row, 0, &length) == SQLITE_OK else {
      return nil
    }
    let weights = (0..<api.xPhraseCount(row)).map { weight(api, row, phrase: $0, of: rows) }
    let statistics = Statistics(weights: weights, meanLength: max(1, Double(length) / Double(max(1, rows))))
    let kept = Unmanaged.passRetained(statistics).toOpaque()
    let status = api.xSetAuxdata(row, kept) { kept in
      if let kept { Unmanaged<AnyObject>.fromOpaque(kept).release() }
    }
    return status == SQLITE_OK ? statistics : nil
  }

  /// The inverse document frequency of a phrase, never negative.
  private static func weight(
    _ api: Fts5ExtensionApi, _ row: OpaquePointer?, phrase: Int32, of rows: sqlite3_int64
  ) -> Double {
    var count = 0
    withUnsafeMutablePointer(to: &count) { counter in
      _ = api.xQueryPhrase(row, phrase, counter) { _, _, counter in
        counter?.assumingMemoryBound(to: Int.self).pointee += 1
        return SQLITE_OK
      }
    }
    return log1p((Double(rows) - Double(count) + 0.5) / (Double(count) + 0.5))
  }
}
