public import Reports

// An authority takes two lines in a terminal: what is compared stands in columns, the rest below.
//
//     Authority   Reports  Latest overall grade
//     Harrow            3  good, ilacs 2020-03-23
//       London · 2012-06-27 to 2020-03-23 · slac, sif, ilacs

/// The authorities that have reports: `findings.authorities/1`, and tables.
public struct AuthoritiesOutput {
  private let authorities: [AuthoritySummary]
  private let reportCount: Int
  /// Reports whose authority is not known.
  private let unknown: Int

  public init(_ reports: [ReportListing]) {
    authorities = AuthoritySummary.summaries(of: reports.map(\.summary))
    reportCount = reports.count
    unknown = reports.count { $0.summary.facts.authority == nil }
  }

  public var isEmpty: Bool { authorities.isEmpty }

  /// The list in any form.
  public func text(as format: TableFormat, terminal: Terminal) throws -> String {
    let table = Table(columns: Self.columns, rows: authorities)
    return switch format {
    case .text: text(terminal)
    case .json: try JSONText.document(Document(authorities: authorities.map(AuthorityJSON.init))) + "\n"
    case .jsonl: try JSONText.lines(authorities.map(AuthorityJSON.init))
    case .csv: table.csv
    case .markdown: table.markdown
    }
  }

  // MARK: For people

  private func text(_ terminal: Terminal) -> String {
    let lines = Table(columns: Self.shortColumns, rows: authorities).textTable(for: terminal).lines(terminal)
    let entries = zip(lines.dropFirst(), authorities).flatMap { line, authority in
      [line] + Paragrapher(terminal: terminal, indent: 2).lines(of: Self.details(authority), look: .dim)
    }
    return (lines.prefix(1) + entries + ["", terminal.styled(summary, .dim)]).map { $0 + "\n" }.joined()
  }

  private static func details(_ authority: AuthoritySummary) -> String {
    let dates = authority.dates.map { days in
      days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)"
    }
    let frameworks = authority.frameworks.map(\.rawValue).joined(separator: ", ")
    return [authority.authority.region, dates, frameworks].compactMap(\.self).joined(separator: " · ")
  }

  private var summary: String {
    let count = authorities.count == 1 ? "1 authority" : "\(authorities.count) authorities"
    let rest = unknown == 0 ? "" : "; of \(unknown) the authority is not known"
    return "\(count), \(counted(reportCount, "report"))\(rest)"
  }

  // MARK: Columns

  private typealias Column = Table<AuthoritySummary>.Column

  private static var shortColumns: [Column] {
    [
      Column("authority", "Authority") { .text($0.authority.name) },
      Column("reports", "Reports", alignment: .right) { .number($0.reportCount) },
      Column("latest_overall", "Latest overall grade") { authority in
        guard let overall = authority.latestOverall else { return .absent }
        let date = overall.date.map { " \($0)" } ?? ""
        return .noted(overall.grade, "\(overall.framework)\(date)")
      },
    ]
  }

  private static var columns: [Column] {
    [
      Column("authority", "Authority") { .text($0.authority.name) },
      Column("region", "Region") { TableValue($0.authority.region) },
      Column("reports", "Reports", alignment: .right) { .number($0.reportCount) },
      Column("first", "First report") { TableValue($0.dates?.lowerBound) },
      Column("latest", "Latest report") { TableValue($0.dates?.upperBound) },
      Column("frameworks", "Frameworks") { .text($0.frameworks.map(\.rawValue).joined(separator: "; ")) },
      Column("latest_overall", "Latest overall grade") { TableValue($0.latestOverall?.grade) },
      Column("latest_overall_framework", "Framework of that grade") {
        TableValue($0.latestOverall?.framework.rawValue)
      },
      Column("latest_overall_date", "Date of that grade") { TableValue($0.latestOverall?.date) },
      Column("latest_overall_report", "Report of that grade") {
        TableValue($0.latestOverall?.report.description)
      },
    ]
  }

  // MARK: JSON

  private struct Document: Encodable {
    let schema = "findings.authorities/1"
    let authorities: [AuthorityJSON]
  }

  private struct AuthorityJSON: Encodable {
    let authority: String
    @Nullable var region: String?
    let reports: Int
    @Nullable var first: String?
    @Nullable var latest: String?
    let frameworks: [String]
    @Nullable var latest_overall: OverallJSON?

    init(_ summary: AuthoritySummary) {
      authority = summary.authority.name
      region = summary.authority.region
      reports = summary.reportCount
      first = summary.dates?.lowerBound.description
      latest = summary.dates?.upperBound.description
      frameworks = summary.frameworks.map(\.rawValue)
      latest_overall = summary.latestOverall.map(OverallJSON.init)
    }
  }

  private struct OverallJSON: Encodable {
    let grade: String
    let framework: String
    @Nullable var date: String?
    let report: String

    init(_ overall: AuthoritySummary.Overall) {
      grade = overall.grade.rawValue
      framework = overall.framework.rawValue
      date = overall.date?.description
      report = overall.report.description
    }
  }
}
