import Indexing
import Reports
import Search
import TestSupport

/// A collection in which it is known what answers a question.
struct AnswerFixture {
  private let folder: TemporaryFolder
  let index: ReportIndex

  /// Caseloads: high in Harrow in 2012, manageable there in 2017, high in Kent; drift is found in Kent and prevented in Norfolk.
  static let reports: [Report] = [
    report(
      "Harrow", "London", .slac, "2012-06-27", .inadequate,
      [
        "Most social workers carry caseloads that are too high. Morale is good.",
        "Supervision is regular. It lacks challenge, and managers do not record it.",
        "Private fostering is well understood.",
      ]),
    report(
      "Harrow", "London", .sif, "2017-03-31", .good,
      [
        "Caseloads are now manageable, and workers know their children well.",
        "Supervision is reflective and challenges practice effectively.",
      ]),
    report(
      "Kent", "South East", .sif, "2017-06-13", .requiresImprovement,
      [
        "In some teams caseloads are too high.",
        "Drift in care planning was seen in too many cases.",
        "In one team supervision was late. Elsewhere leaders invited challenge from partners.",
        "Children told inspectors about school. Staff are proud. Some are new. The office has moved. Supervision is held. "
          + "Morale is mixed. Doors are open. A board offers challenge.",
      ]),
    report(
      "Norfolk", "East of England", .ilacs, "2019-01-10", .good,
      [
        "Regular tracking meetings prevent drift in care planning.",
        "Return home interviews are offered to all children who go missing.",
      ]),
  ]

  init(_ reports: [Report] = Self.reports) throws {
    folder = try TemporaryFolder()
    index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
  }

  func answer(_ question: String, _ change: (inout QuestionRequest) -> Void = { _ in }) throws -> Answer {
    var request = QuestionRequest(question: question)
    request.thesaurus = try Thesaurus.standard()
    change(&request)
    return try Answerer(index).answer(request)
  }

  private static func report(
    _ authority: String, _ region: String, _ framework: Framework, _ published: String, _ overall: Grade,
    _ texts: [String]
  ) -> Report {
    var report = SampleReport.report(
      texts, authority: authority, region: region, framework: framework, published: published)
    report.facts.overall = overall
    return report
  }
}

extension Answer {
  /// Names of the groups with what they quote: `Kent: In some teams …`.
  var grouped: [String] {
    groups.map { "\($0.subject.words): " + $0.sentences.map(\.text).joined(separator: " | ") }
  }

  /// Everything that is quoted.
  var quotations: [QuotedSentence] {
    sentences + groups.flatMap { $0.sentences + $0.timeline.flatMap(\.sentences) }
      + trails.flatMap(\.evidence)
  }
}
