internal import Reports
internal import TextProcessing

/// What a recommendation is on without saying so: whatever is said of it has to be on the same.
enum TrailSubject {
  /// The board of all partners, under its own heading; later the partnership.
  case board
  /// Special educational needs and disabilities, in an inspection of nothing else.
  case specialNeeds

  /// `nil` for a recommendation on anything.
  init?(of recommendation: ParagraphInContext) {
    if recommendation.report.facts.framework == .areaSEND {
      self = .specialNeeds
    } else if recommendation.report.facts.framework == .lscbReview
      || recommendation.section.contains(where: Self.isOfBoard)
    {
      self = .board
    } else {
      return nil
    }
  }

  private static func isOfBoard(_ heading: String) -> Bool {
    let heading = heading.lowercased()
    return heading.contains("safeguarding children board") || heading.contains("lscb")
  }

  /// Whether a report of one framework can answer a recommendation of another: special needs and the
  /// board are inspected on their own.
  static func canAnswer(_ recommendation: ParagraphInContext, in framework: Framework) -> Bool {
    if framework == .lscbReview { return TrailSubject(of: recommendation) == .board }
    guard framework == .areaSEND, recommendation.report.facts.framework != .areaSEND else { return true }
    return Self.specialNeeds.isNamed(in: TermScanner().words(in: recommendation.paragraph.text))
  }

  /// Whether some words name it.
  func isNamed(in words: some Sequence<ScannedWord>) -> Bool {
    let names = self == .board ? Self.boardNames : Self.specialNeedsNames
    return words.contains { names.contains($0.stem) }
  }

  private static let boardNames = stems("board LSCB partnership partner partners")
  private static let specialNeedsNames = stems("SEND SEN EHC disability disabled")

  private static func stems(_ words: String) -> Set<[UInt8]> {
    Set(TermScanner().words(in: words).map(\.stem))
  }
}
