// What keeps praise and criticism from counting: that it was looked for, wanted or past, and criticism in the same clause.

extension CueBalance {
  /// What inspectors looked at is no finding.
  mutating func applyFrames() {
    for frame in marks where frame.kind == .frame {
      for place in marks.indices where marks[place].half == frame.half && marks[place].start >= frame.end {
        settle(place, weight: 0, isPrevented: false)
      }
    }
  }

  /// `Only 41% of reviews were held on time`.
  mutating func applyScarcity() {
    for scarce in marks.indices where marks[scarce].kind == .scarce && isScarce(marks[scarce]) {
      marks[scarce].weight = -marks[scarce].match.weight
      for place in marks.indices where marks[place].half == marks[scarce].half && place > scarce {
        if marks[place].kind == .strength { marks[place].weight = min(0, marks[place].weight) }
      }
    }
  }

  private func isScarce(_ mark: Mark) -> Bool {
    guard words[mark.start].word == "only" else { return true }
    guard mark.end < words.count else { return false }
    let next = words[mark.end].word
    return next.utf8.first.map { (0x30...0x39).contains($0) } ?? false || Self.amounts.contains(next)
  }

  private static let amounts: Set<String> = [
    "a", "one", "two", "three", "four", "half", "about", "some", "around", "just", "partially", "recently",
    "very",
  ]

  /// What should be is not said to be: `the policy says that supervision should be regular`.
  mutating func applyUnmetAdvice() {
    for advice in marks where advice.kind == .advice {
      for place in marks.indices
      where marks[place].clause == advice.clause && marks[place].start >= advice.end {
        marks[place].weight = min(0, marks[place].weight)
      }
    }
  }

  /// What is done in order that it be so is half as good, and nothing where it is done badly.
  mutating func applyPurposes() {
    for purpose in marks where purpose.kind == .purpose {
      let before = marks.filter { $0.half == purpose.half && $0.start < purpose.start }
      let isInVain = before.contains { $0.weight < 0 }
      for place in marks.indices where marks[place].half == purpose.half && marks[place].start >= purpose.end
      {
        if marks[place].kind.isDenial { marks[place].weight *= 0.3 }
        if marks[place].weight > 0 { marks[place].weight *= isInVain ? 0 : 0.5 }
      }
    }
  }

  /// In one clause what is bad spoils what is good: `poor progress`, `an effective service was dismantled`, `were not effective in
  /// ensuring timely help`.
  mutating func spoilPraise() {
    for place in marks.indices where marks[place].weight < 0 {
      let bad = marks[place]
      for other in marks.indices where marks[other].kind == .strength && marks[other].weight > 0 {
        guard isSpoiled(marks[other], by: bad) else { continue }
        if other < place {
          marks[other].weight *= 0.4
        } else if spoilsRest(bad) || marks[other].start - bad.end <= Reach.spoiling {
          marks[other].weight = 0
        }
      }
    }
  }

  /// In the same clause, or coupled with what is lacking: `a lack of support and suitable help`.
  private func isSpoiled(_ good: Mark, by bad: Mark) -> Bool {
    if good.clause == bad.clause { return true }
    guard bad.kind == .lack, good.clause == bad.clause + 1 else { return false }
    let between = words[bad.end..<good.start]
    return between.contains { $0.word == "and" }
      && !words.contains { $0.clause == good.clause && Self.verbs.contains($0.word) }
  }

  /// Words by which a coupled clause is told from coupled things.
  static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "remains", "remain", "do", "does", "did", "can",
  ]

  /// Whether nothing good can follow in the clause: `not effective in …`, `does not identify …`, `too early to see …`.
  private func spoilsRest(_ mark: Mark) -> Bool {
    mark.kind != .weakness || words[mark.start].word == "too"
  }

  /// What stands in `when children cannot live at home` or `who are reluctant` is seldom what a sentence is about.
  mutating func discountAsides() {
    for place in marks.indices where marks[place].weight < 0 {
      guard let opening = words.first(where: { $0.clause == marks[place].clause })?.word,
        Self.asides.contains(opening)
      else { continue }
      marks[place].weight *= marks[place].kind.isDenial ? 0.3 : 0.5
    }
  }

  private static let asides: Set<String> = [
    "when", "if", "before", "until", "unless", "who", "whose", "where",
  ]

  /// `What was a weakness is now a strength`: what was, before a `now`, counts little.
  mutating func discountPast() {
    guard let now = words.firstIndex(where: { $0.word == "now" }),
      words[..<now].contains(where: { Self.past.contains($0.word) })
    else { return }
    for place in marks.indices where marks[place].end <= now && !marks[place].isSettled {
      marks[place].weight *= 0.2
    }
  }

  private static let past: Set<String> = ["was", "were", "had", "previously", "formerly"]
}
