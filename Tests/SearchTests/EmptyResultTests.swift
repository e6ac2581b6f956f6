import Indexing
import Reports
import Search
import TestSupport
import Testing

/// Where nothing was found the reasons are told.
struct EmptyResultTests {
  private static func fixture() throws -> SearchFixture {
    try SearchFixture([
      SampleReport.report(["Drift was seen.", "Safeguarding works."], grade: .good),
      SampleReport.report(
        ["Drift and delay."], authority: "Norfolk", published: "2015-01-01", grade: .inadequate),
    ])
  }

  @Test func `each filter says how many paragraphs it keeps back`() throws {
    let results = try Self.fixture().search("drift authority:Norfolk grade:good")
    let empty = try #require(results.emptyResult)
    #expect(results.hits.isEmpty)
    #expect(
      empty.restrictions.map { "\($0.words): \($0.countWithout)" } == [
        "authority Norfolk: 1", "grade good: 1",
      ])
    #expect(empty.restrictions.map(\.field) == [.authority, .grade])
    #expect(empty.countWithoutFilters == 2)
    #expect(empty.words.map { "\($0.word): \($0.count)" } == ["drift: 2"])
    #expect((empty.coverage.reports, empty.coverage.authorities) == (2, 2))
  }

  @Test(arguments: [
    ("saefguarding", "safeguarding"), ("safe guarding -works", "safeguarding"), ("delya", "delay"),
  ])
  func `a word that nothing holds is named, and what it may be`(typed: String, meant: String) throws {
    let results = try Self.fixture().search(typed)
    #expect(results.unknownWords.contains { $0.suggestions.first == meant }, "\(results.unknownWords)")
  }

  @Test func `of a phrase that nothing holds the word is named that is misspelt`() throws {
    let unknown = try #require(Self.fixture().search("\"Drfit was\" works").unknownWords.first)
    #expect((unknown.word, unknown.missing) == ("\"Drfit was\"", "drfit"))
    #expect(unknown.suggestions.first == "drift")
  }

  @Test func `every word that nothing holds is named, also beside hits`() throws {
    let results = try Self.fixture().search("drift xylophone")
    #expect(results.hits.count == 2 && results.emptyResult == nil)
    #expect(results.unknownWords.map(\.word) == ["xylophone"])
  }

  @Test func `a page behind the last hit is not nothing found`() throws {
    let results = try Self.fixture().search("drift") { $0.offset = 10 }
    #expect(results.hits.isEmpty && results.withAnyWord == 2)
    #expect(results.emptyResult == nil)
  }

  @Test func `an index without reports answers`() throws {
    let results = try SearchFixture([]).search("drift authority:Harrow")
    let empty = try #require(results.emptyResult)
    #expect(results.withAnyWord == 0 && empty.coverage.reports == 0 && empty.coverage.dates == nil)
    #expect(try SearchFixture([]).facets(Facet.allCases, "drift").paragraphs == 0)
  }
}
