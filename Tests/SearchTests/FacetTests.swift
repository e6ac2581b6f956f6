import Indexing
import Reports
import Search
import TestSupport
import Testing

/// Counts by what paragraphs share are those of counting one by one.
struct FacetTests {
  private static let words = ["apple", "berry", "cherry", "damson"]

  private static func reports(_ random: inout SeededRandom) -> [Report] {
    (0..<20).map { number in
      var report = SampleReport.report(
        (0..<Int.random(in: 1...30, using: &random)).map { _ in
          (0..<Int.random(in: 1...5, using: &random)).map { _ in random.pick(words + ["other", "more"]) }
            .joined(separator: " ")
        }, authority: random.pick(["Harrow", "Kent", "Norfolk"]), region: random.pick(["London", nil]),
        framework: random.pick([.sif, .lac, .ilacs]),
        published: random.pick(["2012-01-02", "2016-03-04", nil]),
        path: "/\(number).txt")
      if number % 7 == 0 { (report.facts.authority, report.facts.title) = (nil, "A letter") }
      if number % 5 == 0 { report.facts.inspectedTo = SampleReport.day("2014-05-06") }
      report.sections = [
        Section(heading: "Services", parent: nil, page: nil), Section(heading: "Berry", parent: 0, page: nil),
        Section(heading: "Deep", parent: 1, page: nil),
      ]
      report.paragraphs = report.paragraphs.map { paragraph in
        let kind = random.pick(Paragraph.Kind.allCases)
        let grade = kind == .finding ? random.pick([Grade.good, .inadequate, nil]) : nil
        return Paragraph(
          ordinal: paragraph.ordinal, printedNumber: paragraph.printedNumber, kind: kind,
          section: random.pick([0, 1, 2, nil]), grade: grade, gradePrinted: grade?.description, pages: nil,
          text: paragraph.text)
      }
      return report
    }
  }

  private static func value(_ facet: Facet, of found: ParagraphInContext) -> String? {
    let facts = found.report.facts
    switch facet {
    case .authority: return facts.authority?.name ?? facts.title
    case .region: return facts.authority?.region
    case .year: return facts.date.map { String($0.year) }
    case .framework: return facts.framework.rawValue
    case .grade: return found.paragraph.grade?.rawValue
    case .section: return found.section.isEmpty ? nil : found.section.prefix(2).joined(separator: " › ")
    case .kind: return found.paragraph.kind.rawValue
    }
  }

  /// A heading holds words as the text does.
  private static func holds(_ found: ParagraphInContext, _ word: String) -> Bool {
    let text = found.paragraph.text + " " + found.section.joined(separator: " ").lowercased()
    return text.split(separator: " ").contains(Substring(word))
  }

  @Test(arguments: 0..<3)
  func `counts are those of looking at every paragraph`(seed: UInt64) throws {
    var random = SeededRandom(seed: 70 + seed)
    let fixture = try SearchFixture(Self.reports(&random))
    let all = try fixture.paragraphs()
    for _ in 0..<25 {
      let asked = Self.words.filter { _ in Bool.random(using: &random) }
      let typed = asked.isEmpty ? ["apple"] : asked
      let isHarrow = Bool.random(using: &random)
      let query = typed.joined(separator: " ") + " -more" + (isHarrow ? " authority:harrow" : "")
      let wide = all.filter { found in
        typed.contains { Self.holds(found, $0) } && !Self.holds(found, "more")
          && (!isHarrow || found.report.facts.authority?.name == "Harrow")
      }
      let narrow = wide.filter { found in typed.allSatisfy { Self.holds(found, $0) } }
      let results = try fixture.facets(Facet.allCases, query)
      #expect(results.paragraphs == wide.count && results.withAllWords == narrow.count)
      let search = try fixture.search(query)
      #expect((search.withAnyWord, search.withAllWords) == (wide.count, narrow.count))
      for (facet, counts) in results.facets {
        let expected = Self.counts(facet, wide, narrow)
        let found = Dictionary(counts.map { ($0.value, [$0.paragraphs, $0.narrow]) }) { $0 + $1 }
        #expect(found == expected, "\(facet) \(query)")
        #expect(counts.reduce(0) { $0 + $1.paragraphs } == wide.count, "\(facet)")
      }
      let beside = try fixture.search(query) { $0.facets = Facet.allCases }.facets
      #expect(beside.map(\.facet) == Facet.allCases && beside.map(\.counts) == results.facets.map(\.counts))
    }
  }

  private static func counts(
    _ facet: Facet, _ wide: [ParagraphInContext], _ narrow: [ParagraphInContext]
  ) -> [String?: [Int]] {
    var counts: [String?: [Int]] = [:]
    for found in wide { counts[value(facet, of: found), default: [0, 0]][0] += 1 }
    for found in narrow { counts[value(facet, of: found), default: [0, 0]][1] += 1 }
    return counts
  }

  @Test func `most first, years in their order, and what has none last`() throws {
    let fixture = try SearchFixture(
      [("Harrow", "2014-01-01", 1), ("Kent", "2012-01-01", 3), ("Hull", nil, 2)].map { name, date, count in
        SampleReport.report((0..<count).map { "Apple \($0)" }, authority: name, published: date)
      })
    let facets = try fixture.facets([.authority, .year], "apple").facets
    #expect(facets[0].counts.map(\.value) == ["Kent", "Hull", "Harrow"])
    #expect(facets[1].counts.map(\.value) == ["2012", "2014", nil])
  }

  @Test func `what is searched is said with counts as with hits`() throws {
    let thesaurus = try Thesaurus(parsing: "apple = berry")
    let fixture = try SearchFixture(texts: ["Apple", "Berry", "Other"])
    let facets = try fixture.facets([.kind], "(apple") { $0.thesaurus = thesaurus }
    let search = try fixture.search("(apple") { $0.thesaurus = thesaurus }
    #expect(facets.interpreted == search.interpreted && facets.notes == search.notes)
    #expect(facets.expansions.map(\.alternatives) == [["berry"]])
    #expect((facets.paragraphs, facets.withAllWords) == (2, 1))
  }
}
