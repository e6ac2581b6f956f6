internal import Reports

/// How what the reports of an authority say changes from one to the next.
struct ChangeOfVerdict {
  /// Of the reports with a date that say something, in the order of their dates.
  private let verdicts: [Verdict]

  init(_ member: AnswerGroups.Member) {
    let sentences = Dictionary(grouping: member.sentences, by: \.report)
    verdicts = member.timeline.filter { $0.summary.facts.date != nil }.compactMap { listing in
      sentences[listing.summary.id].flatMap { Verdict(mostOf: $0) }
    }.filter { $0 != .neither }
  }

  /// Whether the last report differs from an earlier one as it is asked.
  func holds(_ change: QuestionChange) -> Bool {
    guard let last = verdicts.last, verdicts.count > 1 else { return false }
    let earlier = verdicts.dropLast()
    let wasWeak = earlier.contains { $0 != .strength }
    let wasStrong = earlier.contains { $0 != .weakness }
    switch change {
    case .putRight, .improved: return wasWeak && last == .strength
    case .worsened: return wasStrong && last == .weakness
    case .repeated, .still: return wasWeak && last != .strength
    case .any: return earlier.contains { $0 != last }
    }
  }
}
