import Reports
import TestSupport

/// Reports of a list made in code.
enum SampleListings {
  /// A report of an authority with its judgements, each a name and a grade, and the grade on the whole.
  static func listing(
    _ authority: String, _ framework: Framework, _ published: String?, overall: Grade? = nil,
    _ judgements: KeyValuePairs<String, Grade> = [:]
  ) -> ReportListing {
    let facts = ReportFacts(
      title: "A report", authority: Authority(name: authority, region: "London"), framework: framework,
      published: published.map(SampleReport.day), overall: overall)
    let summary = ReportSummary(
      id: Report.ID("\(authority)-\(framework)-\(published ?? "undated")"), facts: facts,
      source: Source(path: "/a.pdf", sha256: "0"), pageCount: 1)
    return ReportListing(
      summary: summary, paragraphCount: 1,
      judgements: judgements.map { name, grade in
        Judgement(
          name: name.split(separator: " > ").map(String.init), grade: grade, gradePrinted: grade.description,
          scale: framework, origin: .table, page: 1)
      })
  }

  /// Harrow under four frameworks.
  static let harrow = [
    listing(
      "Harrow", .slac, "2012-06-27", overall: .adequate,
      ["Safeguarding > Overall effectiveness": .adequate, "Services > Overall effectiveness": .adequate]),
    listing("Harrow", .sif, "2017-03-31", overall: .good, ["Overall effectiveness": .good]),
    listing("Harrow", .ilacs, "2020-03-16", overall: nil),
    listing("Harrow", .jtai, "2020-05-24"),
  ]
}
