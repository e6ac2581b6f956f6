/// A report of the index without its text.
public struct ReportSummary: Sendable, Equatable {
  public let id: Report.ID
  public let facts: ReportFacts
  public let source: Source
  /// How many pages the file has; `nil` for text without pages.
  public let pageCount: Int?

  public init(id: Report.ID, facts: ReportFacts, source: Source, pageCount: Int?) {
    self.id = id
    self.facts = facts
    self.source = source
    self.pageCount = pageCount
  }
}

extension ReportSummary {
  /// What it is on, in words: the authority as it is listed, else as printed, else the title, else its own name.
  public var subject: String {
    let words = [facts.authority?.name, facts.authorityPrinted, facts.title].compactMap(\.self)
    return words.first { !$0.isEmpty } ?? id.description
  }
}

/// A paragraph of the index with everything that a quotation of it has to say.
public struct ParagraphInContext: Sendable, Equatable {
  public let id: Paragraph.ID
  public let report: ReportSummary
  /// The headings that enclose it, outermost first.
  public let section: [String]
  public let paragraph: Paragraph

  public init(id: Paragraph.ID, report: ReportSummary, section: [String], paragraph: Paragraph) {
    self.id = id
    self.report = report
    self.section = section
    self.paragraph = paragraph
  }
}

/// One report in a list of reports.
public struct ReportListing: Sendable, Equatable {
  public let summary: ReportSummary
  public let paragraphCount: Int
  public let judgements: [Judgement]
  /// What does not add up in it.
  public let doubts: [Doubt]
  /// How sure the reading of it is.
  public var confidence: Confidence { Confidence(doubts) }

  public init(
    summary: ReportSummary, paragraphCount: Int, judgements: [Judgement], doubts: [Doubt] = []
  ) {
    self.summary = summary
    self.paragraphCount = paragraphCount
    self.judgements = judgements
    self.doubts = doubts
  }
}
