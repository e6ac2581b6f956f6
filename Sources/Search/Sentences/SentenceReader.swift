// A sentence is read by rules over a table of cues; nothing is learnt and nothing looked up elsewhere, so that what it says of a
// sentence can be traced to words of that sentence (`SentenceReading.cues`).
//
//     sentence ──► words in halves and clauses ──► cues ──► what each comes to ──► strength, weakness, both, neither
//              SentenceWordReader        PhraseTable    CueBalance         SentenceReader

/// Reads what sentences of inspectors report: strengths, weaknesses, and how widespread they are.
///
/// Not thread-safe: one per worker.
public final class SentenceReader {
  private static let cues = PhraseTable<StanceCues.Kind>(StanceCues.table)
  private let wordReader = SentenceWordReader()
  private let extentReader = ExtentReader()

  public init() {}

  /// - Parameter sentence: one sentence, as it stands in the report.
  public func read(_ sentence: String) -> SentenceReading {
    let (words, mainHalf) = wordReader.words(in: sentence)
    let marks = CueBalance(Self.cues.matches(in: words), words).marks
    let advised = AdviceForm.halves(of: words, marks)
    let verdict = StanceVerdict(marks, words, advised: advised)
    return SentenceReading(
      stance: verdict.stance, sureness: verdict.sureness, advisedHalves: advised,
      extents: extentReader.extents(in: words), marks: marks, words: words, mainHalf: mainHalf)
  }
}

/// What the cues of a sentence come to together.
private struct StanceVerdict {
  let stance: Stance
  let sureness: Double

  /// What is needed to call a half good or bad.
  private static let least = 0.5
  /// What counts against a verdict though nothing speaks against it.
  private static let doubt = 0.5

  private static let ofAdvice = StanceVerdict(stance: .weakness, sureness: 0.8)
  /// Of a sentence that opens with `However` and shows nothing else.
  private static let ofTurn = StanceVerdict(stance: .weakness, sureness: 0.25)

  private init(stance: Stance, sureness: Double) {
    self.stance = stance
    self.sureness = sureness
  }

  init(_ marks: [CueBalance.Mark], _ words: [SentenceWord], advised: Set<Int>) {
    var (good, bad) = (0.0, 0.0)
    var stances: Set<Stance> = advised.isEmpty ? [] : [.weakness]
    for half in Set(words.map(\.half)).subtracting(advised) {
      let parts = Self.parts(marks.filter { $0.half == half }, words)
      stances.formUnion(Self.stances(parts))
      good += parts.map(\.good).reduce(0, +)
      bad += parts.map(\.bad).reduce(0, +)
    }
    if !advised.isEmpty { bad = max(bad, 1) }
    let weight = good + bad + Self.doubt
    switch (stances.contains(.strength), stances.contains(.weakness)) {
    case (true, true): self.init(stance: .both, sureness: min(good, bad) / (max(good, bad) + Self.doubt))
    case (true, false): self.init(stance: .strength, sureness: max(0, good - bad) / weight)
    case (false, true) where !advised.isEmpty: self = .ofAdvice
    case (false, true): self.init(stance: .weakness, sureness: max(0, bad - good) / weight)
    case (false, false) where words.first?.word == "however": self = .ofTurn
    case (false, false): self.init(stance: .neither, sureness: max(0, 1 - (good + bad) / Self.least))
    }
  }

  /// What speaks for and against in what an `and` joins.
  private struct Part {
    var good = 0.0
    var bad = 0.0
  }

  /// An `and` joins a part where a verb follows, or where something bad does: `does not drive plans and ensure progress` is one.
  private static func parts(_ marks: [CueBalance.Mark], _ words: [SentenceWord]) -> [Part] {
    var parts = [Part()]
    var clause = marks.first?.clause ?? 0
    for mark in marks where mark.weight != 0 {
      if mark.clause != clause, opensPart(between: clause, and: mark, words) { parts.append(Part()) }
      clause = mark.clause
      if mark.weight > 0 { parts[parts.count - 1].good += mark.weight }
      if mark.weight < 0 { parts[parts.count - 1].bad -= mark.weight }
    }
    return parts
  }

  private static func opensPart(
    between clause: Int, and mark: CueBalance.Mark, _ words: [SentenceWord]
  ) -> Bool {
    let between = words.filter { clause < $0.clause && $0.clause <= mark.clause }
    guard between.contains(where: { $0.word == "and" }) else { return false }
    return mark.weight < 0 || between.contains { CueBalance.verbs.contains($0.word) }
  }

  /// Of a half. Parts that plainly disagree make both; otherwise criticism outweighs praise that is not stronger.
  private static func stances(_ parts: [Part]) -> Set<Stance> {
    let (good, bad) = (parts.map(\.good).reduce(0, +), parts.map(\.bad).reduce(0, +))
    guard max(good, bad) >= least else { return [] }
    if parts.contains(where: { $0.good >= plain && $0.bad == 0 }),
      parts.contains(where: { $0.bad >= plain && $0.good == 0 })
    {
      return [.strength, .weakness]
    }
    return good > bad * 1.5 ? [.strength] : [.weakness]
  }

  /// What a part needs to be plain.
  private static let plain = 0.7
}
