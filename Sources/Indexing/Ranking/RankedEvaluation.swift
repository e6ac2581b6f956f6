internal import GRDB
internal import Reports

// The best matches, exactly, without looking at most of them. Rows are taken in blocks of 256.
//
//  1. For each block: which rows match (bits), and the most that any of them can score, from what the postings say of the block.
//  2. From the block that promises most to the one that promises least: the sum of the terms' weights for each row. Without
//     the places of the words it leaves a range: the bonus for closeness lies between what is there for certain and what the
//     terms that are there allow. The k-th best of the lower ends decides which blocks and rows can be passed over.
//  3. The rows that are left are read and scored in full, the most promising first, until none can be among the best.

/// Finds the best matches of one query.
struct RankedEvaluation {
  /// A query as it is evaluated.
  struct Plan {
    /// Those that score come first.
    let terms: [TermPostings]
    let scoringCount: Int
    let condition: Condition
    let segments: [PostingSegment]
    /// Of the terms that score.
    let weights: [Double]
    /// Which rows the filter lets through, by block from row 0; `nil` for all.
    let filter: RowSet?
  }

  /// `MatchCondition`, with terms by their number.
  indirect enum Condition {
    case term(Int)
    case any([Condition])
    case all([Condition])
    case not(Condition)
  }

  private struct Block {
    let bound: Float
    let segment: Int
    let number: Int
    let matches: RowMask
  }

  private struct Candidate {
    let row: Int64
    let bound: Float
  }

  /// Sums in single precision may be off by this much.
  private static let slack: Float = 1.0001
  private static let mostCandidates = 1 << 15

  private let plan: Plan
  private let table: RankingTable
  private let capacity: Int
  private var blocks: [Block] = []
  private var candidates: [Candidate] = []
  /// The lower ends of the best so far.
  private var lowerEnds: LowestOfBest
  /// How many paragraphs match, and how many of them hold every term that scores.
  private(set) var count = 0
  private(set) var withAllTerms = 0

  init(_ plan: Plan, _ table: RankingTable, capacity: Int) {
    self.plan = plan
    self.table = table
    self.capacity = capacity
    lowerEnds = LowestOfBest(capacity: capacity)
  }

  /// Runs the evaluation.
  ///
  /// - Parameter score: scores a row in full.
  mutating func best(_ score: (Int64, RankingEntry) throws -> Double) throws -> [BestMatches.Match] {
    for segment in plan.segments.indices { lookThrough(segment) }
    guard capacity > 0 else { return [] }
    blocks.sort { $0.bound > $1.bound }
    var scorer = BlockScorer(plan, table)
    for block in blocks {
      guard block.bound * Self.slack >= lowerEnds.value else { break }
      weigh(block, &scorer)
    }
    return try scoredInFull(score)
  }

  // MARK: 1. Blocks

  private mutating func lookThrough(_ segment: Int) {
    let bounds = BlockBounds(plan, segment: segment, meanLength: table.meanLength)
    let first = Int(plan.segments[segment].base) / PostingBlock.rows
    let blockCount = (plan.segments[segment].span + PostingBlock.rows - 1) / PostingBlock.rows
    var masks = Array(repeating: RowMask.empty, count: plan.terms.count)
    for number in 0..<blockCount {
      let candidates = rows(ofBlock: number, segment).intersection(table.mask(ofBlock: first + number))
      let allowed = plan.filter.map { candidates.intersection($0.mask(ofBlock: first + number)) } ?? candidates
      if allowed.isEmpty { continue }
      for (index, term) in plan.terms.enumerated() { masks[index] = term.mask(segment: segment, block: number) }
      let matches = Self.rows(plan.condition, masks, allowed)
      if matches.isEmpty { continue }
      count += matches.count
      withAllTerms += masks.prefix(plan.scoringCount).reduce(matches) { $0.intersection($1) }.count
      blocks.append(
        Block(bound: bounds.bound(ofBlock: number), segment: segment, number: number, matches: matches))
    }
  }

  /// The rows of a block that belong to the segment.
  private func rows(ofBlock number: Int, _ segment: Int) -> RowMask {
    let start = number * PostingBlock.rows
    let (base, rows) = (plan.segments[segment].base, plan.segments[segment].rows)
    return RowMask(Int(rows.lowerBound - base) - start..<Int(rows.upperBound - base) - start + 1)
  }

  private static func rows(_ condition: Condition, _ masks: [RowMask], _ allowed: RowMask) -> RowMask {
    switch condition {
    case .term(let index): masks[index].intersection(allowed)
    case .any(let parts): parts.reduce(.empty) { $0.union(rows($1, masks, allowed)) }
    case .all(let parts): parts.reduce(allowed) { $0.intersection(rows($1, masks, allowed)) }
    case .not(let part): allowed.subtracting(rows(part, masks, allowed))
    }
  }

  // MARK: 2. Rows

  private mutating func weigh(_ block: Block, _ scorer: inout BlockScorer) {
    let base = plan.segments[block.segment].base + Int64(block.number * PostingBlock.rows)
    scorer.score(segment: block.segment, block: block.number, absoluteBlock: Int(base) / PostingBlock.rows)
    block.matches.forEach { row in
      let (low, high) = scorer.range(ofRow: row)
      guard high * Self.slack >= lowerEnds.value else { return }
      lowerEnds.offer(low / Self.slack)
      candidates.append(Candidate(row: base + Int64(row), bound: high * Self.slack))
    }
    if candidates.count > Self.mostCandidates + 2 * capacity { dropHopeless() }
  }

  private mutating func dropHopeless() {
    let least = lowerEnds.value
    candidates.removeAll { $0.bound < least }
  }

  // MARK: 3. In full

  private mutating func scoredInFull(
    _ score: (Int64, RankingEntry) throws -> Double
  ) throws -> [BestMatches.Match] {
    dropHopeless()
    candidates.sort { ($0.bound, $1.row) > ($1.bound, $0.row) }
    var best = BestMatches(capacity: capacity)
    for candidate in candidates {
      if let worst = best.worstOfFull, Double(candidate.bound) < worst.score { break }
      guard let entry = table.entry(ofRow: candidate.row) else { continue }
      let score = try score(candidate.row, entry)
      best.offer(.init(row: candidate.row, score: score, day: entry.day))
    }
    return best.sorted
  }
}

/// The lowest of the best so many numbers.
private struct LowestOfBest {
  private var best: BestMatches
  private var offered: Int64 = 0

  init(capacity: Int) {
    best = BestMatches(capacity: capacity)
  }

  /// Nothing below it can be among the best any more.
  private(set) var value: Float = 0

  mutating func offer(_ number: Float) {
    if number <= value && best.isFull { return }
    offered += 1
    best.offer(.init(row: offered, score: Double(number), day: 0))
    if let worst = best.worstOfFull { value = Float(worst.score) }
  }
}

/// The most that a row of a block can score.
private struct BlockBounds {
  private let plan: RankedEvaluation.Plan
  private let segment: Int
  /// Impacts were reckoned with the mean length of the segment; where the mean is larger now they can be larger by as much.
  private let growth: Float
  private let weights: [Float]

  init(_ plan: RankedEvaluation.Plan, segment: Int, meanLength: Double) {
    self.plan = plan
    self.segment = segment
    growth = Float(max(1, meanLength / max(1, plan.segments[segment].meanLength)))
    weights = plan.weights.map { Float($0 * (LengthNorms.k1 + 1)) }
  }

  func bound(ofBlock block: Int) -> Float {
    var sum: Float = 0
    var found = TermSet()
    for (index, weight) in weights.enumerated() {
      let term = plan.terms[index]
      let text = min(1, (term.texts[segment]?.impact(ofBlock: block) ?? 0) * growth)
      if text > 0 { found.insert(index) }
      // The curve is concave: text and headings together add at most what each adds alone.
      let headings = term.headingRuns(segment: segment, block: block).map(\.count).max() ?? 0
      sum += weight * min(1, text + Self.impact(ofHeadings: headings))
    }
    return sum * (1 + found.mostBonus(of: weights.count))
  }

  private static func impact(ofHeadings count: Int) -> Float {
    let count = Float(ParagraphScore.headingWeight) * Float(count)
    return count / (count + Float(LengthNorms.k1 * (1 - LengthNorms.b)))
  }
}

/// Which terms of a query a text holds.
struct TermSet {
  private var bits: UInt64 = 0
  /// More terms than there are bits: nothing is certain of the rest.
  private var isOpen = false

  mutating func insert(_ term: Int) {
    if term < 64 { bits |= 1 << UInt64(term) } else { isOpen = true }
  }

  /// The least that `Closeness` can add.
  func leastBonus(of count: Int) -> Float {
    Float(Closeness.coverageWeight) * Float(bits.nonzeroBitCount) / Float(count)
  }

  /// The most that `Closeness` can add: every pair of neighbours that is there side by side.
  func mostBonus(of count: Int) -> Float {
    if isOpen { return Float(Closeness.closenessWeight + Closeness.coverageWeight) }
    let pairs = count < 2 ? 0 : Float((bits & bits >> 1).nonzeroBitCount) / Float(count - 1)
    return leastBonus(of: count) + Float(Closeness.closenessWeight) * pairs
  }
}

/// Adds up what the terms are worth in each row of a block.
private struct BlockScorer {
  private let plan: RankedEvaluation.Plan
  private let table: RankingTable
  private let norms: LengthNorms
  private let weights: [Float]
  private var sums = [Float](repeating: 0, count: PostingBlock.rows)
  private var found = [TermSet](repeating: TermSet(), count: PostingBlock.rows)
  private var rowNorms = [Float](repeating: 0, count: PostingBlock.rows)
  private var kindWeights = [Float](repeating: 0, count: PostingBlock.rows)
  private var counts = [Float](repeating: 0, count: PostingBlock.rows)
  private static let weightOfKind = (0...UInt8.max).map { Float(Paragraph.Kind(code: $0)?.weight ?? 1) }

  init(_ plan: RankedEvaluation.Plan, _ table: RankingTable) {
    self.plan = plan
    self.table = table
    norms = LengthNorms(meanLength: table.meanLength)
    weights = plan.weights.map { Float($0 * (LengthNorms.k1 + 1)) }
  }

  mutating func score(segment: Int, block: Int, absoluteBlock: Int) {
    prepare(absoluteBlock)
    for index in 0..<plan.scoringCount {
      let term = plan.terms[index]
      let runs = term.headingRuns(segment: segment, block: block)
      if runs.isEmpty {
        addText(term.texts[segment], block, term: index)
      } else {
        addTextAndHeadings(term.texts[segment], runs, block, term: index)
      }
    }
  }

  private mutating func prepare(_ absoluteBlock: Int) {
    for row in 0..<PostingBlock.rows {
      sums[row] = 0
      found[row] = TermSet()
    }
    table.withBlock(absoluteBlock) { bytes in
      for row in 0..<PostingBlock.rows {
        let offset = row * RankingEntry.size
        let length = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
        rowNorms[row] = norms.norm(length: length)
        kindWeights[row] = Self.weightOfKind[Int(bytes[offset + 2])]
      }
    }
  }

  private mutating func addText(_ text: BlockPostings?, _ block: Int, term: Int) {
    let weight = weights[term]
    text?.forEachRow(inBlock: block) { row, count in
      let (row, count) = (Int(row), Float(count))
      sums[row] += weight * count / (count + rowNorms[row])
      found[row].insert(term)
    }
  }

  private mutating func addTextAndHeadings(
    _ text: BlockPostings?, _ runs: ArraySlice<StemPostings.HeadingRun>, _ block: Int, term: Int
  ) {
    for row in 0..<PostingBlock.rows { counts[row] = 0 }
    text?.forEachRow(inBlock: block) { row, count in
      counts[Int(row)] = Float(count)
      found[Int(row)].insert(term)
    }
    for run in runs {
      let count = Float(ParagraphScore.headingWeight) * Float(run.count)
      for row in TermPostings.rows(of: run, inBlock: block) { counts[row] += count }
    }
    let weight = weights[term]
    for row in 0..<PostingBlock.rows where counts[row] > 0 {
      sums[row] += weight * counts[row] / (counts[row] + rowNorms[row])
    }
  }

  /// Between what the score of a row lies.
  func range(ofRow row: Int) -> (low: Float, high: Float) {
    let sum = sums[row] * kindWeights[row]
    let terms = found[row]
    return (
      sum * (1 + terms.leastBonus(of: plan.scoringCount)), sum * (1 + terms.mostBonus(of: plan.scoringCount))
    )
  }
}
