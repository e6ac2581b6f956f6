import GRDB
import Reports
import TestSupport
import Testing
import TextProcessing

@testable import Indexing

/// The best matches are those of full evaluation: score every paragraph, sort, cut.
struct RankingOrderTests {
  @Test(arguments: 0..<6)
  func `the best are those of a full sort, ties included`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let store = try Self.store(&random, reports: 30)
    let full = try FullEvaluation(store.index)
    for _ in 0..<60 {
      let match = Self.match(&random)
      let filter = Self.filter(&random)
      let (limit, offset) = (Int.random(in: 0...30, using: &random), Int.random(in: 0...20, using: &random))
      let fast = try store.index.bestMatches(match, filter: filter, limit: limit, offset: offset)
      let slow = full.best(match, filter)
      let expected = slow.dropFirst(offset).prefix(limit)
      #expect(fast.matches.map(\.paragraph.id) == expected.map(\.paragraph.id), "\(match) \(filter)")
      #expect(fast.matches.map(\.score) == expected.map(\.score))
      #expect(fast.count == slow.count, "\(match) \(filter)")
      #expect(fast.withAllTerms == full.countWithAllTerms(match, filter), "\(match) \(filter)")
    }
  }

  @Test(arguments: 0..<3)
  func `they still are after reports were replaced and dropped, and segments merged`(seed: UInt64) throws {
    var random = SeededRandom(seed: 100 + seed)
    let store = try Self.store(&random, reports: 30)
    let kept = Set(
      (0..<30).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }.map { "/reports/\($0).txt" })
    _ = try store.index.prune(under: ["/reports"], keeping: kept)
    for number in 30..<40 { try store.store(Self.report(number, &random)) }
    if seed == 1 { try store.index.tidy(added: 10) }
    #expect(try store.index.integrity().isSound)
    let full = try FullEvaluation(store.index)
    for _ in 0..<40 {
      let (match, filter) = (Self.match(&random), Self.filter(&random))
      let fast = try store.index.bestMatches(match, filter: filter, limit: 10, offset: 0)
      let slow = full.best(match, filter)
      #expect(fast.matches.map(\.paragraph.id) == slow.prefix(10).map(\.paragraph.id), "\(match) \(filter)")
      #expect(fast.matches.map(\.score) == slow.prefix(10).map(\.score))
      #expect(fast.count == slow.count)
    }
  }

  @Test func `one batch of many rows is laid out in blocks and found as well`() throws {
    var random = SeededRandom(seed: 77)
    let store = try IndexStore()
    var texts = (0..<3_000).map { _ in Self.text(&random) }
    // More than half a byte can say, and more than a byte can.
    texts[700] = String(repeating: "drift ", count: 40)
    texts[701] = String(repeating: "children ", count: 700)
    try store.add(texts)
    let full = try FullEvaluation(store.index)
    for _ in 0..<40 {
      let match = Self.match(&random)
      let fast = try store.index.bestMatches(match, filter: ParagraphFilter(), limit: 10, offset: 0)
      let slow = full.best(match, ParagraphFilter())
      #expect(fast.matches.map(\.paragraph.id) == slow.prefix(10).map(\.paragraph.id), "\(match)")
      #expect(fast.count == slow.count)
    }
  }

  @Test(arguments: ["zzz", "жук", "0", "~", "a"])
  func `a beginning that stands before or behind every stem finds nothing`(start: String) throws {
    let store = try IndexStore()
    for number in 0..<6 {
      try store.store(SampleReport.report(["Drift and delay \(number)x."], path: "/\(number).txt"))
    }
    let found = try IndexStore.matches(start, in: store.index).count
    #expect(found == (start == "a" ? 6 : start == "0" ? 1 : 0))
  }

  @Test func `what was deleted or replaced is no match`() throws {
    var random = SeededRandom(seed: 9)
    let store = try Self.store(&random, reports: 5)
    let before = try IndexStore.matches("drift", in: store.index).count
    try store.add(["drift alone"])
    #expect(try IndexStore.matches("drift", in: store.index).count == before + 1)
    _ = try store.index.prune(under: ["/"], keeping: [])
    #expect(try IndexStore.matches("drift", in: store.index).isEmpty)
  }

  @Test func `more terms than a machine word has bits are all looked at`() throws {
    let words = (0..<90).map { "word\($0)x" }
    let store = try IndexStore()
    try store.add([words.joined(separator: " "), words.dropLast().joined(separator: " ")])
    let terms = words.map { TermForm.word(Array($0.utf8)) }
    let match = RankedMatch(terms: terms, condition: .any(terms.map(MatchCondition.term)))
    let found = try store.index.bestMatches(match, filter: ParagraphFilter(), limit: 5, offset: 0)
    #expect(found.count == 2 && found.withAllTerms == 1)
    #expect(
      try found.matches.map(\.score)
        == FullEvaluation(store.index).best(match, ParagraphFilter()).map(\.score))
  }

  @Test func `the heap keeps the best, in order, whatever comes`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<200 {
      let matches = (0..<Int64.random(in: 0...60, using: &random)).map { row in
        BestMatches.Match(
          row: row, score: Double(Int.random(in: 0...5, using: &random)),
          day: Int.random(in: 0...2, using: &random))
      }
      let capacity = Int.random(in: 0...20, using: &random)
      var best = BestMatches(capacity: capacity)
      for match in matches.shuffled(using: &random) { best.offer(match) }
      #expect(best.sorted == Array(matches.sorted(by: >).prefix(capacity)))
    }
  }

  @Test func `entries come back from their bytes`() {
    var random = SeededRandom(seed: 14)
    var columns = RankingColumns(rowCount: RankingColumns.blockRows)
    for row in 0..<RankingColumns.blockRows {
      columns[row] = RankingEntry(
        length: Int.random(in: 0...70_000, using: &random),
        traits: ParagraphTraits(code: UInt8.random(in: 0...127, using: &random)),
        gradeCode: UInt8.random(in: 0...255, using: &random))
    }
    #expect(columns.bytes.count == RankingColumns.blockSize)
    var read = RankingColumns(rowCount: 2 * RankingColumns.blockRows)
    columns.bytes.withUnsafeBytes { read.read($0, at: RankingColumns.blockRows) }
    for row in 0..<RankingColumns.blockRows {
      #expect(read[RankingColumns.blockRows + row] == columns[row] && read[row] == .none)
    }
  }

  // MARK: Random reports and queries

  private static let words = [
    "drift", "drifting", "drifted", "delay", "delays", "children", "children", "child", "supervision",
    "challenge",
    "plan", "planning", "late", "care", "well-being", "wellbeing", "well", "being", "decision-making",
    "decisions",
    "making", "the", "the", "of", "naïve", "16,000", "строительства",
  ]
  private static let headings = ["Drift and delay", "Children", "Well-being of the child", "Summary"]

  private static func text(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 1...25, using: &random)).map { _ in random.pick(words) }.joined(separator: " ")
  }

  private static func report(_ number: Int, _ random: inout SeededRandom) -> Report {
    let count = Int.random(in: 1...60, using: &random)
    var report = SampleReport.report(
      (0..<count).map { _ in text(&random) }, authority: random.pick(["Harrow", "Hull"]),
      published: random.pick(["2012-06-27", "2015-01-30", nil]), section: random.pick(headings),
      path: "/reports/\(number).txt")
    report.paragraphs = report.paragraphs.enumerated().map { index, paragraph in
      SampleReport.paragraph(
        paragraph.text, number: index + 1, isNumbered: number % 3 > 0 || index % 4 > 0,
        kind: random.pick(Paragraph.Kind.allCases),
        grade: random.pick([.good, .inadequate, nil]))
    }
    return report
  }

  private static func store(_ random: inout SeededRandom, reports: Int) throws -> IndexStore {
    let store = try IndexStore()
    for number in 0..<reports { try store.store(report(number, &random)) }
    return store
  }

  private static func term(_ random: inout SeededRandom) -> TermForm {
    let scanned = TermScanner().words(in: text(&random))
    let word = random.pick(scanned)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .prefix(Array(word.word.prefix(Int.random(in: 1...word.word.count, using: &random))))
    case 1: return .phrase(scanned.prefix(Int.random(in: 1...3, using: &random)).map(\.word))
    case 2:
      return .compound(
        scanned.prefix(2).map(\.stem), solid: random.pick([nil, word.stem, Array("wellb".utf8)]))
    case 3: return .word(word.compoundStem ?? word.stem)
    case 4 where Bool.random(using: &random): return synonyms(&random)
    case 5 where Bool.random(using: &random):
      let other = random.pick(scanned)
      return .near(.word(word.stem), .word(other.stem), within: Int.random(in: 0...4, using: &random))
    default: return .word(word.stem)
    }
  }

  private static func synonyms(_ random: inout SeededRandom) -> TermForm {
    let members = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let scanned = TermScanner().words(in: text(&random))
      let form: TermForm =
        Bool.random(using: &random)
        ? .word(scanned[0].stem) : .compound(scanned.prefix(2).map(\.stem), solid: nil)
      let first = Int64.random(in: 0...300, using: &random)
      return Synonym(form: form, exceptRows: Bool.random(using: &random) ? [first...first + 200] : [])
    }
    return .synonyms(members)
  }

  private static func match(_ random: inout SeededRandom) -> RankedMatch {
    var terms: [TermForm] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let term = term(&random)
      if !terms.contains(term) { terms.append(term) }
    }
    let related = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      RelatedTerm(form: synonyms(&random), factor: random.pick([0.2, 0.35]))
    }
    let seeksWeakness = Bool.random(using: &random)
    let conditions = (terms + related.map(\.form)).map(MatchCondition.term)
    switch Int.random(in: 0..<7, using: &random) {
    case 6:
      return RankedMatch(
        terms: terms, related: related, condition: .any(conditions), seeksWeakness: seeksWeakness)
    case 0: return RankedMatch(terms: terms, condition: .all(conditions))
    case 1: return RankedMatch(terms: terms, condition: .all([.any(conditions), .not(.term(term(&random)))]))
    case 2: return RankedMatch(terms: terms, condition: condition(&random, depth: 3))
    default: return RankedMatch(terms: terms, condition: .any(conditions))
    }
  }

  private static func condition(_ random: inout SeededRandom, depth: Int) -> MatchCondition {
    let parts = { (random: inout SeededRandom) in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in condition(&random, depth: depth - 1) }
    }
    switch depth == 0 ? 0 : Int.random(in: 0..<4, using: &random) {
    case 1: return .any(parts(&random))
    case 2: return .all(parts(&random))
    case 3: return .not(condition(&random, depth: depth - 1))
    default: return .term(term(&random))
    }
  }

  private static func filter(_ random: inout SeededRandom) -> ParagraphFilter {
    var filter = ParagraphFilter()
    if Int.random(in: 0..<4, using: &random) == 0 {
      filter.kinds = [random.pick([.finding, .recommendation])]
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      filter.grades = [random.pick([.good, .inadequate, .adequate])]
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      filter.authorities = [random.pick(["Harrow", "hull", "Nowhere"])]
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      filter.sections = [random.pick(["delay", "Child", "Nothing"])]
    }
    return filter
  }
}

/// Every paragraph of an index, scored one after the other.
private struct FullEvaluation {
  typealias Scored = (paragraph: ParagraphInContext, score: Double)

  private var paragraphs: [ParagraphInContext] = []
  private let words: [[ScannedWord]]
  private let headingWords: [[ScannedWord]]
  private let meanLength: Double
  /// Of the table `paragraph`.
  private let rows: [Int64]
  private let grades: [UInt8: Grade]
  private let isNumbered: [Report.ID: Bool]

  init(_ index: ReportIndex) throws {
    // In order of arrival.
    let names = try index.read { try String.fetchAll($0, sql: "SELECT name FROM report ORDER BY first_row") }
    var byReport: [String: [ParagraphInContext]] = [:]
    try index.forEachParagraph(ParagraphFilter()) {
      byReport[$0.report.id.description, default: []].append($0)
    }
    paragraphs = names.flatMap { byReport[$0] ?? [] }
    rows = try index.read { try Int64.fetchAll($0, sql: "SELECT id FROM paragraph ORDER BY id") }
    grades = try index.read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT code, grade FROM grade WHERE grade IS NOT NULL")
      return Dictionary(rows.map { (UInt8($0[0] as Int), Grade(rawValue: $0[1])) }) { first, _ in first }
    }
    isNumbered = Dictionary(grouping: paragraphs, by: \.report.id).mapValues {
      ParagraphTraits.numbersFindings($0.map(\.paragraph))
    }
    words = paragraphs.map { TermScanner().words(in: $0.paragraph.text) }
    headingWords = paragraphs.map { TermScanner().words(in: $0.section.joined(separator: "\n")) }
    meanLength = Double(words.reduce(0) { $0 + $1.count }) / Double(max(1, paragraphs.count))
  }

  func best(_ match: RankedMatch, _ filter: ParagraphFilter) -> [Scored] {
    let factors = match.terms.map { _ in 1 } + match.related.map(\.factor)
    let weights = zip(factors, match.scoringForms).map { factor, term in
      factor
        * ParagraphScore.weight(
          count: paragraphs.indices.count { holds(words[$0], term, row: $0) }, of: paragraphs.count)
    }
    var score = ParagraphScore(
      match, weights: weights, factors: RankingFactors(seeksWeakness: match.seeksWeakness, grades: grades),
      meanLength: max(1, meanLength))
    return matching(match.condition, filter).map { place -> Scored in
      let found = paragraphs[place]
      let entry = entry(of: place)
      let (text, headings) = (
        Array(found.paragraph.text.utf8), Array(found.section.joined(separator: "\n").utf8)
      )
      return text.withUnsafeBufferPointer { text in
        headings.withUnsafeBufferPointer {
          (found, score.value(text: text, headings: $0, row: rows[place], entry: entry))
        }
      }
    }
    .enumerated().sorted { left, right in
      let (leftDay, rightDay) = (
        Self.day(left.element.paragraph), Self.day(right.element.paragraph)
      )
      return (left.element.score, leftDay, right.offset) > (right.element.score, rightDay, left.offset)
    }
    .map(\.element)
  }

  private static func day(_ found: ParagraphInContext) -> String {
    let facts = found.report.facts
    return (facts.published ?? facts.inspectedTo)?.description ?? ""
  }

  func countWithAllTerms(_ match: RankedMatch, _ filter: ParagraphFilter) -> Int {
    matching(.all([match.condition] + match.terms.map(MatchCondition.term)), filter).count
  }

  private func matching(_ condition: MatchCondition, _ filter: ParagraphFilter) -> [Int] {
    paragraphs.indices.filter { passes(paragraphs[$0], filter) && matches($0, condition) }
  }

  private func passes(_ found: ParagraphInContext, _ filter: ParagraphFilter) -> Bool {
    let authority = found.report.facts.authority?.name.lowercased() ?? ""
    let section = found.section.joined(separator: "\n").lowercased()
    return (filter.kinds.isEmpty || filter.kinds.contains(found.paragraph.kind))
      && (filter.grades.isEmpty || found.paragraph.grade.map(filter.grades.contains) == true)
      && (filter.authorities.isEmpty || filter.authorities.contains { $0.lowercased() == authority })
      && (filter.sections.isEmpty || filter.sections.contains { section.contains($0.lowercased()) })
  }

  private func matches(_ place: Int, _ condition: MatchCondition) -> Bool {
    switch condition {
    case .term(let term):
      if case .word = term, holds(headingWords[place], term, row: place) { return true }
      return holds(words[place], term, row: place)
    case .any(let parts): return parts.contains { matches(place, $0) }
    case .all(let parts): return parts.allSatisfy { matches(place, $0) }
    case .not(let part): return !matches(place, part)
    }
  }

  private func entry(of place: Int) -> RankingEntry {
    let paragraph = paragraphs[place].paragraph
    let signs = words[place].map { ToneWords.sign(ofStem: $0.stem) }
    let tone = Tone(criticising: signs.count { $0 > 0 }, praising: signs.count { $0 < 0 })
    return RankingEntry(
      length: words[place].count,
      traits: ParagraphTraits(
        kind: paragraph.kind,
        isBrief: paragraph.printedNumber == nil && isNumbered[paragraphs[place].report.id] == true,
        tone: tone),
      gradeCode: grades.first { $0.value == paragraph.grade }?.key ?? 0)
  }

  private func holds(_ words: [ScannedWord], _ term: TermForm, row place: Int) -> Bool {
    var isFound = false
    for position in words.indices where !isFound {
      term.forEachOccurrence(at: position, in: words, ofRow: rows[place]) { _ in isFound = true }
    }
    return isFound
  }
}
