/// Looks into the blocks of one segment: which rows hold the terms, and between what their scores lie.
///
/// The innermost loops of a search, hence plain memory. What is reckoned in single precision may be off by `slack`.
final class BlockRanker {
  static let slack: Float = 1.0001

  /// What is known of a term in the block that is being looked at.
  private struct Term {
    let number: Int
    let text: BlockView?
    let headings: HeadingView?
    /// Times k1 + 1.
    let weight: Float
    var textMask = RowMask.empty
    var headingMask = RowMask.empty
    var bounds = Bounds()
  }

  /// The most that a term adds to the sum of a row.
  private struct Bounds {
    /// Where it is in the text, whether in the headings as well or not.
    var text: Float = 0
    /// Where it is in the headings only.
    var headings: Float = 0
    /// 0.3 times the most occurrences in headings.
    var headingCount: Float = 0

    var most: Float { max(text, headings) }
  }

  /// Rows that are told apart by their terms before they are all taken for possible.
  private static let mostSteps = 400

  private let table: RankingTable
  private let norms: LengthNorms
  private let segment: PostingSegment
  /// Impacts were reckoned with the mean length of the segment; where the mean is larger now they can be larger by as much.
  private let growth: Float
  private let scoringCount: Int
  /// Terms of the query, which come first. Closeness is about them alone.
  private let termCount: Int
  private let factors: RankingFactors
  /// What a bound is multiplied with beside the bonus.
  private let reach: Float
  /// Terms that only have to be there or not to be there.
  private let others: [(number: Int, view: TermView)]
  /// The block that is being looked into.
  private var block = 0
  /// Those of the segment that score; the heaviest first.
  private let terms: UnsafeMutableBufferPointer<Term>
  /// For each place in `terms` what all from there on add at most, and which they are.
  private let restBounds: UnsafeMutablePointer<Float>
  private let restTerms: UnsafeMutablePointer<TermSet>
  private var steps = 0

  init(_ plan: RankedEvaluation.Plan, segment index: Int, _ table: RankingTable) {
    self.table = table
    segment = plan.segments[index]
    norms = LengthNorms(meanLength: table.meanLength)
    growth = Float(max(1, table.meanLength / max(1, segment.meanLength)))
    scoringCount = plan.scoringCount
    termCount = plan.termCount
    factors = plan.factors
    reach = Self.slack * Float(plan.factors.most)
    var found: [Term] = []
    for number in 0..<plan.scoringCount {
      let view = plan.terms[number].view(ofSegment: index)
      if view.text == nil && view.headings == nil { continue }
      let weight = Float(plan.weights[number] * (LengthNorms.k1 + 1))
      found.append(Term(number: number, text: view.text, headings: view.headings, weight: weight))
    }
    others = (plan.scoringCount..<plan.terms.count).map { ($0, plan.terms[$0].view(ofSegment: index)) }
    terms = .allocate(capacity: found.count)
    _ = terms.initialize(from: found.sorted { $0.weight > $1.weight })
    restBounds = .allocate(capacity: found.count + 1)
    restTerms = .allocate(capacity: found.count + 1)
  }

  deinit {
    terms.deinitialize().deallocate()
    restBounds.deallocate()
    restTerms.deallocate()
  }

  @inline(__always)
  private func insert(_ term: Int, into set: inout TermSet) {
    if term < termCount { set.insert(term) }
  }

  // MARK: A block as a whole

  /// The most that a row of a block can score.
  func bound(ofBlock block: Int) -> Float {
    var sum: Float = 0
    var found = TermSet()
    for index in terms.indices {
      let bounds = bounds(of: index, block)
      if bounds.text > 0 { insert(terms[index].number, into: &found) }
      sum += bounds.most
    }
    return sum * (1 + found.mostBonus(of: termCount)) * reach
  }

  /// With text alone a row reaches at most x = f / (f + norm). If the headings hold the term as well it reaches
  /// 1 - 1 / (1 / (1 - x) + headings / norm), most with the smallest norm there is.
  @inline(__always)
  private func bounds(of index: Int, _ block: Int) -> Bounds {
    let term = terms[index]
    var bounds = Bounds()
    let text = min(1, (term.text?.impact(ofBlock: block) ?? 0) * growth)
    bounds.text = text * term.weight
    guard let headings = term.headings else { return bounds }
    let count = Float(headings.mostOccurrences(inBlock: block)) * Float(ParagraphScore.headingWeight)
    if count == 0 { return bounds }
    let least = norms.norm(length: 0)
    bounds.headingCount = count
    bounds.headings = term.weight * count / (count + least)
    if text > 0 {
      bounds.text = text < 1 ? term.weight * (1 - 1 / (1 / (1 - text) + count / least)) : term.weight
    }
    return bounds
  }

  // MARK: Its rows

  /// Reads which rows of a block hold which term, for this and for what follows.
  ///
  /// - Parameter masks: takes the rows of each term of the plan, those that score first.
  func read(block: Int, into masks: inout [RowMask]) {
    self.block = block
    if terms.count < scoringCount { for number in 0..<scoringCount { masks[number] = .empty } }
    for index in terms.indices {
      let text = terms[index].text?.mask(ofBlock: block) ?? .empty
      let headings = terms[index].headings?.mask(ofBlock: block) ?? .empty
      terms[index].textMask = text
      terms[index].headingMask = headings
      masks[terms[index].number] = text.union(headings)
    }
    for (number, view) in others { masks[number] = view.mask(ofBlock: block) }
  }

  /// Calls `body` with each of some rows of the block that was read whose score may reach `least`, and between what it lies.
  func forEachRow(
    of rows: RowMask, reaching least: Float,
    _ body: (_ row: Int, _ low: Float, _ high: Float) throws -> Void
  ) rethrows {
    setBounds()
    steps = 0
    let first = Int(segment.base) + block * PostingBlock.rows
    try possible(rows, from: 0, 0, TermSet(), least).forEach { row in
      let (low, high) = range(ofRow: row, first)
      if high >= least { try body(row, low, high) }
    }
  }

  private func setBounds() {
    restBounds[terms.count] = 0
    restTerms[terms.count] = TermSet()
    for index in terms.indices.reversed() {
      let bounds = bounds(of: index, block)
      terms[index].bounds = bounds
      restBounds[index] = restBounds[index + 1] + bounds.most
      restTerms[index] = restTerms[index + 1]
      if bounds.text > 0 { insert(terms[index].number, into: &restTerms[index]) }
    }
  }

  /// The rows that can reach `least`: they are told apart term by term, until what is still to come cannot matter.
  private func possible(
    _ rows: RowMask, from index: Int, _ sum: Float, _ found: TermSet, _ least: Float
  ) -> RowMask {
    if rows.isEmpty { return rows }
    let bonus = 1 + found.union(restTerms[index]).mostBonus(of: termCount)
    if (sum + restBounds[index]) * bonus * reach < least { return .empty }
    steps += 1
    if index == terms.count || sum >= least || steps > Self.mostSteps { return rows }
    let needed = least / (bonus * reach) - sum - restBounds[index + 1]
    let term = terms[index]
    var withTerm = found
    insert(term.number, into: &withTerm)
    let frequent = frequentRows(term, needed).intersection(rows)
    let rest = rows.subtracting(term.textMask)
    var all = possible(frequent, from: index + 1, sum + term.bounds.text, withTerm, least)
    if term.bounds.headings > 0 {
      let headed = rest.intersection(term.headingMask)
      all = all.union(possible(headed, from: index + 1, sum + term.bounds.headings, found, least))
    }
    return all.union(
      possible(rest.subtracting(term.headingMask), from: index + 1, sum, found, least))
  }

  /// The rows in whose text a term occurs often enough to add as much as is needed.
  private func frequentRows(_ term: Term, _ needed: Float) -> RowMask {
    guard needed > 0, let text = term.text else { return term.textMask }
    // f / (f + norm) ≥ share, f with the headings.
    let share = min(needed / term.weight, 0.999) / Self.slack
    let least = share / (1 - share) * norms.norm(length: 0) - term.bounds.headingCount
    return least > 1 ? text.mask(ofBlock: block, occurringAtLeast: UInt32(least.rounded(.up))) : term.textMask
  }

  /// Between what the score of a row lies: the bonus for closeness is not known without the places of the words.
  private func range(ofRow row: Int, _ first: Int) -> (low: Float, high: Float) {
    let norm = norms.norm(length: table.columns.lengths[first + row])
    var sum: Float = 0
    var found = TermSet()
    let byte = UInt8(truncatingIfNeeded: row)
    for index in terms.indices {
      var count: Float = 0
      if terms[index].textMask.contains(byte), let text = terms[index].text {
        count = Float(text.count(ofRow: byte, inBlock: block))
        insert(terms[index].number, into: &found)
      }
      if terms[index].headingMask.contains(byte), let headings = terms[index].headings {
        count += Float(headings.count(ofRow: row, inBlock: block)) * Float(ParagraphScore.headingWeight)
      }
      if count > 0 { sum += terms[index].weight * count / (count + norm) }
    }
    sum *= Float(
      factors.factor(traits: table.columns.traits[first + row], grade: table.columns.grades[first + row]))
    return (
      sum * (1 + found.leastBonus(of: termCount)) / Self.slack,
      sum * (1 + found.mostBonus(of: termCount)) * Self.slack
    )
  }
}
