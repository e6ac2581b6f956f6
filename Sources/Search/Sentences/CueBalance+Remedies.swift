// What a lack, a remedy and an amount make of what is bad.

extension CueBalance {
  mutating func applyLack(_ place: Int) {
    let lack = marks[place]
    let isGood = lack.isDenied
    let objects = objects(behind: place, within: Reach.lacking) {
      $0.isBad || $0.kind == .strength || $0.kind == .attention
    }
    guard let first = objects.first, marks[first].isBad else {
      for object in objects { settle(object, weight: 0, isPrevented: false) }
      marks[place].weight = isGood ? 0.7 : -1
      return
    }
    for object in objects { settle(object, weight: isGood ? -0.8 : 0.8, isPrevented: !isGood) }
  }

  /// `keeps plans from drifting`.
  mutating func applyKeeping(_ place: Int) {
    let keeping = marks[place]
    let reach = keeping.end..<min(keeping.end + Reach.keeping, words.count)
    guard let from = reach.first(where: { words[$0].word == "from" && words[$0].clause == keeping.clause })
    else { return }
    for object in marks.indices where marks[object].isBad && marks[object].clause == keeping.clause {
      guard (from..<from + Reach.keeping).contains(marks[object].start) else { continue }
      settle(object, weight: keeping.isDenied ? -0.8 : 0.8, isPrevented: !keeping.isDenied)
    }
  }

  mutating func applyRemedy(_ place: Int) {
    if marks[place].isSettled { return }
    if marks[..<place].contains(where: { isInsufficient($0) && $0.clause == marks[place].clause }) {
      marks[place].isDenied = true
    }
    let remedy = marks[place]
    let isSoft = remedy.kind == .attention
    var objects = objects(behind: place, within: Reach.object) { canBeRemedied($0) }
    if let first = objects.first, isPredicate(first, of: remedy) || isDiscovery(remedy) { objects = [] }
    if objects.isEmpty && isPassive(remedy) { objects = subjects(before: place) }
    if objects.isEmpty && refersBack(remedy) {
      objects = marks.indices.filter { $0 < place && marks[$0].isBad && !marks[$0].isSettled }.suffix(1)
    }
    guard !objects.isEmpty else {
      marks[place].weight = remedy.isDenied ? -0.7 : isSoft ? 0 : 0.3
      return
    }
    let isVain = remedy.isDenied || isDefeated(objects)
    if remedy.isDenied { marks[place].weight = -0.4 }
    for object in objects where !marks[object].isDenied {
      settle(object, weight: isVain ? -0.8 : isSoft ? 0.5 : 0.8, isPrevented: !isVain)
    }
  }

  /// `reduce help too soon` does not reduce what is too soon.
  private func canBeRemedied(_ mark: Mark) -> Bool {
    mark.isBad && !mark.isSettled && words[mark.start].word != "too"
  }

  /// `not early enough to prevent drift`, `a lack of oversight to prevent drift`.
  private func isInsufficient(_ mark: Mark) -> Bool {
    mark.isDenied ? mark.kind == .strength : mark.kind == .lack && mark.weight < 0
  }

  /// `action to reduce delay has been unsuccessful`, `the response to neglect is slow`.
  private func isDefeated(_ objects: [Int]) -> Bool {
    guard let last = objects.last else { return false }
    return marks.indices.contains { other in
      let mark = marks[other]
      return other > last && mark.kind == .weakness && !mark.isDenied && mark.clause == marks[last].clause
        && words[marks[last].end..<mark.start].contains { Self.verbs.contains($0.word) }
    }
  }

  /// `work to understand children is weak`: what is bad is no object of the attention before it.
  private func isPredicate(_ object: Int, of mark: Mark) -> Bool {
    words[mark.end..<max(mark.end, marks[object].start)].contains { Self.copulas.contains($0.word) }
  }

  private static let copulas: Set<String> = ["is", "are", "was", "were", "remains", "remain"]

  /// `the review identified deficits` reports them.
  private func isDiscovery(_ mark: Mark) -> Bool { words[mark.end - 1].word == "identified" }

  /// `avoid it`, `tackle this`.
  private func refersBack(_ mark: Mark) -> Bool {
    mark.end < words.count && ["it", "them", "this", "these"].contains(words[mark.end].word)
      || words[mark.start..<mark.end].contains { $0.word == "it" || $0.word == "them" || $0.word == "this" }
  }

  mutating func applyAmount(_ place: Int) {
    let amount = marks[place]
    let isAttribute = isAttribute(amount)
    let near = marks.indices.filter { other in
      let mark = marks[other]
      return (mark.isBad || mark.kind == .worth) && !mark.isSettled && mark.half == amount.half
        && distance(other, place) <= Reach.amount && abs(mark.clause - amount.clause) <= 1
        && (!isAttribute || (mark.start >= amount.end && distance(other, place) <= 2))
        && (amount.kind == .little || mark.kind != .weakness)
    }
    guard let object = near.min(by: { distance($0, place) < distance($1, place) }) ?? subject(ofAmount: place)
    else {
      if amount.kind == .little { marks[place].weight = -0.3 * amount.match.weight }
      return
    }
    let isGood = (amount.kind == .little) == marks[object].isBad
    settle(object, weight: isGood ? 0.8 : -0.8, isPrevented: isGood && marks[object].isBad)
  }

  /// `increased supervision` says nothing of the workloads before it; `workloads have increased` does.
  private func isAttribute(_ mark: Mark) -> Bool {
    guard Self.attributes.contains(words[mark.start].word) else { return false }
    guard mark.start > 0 else { return true }
    return !Self.predicating.contains(words[mark.start - 1].word)
  }

  private static let attributes: Set<String> = [
    "increased", "increasing", "high", "higher", "highest", "low", "lower", "lowest", "greater", "growing",
    "significant",
    "considerable", "substantial", "heavy", "fewer", "many", "minimal", "shorter",
  ]

  private static let predicating: Set<String> = [
    "is", "are", "was", "were", "remains", "remain", "has", "have", "had", "been", "too", "very", "now",
    "still", "also",
    "significantly", "relatively", "so", "stubbornly", "not", "steadily", "be", "among", "its", "the",
  ]

  /// What is said to be high or low farther back: `caseloads in the teams that …, are high`.
  private func subject(ofAmount place: Int) -> Int? {
    let amount = marks[place]
    guard amount.start > 0, Self.copulas.contains(words[amount.start - 1].word) else { return nil }
    return marks.indices.first {
      $0 < place && marks[$0].half == amount.half && !marks[$0].isSettled
        && (marks[$0].kind == .burden || marks[$0].kind == .worth)
    }
  }

  private func distance(_ one: Int, _ other: Int) -> Int {
    max(marks[one].start - marks[other].end, marks[other].start - marks[one].end)
  }

  /// The first mark that fits behind `place` in its clause, and those that are coupled with it: `drift and delay`.
  private func objects(behind place: Int, within reach: Int, where fits: (Mark) -> Bool) -> [Int] {
    guard
      let first = marks.indices.first(where: { other in
        other > place && reaches(marks[place], marks[other], within: reach) && fits(marks[other])
      })
    else { return [] }
    var objects = [first]
    for other in marks.indices where other > first && fits(marks[other]) {
      guard let last = objects.last, isCoupled(marks[last], marks[other]) else { break }
      objects.append(other)
    }
    return objects
  }

  /// The bad things before a remedy in the passive: `drift and delay have been tackled`.
  private func subjects(before place: Int) -> [Int] {
    let remedy = marks[place]
    guard
      let last = marks.indices.last(where: { other in
        other < place && marks[other].isBad && !marks[other].isSettled && marks[other].half == remedy.half
          && remedy.start - marks[other].end <= Reach.object
      })
    else { return [] }
    return marks.indices.filter { other in
      other == last
        || (other < last && marks[other].isBad && !marks[other].isSettled
          && marks[last].start - marks[other].end <= 1)
    }
  }

  /// Whether a remedy may reach back: `has been tackled`, but not `challenge`.
  private func isPassive(_ mark: Mark) -> Bool {
    let last = words[mark.end - 1].word
    return last.hasSuffix("ed") || Self.participles.contains(last)
  }

  private static let participles: Set<String> = [
    "cut", "overcome", "right", "with", "end", "down", "understood", "minimum", "well", "accepted",
  ]
}
