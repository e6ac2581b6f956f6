internal import Dispatch
internal import Foundation
internal import Indexing
internal import Reports
internal import Synchronization

/// What a theme finds: of each paragraph the sentence that says most of it.
struct FoundSentences {
  /// `nil` for a question without a theme.
  let theme: AskedTheme?
  /// The best first.
  var sentences: [SpottedSentence]
  /// Paragraphs that hold the words too far from each other.
  let scattered: Int
  /// Whether more paragraphs match than were looked at.
  let isCut: Bool

  /// Where nothing holds all of the theme, parts of it are given up.
  ///
  /// - Parameters:
  ///   - theme: as it was asked.
  ///   - filter: what paragraphs are looked at.
  ///   - stance: see `SentenceSpotter`.
  ///   - accepts: whether a sentence is asked for.
  init(
    _ theme: AskedTheme, in index: ReportIndex, filter: ParagraphFilter, preferring stance: QuestionStance?,
    accepts: (SpottedSentence) -> Bool
  ) throws {
    var best = try Self.found(theme, index, filter, stance, accepts)
    for parts in theme.relaxations() where best.sentences.isEmpty {
      let relaxed = theme.relaxed(without: parts)
      guard try index.count(relaxed.condition, filter: filter) > 0 else { continue }
      let found = try Self.found(relaxed, index, filter, stance, accepts)
      if !found.sentences.isEmpty { best = found }
    }
    self = best
  }

  /// Of a question without a theme.
  ///
  /// - Parameters:
  ///   - stance: what is asked for; `nil` for praise and criticism alike.
  ///   - filter: what paragraphs are looked at; should name reports or their authorities, for each is read.
  init(
    _ stance: QuestionStance?, in index: ReportIndex, filter: ParagraphFilter,
    accepts: (SpottedSentence) -> Bool
  ) throws {
    let (texts, isCut) = try Self.texts(nil, index, filter)
    let found = Self.sentences(of: texts) {
      let spotter = StanceSpotter(stance)
      return { spotter.sentence(of: $0) }
    }
    self.init(theme: nil, sentences: found.filter(accepts), scattered: 0, isCut: isCut)
  }

  /// What says what is asked comes before what only touches on it, and what says the opposite comes last.
  mutating func weigh(_ stance: QuestionStance?) {
    for place in sentences.indices {
      switch (sentences[place].verdict, stance) {
      case (.neither, _): sentences[place].score -= 0.7
      case (.strength, .weakness), (.weakness, .strength): sentences[place].score -= 2
      case (.both, .some): sentences[place].score -= 0.2
      default: break
      }
    }
  }

  /// The best first, of equals the newest, then by the names of reports.
  mutating func sort(_ figures: AnswerFigures) {
    let days = { (sentence: SpottedSentence) in figures.listing(sentence.report)?.summary.facts.date }
    sentences.sort { one, other in
      if one.score != other.score { return one.score > other.score }
      if one.report == other.report { return one.row < other.row }
      let (day, otherDay) = (days(one), days(other))
      guard day == otherDay else { return otherDay.map { other in day.map { $0 > other } ?? false } ?? true }
      return one.report.description < other.report.description
    }
  }

  private init(theme: AskedTheme?, sentences: [SpottedSentence], scattered: Int, isCut: Bool) {
    self.theme = theme
    self.sentences = sentences
    self.scattered = scattered
    self.isCut = isCut
  }

  private static func found(
    _ theme: AskedTheme, _ index: ReportIndex, _ filter: ParagraphFilter, _ stance: QuestionStance?,
    _ accepts: (SpottedSentence) -> Bool
  ) throws -> FoundSentences {
    let (texts, isCut) = try Self.texts(theme.condition, index, filter)
    let sentences = Self.sentences(of: texts) {
      let spotter = SentenceSpotter(theme, preferring: stance)
      return { spotter.sentence(of: $0) }
    }
    return FoundSentences(
      theme: theme, sentences: sentences.filter(accepts), scattered: texts.count - sentences.count,
      isCut: isCut)
  }

  /// Paragraphs that are looked at. To find a word that is in more of them says nothing of any.
  static let mostTexts = 100_000

  private static func texts(
    _ condition: MatchCondition?, _ index: ReportIndex, _ filter: ParagraphFilter
  ) throws -> ([StoredText], isCut: Bool) {
    var texts: [StoredText] = []
    var isCut = false
    try index.forEachText(condition, filter: filter) { text in
      if texts.count < mostTexts { texts.append(text) } else { isCut = true }
    }
    return (texts, isCut)
  }

  /// Texts that are worth a second worker.
  private static let leastPerWorker = 200

  /// In the order of the texts.
  ///
  /// - Parameter spotter: makes what finds the sentence of a text, for one worker.
  private static func sentences(
    of texts: [StoredText], _ spotter: @Sendable () -> (StoredText) -> SpottedSentence?
  ) -> [SpottedSentence] {
    let workers = max(
      1, min(ProcessInfo.processInfo.activeProcessorCount, texts.count / leastPerWorker))
    let found = Mutex(Array(repeating: [SpottedSentence](), count: workers))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let spot = spotter()
      let own = texts[texts.count * worker / workers..<texts.count * (worker + 1) / workers]
      let sentences = own.compactMap(spot)
      found.withLock { $0[worker] = sentences }
    }
    return found.withLock { $0.flatMap(\.self) }
  }
}
