internal import Indexing
internal import TextProcessing

/// Finds the sentence of a paragraph that praises or criticises most plainly, for questions without a theme.
///
/// Not thread-safe: one per worker.
final class StanceSpotter {
  private let stance: QuestionStance?
  private let breaker = SentenceBreaker()
  private let reader = SentenceReader()
  /// Bytes of a sentence that says something by itself and can be taken in at once.
  private static let lengths = 40...420

  /// - Parameter stance: what is asked for; `nil` for praise and criticism alike.
  init(_ stance: QuestionStance?) {
    self.stance = stance
  }

  /// `nil` where no sentence says what is asked.
  func sentence(of stored: StoredText) -> SpottedSentence? {
    let sentences = breaker.sentences(in: stored.text)
    let read = sentences.enumerated().compactMap { place, range in
      spotted(range, isFirst: place == 0, in: stored)
    }
    return read.max { $0.score < $1.score }
  }

  private func spotted(_ range: Range<Int>, isFirst: Bool, in stored: StoredText) -> SpottedSentence? {
    guard Self.lengths.contains(range.count) else { return nil }
    let text = stored.text.slice(range)
    let reading = reader.read(text)
    let verdict = Verdict(reading.stance)
    guard verdict != .neither, verdict.isAsked(by: stance) else { return nil }
    return SpottedSentence(
      row: stored.row, report: stored.report, range: range, text: text, parts: [], occurrences: [],
      verdict: verdict,
      extent: reading.extent().map { QuotedExtent($0, in: text) },
      // What opens a paragraph mostly sums it up.
      score: 5 * reading.sureness + (isFirst ? 0.5 : 0))
  }
}
