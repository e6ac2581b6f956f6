import Indexing
import Reports
import TestSupport
import Testing
import TextProcessing

struct MatchExpressionTests {
  @Test func `every term is looked up, whatever its bytes`() throws {
    let store = try IndexStore()
    try store.add(["Drift and delay.", "Well-being of children."])
    var random = SeededRandom(seed: 10)
    for _ in 0..<3_000 {
      let terms = (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.form(&random) }
      let match = RankedMatch(terms: terms, condition: .any(terms.map(MatchCondition.term)))
      _ = try store.index.bestMatches(match, filter: ParagraphFilter(), limit: 3, offset: 0)
    }
  }

  @Test(arguments: [
    "\"", "\u{0}", "a\u{0}b", "AND", "OR", "NOT", "NEAR", "NEAR(a b)", "text:a", "{text headings}:a", "^a",
    "a*", "(",
    ")", "+", "-", "\u{1}", "\u{2}", "a\u{1}b", "a\u{2}b", "~", "\\", "'", ";", "--", "\u{1B}[2J", "🙂",
    "\u{FFFF}", " ",
    "\"\"\"", "*", ".", "",
  ])
  func `no term becomes syntax`(term: String) throws {
    let store = try IndexStore()
    try store.add(["Drift and delay."])
    let bytes = Array(term.utf8)
    let forms: [TermForm] = [
      .word(bytes), .prefix(bytes), .phrase([bytes]), .phrase([bytes, bytes]), .phrase([]),
      .compound([bytes, bytes], solid: bytes), .compound([], solid: nil),
    ]
    for form in forms {
      _ = try store.index.count(.term(form), filter: ParagraphFilter())
      _ = try store.index.count(.not(.term(form)), filter: ParagraphFilter())
    }
  }

  @Test func `operators in capitals are words like any other`() throws {
    let store = try IndexStore()
    try store.add(["Care AND support", "NOT seen", "NEAR misses"])
    for term in ["and", "not", "near"] { #expect(try store.count([term]) == 1) }
    #expect(try store.count(["AND"]) == 0, "terms are folded before they get here")
  }

  @Test func `a phrase wants its places one after the other`() throws {
    let store = try IndexStore()
    try store.add(["drift in planning", "planning in drift", "drift planning"])
    #expect(try store.count(["drift", "in", "planning"]) == 1)
    #expect(try store.count(["drift", "planning"]) == 1)
    #expect(try store.count(["in"]) == 2)
  }

  @Test func `any, all and not mean what they say`() throws {
    let store = try IndexStore()
    try store.add(["alpha", "alpha beta", "beta", "gamma"])
    let (alpha, beta) = (
      MatchCondition.term(.word(Array("alpha".utf8))), MatchCondition.term(.word(Array("beta".utf8)))
    )
    func count(_ condition: MatchCondition) throws -> Int {
      try store.index.count(condition, filter: ParagraphFilter())
    }
    #expect(try count(.any([alpha, beta])) == 3)
    #expect(try count(.all([alpha, beta])) == 1)
    #expect(try count(.all([alpha, .not(beta)])) == 1)
    #expect(try count(.all([.any([alpha, beta]), .not(alpha)])) == 1)
    #expect(try count(.not(.any([alpha, beta]))) == 1)
    #expect(try count(.any([])) == 0)
    #expect(try count(.all([])) == 4)
  }

  private static func form(_ random: inout SeededRandom) -> TermForm {
    let terms = (0..<Int.random(in: 0...3, using: &random)).map { _ in term(&random) }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .word(term(&random))
    case 1: return .prefix(term(&random))
    case 2: return .phrase(terms)
    default: return .compound(terms, solid: Bool.random(using: &random) ? term(&random) : nil)
    }
  }

  private static func term(_ random: inout SeededRandom) -> [UInt8] {
    Bool.random(using: &random)
      ? RandomText.bytes(&random, longest: 8) : Array(random.text(of: RandomText.hostile, longest: 3).utf8)
  }
}
