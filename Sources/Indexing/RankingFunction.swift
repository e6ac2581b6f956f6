internal import Foundation
internal import GRDB
internal import GRDBSQLite

// FTS5's own bm25() fixes k1 at 1.2 and b at 0.75, which favours short paragraphs too much for reports: lists of
// recommendations rise above the findings. This one has the constants that judged queries favour, weighs the headings as
// part of the term frequency (BM25F) instead of as a document of their own, and rewards words that stand together.
//
//     score = Σ idf(t) · f · (k1 + 1) / (f + k1 · (1 − b + b · length / mean length)) · (1 + bonus of `Closeness`)
//     f     = occurrences in the text + 0.3 · occurrences in the headings

/// `findings_score(paragraph_fts, terms)`, an auxiliary function of FTS5: larger is better.
///
/// `terms` tells for each phrase of the query, as one byte, which term it stands for: a term can have several phrases, and
/// the phrases of what is excluded stand for none.
///
/// `findings_collect(paragraph_fts, terms)` hands the same score, times the weight of the paragraph's kind, to the connection's
/// `MatchCollector`; its value is 1.
enum RankingFunction {
  static let name = "findings_score"
  static let collectingName = "findings_collect"

  private static let k1 = 0.9
  private static let b = 0.4
  private static let headingWeight = 0.3

  /// Makes the functions known to a connection, which keeps the collector until it is closed.
  static func register(in database: Database, collector: MatchCollector) {
    let api = UnsafeMutablePointer(mutating: FTS5.api(database))
    _ = api.pointee.xCreateFunction(
      api, collectingName, Unmanaged.passRetained(collector).toOpaque(),
      { api, row, result, count, arguments in
        RankingFunction.collect(api, row, result, terms: count > 0 ? arguments?[0] : nil)
      }, { kept in if let kept { Unmanaged<MatchCollector>.fromOpaque(kept).release() } })
    _ = api.pointee.xCreateFunction(
      api, name, nil,
      { api, row, result, count, arguments in
        RankingFunction.score(api, row, result, terms: count > 0 ? arguments?[0] : nil)
      }, nil)
  }

  /// What is the same for all rows of a query, and space that rows reuse.
  private final class State {
    let weights: [Double]
    /// For each phrase the term it stands for.
    private let terms: [UInt8]
    private var isFound: [Bool]
    let meanLength: Double
    var frequencies: [Double]
    var closeness: Closeness

    init(weights: [Double], meanLength: Double, terms: [UInt8]) {
      self.weights = weights
      self.terms = terms
      isFound = Array(
        repeating: false, count: Int(terms.filter { $0 != Closeness.noTerm }.max().map { $0 + 1 } ?? 0))
      self.meanLength = meanLength
      frequencies = weights.map { _ in 0 }
      closeness = Closeness(termOfPhrase: terms)
    }

    /// Whether the row holds every term, in its text or its headings.
    func hasAllTerms() -> Bool {
      for index in isFound.indices { isFound[index] = false }
      for phrase in frequencies.indices where frequencies[phrase] > 0 && phrase < terms.count {
        if terms[phrase] != Closeness.noTerm { isFound[Int(terms[phrase])] = true }
      }
      return !isFound.contains(false)
    }
  }

  private static func score(
    _ api: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ result: OpaquePointer?,
    terms: OpaquePointer?
  ) {
    guard let api, let state = state(api.pointee, row, terms: terms) else {
      return sqlite3_result_error_nomem(result)
    }
    var length: Int32 = 0
    _ = api.pointee.xColumnSize(row, 0, &length)
    sqlite3_result_double(result, score(api.pointee, row, state, length: Int(length)))
  }

  private static func collect(
    _ api: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ result: OpaquePointer?,
    terms: OpaquePointer?
  ) {
    guard let api, let state = state(api.pointee, row, terms: terms), let kept = api.pointee.xUserData(row)
    else {
      return sqlite3_result_error_nomem(result)
    }
    let collector = Unmanaged<MatchCollector>.fromOpaque(kept).takeUnretainedValue()
    let id = api.pointee.xRowid(row)
    if let entry = collector.entry(ofRow: id) {
      let score = score(api.pointee, row, state, length: entry.length) * entry.weight
      collector.take(.init(row: id, score: score, day: entry.day), hasAllTerms: state.hasAllTerms())
    }
    sqlite3_result_int(result, 1)
  }

  private static func score(
    _ api: Fts5ExtensionApi, _ row: OpaquePointer?, _ state: State, length: Int
  ) -> Double {
    readInstances(api, row, into: state)
    let norm = k1 * (1 - b + b * Double(length) / state.meanLength)
    var sum = 0.0
    for phrase in state.weights.indices where state.frequencies[phrase] > 0 {
      let frequency = state.frequencies[phrase]
      sum += state.weights[phrase] * frequency * (k1 + 1) / (frequency + norm)
    }
    return sum * (1 + state.closeness.bonus)
  }

  /// Counts how often each phrase occurs in the row, the headings counted light, and notes where in the text.
  private static func readInstances(_ api: Fts5ExtensionApi, _ row: OpaquePointer?, into state: State) {
    for index in state.frequencies.indices { state.frequencies[index] = 0 }
    state.closeness.reset()
    var instances: Int32 = 0
    _ = api.xInstCount(row, &instances)
    for index in 0..<instances {
      var phrase: Int32 = 0
      var column: Int32 = 0
      var offset: Int32 = 0
      guard api.xInst(row, index, &phrase, &column, &offset) == SQLITE_OK else { continue }
      state.frequencies[Int(phrase)] += column == 0 ? 1 : headingWeight
      if column == 0 {
        state.closeness.add(phrase: Int(phrase), at: Int(offset), length: Int(api.xPhraseSize(row, phrase)))
      }
    }
  }

  // MARK: State

  /// Made at the first row and kept by FTS5 until the query ends.
  private static func state(_ api: Fts5ExtensionApi, _ row: OpaquePointer?, terms: OpaquePointer?) -> State? {
    if let kept = api.xGetAuxdata(row, 0) { return Unmanaged<State>.fromOpaque(kept).takeUnretainedValue() }
    var rows: sqlite3_int64 = 0
    var length: sqlite3_int64 = 0
    guard api.xRowCount(row, &rows) == SQLITE_OK, api.xColumnTotalSize(row, 0, &length) == SQLITE_OK else {
      return nil
    }
    let state = State(
      weights: (0..<api.xPhraseCount(row)).map { weight(api, row, phrase: $0, of: rows) },
      meanLength: max(1, Double(length) / Double(max(1, rows))), terms: bytes(of: terms))
    let status = api.xSetAuxdata(row, Unmanaged.passRetained(state).toOpaque()) { kept in
      if let kept { Unmanaged<AnyObject>.fromOpaque(kept).release() }
    }
    return status == SQLITE_OK ? state : nil
  }

  private static func bytes(of value: OpaquePointer?) -> [UInt8] {
    guard let value, let blob = sqlite3_value_blob(value) else { return [] }
    return Array(UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_value_bytes(value))))
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
