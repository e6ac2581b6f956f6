internal import Indexing
internal import Reports
internal import TextProcessing

// The query language, from what binds least to what binds most:
//
//     sequence   a b c            any of them, best first
//     either     a OR b
//     both       a AND b          +a
//     close      a NEAR/8 b
//     single     -a  NOT a  (…)   a  "a b"  a*  field:value
//
// Whatever is typed means something; what had to be changed is said.

/// Reads a query.
public struct QueryParser {
  /// Terms after which no more are taken.
  private static let mostTerms = 64
  private static let mostExcluded = 1_000
  /// NEARs after which no more are taken.
  private static let mostPairs = 8
  /// Brackets inside brackets; more are left out.
  private static let mostDepth = 20

  private let text: String
  private let terms = QueryTermReader()
  private var tokens: ArraySlice<QueryToken>
  private var query = Query()
  private var depth = 0
  private var run: [RunWord] = []
  private var termCount = 0
  private var excludedCount = 0
  private var nearCount = 0
  private var isExcluding = false
  /// Whether the next piece stands behind AND, NEAR or a plus.
  private var isBehindOperator = false

  private init(_ text: String) {
    self.text = text
    var lexer = QueryLexer(text)
    lexer.run()
    tokens = lexer.tokens[...]
    query.notes = lexer.notes
  }

  /// - Throws: `QueryProblem`
  public static func parse(_ text: String) throws(QueryProblem) -> Query {
    var parser = QueryParser(text)
    parser.query.root = .sequence(try parser.sequence())
    return try parser.finished()
  }

  // MARK: From what binds least to what binds most

  private mutating func sequence() throws(QueryProblem) -> [QueryNode] {
    var nodes: [QueryNode] = []
    while let token = tokens.first {
      if token.kind == .close {
        if depth > 0 { break }
        note("a closing bracket that nothing opened was left out")
        tokens.removeFirst()
      } else if let node = try either() {
        nodes.append(node)
      }
    }
    endRun()
    return nodes
  }

  private mutating func either() throws(QueryProblem) -> QueryNode? {
    var nodes = [try both()].compactMap(\.self)
    while tokens.first?.kind == .or {
      try takeOperator("OR", hasLeft: !nodes.isEmpty)
      if let next = try both() { nodes.append(next) }
    }
    if nodes.count > 1 { noteExclusions(among: nodes, joinedBy: "OR") }
    return nodes.count > 1 ? .any(nodes) : nodes.first
  }

  private mutating func both() throws(QueryProblem) -> QueryNode? {
    var nodes = [try close()].compactMap(\.self)
    var isAsked = false
    while tokens.first?.kind == .and {
      try takeOperator("AND", hasLeft: !nodes.isEmpty)
      isBehindOperator = true
      isAsked = true
      if let next = try close() { nodes.append(next) }
    }
    return nodes.count > 1 || isAsked && !nodes.isEmpty ? .all(nodes) : nodes.first
  }

  private mutating func close() throws(QueryProblem) -> QueryNode? {
    let (runs, runBefore) = (query.runs, run)
    var (nodes, pairs): ([QueryNode], [QueryNode]) = ([try single()].compactMap(\.self), [])
    while case .near(let distance)? = tokens.first?.kind {
      try takeOperator("NEAR", hasLeft: !nodes.isEmpty)
      isBehindOperator = true
      guard let right = try single() else { continue }
      if let left = nodes.last(where: \.isSought), right.isSought {
        pairs.append(near(left, right, within: distance))
      }
      nodes.append(right)
    }
    // What means the same as a word that has to be near would not be.
    if !pairs.isEmpty { (query.runs, run) = (runBefore.isEmpty ? runs : runs + [runBefore], []) }
    if nodes.count > 1 { noteExclusions(among: nodes, joinedBy: "NEAR") }
    if pairs.contains(where: \.isNearGroup) { note("NEAR looks for any of the words in brackets beside it") }
    // What is left out is near nothing.
    let parts = (pairs.isEmpty ? nodes.filter(\.isSought) : pairs) + nodes.filter { !$0.isSought }
    return parts.count > 1 ? .all(parts) : parts.first
  }

  /// Every pair is looked for in the texts themselves.
  private mutating func near(_ left: QueryNode, _ right: QueryNode, within distance: Int) -> QueryNode {
    nearCount += 1
    if nearCount <= Self.mostPairs { return .near(left, right, within: distance) }
    note("more than \(Self.mostPairs) NEAR were read as AND")
    return .all([left, right])
  }

  private mutating func noteExclusions(among nodes: [QueryNode], joinedBy name: String) {
    if nodes.contains(where: { !$0.isSought }) { note("\(name) beside what is left out was read as AND") }
  }

  private mutating func single() throws(QueryProblem) -> QueryNode? {
    guard let token = tokens.first else { return nil }
    defer { isBehindOperator = false }
    switch token.kind {
    case .close, .or, .and, .near: return nil
    case .open: return try bracket()
    case .not, .must: return try signed()
    case .field(let field, let value):
      tokens.removeFirst()
      endRun()
      try take(field, value, token.range)
      return nil
    case .phrase(let words):
      tokens.removeFirst()
      endRun()
      return node(terms.phrase(words).map { [$0] } ?? [])
    case .words(let words):
      tokens.removeFirst()
      return take(words, isAskedFor: isAskedFor)
    }
  }

  private mutating func bracket() throws(QueryProblem) -> QueryNode? {
    tokens.removeFirst()
    endRun()
    if depth == Self.mostDepth {
      note("brackets inside more than \(Self.mostDepth) others were left out")
      return nil
    }
    depth += 1
    let nodes = try sequence()
    depth -= 1
    if tokens.first?.kind == .close {
      tokens.removeFirst()
    } else {
      note("a bracket was closed at the end")
    }
    return nodes.count > 1 ? .sequence(nodes) : nodes.first
  }

  // MARK: Pieces

  /// Takes an operator, and says where it has nothing to join.
  private mutating func takeOperator(_ name: String, hasLeft: Bool) throws(QueryProblem) {
    tokens.removeFirst()
    endRun()
    let next = tokens.first?.kind
    let isLast = next == nil || next == .close || next == .or || next == .and
    if !hasLeft || isLast { note("\(name) stands between two words; where one was missing it was left out") }
  }

  /// What stands behind dashes and pluses; several of them count once.
  private mutating func signed() throws(QueryProblem) -> QueryNode? {
    var isExcluded = false
    while let kind = tokens.first?.kind, kind == .not || kind == .must {
      isExcluded = isExcluded || kind == .not
      tokens.removeFirst()
    }
    if isExcluded { return try excluded() }
    isBehindOperator = true
    return try single().map { .all([$0]) }
  }

  private mutating func excluded() throws(QueryProblem) -> QueryNode? {
    endRun()
    let outer = query
    let wasExcluding = isExcluding
    isExcluding = true
    let node = try single()
    isExcluding = wasExcluding
    let common = commonTerms(since: outer)
    (query.runs, query.ignored, run) = (outer.runs, outer.ignored, [])
    query.excluded += (node?.positiveTerms ?? []) + common
    let parts = [node].compactMap(\.self) + common.map(QueryNode.term)
    return parts.isEmpty ? nil : .not(.any(parts))
  }

  /// Common words that have been ignored since, as terms: to leave one out is asked for on purpose.
  private func commonTerms(since outer: Query) -> [QueryTerm] {
    query.ignored.dropFirst(outer.ignored.count).flatMap { terms.words($0).compactMap(\.term) }
  }

  private mutating func take(
    _ field: FilterField, _ value: String, _ range: Range<Int>
  ) throws(QueryProblem) {
    let place = QueryPlace(query: text, range: range)
    if isExcluding { throw .excludedFilter(field: field, value: value, at: place) }
    do {
      try field.add(value, to: &query.filter)
    } catch {
      throw error.placed(at: place)
    }
    if depth > 0 { note("'\(field.rawValue):' counts for the whole query, also inside brackets") }
  }

  /// Words without a space between.
  ///
  /// - Parameter isAskedFor: whether an operator asks for them, even if they are common.
  private mutating func take(_ words: String, isAskedFor: Bool) -> QueryNode? {
    let found = terms.words(words)
    if termCount < Self.mostTerms { run += found.map(\.word) }
    if !isAskedFor { query.ignored += found.filter(\.isCommon).map(\.word.typed) }
    return node(found.filter { isAskedFor || !$0.isCommon }.compactMap(\.term))
  }

  /// Whether the piece that was taken last stands beside an operator.
  private var isAskedFor: Bool {
    switch tokens.first?.kind {
    case .and, .near: true
    case .or, .not, .must, .open, .close, .words, .phrase, .field, nil: isBehindOperator
    }
  }

  private mutating func node(_ terms: [QueryTerm]) -> QueryNode? {
    let room = isExcluding ? Self.mostExcluded - excludedCount : Self.mostTerms - termCount
    let kept = terms.prefix(room)
    if kept.count < terms.count {
      note("only the first \(isExcluding ? Self.mostExcluded : Self.mostTerms) words are looked at")
    }
    if isExcluding { excludedCount += kept.count } else { termCount += kept.count }
    return kept.count > 1 ? .sequence(kept.map(QueryNode.term)) : kept.first.map(QueryNode.term)
  }

  private mutating func endRun() {
    if !run.isEmpty { query.runs.append(run) }
    run = []
  }

  private mutating func note(_ text: String) {
    if !query.notes.contains(text) { query.notes.append(text) }
  }

  // MARK: The whole

  /// Common words count when there is nothing else to look for.
  private mutating func finished() throws(QueryProblem) -> Query {
    if query.root.positiveTerms.isEmpty, !query.ignored.isEmpty {
      let common = query.ignored.flatMap { terms.words($0).compactMap(\.term) }
      query.root = .sequence([query.root] + common.prefix(Self.mostTerms).map(QueryNode.term))
      query.ignored = []
    }
    var seen: Set<TermForm> = []
    query.terms = query.root.positiveTerms.filter { seen.insert($0.form).inserted }
    guard query.terms.isEmpty else { return query }
    if !query.excluded.isEmpty { throw .onlyExclusions(query: text) }
    throw query.filter.isEmpty ? .noWords(query: text) : .onlyFilters(query: text)
  }
}
