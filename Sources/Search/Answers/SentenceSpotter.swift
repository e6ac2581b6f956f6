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

// All parts of the theme are to be in one sentence, or in two that follow each other. What is missing may stand in the headings
// where the sentence has half of the weight, and elsewhere in the paragraph where it has most.

/// Finds the sentence of a paragraph that says most of a theme.
///
/// Not thread-safe: one per worker.
final class SentenceSpotter {
  private let theme: AskedTheme
  private let finder: OccurrenceFinder
  /// For each form that the finder looks for, the parts of the theme that it stands for.
  private let partsOfForm: [PartSet]
  private let required: PartSet
  private let wholeWeight: Double
  private let scanner = TermScanner()
  private let breaker = SentenceBreaker()
  private let reader = SentenceReader()
  private var headings: (text: [String], parts: PartSet) = ([], [])

  init(_ theme: AskedTheme) {
    self.theme = theme
    finder = theme.plan.marked
    let places = Dictionary(
      theme.parts.enumerated().map { ($1.term.form, $0) }, uniquingKeysWith: { first, _ in first })
    let ofRelated = theme.plan.match.related.map { related in
      let covered = theme.plan.expansions.first { $0.related.contains(related) }?.covered ?? []
      return PartSet(covered.compactMap { places[$0] })
    }
    partsOfForm = theme.plan.match.terms.map { PartSet([places[$0]].compactMap(\.self)) } + ofRelated
    required = PartSet(theme.required)
    wholeWeight = theme.required.reduce(0) { $0 + theme.parts[$1].weight }
  }

  /// `nil` where the words of the theme stand too far from each other.
  func sentence(of stored: StoredText) -> SpottedSentence? {
    var text = stored.text
    let (occurrences, sentences) = text.withUTF8 { bytes in
      (self.occurrences(in: bytes, row: stored.row), breaker.sentences(in: bytes))
    }
    let windows = SentenceWindows(sentences, occurrences)
    let elsewhere = windows.parts.union(parts(of: stored.headings))
    let inHeadings = headings.parts
    var best: (window: SentenceWindow, score: Double)?
    for window in windows.all {
      guard let score = score(of: window, inHeadings: inHeadings, elsewhere: elsewhere) else { continue }
      if score > best?.score ?? -.infinity { best = (window, score) }
    }
    return best.map { spotted($0.window, $0.score, in: stored) }
  }

  /// Occurrence of a part of the theme.
  struct Occurrence {
    let range: Range<Int>
    let parts: PartSet
    let isTyped: Bool
  }

  private func occurrences(in bytes: UnsafeBufferPointer<UInt8>, row: Int64) -> [Occurrence] {
    var found: [Occurrence] = []
    let typedCount = theme.plan.match.terms.count
    finder.forEachOccurrence(in: scanner.words(in: bytes), ofRow: row) { form, _, occurrence in
      found.append(
        Occurrence(range: occurrence.range, parts: partsOfForm[form], isTyped: form < typedCount))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func parts(of headings: [String]) -> PartSet {
    if headings != self.headings.text {
      var parts: PartSet = []
      for heading in headings {
        finder.forEachOccurrence(in: scanner.words(in: heading), ofRow: nil) { form, _, _ in
          parts.formUnion(partsOfForm[form])
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
    if required.isEmpty || !theme.isPlain { return score(of: window, coverage: 1) }
    let missing = required.subtracting(window.parts)
    let own = weight(required.intersection(window.parts)) / wholeWeight
    if missing.isEmpty { return score(of: window, coverage: 1) }
    if missing.isSubset(of: inHeadings), own >= Self.leastBesideHeadings {
      return score(of: window, coverage: own + (1 - own) * 0.6)
    }
    if missing.isSubset(of: elsewhere), own >= Self.leastBesideParagraph {
      return score(of: window, coverage: own + (1 - own) * 0.3)
    }
    return nil
  }

  private func weight(_ parts: PartSet) -> Double {
    parts.places.reduce(0) { $0 + theme.parts[$1].weight }
  }

  private func score(of window: SentenceWindow, coverage: Double) -> Double {
    let soft = theme.parts.indices.filter { !required.contains($0) }
    let softShare =
      soft.isEmpty ? 0 : Double(soft.count { window.parts.contains($0) }) / Double(soft.count)
    var score = 10 * coverage + 2 * window.closeness(of: required) + softShare
    score += Double(window.occurrences.count(where: \.isTyped)) / Double(window.occurrences.count)
    if window.isPair { score -= 1.5 }
    if window.range.count > 450 { score -= 0.5 }
    if window.range.count < 40 { score -= 2 }
    return score
  }

  // MARK: What it says

  private func spotted(_ window: SentenceWindow, _ score: Double, in stored: StoredText) -> SpottedSentence {
    let text = Self.slice(window.range, of: stored.text)
    let occurrences = window.occurrences.map {
      $0.range.lowerBound - window.range.lowerBound..<$0.range.upperBound - window.range.lowerBound
    }
    // Of two sentences the one that says more of the theme is read.
    let read = window.weightiest { weight($0) }
    let sentence = Self.slice(read, of: stored.text)
    let topics = window.occurrences.filter {
      $0.range.lowerBound >= read.lowerBound && $0.range.upperBound <= read.upperBound
        && !$0.parts.isDisjoint(with: required)
    }
    .map { $0.range.lowerBound - read.lowerBound..<$0.range.upperBound - read.lowerBound }
    let said = SentenceVerdict(reader.read(sentence), topics: topics)
    let extent = said.extent.map {
      QuotedExtent(extent: $0.extent, isTooMuch: $0.isTooMuch, words: Self.slice($0.range, of: sentence))
    }
    return SpottedSentence(
      row: stored.row, report: stored.report, range: window.range, text: text, occurrences: occurrences,
      verdict: said.verdict, extent: extent, score: score)
  }

  private static func slice(_ range: Range<Int>, of text: String) -> String {
    let utf8 = text.utf8
    return String(
      text[
        utf8.index(
          utf8.startIndex, offsetBy: range.lowerBound)..<utf8.index(
            utf8.startIndex, offsetBy: range.upperBound)])
  }
}
