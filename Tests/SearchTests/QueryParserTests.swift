import Indexing
import Reports
import TestSupport
import Testing

@testable import Search

struct QueryParserTests {
  @Test(arguments: [
    ("drift", "drift:word"), ("Drift", "Drift:word"), ("drift planning", "drift:word planning:word"),
    ("the drift", "drift:word"), ("the", "the:word"), ("of the", "of:word the:word"),
    ("drift drifting", "drift:word"), ("plan*", "plan*:prefix"), ("16,000", "16,000:word"),
    ("decision-making", "decision-making:compound"), ("and/or", "and:word or:word"),
    ("child's", "child's:word"), ("what? why!", "what:word why:word"), ("a-b*", "a-b:compound"),
    ("drift AND delay", "drift:word delay:word"), ("(drift)", "drift:word"), ("--drift", "drift:word"),
    ("- drift", "drift:word"), ("nosuchfield:x", "nosuchfield:word x:word"),
    ("https://a.b", "https:word a.b:word"),
  ])
  func `words are read as they were typed`(text: String, terms: String) throws {
    #expect(try described(QueryParser.parse(text).terms) == terms)
  }

  @Test(arguments: [
    ("\"drift in\"", "\"drift in\":phrase"), ("“drift in”", "\"drift in\":phrase"),
    ("„drift in”", "\"drift in\":phrase"), ("«drift in»", "\"drift in\":phrase"),
    ("\"the\"", "\"the\":phrase"), ("a\"drift\"b", "\"drift\":phrase b:word"), ("\"\" drift", "drift:word"),
    ("\"drift\"\"delay\"", "\"drift\":phrase \"delay\":phrase"),
  ])
  func `quotation marks of every shape make a phrase`(text: String, terms: String) throws {
    let query = try QueryParser.parse(text)
    #expect(described(query.terms) == terms)
    #expect(query.notes.isEmpty)
  }

  @Test(arguments: [("\"drift in", "\"drift in\":phrase"), ("delay “drift", "delay:word \"drift\":phrase")])
  func `an odd quotation mark is closed, and said`(text: String, terms: String) throws {
    let query = try QueryParser.parse(text)
    #expect(described(query.terms) == terms)
    #expect(query.notes.count == 1)
    #expect(query.notes.first?.contains("quotation mark") == true)
  }

  @Test(arguments: [
    ("drift -delay", "delay:word"), ("drift -\"long delay\"", "\"long delay\":phrase"),
    ("drift -del*", "del*:prefix"),
    ("drift -the", "the:word"), ("drift -well-being", "well-being:compound"), ("drift - delay", ""),
    ("drift x-delay", ""),
  ])
  func `a dash in front leaves out`(text: String, excluded: String) throws {
    #expect(try described(QueryParser.parse(text).excluded) == excluded)
  }

  @Test func `common words are left out and named, unless there is nothing else`() throws {
    #expect(try QueryParser.parse("the drift of care").ignored == ["the", "of"])
    #expect(try QueryParser.parse("the of").ignored == [])
  }

  @Test(arguments: ["", " ", "?!", "…", "\"\"", "\"?\"", "*", "-", "--", "()", "🙂"])
  func `a query without a word is a problem`(text: String) {
    #expect(throws: QueryProblem.noWords(query: text)) { try QueryParser.parse(text) }
  }

  @Test func `a query that only restricts is a problem`() {
    #expect(throws: QueryProblem.onlyFilters(query: "grade:good")) { try QueryParser.parse("grade:good") }
  }

  @Test(arguments: ["-drift", "-\"drift in\" -delay", "-drift grade:good"])
  func `a query that only leaves out is a problem`(text: String) {
    #expect(throws: QueryProblem.onlyExclusions(query: text)) { try QueryParser.parse(text) }
  }

  @Test func `fields restrict, each value in its list`() throws {
    let text = """
      drift authority:Harrow authority:"East Sussex" region:London framework:SIF grade:"requires improvement" \
      overall:Good section:health kind:recommendation report:a-b year:2012..2013 published:2018-01..
      """
    let filter = try QueryParser.parse(text).filter
    #expect(filter.authorities == ["Harrow", "East Sussex"])
    #expect(filter.regions == ["London"])
    #expect(filter.frameworks == [.sif])
    #expect(filter.grades == [.requiresImprovement])
    #expect(filter.overall == [.good])
    #expect(filter.sections == ["health"])
    #expect(filter.kinds == [.recommendation])
    #expect(filter.reports == ["a-b"])
    #expect(filter.dates.count == 1)
    #expect(filter.years.count == 1)
  }

  @Test(arguments: [
    ("drift framework:x", FilterField.framework, "x"), ("drift kind:x", .kind, "x"),
    ("drift year:never", .year, "never"),
    ("drift year:2016..2012", .year, "2016..2012"), ("drift published:2012-13", .published, "2012-13"),
    ("drift authority:\"\"", .authority, ""), ("drift year:\"\"", .year, ""),
  ])
  func `a value that a field does not have is a problem`(text: String, field: FilterField, value: String) {
    let place = QueryPlace(query: text, range: 6..<text.count)
    #expect(throws: QueryProblem.badFilter(field: field, value: value, at: place)) {
      try QueryParser.parse(text)
    }
  }

  @Test func `a field with a dash in front does not ask for what it excludes`() throws {
    let place = QueryPlace(query: "drift -grade:good", range: 7..<17)
    #expect(throws: QueryProblem.excludedFilter(field: .grade, value: "good", at: place)) {
      try QueryParser.parse("drift -grade:good")
    }
  }

  private func described(_ terms: [QueryTerm]) -> String {
    terms.map { "\($0.typed):\(kind($0.form))" }.joined(separator: " ")
  }

  private func kind(_ form: TermForm) -> String {
    switch form {
    case .word: "word"
    case .compound: "compound"
    case .phrase: "phrase"
    case .prefix: "prefix"
    case .synonyms: "synonyms"
    case .near: "near"
    }
  }
}
