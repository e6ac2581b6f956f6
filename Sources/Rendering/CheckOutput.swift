public import Indexing
public import Reports

/// What the self-checks of the reports say: `findings.check/1`, and text for people.
public enum CheckOutput {
  /// The checks as one JSON document, reports without a doubt among them.
  ///
  /// - Parameter integrity: what is wrong with the file; `nil` where it was not looked through.
  public static func json(_ reports: [ReportListing], integrity: Integrity?) throws -> String {
    try JSONText.document(
      Document(
        index: integrity.map(IntegrityJSON.init), counts: Counts(reports), reports: reports.map(Checked.init))
    )
  }

  /// What is wrong with the file, a line each; empty for a sound one.
  public static func problems(_ integrity: Integrity, path: String) -> [String] {
    var problems: [String] = []
    if !integrity.structureIsSound { problems.append("parts of the file are damaged") }
    if !integrity.fullTextIsSound { problems.append("what is searched is not what is stored") }
    problems += integrity.changedReports.map { "'\($0)' is not as it was stored" }
    return problems.map { Terminal.harmless("\(path): \($0); run 'findings check --repair'") }
  }

  /// What a repair did.
  public static func text(_ repair: Repair) -> String {
    var lines = [
      "\(counted(repair.kept, "report")) kept; the damaged file is kept as \(Terminal.harmless(repair.savedAs))"
    ]
    if !repair.filesToRead.isEmpty {
      lines.append("to be read again with 'findings ingest':")
      lines += repair.filesToRead.map { "  " + Terminal.harmless($0) }
    }
    return lines.joined(separator: "\n")
  }

  /// Each report that has a doubt, the least sure first, then the counts.
  ///
  /// - Parameter showsAll: also the reports without any, and those that have only headings without text, which most are
  ///   meant to be: the heading of a part stands over the heading of its first section.
  public static func text(_ reports: [ReportListing], showsAll: Bool, terminal: Terminal) -> String {
    let shown = reports.filter { showsAll || $0.doubts.contains { $0.kind != .emptySection } }
      .enumerated().sorted { ($0.element.confidence, $0.offset) < ($1.element.confidence, $1.offset) }
    let blocks = shown.map { block($0.element, terminal) }
    return blocks.joined(separator: "\n") + (blocks.isEmpty ? "" : "\n") + summary(reports, terminal)
  }

  private static func block(_ report: ReportListing, _ terminal: Terminal) -> String {
    let confidence = report.confidence
    let look: Terminal.Look = confidence == .low ? .red : confidence == .medium ? .magenta : .green
    let name = terminal.linked(
      Terminal.harmless(report.summary.id.description), to: terminal.link(to: report.summary.source))
    let head = terminal.styled(name, .bold)
    let lines = report.doubts.map { doubt in
      let page = doubt.page.map { " (page \($0))" } ?? ""
      return wrapped(Terminal.harmless("\(doubt.kind.rawValue): \(doubt.detail)\(page)"), terminal)
    }
    return "\(head)  \(terminal.styled("confidence \(confidence.rawValue)", look))\n" + lines.joined()
  }

  /// A doubt on as many lines as it takes, set in under its report.
  private static func wrapped(_ text: String, _ terminal: Terminal) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(String(word)) <= terminal.width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append((lines.isEmpty ? "  " : "    ") + word)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func summary(_ reports: [ReportListing], _ terminal: Terminal) -> String {
    let counts = Counts(reports)
    let shares = Confidence.allCases.reversed().map { level in
      "\(reports.count { $0.confidence == level }) \(level.rawValue)"
    }
    let words =
      "\(counted(counts.reports, "report")), \(counted(counts.paragraphs, "paragraph")), \(counted(counts.judgements, "judgement"))"
    return terminal.styled("\(words); confidence: \(shares.joined(separator: ", "))", .dim) + "\n"
  }

  // MARK: JSON

  private struct Document: Encodable {
    let schema = "findings.check/1"
    @Nullable var index: IntegrityJSON?
    let counts: Counts
    let reports: [Checked]
  }

  private struct IntegrityJSON: Encodable {
    let sound: Bool
    let structure_sound: Bool
    let full_text_sound: Bool
    let changed_reports: [String]

    init(_ integrity: Integrity) {
      sound = integrity.isSound
      structure_sound = integrity.structureIsSound
      full_text_sound = integrity.fullTextIsSound
      changed_reports = integrity.changedReports.map(\.description)
    }
  }

  private struct Counts: Encodable {
    let reports: Int
    let paragraphs: Int
    let judgements: Int

    init(_ listings: [ReportListing]) {
      reports = listings.count
      paragraphs = listings.reduce(0) { $0 + $1.paragraphCount }
      judgements = listings.reduce(0) { $0 + $1.judgements.count }
    }
  }

  private struct Checked: Encodable {
    let id: String
    let path: String
    let confidence: String
    let doubts: [DoubtJSON]

    init(_ listing: ReportListing) {
      id = listing.summary.id.description
      path = listing.summary.source.path
      confidence = listing.confidence.rawValue
      doubts = listing.doubts.map(DoubtJSON.init)
    }
  }
}

/// A doubt in JSON.
struct DoubtJSON: Encodable {
  let kind: String
  let detail: String
  @Nullable var page: Int?

  init(_ doubt: Doubt) {
    kind = doubt.kind.rawValue
    detail = doubt.detail
    page = doubt.page
  }
}
