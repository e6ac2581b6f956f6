internal import Indexing
internal import Reports
internal import TextProcessing

/// Chooses from sentences those that are quoted, and makes quotations of them.
struct SentenceQuoter {
  private let index: ReportIndex
  /// Words of the theme that are too common to be searched.
  private let common: Set<String>
  private let scanner = TermScanner()

  init(_ index: ReportIndex, _ theme: AskedTheme?) {
    self.index = index
    common = theme?.plan.ignored ?? []
  }

  /// Sentences that are looked at for what is alike to those chosen.
  private static let mostFurther = 200

  /// A sentence, and those that say nearly the same.
  typealias Chosen = FoldedMatches<SpottedSentence>.Kept

  /// The first of some sentences, without those that say what a better one says.
  func chosen(
    _ sentences: some Sequence<SpottedSentence>, limit: Int, mostPerReport: Int? = nil
  ) -> [Chosen] {
    var folded = FoldedMatches<SpottedSentence>(
      foldsAlike: true, mostPerReport: mostPerReport, scanner, text: \.text, report: \.report)
    var further = Self.mostFurther
    for sentence in sentences {
      let isFull = folded.kept.count >= limit
      if isFull { further -= 1 }
      if further < 0 { break }
      folded.add(sentence) { _ in !isFull }
    }
    return folded.kept
  }

  func quotations(_ chosen: [Chosen]) throws -> [QuotedSentence] {
    let rows = chosen.flatMap { [$0.match.row] + $0.alike.map(\.row) }
    let paragraphs = try index.paragraphs(inRows: rows)
    return chosen.compactMap { chosen in
      guard let paragraph = paragraphs[chosen.match.row],
        Self.holds(paragraph.paragraph.text, chosen.match)
      else { return nil }
      var quotation = quotation(chosen.match, in: paragraph)
      quotation.alike = chosen.alike.compactMap { paragraphs[$0.row]?.id }
      return quotation
    }
  }

  /// Not where the report was read anew meanwhile.
  static func holds(_ text: String, _ sentence: SpottedSentence) -> Bool {
    text.utf8.count >= sentence.range.upperBound
      && text.utf8.dropFirst(sentence.range.lowerBound).starts(with: sentence.text.utf8)
  }

  func quotation(_ sentence: SpottedSentence, in paragraph: ParagraphInContext) -> QuotedSentence {
    let text = paragraph.paragraph.text.utf8
    let start = text.index(text.startIndex, offsetBy: sentence.range.lowerBound)
    let first = paragraph.paragraph.text.unicodeScalars.distance(
      from: paragraph.paragraph.text.startIndex, to: start)
    return QuotedSentence(
      paragraph: paragraph, range: first..<first + sentence.text.unicodeScalars.count, text: sentence.text,
      highlights: Highlights.ranges(of: sentence.occurrences, in: sentence.text, across: common),
      verdict: sentence.verdict, extent: sentence.extent, score: sentence.score)
  }
}
