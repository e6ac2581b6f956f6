import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct TableTests {
  private struct Row {
    var name: String
    var count: Int?
    var grade: Grade?
  }

  private static func text(_ table: Table<Row>, _ terminal: Terminal) -> String {
    table.textTable(for: terminal).text(terminal)
  }

  private static func table(_ rows: [Row]) -> Table<Row> {
    Table(
      columns: [
        .init("name", "Name") { .text($0.name) },
        .init("row_count", "Count", alignment: .right) { TableValue($0.count) },
        .init("grade", "Grade") { TableValue($0.grade) },
      ], rows: rows)
  }

  private static let rows = [
    Row(name: "a|b", count: 12, grade: .good), Row(name: "=1\n2", count: nil, grade: nil),
    Row(name: "\u{1B}[31m", count: 3, grade: .inadequate),
  ]

  @Test func `CSV has names for programs and nothing that is a formula`() {
    #expect(
      Self.table(Self.rows).csv
        == "name,row_count,grade\r\na|b,12,good\r\n\"'=1\n2\",,\r\n\u{FFFD}[31m,3,inadequate\r\n")
  }

  @Test func `Markdown has titles for people and stays a table`() {
    #expect(
      Self.table(Self.rows).markdown == """
        | Name | Count | Grade |
        | --- | ---: | --- |
        | a\\|b | 12 | good |
        | =1<br>2 |  |  |
        | \u{FFFD}\\[31m | 3 | inadequate |

        """)
  }

  @Test func `text has dashes for what is absent, and grades in colour`() {
    let plain = Self.text(Self.table(Self.rows), Terminal(width: 80, usesColour: false))
    #expect(
      plain == """
        Name   Count  Grade
        a|b       12  good
        =1\u{FFFD}2       –  –
        \u{FFFD}[31m      3  inadequate

        """)
    let coloured = Self.text(Self.table(Self.rows), Terminal(width: 80, usesColour: true))
    #expect(coloured.contains("\u{1B}[32mgood\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[31minadequate\u{1B}[0m"))
  }

  @Test func `a table without rows is its header`() {
    #expect(Self.table([]).csv == "name,row_count,grade\r\n")
    #expect(Self.table([]).markdown == "| Name | Count | Grade |\n| --- | ---: | --- |\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a|b", "a\\|b"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
    ("[x](y)", "\\[x\\](y)"), ("<b>&amp;", "\\<b\\>\\&amp;"), ("a\\|b", "a\\\\\\|b"),
    ("$x$ ~~y~~", "\\$x\\$ \\~\\~y\\~\\~"),
    ("a\r\nb\nc\rd", "a<br>b<br>c<br>d"), ("a\u{2028}b", "a<br>b"), ("é’ 日本", "é’ 日本"),
    ("a\u{0}b", "a\u{FFFD}b"),
    ("|\u{301}", "\\|\u{301}"),
  ])
  func `nothing of a text is taken for markup`(text: String, cell: String) {
    #expect(Markdown.escaped(text) == cell)
  }

  @Test func `the list of reports has every form`() throws {
    let summary = SampleResults.full.match.report
    let listing = ReportListing(summary: summary, paragraphCount: 7, judgements: [])
    let terminal = Terminal(width: 80, usesColour: false)
    func text(_ format: TableFormat) throws -> String {
      try ReportsOutput.text(of: [listing], as: format, terminal: terminal)
    }
    #expect(try text(.text).hasSuffix("adequate  harrow-2012-06-27\n\n1 report\n"))
    #expect(try text(.json) == ReportsOutput.json([listing]) + "\n")
    #expect(try text(.jsonl).split(separator: "\n").count == 1)
    let lines = try text(.csv).split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("id,title,authority,authority_printed,region,framework,inspected_from,"))
    #expect(lines[1].contains(",Harrow,London Borough of Harrow,"))
    #expect(try text(.markdown).hasPrefix("| Report | Title | Authority |"))
  }
}
