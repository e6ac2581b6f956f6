public import Reports

/// Which paragraphs are asked for. An empty list does not restrict; several values of one field are alternatives.
public struct ParagraphFilter: Sendable, Equatable {
  /// Names of authorities, canonical or as printed, in any case.
  public var authorities: [String] = []
  public var regions: [String] = []
  public var frameworks: [Framework] = []
  /// The grade in force at the paragraph.
  public var grades: [Grade] = []
  /// The judgement on the report as a whole.
  public var overall: [Grade] = []
  /// Words that occur in one of the headings, in any case as far as ASCII letters go.
  public var sections: [String] = []
  public var kinds: [Paragraph.Kind] = []
  /// Identifiers of reports.
  public var reports: [String] = []
  /// The day of publication, or the last day of the inspection where that is not known; both ends included.
  public var dates: [ClosedRange<CalendarDate>] = []
  /// The same, by years; both have to hold.
  public var years: [ClosedRange<CalendarDate>] = []

  /// Only reports other than these, named as in `ReportIndex.contents()`; `nil` does not restrict.
  public var excludedContents: Set<String>?

  public init() {}

  /// Whether it speaks of paragraphs, and not of reports alone.
  var restrictsParagraphs: Bool { !(grades.isEmpty && kinds.isEmpty && sections.isEmpty) }

  /// True when nothing is restricted.
  public var isEmpty: Bool { self == ParagraphFilter() }
}
