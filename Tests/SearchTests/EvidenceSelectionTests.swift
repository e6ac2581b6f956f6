import Reports
import TestSupport
import Testing

@testable import Search

/// What is quoted of what a theme finds, and what becomes of the rest.
struct EvidenceSelectionTests {
  /// Two sentences that say nearly the same.
  private static let (drift, driftAgain) = (
    "Drift in planning was seen in most plans, and managers did not see it.",
    "Drift in planning was seen in most plans, and managers did not see it at all."
  )

  @Test func `one beyond the limit of its report hides none that is like it`() {
    let others = (1...5).map { Self.candidate("x", $0, "Finding \($0) speaks of something else: \($0).") }
    let selection = Self.selection(
      others + [Self.candidate("x", 6, Self.drift), Self.candidate("y", 1, Self.driftAgain)])
    #expect(Self.names(selection) == ["x:1", "x:2", "x:3", "x:4", "x:5", "y:1"])
    #expect(selection.beyondReportLimit == 1 && selection.alike == 0)
  }

  @Test func `one beyond the limit of all hides none either`() {
    let selection = Self.selection(
      [
        Self.candidate("x", 1, "Another sentence."), Self.candidate("x", 2, Self.drift),
        Self.candidate("y", 1, Self.driftAgain),
      ]
    ) { $0.limit = 1 }
    #expect(Self.names(selection) == ["x:1"])
    #expect(selection.beyondLimit == 2 && selection.alike == 0)
  }

  @Test func `what is like one that is quoted is counted as alike, also where a limit is reached`() {
    let selection = Self.selection(
      [Self.candidate("x", 1, Self.drift), Self.candidate("x", 2, Self.driftAgain)]
    ) { $0.limitPerReport = 1 }
    #expect(selection.chosen.map(\.alike) == [["x:2"].map(Self.id)])
    #expect(selection.alike == 1 && selection.beyondReportLimit == 0)
  }

  @Test func `what is like a pinned paragraph is counted as alike`() {
    let selection = Self.selection(
      [Self.candidate("x", 1, Self.driftAgain), Self.candidate("x", 2, "Another sentence.")],
      pinned: [Self.candidate("y", 1, Self.drift)])
    #expect(Self.names(selection) == ["y:1", "x:2"])
    #expect(selection.chosen.first?.alike == [Self.id("x:1")])
    #expect(selection.alike == 1)
  }

  @Test func `pinned paragraphs are quoted even where they are alike, and beside every limit`() {
    let selection = Self.selection(
      [Self.candidate("y", 1, Self.drift), Self.candidate("x", 3, "Another sentence.")],
      pinned: [Self.candidate("x", 1, Self.drift), Self.candidate("x", 2, Self.driftAgain)]
    ) { ($0.limit, $0.limitPerReport) = (1, 1) }
    #expect(Self.names(selection) == ["x:1", "x:2", "x:3"])
    #expect(selection.chosen.map(\.isPinned) == [true, true, false])
  }

  @Test func `what is excluded hides none that is like it`() {
    let selection = Self.selection(
      [Self.candidate("x", 1, Self.drift), Self.candidate("y", 1, Self.driftAgain)], excluding: ["x:1"])
    #expect(Self.names(selection) == ["y:1"])
    #expect(selection.excluded == 1 && selection.alike == 0)
  }

  // MARK: Candidates

  private static func selection(
    _ candidates: [Candidate], pinned: [Candidate] = [], excluding excluded: [String] = [],
    _ change: (inout Theme) -> Void = { _ in }
  ) -> EvidenceSelection {
    var theme = Theme(title: "Drift")
    change(&theme)
    return EvidenceSelection(candidates, pinned: pinned, excluding: Set(excluded.map(id)), theme)
  }

  private static func candidate(_ report: String, _ number: Int, _ text: String) -> Candidate {
    let summary = ReportSummary(
      id: Report.ID(report), facts: SampleReport.report([]).facts, source: Source(path: report, sha256: ""),
      pageCount: nil)
    return Candidate(
      paragraph: ParagraphInContext(
        id: id("\(report):\(number)"), report: summary, section: [],
        paragraph: SampleReport.paragraph(text, number: number)), score: 1, row: nil)
  }

  private static func id(_ name: String) -> Paragraph.ID { NamedParagraphs.id(name) }

  private static func names(_ selection: EvidenceSelection) -> [String] {
    selection.chosen.map(\.candidate.paragraph.id.description)
  }
}
