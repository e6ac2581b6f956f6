import Indexing
import Reports
import TestSupport
import Testing

@testable import Rendering
@testable import Search

struct PackWordsTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")])
  func `thousands are set apart`(number: Int, words: String) { #expect(grouped(number) == words) }

  @Test(
    arguments: [
      ([], ""), ([3], "3"), ([1, 2, 3], "1 to 3"), ([1, 3, 4, 9], "1, 3 to 4, 9"),
      ([999, 1000, 1001], "999 to 1,001"),
    ] as [([Int], String)])
  func `numbers that follow each other are a run`(numbers: [Int], words: String) {
    #expect(numberRuns(numbers) == words)
  }

  @Test(
    arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
      as [([String], String)])
  func `words are listed as in a sentence`(words: [String], list: String) {
    #expect(sentenceList(words) == list)
  }

  @Test(
    arguments: [
      ("one", ["one"]), ("one\ntwo", ["one two"]), ("one\r\n\r\n  two  \n", ["one", "two"]), (" \n\n ", []),
      ("", []),
    ] as [(String, [String])])
  func `an empty line parts the paragraphs of an analyst`(text: String, paragraphs: [String]) {
    #expect(PackText.paragraphs(text) == paragraphs)
  }

  @Test func `counts say what matched, what is quoted and what is not`() {
    #expect(
      PackWords(SamplePack.full).counts == [
        "1,412 findings match, in 6 reports on 4 authorities. 5 paragraphs are quoted word for word, 1 of them pinned by the analyst. 31 recommendations match; 2 of them are listed.",
        "Left out: 1 that the analyst excluded, 12 that say nearly the same as one that is quoted, 230 because their report has 2 already and 1,164 because the pack has 5 already.",
        "In the reports on 2 of 6 authorities nothing is found.",
        "Of the 4 reports that the quotations are from, 2 may be reproduced for non-commercial purposes only and 1 prints no licence: see Licences and attribution.",
      ])
  }

  @Test func `what was searched is said of every query, sentence by sentence`() {
    let searches = SearchedWords(SamplePack.full).searches
    #expect(searches.map(\.typed) == ["drift in \"decision making\"", "delay NEAR/5 decision"])
    #expect(
      searches.map(\.sentences) == [
        [
          "Searched for 'drift' in any form and exactly \"decision making\": 1,401 findings.",
          "‘drift’ also as delay, drift and delay, at a lower weight.",
          "No paragraph holds 'drfit'; did you mean 'drift' or 'draft'?",
          "'in' is too common to be searched for.",
        ],
        [
          "Searched for 'delay' in any form within 5 words of 'decision' in any form: 44 findings.",
          "Weight 0.5.",
          "Only what was typed was searched for, without words that mean the same.",
        ],
      ])
  }

  @Test(arguments: [
    (118, 23, "118 findings, 23 of them with the words themselves."), (118, 118, "118 findings."),
    (1, 0, "1 finding, 0 of them with the words themselves."),
  ])
  func `of what a query finds it is said how much holds the words that were typed`(
    all: Int, typed: Int, end: String
  ) {
    let search = PackSearch(
      query: Theme.Query("drift"), interpreted: "'drift'", notes: [], expansions: [], unknownWords: [],
      paragraphs: all, withTypedWords: typed)
    let sentences = SearchedWords(SamplePack.with(searches: [search])).searches.flatMap(\.sentences)
    #expect(sentences == ["Searched for 'drift': " + end])
  }

  @Test func `where filters go further than to choose reports it is said`() {
    let plain = SamplePack.with {
      $0.years = [SampleReport.day("2012-01-01")...SampleReport.day("2012-12-31")]
    }
    #expect(PackWords(plain).counts[1] == "In the reports on 2 of 0 authorities nothing is found.")
    #expect(PackWords(plain).recommendations == "31 recommendations match; none is listed.")
    for pack in [
      SamplePack.with { $0.grades = [.good] }, SamplePack.with { $0.sections = ["Leadership"] },
    ] {
      #expect(
        PackWords(pack).counts[1]
          == "In the reports on 2 of 0 authorities nothing is found within the filters.")
      #expect(
        PackWords(pack).silent?.contains("none of the queries finds anything within the filters. That")
          == true)
    }
    let search = PackSearch(
      query: Theme.Query("drift"), interpreted: "'drift'", notes: [], expansions: [], unknownWords: [],
      filterInWords: "authority Kent", paragraphs: 1)
    let own = SamplePack.with(searches: [search], silent: SamplePack.full.silent)
    #expect(PackWords(own).silent?.contains("within the filters") == true)
    #expect(
      SearchedWords(own).facts.first { $0.name == "Filters" }?.value
        == "none, every report of the index; some queries have filters of their own")
  }

  @Test func `recommendations are listed beside filters by grade and section, and that is said`() {
    let listed = SamplePack.with(recommendations: SamplePack.full.recommendations) { $0.grades = [.good] }
    #expect(
      PackWords(listed).recommendations
        == "31 recommendations match; 2 of them are listed. The filters by grade and section do not hold for "
        + "recommendations, which have no grade and stand under headings of their own.")
    #expect(!PackWords(SamplePack.full).recommendations.contains("do not hold"))
  }

  @Test func `counts of which only the best were looked at are said to be the least`() {
    let counts = PackWords(SamplePack.hostile("x")).counts
    #expect(counts[0].hasPrefix("At least 1 finding matches, in 1 report on 1 authority."))
    #expect(counts[1].hasPrefix("So much matches that only the best was looked at"))
  }

  @Test func `a pack says what makes it again, beside its theme`() {
    #expect(
      PackWords(SamplePack.full).again
        == "The theme below makes this pack again, byte for byte, with findings 0.6.0, the same index "
        + "(fingerprint of its reports: 0f1e2d3c4b5a6978) and the same words that mean the same.")
  }

  @Test func `a year in which no report was searched has no number, and another one without a match has 0`()
    throws
  {
    let table = try #require(YearTable.grades(of: SamplePack.full))
    #expect(table.years == ["2011", "2012", "2014", "2019", "no date"])
    #expect(
      table.blocks.map(\.title) == ["SLAC inspection", "SIF inspection", "ILACS inspection", "Inspection"])
    #expect(table.blocks[0].rows[0] == YearTable.Row(title: "Good", counts: [21, 0, nil, nil, nil], sum: 21))
    #expect(table.blocks[2].rows.map(\.title) == ["Requires improvement", "No grade"])
    #expect(YearTable.grades(of: SamplePack.empty) == nil)
    #expect(YearTable.coverage(of: SamplePack.empty) == nil)
  }

  @Test func `twenty-five authorities have a bar, and the others are summed up`() throws {
    let counts = (1...28).map {
      AuthorityCount(name: "Place \($0)", paragraphs: 2800 / $0, reports: 1, searchedReports: 2)
    }
    let figure = try #require(AuthorityFigure(of: SamplePack.with(authorities: counts)))
    #expect(figure.bars.count == 25)
    #expect(figure.bars[0].length == 1 && figure.bars[3].length == 0.25)
    #expect(figure.rest == "And 3 more with 310 findings between them.")
    #expect(AuthorityFigure.blocks(figure.bars[24]) == "█")
    #expect(AuthorityFigure(of: SamplePack.empty) == nil)
  }

  @Test func `each licence has its terms, and the lines of copyright with their reports`() {
    let licences = LicenceWords.all(of: SamplePack.full.sources)
    #expect(
      licences.map(\.title) == [
        "Open Government Licence", "Non-commercial use without adaptation", "Non-commercial use",
        "No licence printed",
      ])
    #expect(
      licences[0].terms[0] == "Contains public sector information licensed under the Open Government Licence."
    )
    #expect(licences[0].address == "https://www.nationalarchives.gov.uk/doc/open-government-licence/")
    #expect(
      licences[1].terms[0].contains(
        "reproduced without adaptation and the source and date of publication are stated"))
    #expect(licences[3].terms[0].contains("Ask the publisher"))
    #expect(
      licences[0].holders == [.init(copyright: "© Crown copyright 2019", reports: ["coldwater-2019-07-19"])])
    #expect(
      licences[2].holders == [
        .init(copyright: "No line of copyright printed", reports: ["brackenshire-2014-11-03"])
      ])
  }

  @Test(arguments: [
    ("/home/analyst/a report.pdf", "a report.pdf"), ("C:\\Users\\analyst\\a.pdf", "a.pdf"),
    ("a.pdf", "a.pdf"),
    ("/", ""), ("", ""), ("../../x.pdf", "x.pdf"),
  ])
  func `of a file only its name is shown`(path: String, name: String) {
    let report = ReportSummary(
      id: Report.ID("r"), facts: ReportFacts(title: "", framework: .other),
      source: Source(path: path, sha256: ""),
      pageCount: nil)
    #expect(report.source.fileName == name)
  }

  @Test(
    arguments: [
      (0, false, nil), (0, true, "Pinned by the analyst."),
      (1, false, "Not quoted, because nearly the same: r:1."),
      (
        8, true,
        "Pinned by the analyst. Not quoted, because nearly the same: r:1, r:2, r:3, r:4, r:5, r:6 and 2 more."
      ),
    ] as [(Int, Bool, String?)])
  func `a quotation says why it is here and what is not because of it`(
    alike: Int, isPinned: Bool, remark: String?
  ) {
    let names = (0..<alike).map { Paragraph.ID(report: Report.ID("r"), local: String($0 + 1)) }
    let evidence = SamplePack.evidence(
      1, SamplePack.letter, "Text.", number: 1, isPinned: isPinned, alike: names)
    #expect(evidence.remark == remark)
  }
}
