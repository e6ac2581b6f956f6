/// An inspection report with everything that was read from it.
public struct Report: Sendable, Equatable {
  /// Names a report in every output, e.g. `harrow-2012-06-27`.
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) {
      self.description = description
    }
  }

  public var facts: ReportFacts
  public var source: Source
  /// How many pages the file has; `nil` for text without pages.
  public var pageCount: Int?
  public var judgements: [Judgement]
  /// The headings in reading order.
  public var sections: [Section]
  /// The paragraphs in reading order, every kind.
  public var paragraphs: [Paragraph]
  /// What does not add up; empty for most reports.
  public var doubts: [Doubt]

  public init(
    facts: ReportFacts, source: Source, pageCount: Int?, judgements: [Judgement], sections: [Section],
    paragraphs: [Paragraph], doubts: [Doubt] = []
  ) {
    self.facts = facts
    self.source = source
    self.pageCount = pageCount
    self.judgements = judgements
    self.sections = sections
    self.paragraphs = paragraphs
    self.doubts = doubts
  }

  /// The headings that enclose a section, outermost first, ending with its own.
  public func path(ofSection index: Int?) -> [String] {
    index.map(sections.path(to:)) ?? []
  }
}

/// What a report says about itself as a whole.
public struct ReportFacts: Sendable, Equatable {
  public var title: String
  public var authority: Authority?
  /// The authority word for word, e.g. `London Borough of Harrow`.
  public var authorityPrinted: String?
  public var framework: Framework
  public var inspectedFrom: CalendarDate?
  public var inspectedTo: CalendarDate?
  public var published: CalendarDate?
  /// Where `published` was found; `nil` exactly when it is.
  public var publishedFrom: PublicationDateOrigin?
  public var leadInspector: String?
  /// The judgement on overall effectiveness, where the framework gives one.
  public var overall: Grade?
  public var licence: Licence?

  public init(
    title: String, authority: Authority? = nil, authorityPrinted: String? = nil, framework: Framework,
    inspectedFrom: CalendarDate? = nil, inspectedTo: CalendarDate? = nil, published: CalendarDate? = nil,
    publishedFrom: PublicationDateOrigin? = nil, leadInspector: String? = nil, overall: Grade? = nil,
    licence: Licence? = nil
  ) {
    self.title = title
    self.authority = authority
    self.authorityPrinted = authorityPrinted
    self.framework = framework
    self.inspectedFrom = inspectedFrom
    self.inspectedTo = inspectedTo
    self.published = published
    self.publishedFrom = publishedFrom
    self.leadInspector = leadInspector
    self.overall = overall
    self.licence = licence
  }
}

extension ReportFacts {
  /// The day by which a report is found and sorted: of publication, or the last of the inspection where that is not known.
  public var date: CalendarDate? { published ?? inspectedTo }
}

/// Where the date of publication was found.
public enum PublicationDateOrigin: String, Sendable {
  case printed
  case fileName = "file name"
}

/// The family of terms under which a report may be reused.
public enum Licence: String, Sendable {
  case openGovernment = "open government licence"
  case nonCommercialWithoutAdaptation = "non-commercial, without adaptation"
  case nonCommercial = "non-commercial"
}

/// The file that a report was read from.
public struct Source: Sendable, Equatable {
  /// The path as it was found.
  public let path: String
  /// SHA-256 of the file's bytes, 64 hexadecimal digits: the identity of the content.
  public let sha256: String
  public let url: String?

  public init(path: String, sha256: String, url: String? = nil) {
    self.path = path
    self.sha256 = sha256
    self.url = url
  }
}

extension Source {
  /// The name of the file, without the folders above it on any system; empty where there is none.
  public var fileName: String { path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "" }
}
