import Ingest
import Reports
import TestSupport
import Testing

/// Real reports, which may lie beside the repository. Without them it is not tested that the numbers of a real
/// report are read unbroken, and that its paragraphs stand in their sections.
@Suite(.enabled(if: SharedReports.areThere))
struct SharedReportTests {
  @Test func `Harrow 2012 has 101 paragraphs under their headings`() async throws {
    let path = try #require(SharedReports.path("sample/harrow-2012-06-27.txt"))
    let report = try await Reading.report(at: path)
    #expect(report.paragraphs.compactMap(\.printedNumber?.value) == Array(1...101))
    #expect(report.facts.authority?.name == "Harrow")
    #expect(report.facts.framework == .slac)
    for number in [52, 86] {
      let paragraph = report.paragraphs.first { $0.printedNumber?.value == number }
      #expect(report.path(ofSection: paragraph?.section).first == "Services for looked after children")
    }
  }
}
