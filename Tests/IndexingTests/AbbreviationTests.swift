import GRDB
import Indexing
import Reports
import TestSupport
import Testing
import TextProcessing

struct AbbreviationTests {
  private static let reports = [
    ["The multi-agency safeguarding hub (MASH) is new.", "Children in need (CIN) wait."],
    ["A Multi-Agency Safeguarding Hub (MASH) is planned.", "Independent reviewing officers (IROs) ask."],
    [
      "The multi-agency safeguarding hub (MASH) works; the MASH (multi-agency safeguarding hub) answers.",
      "Each IRO (independent reviewing officer) asks.", "The children’s improvement network (CIN) met.",
    ],
    ["We plan alone now soon (PLANS).", "Here people learn and notice (PLAN)."],
    [
      "An accident and emergency (A&E) ward.",
      "Children in Need (CiN) are seen, in the safeguarding hub (SH).",
    ],
  ]

  private static func store() throws -> IndexStore {
    let store = try IndexStore()
    for (index, texts) in reports.enumerated() {
      try store.store(SampleReport.report(texts, path: "/reports/\(index).txt"))
    }
    return store
  }

  /// `short = long (reports)` for each meaning of each match, behind its words.
  private static func found(_ query: String, in index: ReportIndex) throws -> [String] {
    let words = TermScanner().words(in: query)
    return try index.abbreviations(in: words).map { match in
      let meanings = match.meanings.map { "\($0.short) = \($0.long) (\($0.reportCount))" }
      return "\(match.form) \(match.words): " + meanings.joined(separator: ", ")
    }
  }

  private static let queries: [(query: String, found: [String])] = [
    ("", []), ("drift in the", []),
    ("MASH", ["short 0..<1: MASH = multi-agency safeguarding hub (3)"]),
    ("mash thresholds", ["short 0..<1: MASH = multi-agency safeguarding hub (3)"]),
    ("PLANs", ["short 0..<1: PLAN = people learn and notice (1), PLANS = plan alone now soon (1)"]),
    ("the IROs", ["short 1..<2: IRO = Independent reviewing officers (2)"]),
    (
      "cin visits",
      ["short 0..<1: CIN = Children in need (2), CIN = children’s improvement network (1)"]
    ),
    ("a&e", ["short 0..<2: A&E = accident and emergency (1)"]),
    ("a and e", []), ("a", []), ("multi agency", []),
    (
      "role of the independent reviewing officer",
      ["long 3..<6: IRO = Independent reviewing officers (2)"]
    ),
    ("multi agency safeguarding hubs", ["long 0..<4: MASH = multi-agency safeguarding hub (3)"]),
    ("hub safeguarding hub", ["long 1..<3: SH = safeguarding hub (1)"]),
    (
      "child in need MASH",
      ["long 0..<3: CIN = Children in need (2)", "short 3..<4: MASH = multi-agency safeguarding hub (3)"]
    ),
  ]

  @Test(arguments: queries)
  func `short and long forms are found among the words of a query`(query: String, expected: [String]) throws {
    #expect(try Self.found(query, in: Self.store().index) == expected)
  }

  @Test func `what a report defines goes with it`() throws {
    let store = try Self.store()
    _ = try store.index.prune(under: ["/reports"], keeping: ["/reports/0.txt", "/reports/4.txt"])
    #expect(
      try Self.found("MASH", in: store.index) == ["short 0..<1: MASH = multi-agency safeguarding hub (1)"])
    #expect(try Self.found("cin", in: store.index) == ["short 0..<1: CIN = Children in need (2)"])
    #expect(try Self.found("IRO", in: store.index) == [])
    try store.store(SampleReport.report(["Nothing."], path: "/reports/0.txt"), modified: 2)
    #expect(try Self.found("MASH", in: store.index) == [])
    #expect(try store.index.integrity().isSound)
    _ = try store.index.prune(under: ["/reports"], keeping: [])
    try store.index.close()
    let queue = try DatabaseQueue(path: store.path)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM abbreviation") } == 0)
  }

  @Test func `reports that have a name already bring their abbreviations`() throws {
    let store = try IndexStore()
    let report = SampleReport.report(Self.reports[0])
    try store.index.store(named: [(report, Report.ID("fenmarsh"))], readerVersion: 1)
    #expect(
      try Self.found("MASH", in: store.index) == ["short 0..<1: MASH = multi-agency safeguarding hub (1)"])
    #expect(try store.index.integrity().isSound)
  }

  @Test func `a repair finds them anew`() throws {
    let store = try Self.store()
    try store.index.close()
    let queue = try DatabaseQueue(path: store.path)
    try queue.write { try $0.execute(sql: "DELETE FROM definition; UPDATE abbreviation SET long = id") }
    try queue.close()
    #expect(try ReportIndex.repair(path: store.path).kept == Self.reports.count)
    let index = try ReportIndex(path: store.path, for: .writing)
    #expect(try Self.found("MASH", in: index) == ["short 0..<1: MASH = multi-agency safeguarding hub (3)"])
    #expect(try index.integrity().isSound)
  }

  @Test func `the view shows them to people`() throws {
    let store = try Self.store()
    try store.index.close()
    let queue = try DatabaseQueue(path: store.path)
    let row = try queue.read {
      try Row.fetchOne($0, sql: "SELECT * FROM abbreviations WHERE abbreviation = 'A&E'")
    }
    #expect(
      row == [
        "id": "harrow-2012-06-27-slac-4:1", "authority": "Harrow", "framework": "slac",
        "published": "2012-06-27",
        "abbreviation": "A&E", "meaning": "accident and emergency",
      ])
  }

  @Test func `whatever reports and queries hold, the index stays sound and answers`() throws {
    let store = try IndexStore()
    var random = SeededRandom(seed: 42)
    let pieces =
      RandomText.hostile.filter { $0 != "\0" } + ["children in need (CIN) ", "(AB)", "a b ", "AB (a b) "]
    for _ in 0..<30 {
      let texts = (0..<20).map { _ in random.text(of: pieces, longest: 30) + "x" }
      try store.store(
        SampleReport.report(texts, path: "/\(Int.random(in: 0..<12, using: &random)).txt"),
        modified: .random(in: 0..<9999, using: &random))
    }
    #expect(try store.index.integrity().isSound)
    let scanner = TermScanner()
    for _ in 0..<2_000 {
      var bytes = RandomText.bytes(&random, longest: 60)
      if Bool.random(using: &random) { bytes += Array(random.text(of: pieces, longest: 9).utf8) }
      let words = bytes.withUnsafeBufferPointer { scanner.words(in: $0) }
      for match in try store.index.abbreviations(in: words) { #expect(!match.meanings.isEmpty) }
    }
    let endless = scanner.words(in: String(repeating: "children in need ", count: 3_000))
    #expect(try store.index.abbreviations(in: endless).count == 3_000)
  }
}
