internal import Reports

extension SpottedSentence {
  /// What says that more is so comes first, and of these what says that it is too much.
  var extentRank: Double {
    guard let extent else { return -1 }
    return Double(extent.extent.rawValue) + (extent.isTooMuch ? 0.5 : 0)
  }
}

extension [SpottedSentence] {
  /// Sorted; where the order does not tell, as they were.
  func inOrder(_ order: AnswerOrder, _ figures: AnswerFigures) -> [SpottedSentence] {
    func sorted(_ rank: (SpottedSentence) -> Double) -> [SpottedSentence] {
      enumerated().map { (rank($1), $0, $1) }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
    }
    let day = { (sentence: SpottedSentence) in
      figures.listing(sentence.report)?.summary.facts.date.map { Double($0.number) }
    }
    switch order {
    case .relevance, .count: return self
    case .newest: return sorted { day($0) ?? -.infinity }
    case .oldest: return sorted { day($0).map { -$0 } ?? -.infinity }
    case .extent: return sorted(\.extentRank)
    case .authority:
      return enumerated().map { (figures.listing($1.report)?.summary.subject ?? "", $0, $1) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
  }
}

extension CalendarDate {
  /// YYYYMMDD.
  var number: Int { year * 10_000 + month * 100 + day }
}

extension [SpottedSentence] {
  /// Criticism and all else by turns, as long as there is both.
  var alternating: [SpottedSentence] {
    let (criticism, rest) = (filter { $0.verdict == .weakness }, filter { $0.verdict != .weakness })
    let paired = zip(criticism, rest).flatMap { [$0, $1] }
    return paired + criticism.dropFirst(rest.count) + rest.dropFirst(criticism.count)
  }

  /// The best that finds a weakness and the best that finds a strength come first, so that what speaks against the rest is seen.
  var bothSidesFirst: [SpottedSentence] {
    let places = [Verdict.weakness, .strength].compactMap { verdict in
      firstIndex { $0.verdict == verdict }
    }
    let first = Set(places)
    return first.sorted().map { self[$0] } + indices.filter { !first.contains($0) }.map { self[$0] }
  }
}
