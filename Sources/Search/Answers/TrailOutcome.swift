internal import Reports

/// What statements of one report come to together.
struct TrailOutcome {
  let outcome: RecommendationTrail.Outcome
  /// What says it, best first.
  let evidence: [TrailStatement]

  /// How much of a recommendation a sentence has to name to say whether it is met.
  private static let leastToDecide = 0.65
  /// How much less of it what contradicts may name.
  private static let doubt = 0.25
  /// Sentences that are kept.
  private static let mostEvidence = 3

  /// - Parameter statements: best first; `nil` for none.
  init?(_ statements: [TrailStatement]) {
    guard !statements.isEmpty else { return nil }
    if let again = statements.first(where: \.isAdvice) {
      self.init(.repeated, [again] + statements.filter { !$0.isAdvice && $0.verdict == .weakness })
      return
    }
    let good = statements.filter { $0.isWhole && $0.verdict == .strength }
    let bad = statements.filter { $0.isWhole && $0.verdict == .weakness }
    let (best, worst) = (good.first?.coverage ?? 0, bad.first?.coverage ?? 0)
    func isDoubted(_ coverage: Double, by stances: Set<Stance>) -> Bool {
      statements.contains { stances.contains($0.reading.stance) && $0.coverage > coverage - Self.doubt }
    }
    if best >= Self.leastToDecide, !isDoubted(best, by: [.weakness, .both]) {
      self.init(.met, good)
    } else if worst >= Self.leastToDecide, !isDoubted(worst, by: [.strength, .both]) {
      self.init(.repeated, bad)
    } else {
      self.init(.mentioned, statements)
    }
  }

  private init(_ outcome: RecommendationTrail.Outcome, _ evidence: [TrailStatement]) {
    self.outcome = outcome
    self.evidence = Array(evidence.prefix(Self.mostEvidence))
  }
}
