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

  /// Fewer paragraphs than this, and parts of the theme are given up.
  private static let leastFound = 3

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
    for parts in theme.relaxations() where best.sentences.count < Self.leastFound {
      let relaxed = theme.relaxed(without: parts)
      guard try index.count(relaxed.condition, filter: filter) > best.sentences.count else { continue }
      let found = try Self.found(relaxed, index, filter, stance, accepts)
      if found.sentences.count > best.sentences.count { best = found }
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
    let spotter = StanceSpotter(stance)
    var found: [SpottedSentence] = []
    try index.forEachText(nil, filter: filter) { stored in
      if let sentence = spotter.sentence(of: stored), accepts(sentence) { found.append(sentence) }
    }
    self.init(theme: nil, sentences: found, scattered: 0)
    sort()
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
    sort()
  }

  private mutating func sort() {
    sentences.sort { ($1.score, $0.row) < ($0.score, $1.row) }
  }

  private init(theme: AskedTheme?, sentences: [SpottedSentence], scattered: Int) {
    self.theme = theme
    self.sentences = sentences
    self.scattered = scattered
  }

  private static func found(
    _ theme: AskedTheme, _ index: ReportIndex, _ filter: ParagraphFilter, _ stance: QuestionStance?,
    _ accepts: (SpottedSentence) -> Bool
  ) throws -> FoundSentences {
    var texts: [StoredText] = []
    try index.forEachText(theme.condition, filter: filter) { texts.append($0) }
    let sentences = Self.sentences(theme, texts, stance)
    var result = FoundSentences(
      theme: theme, sentences: sentences.filter(accepts), scattered: texts.count - sentences.count)
    result.sort()
    return result
  }

  /// Texts that are worth a second worker.
  private static let leastPerWorker = 200

  /// In the order of the texts.
  private static func sentences(
    _ theme: AskedTheme, _ texts: [StoredText], _ stance: QuestionStance?
  ) -> [SpottedSentence] {
    let workers = max(
      1, min(ProcessInfo.processInfo.activeProcessorCount, texts.count / leastPerWorker))
    let found = Mutex(Array(repeating: [SpottedSentence](), count: workers))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let spotter = SentenceSpotter(theme, preferring: stance)
      let own = texts[texts.count * worker / workers..<texts.count * (worker + 1) / workers]
      let sentences = own.compactMap { spotter.sentence(of: $0) }
      found.withLock { $0[worker] = sentences }
    }
    return found.withLock { $0.flatMap(\.self) }
  }
}
