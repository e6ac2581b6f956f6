public import Reports

/// A report, or a passage of one: `findings.show/1`, Markdown, and text for people.
public enum ExtractOutput {
  /// The extract for a terminal.
  public static func text(_ extract: ReportExtract, terminal: Terminal) -> String {
    ExtractText(extract, terminal: terminal).text
  }

  /// The extract for a document.
  public static func markdown(_ extract: ReportExtract) -> String { ExtractMarkdown(extract).text }

  /// The extract as one JSON document.
  ///
  /// - Parameter showsPath: whether the files of reports are shown by their paths, or by their names alone.
  public static func json(_ extract: ReportExtract, showsPath: Bool = true) throws -> String {
    try JSONText.document(Document(extract), showsPath: showsPath)
  }

  private struct Document: Encodable {
    let schema = "findings.show/1"
    let report: ListingJSON
    let contents: [SectionJSON]
    /// The identifier of the paragraph whose passage this is.
    @Nullable var asked: String?
    let paragraphs: [ParagraphJSON]

    init(_ extract: ReportExtract) {
      report = ListingJSON(extract.listing)
      contents = extract.sections.indices.map { SectionJSON(extract.sections, $0) }
      asked = extract.asked?.description
      paragraphs = extract.paragraphs.map(ParagraphJSON.init)
    }
  }

  private struct SectionJSON: Encodable {
    let section: [String]
    @Nullable var grade: String?
    @Nullable var grade_printed: String?
    @Nullable var page: Int?

    init(_ sections: [Section], _ place: Int) {
      section = sections.path(to: place)
      grade = sections[place].grade?.rawValue
      grade_printed = sections[place].gradePrinted
      page = sections[place].page
    }
  }
}
