import Reports
import TestSupport
import Testing

struct AuthoritySummaryTests {
  private static func report(
    _ authority: String?, _ framework: Framework, _ published: String?, _ overall: Grade? = nil
  ) -> ReportSummary {
    let facts = ReportFacts(
      title: "A report", authority: authority.map { Authority(name: $0, region: "London") },
      framework: framework,
      published: published.map(SampleReport.day), overall: overall)
    return ReportSummary(
      id: Report.ID("\(authority ?? "-")-\(published ?? "-")"), facts: facts,
      source: Source(path: "/", sha256: "0"),
      pageCount: nil)
  }

  @Test func `an authority has its dates, frameworks in time and the latest overall grade`() throws {
    let found = AuthoritySummary.summaries(of: [
      Self.report("Kent", .ilacs, "2022-07-05", .good), Self.report("Harrow", .jtai, "2023-05-24"),
      Self.report("Harrow", .slac, "2012-06-27", .adequate),
      Self.report("Harrow", .ilacs, "2020-03-16", .good),
      Self.report("Harrow", .slac, nil, .inadequate), Self.report(nil, .other, "2024-01-01"),
    ])
    #expect(found.map(\.authority.name) == ["Harrow", "Kent"])
    let harrow = try #require(found.first)
    #expect(harrow.reportCount == 4)
    #expect(harrow.dates == SampleReport.day("2012-06-27")...SampleReport.day("2023-05-24"))
    #expect(harrow.frameworks == [.slac, .ilacs, .jtai])
    #expect(harrow.latestOverall?.grade == .good)
    #expect(harrow.latestOverall?.framework == .ilacs)
    #expect(harrow.latestOverall?.report.description == "Harrow-2020-03-16")
  }

  @Test func `an undated report has a grade, but never the latest`() {
    let undated = Self.report("Kent", .slac, nil, .good)
    #expect(AuthoritySummary.summaries(of: [undated]).first?.dates == nil)
    #expect(AuthoritySummary.summaries(of: [undated]).first?.latestOverall?.grade == .good)
    let dated = Self.report("Kent", .slac, "2010-01-01", .adequate)
    for order in [[undated, dated], [dated, undated]] {
      #expect(AuthoritySummary.summaries(of: order).first?.latestOverall?.grade == .adequate)
    }
  }

  @Test func `without reports there is no authority`() {
    #expect(AuthoritySummary.summaries(of: []) == [])
  }
}
