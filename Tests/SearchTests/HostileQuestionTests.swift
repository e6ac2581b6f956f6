import Indexing
import Search
import TestSupport
import Testing

struct HostileQuestionTests {
  private static let reader = QuestionFixture.reader

  @Test(arguments: [
    "", "   ", "?", "!!! ... ---", "🙂🙂", "<b></b>", "\"", "''", "what did inspectors say?",
  ])
  func `a question without a word says that nothing is asked`(question: String) {
    #expect(Self.reader.read(question).gaps == [.nothing])
  }

  @Test(arguments: ["2016", "since 2018", "SIF"])
  func `a year or a framework alone lacks what is asked of it`(question: String) {
    let plan = Self.reader.read(question)
    #expect(plan.gaps == [.noTheme])
    #expect(!plan.filter.isEmpty)
  }

  @Test(arguments: ["Harrow", "harrow?", "in London", "Harrow 2016"])
  func `a place alone asks what was said of it`(question: String) {
    #expect(Self.reader.read(question).gaps == [])
  }

  @Test func `a comparison needs two things`() {
    #expect(Self.reader.read("compare Harrow on drift").gaps == [.nothingToCompareWith])
    #expect(Self.reader.read("compare Harrow and Kent on drift").gaps == [])
  }

  @Test(arguments: [
    "drift ", "Harrow ", "<b>", "\"", "2014-", "🙂", "مرحبا ", "compare ", "not in ", "St. ", "a:b ",
    "drift and rated good ", "raise ", "which the number of ", "Is Harrow good ", "recs met by 2018 ",
    "or mostly, or ",
    "often missing ", "no long wait ", "worse or better than Kent ",
  ])
  func `a long question is read to its limit`(piece: String) {
    let question = String(String(repeating: piece, count: 25_000).prefix(25_000))
    #expect(Self.reader.read(question).notes.contains("only the first 20000 characters are looked at"))
  }

  @Test(arguments: [
    "drift <script>alert(1)</script> in Harrow", "drift 🙂 Harrow", "drift \u{202E}worraH in Harrow",
    "انجراف Harrow drift",
    "drift\u{0}in Harrow", "e\u{301}lan drift HARROW's",
  ])
  func `signs and other scripts do not hide the rest`(question: String) {
    let plan = Self.reader.read(question)
    #expect(plan.filter.authorities == ["Harrow"])
    #expect(plan.query.contains("drift"))
  }

  @Test func `what is read stands where the plan says`() {
    let question = "Has Harrow’s 🙂 supervision improved since 2018?"
    let characters = Array(question)
    for reading in Self.reader.read(question).readings {
      #expect(reading.range.lowerBound >= 0 && reading.range.upperBound <= characters.count)
      if reading.part == .authority { #expect(String(characters[reading.range]) == "Harrow’s") }
      if reading.part == .year { #expect(String(characters[reading.range]) == "since 2018") }
    }
  }

  @Test func `fields typed in a question correct it, and a wrong one is named`() {
    let plan = Self.reader.read("drift authority:Kent year:2014..2016 grade:purple")
    #expect(plan.filter.authorities == ["Kent"])
    #expect(plan.fields == ["authority:Kent", "year:2014..2016"])
    #expect(plan.notUnderstood == ["grade:purple"])
  }

  @Test(arguments: [
    "school meals in France", "drift in Leicestershire", "Has Leeds improved?", "Harow's caseloads",
  ])
  func `a name that the index does not have is never dropped`(question: String) {
    let plan = Self.reader.read(question)
    #expect(plan.unknownNames.count == 1)
    #expect(plan.filter.authorities.isEmpty)
  }

  @Test func `a mistyped name is named with the nearest`() {
    #expect(Self.reader.read("drift in Harow").unknownNames.first?.nearest.first == "Harrow")
  }
}
