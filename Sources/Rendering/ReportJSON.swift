internal import Reports

/// A report as every JSON output shows it.
struct ReportJSON: Encodable {
  let id: String
  let title: String
  @Nullable var authority: String?
  let framework: String
  @Nullable var inspected_from: String?
  @Nullable var inspected_to: String?
  @Nullable var published: String?
  let source: SourceJSON

  init(_ report: ReportSummary) {
    let facts = report.facts
    id = report.id.description
    title = facts.title
    authority = facts.authority?.name
    framework = facts.framework.rawValue
    inspected_from = facts.inspectedFrom?.description
    inspected_to = facts.inspectedTo?.description
    published = facts.published?.description
    source = SourceJSON(source: report.source)
  }

  /// The file of a report: where it is, or to others than who read it only its name (`JSONText`).
  struct SourceJSON: Encodable {
    let source: Source

    private enum Keys: CodingKey { case path, sha256, url }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(source.shown(withPath: JSONText.showsPath(encoder)), forKey: .path)
      try container.encode(source.sha256, forKey: .sha256)
      try container.encode(Nullable(wrappedValue: source.url), forKey: .url)
    }
  }
}

extension Source {
  /// Where the file is, or its name alone.
  func shown(withPath showsPath: Bool) -> String { showsPath ? path : fileName }
}

/// A paragraph with its context, as `export` writes it and as a hit contains it.
struct ParagraphJSON: Encodable {
  let id: String
  let report: ReportJSON
  let section: [String]
  @Nullable var grade: String?
  @Nullable var grade_printed: String?
  @Nullable var overall: String?
  @Nullable var number: String?
  @Nullable var page: Int?
  @Nullable var page_to: Int?
  let ordinal: Int
  let kind: String
  @Nullable var timescale: String?
  @Nullable var due: String?
  let addressees: [String]
  let text: String

  init(_ match: ParagraphInContext) {
    let paragraph = match.paragraph
    id = match.id.description
    report = ReportJSON(match.report)
    section = match.section
    grade = paragraph.grade?.rawValue
    grade_printed = paragraph.gradePrinted
    overall = match.report.facts.overall?.rawValue
    number = paragraph.printedNumber?.description
    page = paragraph.pages?.lowerBound
    page_to = paragraph.pages?.upperBound
    ordinal = paragraph.ordinal
    kind = paragraph.kind.rawValue
    timescale = paragraph.recommendation?.timescale
    due = paragraph.recommendation?.due?.description
    addressees = paragraph.recommendation?.addressees ?? []
    text = paragraph.text
  }
}

/// A judgement with the scale that its grade belongs to.
struct JudgementJSON: Encodable {
  let name: [String]
  let grade: String
  let grade_printed: String
  let scale: String
  let from: String
  @Nullable var page: Int?

  init(_ judgement: Judgement) {
    name = judgement.name
    grade = judgement.grade.rawValue
    grade_printed = judgement.gradePrinted
    scale = judgement.scale.rawValue
    from = judgement.origin.rawValue
    page = judgement.page
  }
}
