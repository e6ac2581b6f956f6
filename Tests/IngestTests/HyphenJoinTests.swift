import Testing

@testable import Ingest

struct HyphenJoinTests {
  @Test(arguments: [
    ("Children", "wait", "Children wait"), ("decision-", "making", "decision-making"), ("", "wait", "wait"),
    ("in care –", "and", "in care – and"), ("16-", "and 17-year-olds", "16- and 17-year-olds"),
    ("care -", "and", "care - and"), ("multi-", "(agency)", "multi- (agency)"),
    ("in 2014–", "15 they", "in 2014–15 they"),
    ("between 2014 –", "15 cases", "between 2014 – 15 cases"), ("in care–", "and", "in care– and"),
  ])
  func `two lines are joined by a space, unless a hyphen cuts a word`(
    upper: String, lower: String, joined: String
  ) {
    #expect(HyphenJoin.joined(upper, lower) == joined)
  }

  @Test func `a word and its number stay one`() {
    // A space comes in between, so that neither search nor quotation finds the word.
    #expect(HyphenJoin.joined("the COVID-", "19 pandemic") == "the COVID-19 pandemic")
  }
}
