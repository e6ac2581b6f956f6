import Foundation
import Reports
import TestSupport
import Testing

@testable import Rendering

struct GradesTests {
  private static let terminal = Terminal(width: 80, usesColour: false)

  private static func text(_ reports: [ReportListing], _ query: GradeQuery = GradeQuery()) -> String {
    GradesText(query.records(of: reports), query, terminal: terminal).text
  }

  // MARK: Records

  private static func words(_ records: [GradeRecord]) -> [String] {
    records.map {
      "\($0.judgement.joined(separator: " > ")): \($0.grade?.rawValue ?? "-") (\($0.status.rawValue))"
    }
  }

  @Test func `by year each report says its judgement on the whole, or why there is none`() {
    #expect(
      Self.words(GradeQuery().records(of: SampleListings.harrow)) == [
        "Overall effectiveness: adequate (graded)", "Overall effectiveness: good (graded)",
        "Overall effectiveness: - (not found)", ": - (not given)",
      ])
  }

  @Test func `not judged is a status of its own`() {
    let report = SampleListings.listing("Isles", .sif, "2016-01-01", overall: .notJudged)
    #expect(
      Self.words(GradeQuery().records(of: [report])) == ["Overall effectiveness: not judged (not judged)"])
  }

  @Test func `where two parts have different overall grades both are said`() {
    let report = SampleListings.listing(
      "Harrow", .slac, "2012-06-27",
      ["Safeguarding > Overall effectiveness": .good, "Services > Overall effectiveness": .adequate])
    #expect(
      Self.words(GradeQuery().records(of: [report])) == [
        "Safeguarding > Overall effectiveness: good (graded)",
        "Services > Overall effectiveness: adequate (graded)",
      ])
  }

  @Test(arguments: [
    ("adoption", ["Adoption performance: good (graded)", ": - (not given)", ": - (not found)"]),
    (
      "leaders",
      ["Leaders and leadership: inadequate (graded)", "Impact of leaders: good (graded)", ": - (not found)"]
    ),
    ("nothing such", [": - (not given)", ": - (not given)", ": - (not given)"]),
  ])
  func `words name other judgements`(words: String, found: [String]) {
    let reports = [
      SampleListings.listing(
        "A", .sif, "2015-01-01", ["Adoption performance": .good, "Leaders and leadership": .inadequate]),
      SampleListings.listing("A", .ilacs, "2020-01-01", ["Impact of leaders": .good]),
      SampleListings.listing("B", .sif, "2016-01-01"),
    ]
    #expect(Self.words(GradeQuery(words: words).records(of: reports)) == found)
  }

  @Test func `by judgement a report has each judgement of its framework`() {
    let reports = [
      SampleListings.listing(
        "A", .ilacs, "2019-01-01",
        ["The children in care and care leavers": .good, "Overall effectiveness": .good]),
      SampleListings.listing(
        "B", .ilacs, "2024-01-01",
        ["Children in care": .good, "Care leavers": .inadequate, "Overall effectiveness": .inadequate]),
      SampleListings.listing("C", .jtai, "2024-01-01"),
    ]
    #expect(
      Self.words(GradeQuery(by: .judgement).records(of: reports)) == [
        "The children in care and care leavers: good (graded)", "Children in care: - (not given)",
        "Care leavers: - (not given)", "Overall effectiveness: good (graded)",
        "The children in care and care leavers: - (not given)", "Children in care: good (graded)",
        "Care leavers: inadequate (graded)", "Overall effectiveness: inadequate (graded)", ": - (not given)",
      ])
  }

  // MARK: Text

  @Test func `a row is an authority under one framework, with a key and counts below`() {
    #expect(
      Self.text(SampleListings.harrow) == """
        Authority  Framework  2012 2017 2020
        Harrow     slac       A
                   sif             G
                   ilacs                ?
                   jtai                 –

        Key
        slac         Overall effectiveness: O outstanding, G good, A adequate,
                     I inadequate
        sif          Overall effectiveness: O outstanding, G good, RI requires
                     improvement, I inadequate
        ilacs        Overall effectiveness: O outstanding, G good, RI requires
                     improvement, I inadequate
        jtai         gives no grades, or none that are read
        –            not given: the framework gives none, or not in every report
        ?            not found: the framework gives one, but none was read
        (blank)      no report

        slac: 1 adequate
        sif: 1 good
        ilacs: 1 not found
        jtai: 1 not given

        """)
  }

  @Test func `by judgement each framework is a table of its own`() {
    let text = Self.text(SampleListings.harrow, GradeQuery(by: .judgement))
    #expect(
      text.hasPrefix(
        """
        slac  SLAC inspection
          1  Safeguarding › Overall effectiveness
          2  Services › Overall effectiveness

        Authority  Date        1 2
        Harrow     2012-06-27  A A

        sif  SIF inspection
          1  Overall effectiveness

        Authority  Date        1
        Harrow     2017-03-31  G

        ilacs  ILACS inspection

        Authority  Date
        Harrow     2020-03-16  ?

        """))
  }

  @Test func `several reports of a year are all shown, the latest first`() {
    let reports = [
      SampleListings.listing("A", .sif, "2015-01-01", overall: .inadequate),
      SampleListings.listing("A", .sif, "2015-11-01", overall: .good),
    ]
    #expect(Self.text(reports).contains("A          sif        G/I\n"))
    #expect(Self.text(reports).contains("a/b          several reports in one year, the latest first\n"))
  }

  @Test func `parts of a report with different overall grades share a cell`() {
    let report = SampleListings.listing(
      "A", .slac, "2012-01-01",
      ["Safeguarding > Overall effectiveness": .good, "Services > Overall effectiveness": .adequate])
    let text = Self.text([report])
    #expect(text.contains("A          slac       G+A\n"))
    #expect(text.contains("a+b          several grades in one report; --by judgement says of what\n"))
    #expect(text.contains("slac         Overall effectiveness: O outstanding"))
  }

  @Test func `both of two grades for one judgement are shown`() {
    let report = SampleListings.listing("A", .lac, "2013-01-01", ["Quality": .good, "quality": .inadequate])
    for query in [GradeQuery(by: .judgement), GradeQuery(words: "quality")] {
      let text = Self.text([report], query)
      #expect(text.contains(" G+I\n"))
      #expect(text.contains("a+b          several grades for one judgement, as the report has them\n"))
    }
  }

  @Test func `judgements that differ in name have rows of their own`() {
    let report = SampleListings.listing(
      "A", .slac, "2012-01-01",
      ["Safeguarding > Quality of provision": .good, "Services > Quality of provision": .adequate])
    let text = Self.text([report], GradeQuery(words: "quality"))
    #expect(text.contains("A          slac 1     G\n           slac 2     A\n"))
    #expect(text.contains("slac 1       Safeguarding › Quality of provision\n"))
  }

  @Test(arguments: [40, 60, 80, 120])
  func `thirty authorities and twelve years fit the terminal`(width: Int) {
    let frameworks = [Framework.sif, .ilacs, .areaSEND, .lscbReview]
    let reports = (0..<30).flatMap { number in
      (2013...2024).filter { ($0 + number).isMultiple(of: 3) }.map { year in
        SampleListings.listing(
          "Royal Borough of Number \(number), and Poole", frameworks[year % 4], "\(year)-05-01",
          overall: year.isMultiple(of: 2) ? .requiresImprovement : .widespreadFailings)
      }
    }
    for arrangement in GradeQuery.Arrangement.allCases {
      let query = GradeQuery(by: arrangement)
      let terminal = Terminal(width: width, usesColour: false)
      let text = GradesText(query.records(of: reports), query, terminal: terminal).text
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
      #expect(width < 80 || text.split(separator: "\n").count { $0.hasPrefix("Authority") } <= 4)
    }
  }

  @Test func `years that do not fit stand in several parts`() {
    let reports = (1990...2024).map {
      SampleListings.listing("A", .sif, "\($0)-01-01", overall: .requiresImprovement)
    }
    let heads = Self.text(reports).split(separator: "\n").filter { $0.hasPrefix("Authority") }
    #expect(heads.count > 1)
    #expect(heads.flatMap { $0.split(separator: " ").dropFirst(2) }.count == 35)
  }

  @Test func `grades have their colours, whatever their column`() {
    let terminal = Terminal(width: 80, usesColour: true)
    let text = GradesText(GradeQuery().records(of: SampleListings.harrow), GradeQuery(), terminal: terminal)
      .text
    #expect(text.contains("slac       \u{1B}[35mA\u{1B}[0m\n"))
    #expect(text.contains("\u{1B}[32mG\u{1B}[0m\n"))
  }

  @Test func `what reports say commands no terminal`() {
    let report = SampleListings.listing(
      "A\u{1B}[31m\nB", .other, nil, overall: .other("\u{1B}]0;x\u{7} bad"), ["J\u{1B}[0m": .other("\u{9B}")])
    for query in [GradeQuery(), GradeQuery(by: .judgement), GradeQuery(words: "j")] {
      let text = Self.text([report], query)
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
      )
      let markdown = GradesMarkdown(query.records(of: [report]), query).text
      #expect(!markdown.contains("\u{1B}"))
    }
  }

  @Test func `grades of no known framework have marks that differ`() {
    let reports = ["very good", "very great", "", "gone", "good"].enumerated().map { index, words in
      SampleListings.listing("A\(index)", .other, "2020-01-01", overall: Grade(rawValue: words))
    }
    let records = GradeQuery().records(of: reports)
    let marks = GradeMarks(records)
    #expect(Set(records.map(marks.mark)).count == 5)
    #expect(marks[.good] == "G")
  }

  // MARK: Other forms

  @Test func `JSON has a record for each judgement, and counts`() throws {
    let output = GradesOutput(SampleListings.harrow, GradeQuery())
    let text = try output.text(as: .json, terminal: Self.terminal)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "findings.grades/1")
    #expect(document["by"] as? String == "year")
    #expect(document["judgement"] is NSNull)
    let grades = try #require(document["grades"] as? [[String: Any]])
    #expect(grades.map { $0["status"] as? String } == ["graded", "graded", "not found", "not given"])
    #expect(grades.map { $0["grade"] as? String } == ["adequate", "good", nil, nil])
    for key in [
      "authority", "region", "framework", "report", "date", "judgement", "grade", "grade_printed", "page",
    ] {
      #expect(grades[3].keys.contains(key))
    }
    let counts = try #require(document["counts"] as? [[String: Any]])
    #expect(counts.map { $0["framework"] as? String } == ["slac", "sif", "ilacs", "jtai"])
    #expect(try output.text(as: .jsonl, terminal: Self.terminal).split(separator: "\n").count == 4)
  }

  @Test func `CSV and Markdown have full words`() throws {
    let output = GradesOutput(SampleListings.harrow, GradeQuery())
    let lines = try output.text(as: .csv, terminal: Self.terminal).split(separator: "\r\n")
    #expect(
      lines[0] == "authority,region,framework,report,date,year,judgement,grade,grade_printed,status,page")
    #expect(
      lines[1]
        == "Harrow,London,slac,Harrow-slac-2012-06-27,2012-06-27,2012,Overall effectiveness,adequate,adequate,graded,1"
    )
    #expect(lines[4].hasSuffix(",,,,not given,"))
    let markdown = try output.text(as: .markdown, terminal: Self.terminal)
    #expect(markdown.contains("| Authority | Framework | 2012 | 2017 | 2020 |\n"))
    #expect(markdown.contains("| Harrow | slac | adequate |  |  |\n"))
    #expect(markdown.contains("| Harrow | jtai |  |  | not given |\n"))
    #expect(markdown.hasSuffix("- jtai: 1 not given\n"))
  }

  @Test func `nothing is there without reports, or where no framework has such a judgement`() {
    #expect(GradesOutput([], GradeQuery()).isEmpty)
    #expect(GradesOutput(SampleListings.harrow, GradeQuery(words: "swimming")).isEmpty)
    #expect(!GradesOutput(SampleListings.harrow, GradeQuery(words: "overall")).isEmpty)
    #expect(Self.text([]).hasPrefix("Authority  Framework"))
  }
}
