import Reports
import TestSupport

/// Reports with everything that the reading view shows, on an authority that does not exist.
enum SampleReading {
  /// Headings on three levels, pages, a table, recommendations, standard wording and doubts.
  static var report: Report {
    var report = SampleReport.report([], authority: "Fenmarsh", region: "East of England")
    report.facts.title = "Inspection of services in Fenmarsh"
    report.facts.leadInspector = "A Person"
    report.facts.licence = .openGovernment
    report.pageCount = 4
    report.sections = [
      Section(heading: "Services for children in care", parent: nil, page: 1),
      Section(
        heading: "Overall effectiveness", parent: 0, grade: .inadequate, gradePrinted: "Grade 4 (Inadequate)",
        page: 2),
      Section(heading: "Timeliness", parent: 1, page: 2),
      Section(heading: "Capacity", parent: 0, grade: .good, gradePrinted: "Grade 2 (Good)", page: 4),
    ]
    report.paragraphs = [
      paragraph(1, "Overall effectiveness | Inadequate drift", page: 1, section: 0, kind: .table),
      paragraph(2, "There is drift in planning.", number: 7, page: 2, section: 1),
      paragraph(3, "Social workers know children well.", number: 8, page: 2, section: 1),
      paragraph(4, "Planning is slow and drift is common.", number: 9, page: 3, section: 2),
      paragraph(5, "End drift.", page: 3, section: 2, kind: .recommendation),
      paragraph(6, "This inspection was carried out under the law.", page: 4, section: 3, kind: .boilerplate),
    ]
    report.doubts = [
      Doubt(kind: .emptySection, detail: "nothing stands under 'X'"),
      Doubt(kind: .contradiction, detail: "two grades for one judgement", page: 2),
    ]
    return report
  }

  private static func paragraph(
    _ ordinal: Int, _ text: String, number: Int? = nil, page: Int, section: Int,
    kind: Paragraph.Kind = .finding
  ) -> Paragraph {
    let recommendation = Recommendation(
      timescale: "Within three months", due: SampleReport.day("2012-09-27"), addressees: ["NHS Fenmarsh"])
    return Paragraph(
      ordinal: ordinal, printedNumber: number.flatMap(ParagraphNumber.init), kind: kind, section: section,
      grade: nil, gradePrinted: nil, pages: page...page,
      recommendation: kind == .recommendation ? recommendation : nil, text: text)
  }

  /// A text that tries to be markup, to end an attribute, and to turn the line round.
  static let hostile = "<script>alert(1)</script> \"\u{301} onclick='x' \u{202E}& drift | <b>"

  /// The same text wherever a report holds one.
  static var hostileReport: Report {
    var report = SampleReport.report([hostile, hostile], authority: hostile, region: hostile)
    report.facts.title = hostile
    report.facts.authorityPrinted = hostile
    report.facts.leadInspector = hostile
    report.facts.overall = .other(hostile)
    report.source = Source(path: report.source.path, sha256: report.source.sha256, url: "javascript:alert(1)")
    report.sections = [
      Section(heading: hostile, parent: nil, grade: .other(hostile), gradePrinted: hostile, page: 1)
    ]
    report.judgements = [
      Judgement(
        name: [hostile], grade: .other(hostile), gradePrinted: hostile, scale: .other, origin: .table, page: 1
      )
    ]
    report.paragraphs = Paragraph.Kind.allCases.enumerated().map { place, kind in
      Paragraph(
        ordinal: place + 1, printedNumber: nil, kind: kind, section: 0, grade: nil, gradePrinted: nil,
        pages: nil, recommendation: kind == .recommendation ? Recommendation(timescale: hostile) : nil,
        text: hostile)
    }
    report.doubts = [Doubt(kind: .contradiction, detail: hostile)]
    return report
  }
}
