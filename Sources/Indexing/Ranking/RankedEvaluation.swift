internal import GRDB

// The best matches, exactly, without reading most of them. Rows are taken in blocks of 256.
//
//  1. What the postings say of a block bounds the score of its rows. The blocks that promise most are looked into first, so that it
//     is soon known what a score has to reach.
//  2. Then every block: which rows match (bits), and which of them can still be among the best, by the terms they hold and how
//     often. Without the places of the words this leaves a range for the score: the bonus for closeness lies between what is
//     there for certain and what the terms that are there allow. Rows that are among the best for certain are read and scored
//     in full, which raises the score to be reached.
//  3. Of the rows that were left open those are read that can reach it, the most promising first.

/// Finds the best matches of one query.
struct RankedEvaluation {
  /// A query as it is evaluated.
  struct Plan {
    /// Those of the query come first, then what else scores.
    let terms: [TermPostings]
    let termCount: Int
    let scoringCount: Int
    let condition: Condition
    let segments: [PostingSegment]
    /// Of the terms that score.
    let weights: [Double]
    /// For each of these how many paragraphs hold it in their text.
    let counts: [Int]
    let factors: RankingFactors
    /// Which rows the filter lets through, by block from row 0; `nil` for all.
    let filter: RowSet?
    let interruption: Interruption
  }

  /// `MatchCondition`, with terms by their number.
  indirect enum Condition {
    case term(Int)
    /// What most queries are.
    case anyTerm([Int])
    case any([Condition])
    case all([Condition])
    case not(Condition)
  }

  private struct Block {
    let bound: Float
    let segment: Int
    let number: Int
  }

  private struct Candidate {
    let row: Int64
    let bound: Float
  }

  /// Blocks that are looked into first.
  private static let pioneerCount = 48

  private let plan: Plan
  private let table: RankingTable
  private let score: (Int64, RankingEntry) throws -> (score: Double, day: Int)
  private let rankers: [BlockRanker]
  private var masks: [RowMask]
  private var candidates: [Candidate] = []
  /// Candidates among which the hopeless ones are looked for.
  private var mostCandidates: Int
  private let isRanking: Bool
  private var best: BestMatches
  /// While the first blocks are looked into: the lower ends of the best rows so far, none of which has been read yet.
  private var lowerEnds: BestMatches?
  /// How many paragraphs match, and how many of them hold every term that scores.
  private(set) var count = 0
  private(set) var withAllTerms = 0
  /// The rows that match, where they are wanted.
  private(set) var rows: RowSet?
  /// Those of them that hold every term that scores.
  private(set) var rowsWithAllTerms = RowSet()

  /// - Parameters:
  ///   - keepsRows: whether all rows that match are wanted as well.
  ///   - score: scores a row in full, and tells the day by which equals are ordered.
  init(
    _ plan: Plan, _ table: RankingTable, capacity: Int, keepsRows: Bool = false,
    score: @escaping (Int64, RankingEntry) throws -> (score: Double, day: Int)
  ) {
    self.plan = plan
    self.table = table
    self.score = score
    rankers = plan.segments.indices.map { BlockRanker(plan, segment: $0, table) }
    masks = Array(repeating: .empty, count: plan.terms.count)
    best = BestMatches(capacity: capacity)
    lowerEnds = BestMatches(capacity: capacity)
    isRanking = capacity > 0
    rows = keepsRows ? RowSet() : nil
    mostCandidates = 1 << 14 + 2 * capacity
  }

  /// Runs the evaluation.
  mutating func run() throws -> [BestMatches.Match] {
    let pioneers = isRanking ? pioneers() : []
    for block in pioneers {
      try look(into: block.number, of: block.segment, isCounted: false, isWeighed: true)
    }
    lowerEnds = nil
    try scorePromising()
    for segment in plan.segments.indices {
      var isNew = Array(repeating: true, count: plan.segments[segment].blockCount)
      for block in pioneers where block.segment == segment { isNew[block.number] = false }
      for number in isNew.indices {
        try look(into: number, of: segment, isCounted: true, isWeighed: isRanking && isNew[number])
      }
    }
    dropHopeless()
    candidates.sort { $0.bound > $1.bound }
    for candidate in candidates {
      guard candidate.bound >= least else { break }
      try take(candidate.row)
    }
    return best.sorted
  }

  /// What a score has to reach.
  private var least: Float {
    (lowerEnds ?? best).worstOfFull.map { Float($0.score) / BlockRanker.slack } ?? 0
  }

  // MARK: Blocks

  /// The blocks that promise most.
  private func pioneers() -> [Block] {
    var first: [Block] = []
    var worst: Float = 0
    for segment in plan.segments.indices {
      for number in 0..<plan.segments[segment].blockCount {
        let bound = rankers[segment].bound(ofBlock: number)
        guard bound > worst else { continue }
        first.append(Block(bound: bound, segment: segment, number: number))
        if first.count >= 2 * Self.pioneerCount {
          first.sort { $0.bound > $1.bound }
          first.removeLast(first.count - Self.pioneerCount)
          worst = first[first.count - 1].bound
        }
      }
    }
    return Array(first.sorted { $0.bound > $1.bound }.prefix(Self.pioneerCount))
  }

  /// - Parameters:
  ///   - isCounted: whether its matches are counted.
  ///   - isWeighed: whether they are looked at for the best.
  private mutating func look(
    into number: Int, of segment: Int, isCounted: Bool, isWeighed: Bool
  ) throws {
    try plan.interruption.check()
    let first = Int(plan.segments[segment].base) / PostingBlock.rows + number
    var allowed = rows(ofBlock: number, segment).intersection(table.mask(ofBlock: first))
    if let filter = plan.filter { allowed = allowed.intersection(filter.mask(ofBlock: first)) }
    if allowed.isEmpty { return }
    rankers[segment].read(block: number, into: &masks)
    let matches = Self.rows(plan.condition, masks, allowed)
    if matches.isEmpty { return }
    if isCounted {
      count += matches.count
      rows?.add(matches, toBlock: first)
      var all = matches
      for index in 0..<plan.termCount { all = all.intersection(masks[index]) }
      withAllTerms += all.count
      if rows != nil { rowsWithAllTerms.add(all, toBlock: first) }
    }
    if isWeighed { try weigh(matches, ofBlock: number, segment) }
  }

  /// The rows of a block that belong to the segment.
  private func rows(ofBlock number: Int, _ segment: Int) -> RowMask {
    let start = number * PostingBlock.rows
    let (base, rows) = (plan.segments[segment].base, plan.segments[segment].rows)
    return RowMask(Int(rows.lowerBound - base) - start..<Int(rows.upperBound - base) - start + 1)
  }

  private static func rows(_ condition: Condition, _ masks: [RowMask], _ allowed: RowMask) -> RowMask {
    switch condition {
    case .term(let index): return masks[index].intersection(allowed)
    case .anyTerm(let indices):
      var union = RowMask.empty
      for index in indices { union = union.union(masks[index]) }
      return union.intersection(allowed)
    case .any(let parts): return parts.reduce(.empty) { $0.union(rows($1, masks, allowed)) }
    case .all(let parts): return parts.reduce(allowed) { $0.intersection(rows($1, masks, allowed)) }
    case .not(let part): return allowed.subtracting(rows(part, masks, allowed))
    }
  }

  // MARK: Rows

  private mutating func weigh(_ matches: RowMask, ofBlock number: Int, _ segment: Int) throws {
    let base = plan.segments[segment].base + Int64(number * PostingBlock.rows)
    var least = least
    try rankers[segment].forEachRow(of: matches, reaching: least) { row, low, high in
      guard high >= least else { return }
      if lowerEnds != nil {
        lowerEnds?.offer(.init(row: base + Int64(row), score: Double(low), day: 0))
        candidates.append(Candidate(row: base + Int64(row), bound: high))
        least = self.least
      } else if !best.isFull || low > least {
        try take(base + Int64(row))
        least = self.least
      } else {
        candidates.append(Candidate(row: base + Int64(row), bound: high))
      }
    }
    if candidates.count > mostCandidates {
      dropHopeless()
      mostCandidates = max(mostCandidates, 2 * candidates.count)
    }
  }

  /// Scores the rows of the first blocks that promise most.
  private mutating func scorePromising() throws {
    candidates.sort { $0.bound > $1.bound }
    var scored = 0
    for candidate in candidates where !best.isFull || candidate.bound >= least {
      guard scored < 2 * best.capacity else { break }
      try take(candidate.row)
      scored += 1
    }
    candidates.removeFirst(scored)
  }

  private mutating func dropHopeless() {
    let least = least
    candidates.removeAll { $0.bound < least }
  }

  private mutating func take(_ row: Int64) throws {
    try plan.interruption.check()
    guard let entry = table.entry(ofRow: row) else { return }
    let (score, day) = try score(row, entry)
    best.offer(.init(row: row, score: score, day: day))
  }
}
