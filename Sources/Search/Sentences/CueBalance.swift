// What cues come to where others stand around them:
//
//     tracking prevents drift            remedy → drift             good, `drift` is prevented
//     tracking has not prevented drift   denial → remedy → drift    bad
//     delay has been reduced             delay ← remedy             good
//     lack of analysis · lack of drift   lack → –  · lack → drift   bad · good
//     high turnover · turnover is low    much → burden · little     bad · good
//
// Denial and remedy reach over the words that follow them in their clause; a remedy with nothing to remedy before it reaches back,
// for it stands in the passive.

/// The cues of one sentence and what each comes to.
struct CueBalance {
  typealias Match = PhraseTable<StanceCues.Kind>.Match

  /// A cue on its way to what it comes to.
  struct Mark {
    let match: Match
    let half: Int
    let clause: Int
    /// Above 0 good, below bad.
    var weight = 0.0
    var isDenied = false
    /// Whether a remedy, a lack or an amount has said what it comes to.
    var isSettled = false
    var isPrevented = false

    var kind: StanceCues.Kind { match.kind }
    var start: Int { match.words.lowerBound }
    var end: Int { match.words.upperBound }
    var isBad: Bool { kind == .weakness || kind == .burden }
  }

  var marks: [Mark]
  let words: [SentenceWord]

  /// How many words away a denial, the object of a remedy and an amount may be.
  enum Reach {
    static let denial = 6
    static let denialOfDenial = 2
    static let deniedSubject = 11
    static let object = 9
    static let lacking = 3
    static let amount = 5
    static let keeping = 6
    static let spoiling = 2
  }

  init(_ matches: [Match], _ words: [SentenceWord]) {
    self.words = words
    marks = matches.filter { $0.kind != .idiom }.map { match in
      let first = words[match.words.lowerBound]
      return Mark(match: match, half: first.half, clause: first.clause)
    }
    weighAlone()
    applyFrames()
    for place in marks.indices where marks[place].kind.isDenial { deny(from: place) }
    for place in marks.indices where marks[place].kind == .lack { applyLack(place) }
    for place in marks.indices where marks[place].kind == .keeping { applyKeeping(place) }
    for place in marks.indices where marks[place].kind == .remedy || marks[place].kind == .attention {
      applyRemedy(place)
    }
    for place in marks.indices where marks[place].kind == .much || marks[place].kind == .little {
      applyAmount(place)
    }
    applyDenials()
    applyScarcity()
    applyUnmetAdvice()
    applyPurposes()
    spoilPraise()
    discountAsides()
    discountPast()
  }

  private mutating func weighAlone() {
    for place in marks.indices {
      let weight = marks[place].match.weight
      switch marks[place].kind {
      case .weakness: marks[place].weight = -weight
      case .strength: marks[place].weight = weight
      default: break
      }
    }
  }

  private mutating func deny(from place: Int) {
    let denial = marks[place]
    if denial.isDenied { return }
    if let target = target(ofDenial: place) {
      for coupled in coupled(with: target, widely: denial.kind == .wideDenial) {
        marks[coupled].isDenied.toggle()
      }
    } else if let subject = deniedSubject(of: place) {
      marks[subject].isDenied.toggle()
    } else {
      marks[place].weight = Self.mild.contains(words[denial.start].word) ? -0.3 : -0.7
    }
  }

  /// A mark and those of its sort that follow at once: `not routinely or sufficiently`, `no drift or delay`.
  /// - Parameter widely: with everything bad in the rest of its half: `no evidence that any child was left in danger or harmed`.
  private func coupled(with target: Int, widely: Bool) -> [Int] {
    if widely && marks[target].isBad {
      return marks.indices.filter { $0 >= target && marks[$0].isBad && marks[$0].half == marks[target].half }
    }
    var coupled = [target]
    guard marks[target].isBad || marks[target].kind == .strength else { return coupled }
    for next in marks.indices where next > target {
      guard marks[next].isBad == marks[target].isBad, marks[next].isBad || marks[next].kind == .strength,
        isCoupled(marks[next - 1], marks[next])
      else { break }
      coupled.append(next)
    }
    return coupled
  }

  private func target(ofDenial place: Int) -> Int? {
    let denial = marks[place]
    return marks.indices.first { other in
      let mark = marks[other]
      guard other > place, Self.canBeDenied(mark.kind) else { return false }
      switch denial.kind {
      case .wideDenial: return mark.half == denial.half && !mark.kind.isDenial
      case .partialDenial: return mark.half == denial.half && !mark.isBad
      case .failing: return !mark.isBad && reaches(denial, mark, within: Reach.denial)
      default: return reaches(denial, mark, within: reach(of: denial, over: mark))
      }
    }
  }

  private func reach(of denial: Mark, over mark: Mark) -> Int {
    if mark.kind.isDenial { return words[mark.start].word == "nor" ? 0 : Reach.denialOfDenial }
    return Self.subjects.contains(words[denial.start].word) ? Reach.deniedSubject : Reach.denial
  }

  /// Denials that stand for or before a subject, so that the verb comes later.
  private static let subjects: Set<String> = ["none", "no", "nobody", "neither"]

  /// Denials that say little when nothing follows that they could deny.
  private static let mild: Set<String> = ["rather", "instead", "without", "nor"]

  private static func canBeDenied(_ kind: StanceCues.Kind) -> Bool {
    switch kind {
    case .weakness, .strength, .burden, .lack, .remedy, .attention, .denial, .wideDenial, .partialDenial,
      .failing:
      true
    case .much, .little, .scarce, .keeping, .purpose, .worth, .frame, .advice, .state, .idiom: false
    }
  }

  /// The bad thing before `is rarely seen`, `are never used`.
  private func deniedSubject(of place: Int) -> Int? {
    let denial = marks[place]
    guard denial.end < words.count, Self.perceived.contains(words[denial.end].word) else { return nil }
    return marks.indices.last { $0 < place && marks[$0].isBad && marks[$0].half == denial.half }
  }

  private static let perceived: Set<String> = [
    "seen", "found", "evident", "apparent", "observed", "present", "experienced", "used", "identified", "an",
  ]

  /// What is denied turns round, unless a remedy or a lack has made use of it already.
  private mutating func applyDenials() {
    for place in marks.indices where marks[place].isDenied && !marks[place].isSettled {
      switch marks[place].kind {
      case .weakness: settle(place, weight: 0.8, isPrevented: true)
      case .burden: settle(place, weight: 0.6, isPrevented: true)
      case .strength: settle(place, weight: -1, isPrevented: false)
      default: break
      }
    }
  }

  mutating func settle(_ place: Int, weight: Double, isPrevented: Bool) {
    marks[place].weight = weight
    marks[place].isSettled = true
    marks[place].isPrevented = isPrevented
  }

  /// Whether nothing but `and` or `or` stands between two marks.
  func isCoupled(_ mark: Mark, _ next: Mark) -> Bool {
    next.start == mark.end
      || next.start == mark.end + 1 && ["and", "or", "nor"].contains(words[mark.end].word)
  }

  func reaches(_ mark: Mark, _ other: Mark, within reach: Int) -> Bool {
    other.clause == mark.clause && other.start - mark.end <= reach
  }
}
