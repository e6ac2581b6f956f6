public import Reports

/// What a sentence says of what is asked.
public enum Verdict: String, Sendable, CaseIterable {
  /// It finds a weakness, or names what is asked for as a problem.
  case weakness
  /// It finds a strength, or says that a problem is prevented, reduced or dealt with.
  case strength
  /// It finds both.
  case both
  /// It describes.
  case neither
}

/// A sentence of a report, or two that follow each other, chosen for a question.
public struct QuotedSentence: Sendable, Equatable {
  public let paragraph: ParagraphInContext
  /// Where it stands in the text of the paragraph, in Unicode scalars.
  public let range: Range<Int>
  /// Word for word: that range of the paragraph.
  public let text: String
  /// The words of the question in it, in Unicode scalars from its start.
  public let highlights: [Range<Int>]
  public let verdict: Verdict
  /// How widespread it says that something is; `nil` where it does not say.
  public let extent: QuotedExtent?
  /// How well it answers, larger for better; comparable within one answer only.
  public let score: Double
  /// Other paragraphs that say nearly the same.
  public var alike: [Paragraph.ID] = []

  public init(
    paragraph: ParagraphInContext, range: Range<Int>, text: String, highlights: [Range<Int>],
    verdict: Verdict, extent: QuotedExtent?, score: Double
  ) {
    self.paragraph = paragraph
    self.range = range
    self.text = text
    self.highlights = highlights
    self.verdict = verdict
    self.extent = extent
    self.score = score
  }
}

/// How widespread something is, with the words that say it.
public struct QuotedExtent: Sendable, Equatable {
  public let extent: Extent
  /// `too many`, `too often`, `too few`.
  public let isTooMuch: Bool
  /// As the sentence has them.
  public let words: String

  public init(extent: Extent, isTooMuch: Bool, words: String) {
    self.extent = extent
    self.isTooMuch = isTooMuch
    self.words = words
  }
}
