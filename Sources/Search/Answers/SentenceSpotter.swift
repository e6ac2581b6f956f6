internal import Indexing
internal import Reports
internal import TextProcessing

/// A sentence of a paragraph, or two that follow each other, in which a theme was found.
struct SpottedSentence: Sendable {
  let row: Int64
  let report: Report.ID
  /// Its bytes in the paragraph.
  let range: Range<Int>
  let text: String
  /// Parts of the theme in it.
  let parts: PartSet
  /// The words of the theme in it, in bytes from its start.
  let occurrences: [Range<Int>]
  let verdict: Verdict
  let extent: QuotedExtent?
  /// Larger for better.
  var score: Double
}

extension SpottedSentence {
  /// Whether it says that something is at least so widespread; always so where that is not asked.
  func isAtLeast(_ least: Extent?) -> Bool {
    guard let least else { return true }
    return extent.map { $0.extent >= least } ?? false
  }
}

// All parts of the theme are to be in one sentence, or in two of which the second refers to the first. What is missing may stand in the headings
// where the sentence has half of the weight, and elsewhere in the paragraph where it has most and more than one part.

/// Finds the sentence of a paragraph that says most of a theme.
///
/// Not thread-safe: one per worker.
final class SentenceSpotter {
  private let theme: AskedTheme
  private let finder: OccurrenceFinder
  /// What the finder looks for.
  private let forms: [(form: TermForm, parts: PartSet, isTyped: Bool)]
  /// For each form that is one typed word how it has to end.
  private let shapes: [WordShape?]
  private let required: PartSet
  private let wholeWeight: Double
  private let stance: QuestionStance?
  private let pairs: [PartPair]
  private let scanner = TermScanner()
  private let breaker = SentenceBreaker()
  private let reader = SentenceReader()
  private var headings: (text: [String], parts: PartSet) = ([], [])

  /// - Parameter stance: of the sentences of a paragraph one that says so is preferred; `nil` for any.
  init(_ theme: AskedTheme, preferring stance: QuestionStance? = nil) {
    self.theme = theme
    self.stance = stance
    forms = theme.forms
    finder = OccurrenceFinder(forms.map(\.form))
    shapes = Self.shapes(of: theme, count: forms.count)
    required = PartSet(theme.required)
    pairs = theme.pairs.filter { theme.required.contains($0.first) && theme.required.contains($0.second) }
    wholeWeight = theme.required.reduce(0) { $0 + theme.parts[$1].weight }
  }

  /// The parts of the theme come first among its forms.
  private static func shapes(of theme: AskedTheme, count: Int) -> [WordShape?] {
    let typed = theme.parts.map { part in
      if case .word = part.term.form { WordShape(part.term.typed) } else { WordShape?.none }
    }
    return typed + Array(repeating: nil, count: count - typed.count)
  }

  /// `nil` where the words of the theme stand too far from each other.
  func sentence(of stored: StoredText) -> SpottedSentence? {
    var text = stored.text
    let (occurrences, sentences) = text.withUTF8 { bytes in
      (self.occurrences(in: bytes, row: stored.row), breaker.sentences(in: bytes))
    }
    let windows = SentenceWindows(sentences, occurrences) { ReferringWords.open(stored.text.slice($0)) }
    let elsewhere = windows.parts.union(parts(of: stored.headings))
    let inHeadings = headings.parts
    let weighed = windows.all.compactMap { window in
      score(of: window, inHeadings: inHeadings, elsewhere: elsewhere).map { (window: window, score: $0) }
    }
    return best(of: weighed, in: stored)
  }

  /// Sentences of a paragraph that are read for one that says what is asked.
  private static let mostRead = 4

  private func best(
    of weighed: [(window: SentenceWindow, score: Double)], in stored: StoredText
  ) -> SpottedSentence? {
    guard stance != nil else {
      return weighed.max { $0.score < $1.score }.map { spotted($0.window, $0.score, in: stored) }
    }
    var first: SpottedSentence?
    for (window, score) in weighed.sorted(by: { $0.score > $1.score }).prefix(Self.mostRead) {
      let sentence = spotted(window, score, in: stored)
      if sentence.verdict.isAsked(by: stance) { return sentence }
      if first == nil { first = sentence }
    }
    return first
  }

  /// Occurrence of a part of the theme.
  struct Occurrence {
    let range: Range<Int>
    let parts: PartSet
    let isTyped: Bool
  }

  private func occurrences(in bytes: UnsafeBufferPointer<UInt8>, row: Int64) -> [Occurrence] {
    var found: [Occurrence] = []
    finder.forEachOccurrence(in: finder.words(in: bytes, scanner), ofRow: row) { form, _, occurrence in
      if let shape = shapes[form], !shape.fits(bytes[occurrence.range]) { return }
      found.append(
        Occurrence(range: occurrence.range, parts: forms[form].parts, isTyped: forms[form].isTyped))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func parts(of headings: [String]) -> PartSet {
    if headings != self.headings.text {
      var parts: PartSet = []
      for heading in headings {
        let bytes = Array(heading.utf8)
        finder.forEachOccurrence(in: scanner.words(in: heading), ofRow: nil) { form, _, occurrence in
          if let shape = shapes[form], !shape.fits(bytes[occurrence.range]) { return }
          parts.formUnion(forms[form].parts)
        }
      }
      self.headings = (headings, parts)
    }
    return self.headings.parts
  }

  // MARK: How well a window answers

  /// Share of the weight that a sentence has itself where the headings hold the rest, and where the paragraph does.
  private static let leastBesideHeadings = 0.5
  private static let leastBesideParagraph = 0.7

  private func score(of window: SentenceWindow, inHeadings: PartSet, elsewhere: PartSet) -> Double? {
    guard !window.parts.isEmpty else { return nil }
    if !theme.isPlain { return theme.isMet(by: window.parts) ? score(of: window, coverage: 1) : nil }
    let held = required.intersection(window.parts).subtracting(parted(in: window))
    let missing = required.subtracting(held)
    let own = weight(held) / wholeWeight
    if missing.isEmpty { return score(of: window, coverage: 1) }
    if missing.isSubset(of: inHeadings), own >= Self.leastBesideHeadings {
      return score(of: window, coverage: own + (1 - own) * 0.6)
    }
    if missing.isSubset(of: elsewhere), own >= Self.leastBesideParagraph, held.count > 1 {
      return score(of: window, coverage: own + (1 - own) * 0.3)
    }
    return nil
  }

  /// Of each pair whose words stand far from each other the word that tells less: `health` in `assessments … of health`.
  private func parted(in window: SentenceWindow) -> PartSet {
    PartSet(
      pairs.filter {
        window.parts.contains($0.first) && window.parts.contains($0.second) && !window.holds($0)
      }
      .map { theme.parts[$0.first].weight < theme.parts[$0.second].weight ? $0.first : $0.second })
  }

  private func weight(_ parts: PartSet) -> Double {
    parts.places.reduce(0) { $0 + theme.parts[$1].weight }
  }

  private func score(of window: SentenceWindow, coverage: Double) -> Double {
    let soft = theme.soft
    let softShare =
      soft.isEmpty ? 0 : Double(soft.count { window.parts.contains($0) }) / Double(soft.count)
    var score = 10 * coverage + 2 * window.closeness(of: required) + softShare
    score += Double(window.occurrences.count(where: \.isTyped)) / Double(window.occurrences.count)
    // What a sentence begins with it is about.
    let start = window.occurrences.first { !$0.parts.isDisjoint(with: required) }?.range.lowerBound
    score += 0.8 * max(0, 1 - Double((start ?? 0) - window.range.lowerBound) / 120)
    if window.isPair { score -= 1.5 }
    if window.range.count > 450 { score -= 0.5 }
    if window.range.count < 40 { score -= 2 }
    return score
  }

  // MARK: What it says

  private func spotted(_ window: SentenceWindow, _ score: Double, in stored: StoredText) -> SpottedSentence {
    let text = stored.text.slice(window.range)
    let occurrences = window.occurrences.map {
      $0.range.lowerBound - window.range.lowerBound..<$0.range.upperBound - window.range.lowerBound
    }
    // Of two sentences the one that says more of the theme is read.
    let read = window.weightiest { weight($0) }
    let sentence = stored.text.slice(read)
    let topics = window.occurrences.filter {
      $0.range.lowerBound >= read.lowerBound && $0.range.upperBound <= read.upperBound
        && !$0.parts.isDisjoint(with: required)
    }
    .map { $0.range.lowerBound - read.lowerBound..<$0.range.upperBound - read.lowerBound }
    let said = SentenceVerdict(reader.read(sentence), topics: topics)
    let extent = said.extent.map { QuotedExtent($0, in: sentence) }
    return SpottedSentence(
      row: stored.row, report: stored.report, range: window.range, text: text, parts: window.parts,
      occurrences: occurrences,
      verdict: said.verdict, extent: extent, score: score + 0.6 * said.sureness)
  }
}

extension QuotedExtent {
  /// - Parameter sentence: the one that the mention was read in.
  init(_ mention: ExtentMention, in sentence: String) {
    self.init(extent: mention.extent, isTooMuch: mention.isTooMuch, words: sentence.slice(mention.range))
  }
}

extension String {
  /// What stands in some of its bytes, which begin and end with characters.
  func slice(_ range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
