import Indexing
import Reports
import Search
import TestSupport

/// A collection in which it is known what each theme finds.
struct PackFixture {
  private let folder: TemporaryFolder
  let index: ReportIndex

  /// Drift in Harrow (2012 and 2016) and Kent (2016), recommendations on it, nothing in Norfolk.
  static let reports: [Report] = {
    var harrow = SampleReport.report(
      [
        "Drift in planning was seen in most plans, and managers did not see it.",
        "Visits are made in time.",
        "Drift in planning had been stopped for the youngest.",
        "Reduce drift in planning within three months.",
        "This report was written by inspectors. © Crown copyright 2012 Website: none",
      ], authority: "Harrow", framework: .slac, published: "2012-06-27", grade: .inadequate)
    harrow.facts.licence = .nonCommercialWithoutAdaptation
    harrow.paragraphs[3] = SampleReport.paragraph(
      harrow.paragraphs[3].text, number: 4, kind: .recommendation)
    harrow.paragraphs[4] = SampleReport.paragraph(
      harrow.paragraphs[4].text, number: 5, isNumbered: false, kind: .boilerplate)
    var later = SampleReport.report(
      [
        "Planning no longer shows drift, inspectors found.",
        "Drift in planning was seen in most plans, and managers did not see it at all.",
      ], authority: "Harrow", framework: .sif, published: "2016-03-04", grade: .good)
    later.facts.licence = .openGovernment
    let kent = SampleReport.report(
      ["Planning for care leavers drifts where managers change.", "Foster carers are well trained."],
      authority: "Kent", region: "South East", framework: .sif, published: "2016-09-01",
      grade: .requiresImprovement)
    let norfolk = SampleReport.report(
      ["Schools and carers work well together."], authority: "Norfolk", framework: .ilacs,
      published: "2019-01-10")
    return [harrow, later, kent, norfolk]
  }()

  init(_ reports: [Report] = Self.reports) throws {
    folder = try TemporaryFolder()
    index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
  }

  func build(_ change: (inout Theme) -> Void = { _ in }) throws -> BuiltPack {
    var theme = Theme(title: "Drift")
    theme.queries = [Theme.Query("drift planning")]
    change(&theme)
    return try PackBuilder(index, thesaurus: Thesaurus(), version: "1").pack(theme)
  }

  func pack(_ change: (inout Theme) -> Void = { _ in }) throws -> EvidencePack { try build(change).pack }
}

extension EvidencePack {
  /// Titles of groups with the names of their evidence.
  var contents: [String] {
    groups.map { group in
      ([group.title + ":"] + group.evidence.map(\.paragraph.id.description)).joined(separator: " ")
    }
  }

  var names: [String] { groups.flatMap(\.evidence).map(\.paragraph.id.description) }
}
