public import Reports

/// Evidence that belongs together.
public struct EvidenceGroup: Sendable {
  /// What its paragraphs share, in words.
  public let title: String
  /// What the analyst says of it.
  public let note: String?
  /// Pinned paragraphs first, in the order of the theme, then the best first.
  public let evidence: [Evidence]

  public init(title: String, note: String?, evidence: [Evidence]) {
    self.title = title
    self.note = note
    self.evidence = evidence
  }
}

/// A paragraph that is quoted.
public struct Evidence: Sendable, Equatable {
  /// From 1, in the order of the pack; recommendations go on behind findings.
  public let number: Int
  public let paragraph: ParagraphInContext
  /// What to mark in it, in Unicode scalars from its start; empty where the theme marks nothing.
  public let highlights: [Range<Int>]
  public let isPinned: Bool
  /// What the analyst says of it.
  public let note: String?
  /// Paragraphs that say nearly the same and are not quoted themselves.
  public let alike: [Paragraph.ID]

  public init(
    number: Int, paragraph: ParagraphInContext, highlights: [Range<Int>], isPinned: Bool, note: String?,
    alike: [Paragraph.ID]
  ) {
    self.number = number
    self.paragraph = paragraph
    self.highlights = highlights
    self.isPinned = isPinned
    self.note = note
    self.alike = alike
  }
}

/// A report that is quoted.
public struct PackSource: Sendable, Equatable {
  public let report: ReportSummary
  /// Word for word, `© Crown copyright 2024`; `nil` where the report prints none.
  public let copyright: String?
  /// How many quotations are from it.
  public let quotations: Int

  public init(report: ReportSummary, copyright: String?, quotations: Int) {
    self.report = report
    self.copyright = copyright
    self.quotations = quotations
  }
}
