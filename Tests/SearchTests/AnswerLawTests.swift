import Indexing
import Reports
import Search
import TestSupport
import Testing

@Suite("Laws of answers")
struct AnswerLawTests {
  private static let questions = [
    "Which authorities had high caseloads?", "supervision", "What did inspectors say about drift?",
    "Harrow strengths",
    "Has Harrow improved its supervision?", "Compare Harrow and Kent", "How many reports mention children?",
    "Which councils were rated good?", "return home interviews", "care planning OR caseloads", "\"too high\"",
  ]

  @Test(arguments: questions)
  func `every quotation is the text of its paragraph in its range`(question: String) throws {
    for quotation in try AnswerFixture().answer(question).quotations {
      let scalars = Array(quotation.paragraph.paragraph.text.unicodeScalars)
      #expect(String(String.UnicodeScalarView(scalars[quotation.range])) == quotation.text)
      let count = quotation.text.unicodeScalars.count
      #expect(quotation.highlights.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= count && !$0.isEmpty })
      if let extent = quotation.extent { #expect(quotation.text.contains(extent.words)) }
    }
  }

  @Test func `quotations are verbatim among letters of any length in bytes`() throws {
    let texts = [
      "Ein “é” und 👩‍👧 stand here… Caseloads – in März – are too high; “very” high. Schluß.",
      "Caseloads: 16 ─17 é\u{0301}.",
    ]
    let fixture = try AnswerFixture([SampleReport.report(texts)])
    let quotations = try fixture.answer("caseloads").quotations
    #expect(quotations.count == 2)
    for quotation in quotations {
      let scalars = Array(quotation.paragraph.paragraph.text.unicodeScalars)
      #expect(String(String.UnicodeScalarView(scalars[quotation.range])) == quotation.text)
    }
  }

  @Test func `no sentence is quoted twice`() throws {
    let text = "Caseloads are too high in every team, and workers cannot see children."
    let fixture = try AnswerFixture(
      (2012...2016).map {
        SampleReport.report([text, "Other words."], authority: "Kent", published: "\($0)-03-04")
      })
    let sentences = try fixture.answer("caseloads").sentences
    #expect(sentences.map(\.text) == [text])
    #expect(sentences[0].alike.count == 4)
  }

  @Test(arguments: ["supervision", "caseloads", "children", "drift care planning", "supervision challenge"])
  func `what is found and what is scattered is what a search for every word finds`(theme: String) throws {
    let fixture = try AnswerFixture()
    let answer = try fixture.answer("") { ($0.kind, $0.theme, $0.thesaurus) = (.said, theme, Thesaurus()) }
    var request = SearchRequest(text: theme)
    request.wantsAllWords = true
    request.filter.kinds = [.finding]
    let direct = try Searcher(fixture.index).search(request).withAnyWord
    #expect(answer.found.paragraphs + (answer.search?.scattered ?? 0) == direct)
  }

  @Test func `the same question has the same answer`() throws {
    let fixture = try AnswerFixture()
    let texts = try (0..<3).map { _ in try fixture.answer("supervision").quotations.map(\.text) }
    #expect(Set(texts).count == 1)
  }
}
