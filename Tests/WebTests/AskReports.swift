import Reports
import TestSupport

/// Reports that have something to say to every kind of question.
enum AskReports {
  static let all =
    harrow + [
      report(
        "Oakvale", "South East", .sif, "2017-06-13", .requiresImprovement,
        [
          "In some teams caseloads are too high.", "Drift in care planning was seen in too many cases.",
          "Leaders invite challenge from partners.",
        ]),
      report(
        "Tarnbeck", "East of England", .ilacs, "2019-01-10", .good,
        [
          "Regular tracking meetings prevent drift in care planning.",
          "Return home interviews are offered to all children who go missing.",
        ]),
    ]

  /// Two reports on one authority; the first recommends what the second finds done.
  private static var harrow: [Report] {
    var first = report(
      "Fenmarsh", "London", .slac, "2012-06-27", .inadequate,
      [
        "Most social workers carry caseloads that are too high. Morale is good.",
        "Supervision is regular. It lacks challenge, and managers do not record it.",
      ])
    first.paragraphs.append(
      SampleReport.paragraph(
        "Ensure that supervision of social workers is recorded and challenges practice.", number: 3,
        kind: .recommendation))
    let second = report(
      "Fenmarsh", "London", .sif, "2017-03-31", .good,
      [
        "Caseloads are now manageable, and workers know their children well.",
        "Supervision of social workers is now recorded and challenges practice effectively.",
      ])
    return [first, second]
  }

  /// As many authorities as fill more than a page, each with drift.
  static let many = (1...13).map { number in
    report(
      "Ottersby \(String(UnicodeScalar(UInt8(64 + number))))", "North West", .sif, "2016-03-\(9 + number)",
      .inadequate, ["There is drift in decision making in \(number) of the teams that were visited."])
  }

  static func report(
    _ authority: String, _ region: String, _ framework: Framework, _ published: String, _ overall: Grade,
    _ texts: [String]
  ) -> Report {
    SampleReport.report(
      texts, authority: authority, region: region, framework: framework, published: published, grade: overall,
      overall: overall)
  }
}
