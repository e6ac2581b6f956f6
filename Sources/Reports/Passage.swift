/// A paragraph with those that stand before and behind it in its report.
public struct Passage: Sendable, Equatable {
  /// In reading order; fewer than were asked for at the start of the report.
  public let before: [ParagraphInContext]
  public let paragraph: ParagraphInContext
  /// In reading order; fewer than were asked for at the end of the report.
  public let after: [ParagraphInContext]

  public init(before: [ParagraphInContext], paragraph: ParagraphInContext, after: [ParagraphInContext]) {
    self.before = before
    self.paragraph = paragraph
    self.after = after
  }
}

/// A report of the index with its text, or with a passage of it.
public struct ReportExtract: Sendable, Equatable {
  public let listing: ReportListing
  /// The headings of the whole report in reading order.
  public let sections: [Section]
  /// In reading order, each with the place of its section in `sections`.
  public let paragraphs: [ParagraphInContext]
  /// The paragraph whose passage this is; `nil` for the whole report.
  public let asked: Paragraph.ID?

  public init(
    listing: ReportListing, sections: [Section], paragraphs: [ParagraphInContext], asked: Paragraph.ID? = nil
  ) {
    self.listing = listing
    self.sections = sections
    self.paragraphs = paragraphs
    self.asked = asked
  }
}
