import Foundation
import Indexing
import Ingest
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct PackCheckTests {
  @Test(arguments: PackContent.Form.allCases)
  func `a pack that was not touched is right`(form: PackContent.Form) async throws {
    let pack = try QuotedPack()
    let content = try await pack.content(form)
    #expect(content.form == form)
    #expect(content.passages.map(\.number) == Array(1...6))
    #expect(content.passages.map(\.text) == pack.quotations.map(\.text))
    #expect(content.passages.map(\.citation) == pack.quotations.map(\.citation))
    #expect(content.theme == pack.theme)
    #expect(try PackCheck(pack.index).faults(in: content.passages) == [])
  }

  /// What somebody, or something, may do to a pack.
  enum Change: CaseIterable {
    case word, letter, wordBefore, wordsBehind, acrossTwo, cutStart, cutEnd, noWord, moved
    case page, authority, grade, withoutGrade, section, dates, deadline, unknown, removed, addition
    case emphasis

    func make(_ quotations: inout [QuotedPack.Quotation]) {
      switch self {
      case .word: quotations[1].text.replace("manager", with: "leader")
      case .letter: quotations[1].text.replace("asked", with: "asks")
      case .wordBefore: quotations[1].text = "Not only drift. " + quotations[1].text
      case .wordsBehind: quotations[1].text += " All were told."
      case .acrossTwo: quotations[0].text = "and children know when. Drift in planning was seen,"
      case .cutStart: quotations[1].text.removeFirst()
      case .cutEnd: quotations[4].text = "Delay was rare, and well explain"
      case .noWord: quotations[1].text = "… –"
      case .moved:
        (quotations[0].citation, quotations[1].citation) = (quotations[1].citation, quotations[0].citation)
      case .page: quotations[0].citation?.replace("page 18", with: "page 81")
      case .authority: quotations[0].citation?.replace("Harrow ·", with: "Barnet ·")
      case .grade: quotations[0].citation?.replace("Grade 3 (Adequate)", with: "Grade 2 (Good)")
      case .withoutGrade: quotations[0].citation?.replace("Grade 3 (Adequate) · ", with: "")
      case .section: quotations[0].citation?.replace("Overall", with: "General")
      case .dates: quotations[0].citation?.replace("8 to 18", with: "8 to 19")
      case .deadline: quotations[3].citation?.replace("three", with: "six")
      case .unknown: quotations[0].citation?.replace(":1", with: ":9")
      case .removed: quotations[0].citation = nil
      case .addition: quotations[0].citation?.replace(" · Overall", with: " · (translated) · Overall")
      case .emphasis: quotations[4].marked = "rare"
      }
    }

    var faults: [(Int, PackFault.Kind)] {
      let (managers, drift) = (
        "Managers plan visits to each home, and …", "Drift in planning was seen, and no …"
      )
      return switch self {
      case .word: [(2, words("… seen, and no leader asked why.", "… seen, and no manager asked why."))]
      case .letter: [(2, words("… and no manager asks why.", "… and no manager asked why."))]
      case .wordBefore: [(2, words("Not only drift. Drift in planning …", "Drift in planning …"))]
      case .wordsBehind: [(2, words("… manager asked why. All were told.", "… manager asked why."))]
      case .acrossTwo: [(1, words("… children know when. Drift in planning was …", "… children know when."))]
      case .cutStart: [(2, .cutWord("rift in planning was seen, and no …"))]
      case .cutEnd: [(5, .cutWord("Delay was rare, and well explain"))]
      case .noWord: [(2, .noWords)]
      case .moved: [(1, words(managers, drift)), (2, words(drift, managers))]
      case .page: [(1, .citation(.place, found: "paragraph 1, page 81", expected: "paragraph 1, page 18"))]
      case .authority: [(1, .citation(.authority, found: "Barnet", expected: "Harrow"))]
      case .grade: [(1, .citation(.grade, found: "Grade 2 (Good)", expected: "Grade 3 (Adequate)"))]
      case .withoutGrade: [(1, .citation(.grade, found: nil, expected: "Grade 3 (Adequate)"))]
      case .section:
        [(1, .citation(.section, found: "General effectiveness", expected: "Overall effectiveness"))]
      case .dates:
        [(1, .citation(.inspection, found: inspection("19"), expected: inspection("18")))]
      case .deadline:
        [
          (
            4,
            .citation(
              .deadline, found: "Within six months (27 September 2012), NHS Harrow",
              expected: "Within three months (27 September 2012), NHS Harrow")
          )
        ]
      case .unknown: [(1, .unknownParagraph)]
      case .removed: [(1, .noCitation(managers))]
      case .addition: [(1, .citation(.inspection, found: "(translated)", expected: nil))]
      case .emphasis: [(5, .emphasis)]
      }
    }

    private func words(_ found: String, _ expected: String) -> PackFault.Kind {
      .words(found: found, expected: expected)
    }

    private func inspection(_ day: String) -> String {
      "\(Framework.slac.title), inspected 8 to \(day) May 2012, published 27 June 2012"
    }
  }

  @Test(arguments: Change.allCases, PackContent.Form.allCases)
  func `what was changed is found`(change: Change, form: PackContent.Form) async throws {
    var pack = try QuotedPack()
    change.make(&pack.quotations)
    let faults = try await pack.faults(form).filter { fault in
      // Of one that was moved the JSON has many keys that are wrong as well.
      if case .field = fault.kind { change != .moved } else { true }
    }
    #expect(faults.map(\.quotation) == change.faults.map(\.0))
    #expect(faults.map(\.kind) == change.faults.map(\.1))
  }

  @Test(arguments: PackContent.Form.allCases)
  func `a part of a paragraph in whole words is right, and so are marks that are owned up to`(
    form: PackContent.Form
  ) async throws {
    var pack = try QuotedPack()
    pack.quotations[1].text = "planning was seen"
    pack.quotations[2].marked = "late"
    pack.quotations[4].marked = "rare"
    pack.quotations[4].saysEmphasisAdded = true
    #expect(try await pack.faults(form) == [])
    #expect(
      try await pack.content(form).passages.map(\.isMarked) == [false, false, true, false, true, false])
  }

  @Test(arguments: [
    ("page", 81 as any Sendable, "81", "18"), ("page", "18", "\"18\"", "18"),
    ("number", NSNull(), "null", "\"1\""),
    ("grade", "good", "\"good\"", "\"adequate\""), ("ordinal", 2, "2", "1"),
    ("section", ["Leadership"], "[\"Leadership\"]", "[\"Overall effectiveness\"]"),
    ("addressees", "nobody", "\"nobody\"", "[]"), ("due", "2013-01-01", "\"2013-01-01\"", "null"),
    ("id", "harrow-2012-06-27:2", "\"harrow-2012-06-27:2\"", "\"harrow-2012-06-27:1\""),
  ])
  func `a field of the JSON that was changed is found`(
    key: String, value: any Sendable, found: String, expected: String
  ) async throws {
    var pack = try QuotedPack()
    pack.quotations[0].fields[key] = value
    #expect(try await pack.faults(.json).map(\.kind) == [.field(key, found: found, expected: expected)])
  }

  @Test func `of what the JSON says of a report everything but the folder of its file is compared`()
    async throws
  {
    var pack = try QuotedPack()
    let match = try #require(pack.quotations[0].match)
    var report = try #require(
      JSONSerialization.jsonObject(with: Data(try JSONText.line(ReportJSON(match.report)).utf8))
        as? [String: Any])
    var source = try #require(report["source"] as? [String: Any])
    source["path"] = match.report.source.path.split(separator: "/").last.map(String.init)
    report["source"] = source
    pack.quotations[0].fields["report"] = report
    #expect(try await pack.faults(.json) == [])
    source["path"] = "other.pdf"
    report["source"] = source
    report["authority"] = nil
    pack.quotations[0].fields["report"] = report
    #expect(
      try await pack.faults(.json).map(\.kind) == [
        .field("report.authority", found: nil, expected: "\"Harrow\""),
        .field("report.source.path", found: "\"other.pdf\"", expected: "\"Harrow-slac-2012-06-27.txt\""),
      ])
  }

  // MARK: Quotations that are none any more

  @Test func `a quotation that has become one block with its citation is named`() throws {
    let pack = try QuotedPack()
    let line = try #require(pack.quotations.first?.citation)
    let content = PackContent(
      form: .html, passages: [], theme: nil, looseCitations: ["Something else was written here. " + line])
    #expect(
      try PackCheck(pack.index).faults(in: content) == [
        PackFault(quotation: 0, paragraph: pack.quotations.first?.match?.id.description, .noQuotation)
      ])
  }

  @Test(arguments: [PackContent.Form.html, .markdown, .word], [false, true])
  func `a citation behind what is no quotation any more is named`(
    form: PackContent.Form, hasOtherWords: Bool
  )
    async throws
  {
    var pack = try QuotedPack()
    for place in [1, 5] { pack.quotations[place].isPlain = true }
    if hasOtherWords { Change.word.make(&pack.quotations) }
    let content = try await pack.content(form)
    #expect(content.passages.count == 4)
    #expect(
      try PackCheck(pack.index).faults(in: content) == [
        PackFault(quotation: 0, paragraph: "harrow-2012-06-27:2", .noQuotation),
        PackFault(quotation: 0, paragraph: "leeds-2015-03-02:2", .noQuotation),
      ])
    let text = PackCheckOutput(file: "a", content, try PackCheck(pack.index).faults(in: content)).text(
      terminal: Terminal(width: 120, usesColour: false))
    #expect(text.hasPrefix("citation without quotation  harrow-2012-06-27:2\n    it is cited, but "))
    #expect(text.contains("\n4 of 4 quotations right, 0 not, 2 citations without a quotation\n"))
  }

  @Test(arguments: [PackFormat.html, .markdown, .docx, .json])
  func `notes, names of what is alike and the bibliography are not taken for citations`(
    format: PackFormat
  )
    async throws
  {
    let fixture = try FoundPack()
    let line = try #require(try fixture.pack().quotations.first).citation.line
    let theme =
      FoundPack.theme + """
        introduction: "Compare \(line)"
        question: "Is it as in \(line)"
        notes:
          paragraphs: [{paragraph: kent-2012-06-27:1, note: "Compare \(line)"}]
          groups: [{group: Kent, note: "See · harrow-2012-06-27:p0.3\\n\\n\(line)"}]

        """
    let pack = try fixture.pack(theme)
    #expect(pack.quotations.contains { !$0.alike.isEmpty })
    let content = try await fixture.content(pack, as: format)
    #expect(try PackCheck(fixture.index).faults(in: content) == [])
  }

  /// What one form or another takes for something of its own.
  static let hostile = [
    "“Curly” ‘quotes’ and \"straight\" 'ones' -- dashes --- and ... dots – — …",
    "no\u{A0}break, thin\u{2009}space, zero\u{200B}width, soft\u{AD}hyphen, fixed\u{2011}hyphen",
    "words like p2.14 * _ $ \\ ` ~ ^ | # > < & [x] {y} !z *a* _b_ **c** $x$ ~~s~~ H~2~O x^2^",
    "1. is no list", "- nor is this", "+ x", "# no heading", "> no quotation", "    no code", "* * *",
    "--- yaml", "~~~",
    "http://example.org/?a=1&b=2 and a@b.org and www.example.org", "&amp; &lt; &nbsp; &#65; &copy;",
    ":smile: :+1: [^1] [a](b) ![c](d) <b>no</b> <!-- c --> <script>x</script>", "e\u{301} é ﬁ Ⅳ ½ ㎏ \u{212B}",
    "עברית العربية 中文 😀 👨‍👩‍👧", "a\\", "\\a", "@cite [@cite] {#id .class} | a | b |",
    "\u{FEFF}mark\u{FEFF} inside",
    "lines\u{2028}and\u{2029}paragraphs\u{85}end\nhere", "• bullet \u{F0B7} private ▪", "[ ] to do [x] done",
    "\u{1}control\u{1B}[2J\u{7}\u{7F}\u{9B}31m", "a\tb", "S.47 – s.20; 16-17; 3/4; 50% £5 €",
    "§\u{202E}drow\u{202C}",
    "a · b · emphasis added", "x:1", "</blockquote><p>harrow:1</p>", "``` code", "=== x", "(a) item",
    "100) x",
  ]

  @Test(arguments: PackContent.Form.allCases)
  func `whatever a text holds comes back from every form as it was`(form: PackContent.Form) async throws {
    var report = SampleReport.report(
      Self.hostile.map { "Text \($0) end" } + Self.hostile.map { $0 + " word" })
    report.facts.authority = Authority(name: "A*b_ <i> & \"c\" · d")
    report.sections = [Section(heading: Self.hostile.joined(separator: " "), parent: nil, page: nil)]
    var pack = try QuotedPack([report])
    for place in pack.quotations.indices {
      pack.quotations[place].text = Terminal.harmless(pack.quotations[place].text)
    }
    #expect(try await pack.content(form).passages.count == Self.hostile.count * 2)
    #expect(try await pack.faults(form) == [])
  }

  @Test(arguments: PackContent.Form.allCases)
  func `reports with hostile names are found again`(form: PackContent.Form) async throws {
    let pack = try QuotedPack([])
    let names = ["a · b", "a\u{1B}[2J", "x:y:z", "a  b", "Ofsted: a letter", "-", "é\u{301}", "<b>&amp;"]
    let reports = names.map { name -> (Report, Report.ID) in
      (SampleReport.report(["Drift in \(name)."], path: "/reports/\(name)"), Report.ID(name))
    }
    try pack.index.store(named: reports.map { ($0.0, $0.1) }, readerVersion: 1)
    var named = pack
    try pack.index.forEachParagraph(ParagraphFilter()) { match in
      named.quotations.append(
        QuotedPack.Quotation(
          text: Terminal.harmless(match.paragraph.text), citation: CitationText(of: match).line, match: match)
      )
    }
    #expect(try await named.faults(form) == [])
    #expect(named.quotations.count == names.count)
  }

  // MARK: Before it is written

  @Test func `a pack that is to be written is checked in the same way`() throws {
    let sample = try QuotedPack()
    let right = try sample.quotations.enumerated().map { Self.evidence($0 + 1, try #require($1.match)) }
    #expect(try PackCheck(sample.index).faults(in: Self.pack(right)) == [])
    let match = right[1].paragraph
    let changed = ParagraphInContext(
      id: match.id, report: match.report, section: ["Leadership"],
      paragraph: Paragraph(
        ordinal: 2, printedNumber: ParagraphNumber(2), kind: .finding, section: 0, grade: .adequate,
        gradePrinted: "Grade 3 (Adequate)", pages: 18...19, text: "Drift in planning was not seen."))
    let gone = ParagraphInContext(
      id: Paragraph.ID(report: match.id.report, local: "99"), report: match.report, section: [],
      paragraph: match.paragraph)
    let wrong = [
      right[0], Self.evidence(2, changed), Self.evidence(3, gone),
      Evidence(
        number: 4, paragraph: match, highlights: [0..<5, 50..<54], isPinned: false, note: nil, alike: []),
    ]
    #expect(
      try PackCheck(sample.index).faults(in: Self.pack(wrong)).map { $0.quotation } == [2, 2, 3, 4])
  }

  private static func evidence(_ number: Int, _ match: ParagraphInContext) -> Evidence {
    Evidence(number: number, paragraph: match, highlights: [0..<3], isPinned: false, note: nil, alike: [])
  }

  private static func pack(_ evidence: [Evidence]) -> EvidencePack {
    EvidencePack(
      theme: Theme(title: "Drift"), searches: [], filterInWords: "",
      coverage: PackCoverage(
        counts: [], reports: 2, authorities: 2, dates: nil, indexedOn: nil, fingerprint: "0"),
      counts: PackCounts(
        matching: 6, matchingReports: 2, matchingAuthorities: 2, quoted: 6, pinned: 0, excluded: 0, alike: 0,
        beyondReportLimit: 0, beyondLimit: 0, isCut: false),
      grades: GradesByYear(years: [], rows: [], searchedReports: [], matchingReports: []), authorities: [],
      groups: [EvidenceGroup(title: "All", note: nil, evidence: Array(evidence.dropLast()))],
      recommendations: Array(evidence.suffix(1)), recommendationCount: 1, silent: [], sources: [],
      version: "0")
  }

  // MARK: What is said of it

  @Test(arguments: [40, 80, 120])
  func `faults are said under the number of their quotation`(width: Int) async throws {
    var pack = try QuotedPack()
    for change in [Change.word, .page, .removed] { change.make(&pack.quotations) }
    pack.quotations[4].citation = "Leeds · a\u{1B}[2J · leeds:\u{1B}[31m5"
    let content = try await pack.content(.json)
    let output = PackCheckOutput(
      file: "a.json", content, try PackCheck(pack.index).faults(in: content.passages))
    let text = output.text(terminal: Terminal(width: width, usesColour: false))
    #expect(!text.contains("\u{1B}"))
    let end =
      "3 of 6 quotations right, 3 not (quotations and citations only: no figure, note or heading of the pack is checked)"
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").hasSuffix(end))
    if width == 80 {
      #expect(
        text.hasPrefix(
          """
          quotation 1
              no citation stands behind it: 'Managers plan visits to each home, and …'

          quotation 2  harrow-2012-06-27:2
              the words are '… seen, and no leader asked why.', in the index '… seen, and
              no manager asked why.'

          """))
    }
    let json = try output.json()
    #expect(json.contains("\"schema\" : \"findings.verification/1\"") && json.contains("\"right\" : 3"))
    #expect(json.contains("\"fault\" : \"unknown paragraph\""))
  }

  @Test func `a pack without a fault is said to be right`() async throws {
    let content = try await QuotedPack().content(.html)
    let text = PackCheckOutput(file: "a.html", content, []).text(
      terminal: Terminal(width: 80, usesColour: false))
    #expect(
      text == """
        6 quotations, each word for word what the index has, and cited right
        (quotations and citations only: no figure, note or heading of the pack is
        checked)

        """)
  }
}
