import Indexing
import Reports
import TestSupport
import Testing
import TextProcessing

struct MatchExpressionTests {
  @Test func `SQLite accepts every expression, whatever the terms`() throws {
    let store = try IndexStore()
    var random = SeededRandom(seed: 10)
    for _ in 0..<3_000 {
      guard let expression = Self.expression(&random, depth: 3) else { continue }
      _ = try store.index.count(expression, filter: ParagraphFilter())
      _ = try store.index.bestMatches(
        RankedMatch(terms: [expression], in: expression), filter: ParagraphFilter(), limit: 3, offset: 0)
    }
  }

  @Test(arguments: [
    "\"", "\u{0}", "a\u{0}b", "AND", "OR", "NOT", "NEAR", "NEAR(a b)", "text:a", "{text headings}:a", "^a",
    "a*", "(",
    ")", "+", "-", "\u{1}", "\u{2}", "a\u{1}b", "a\u{2}b", "~", "\\", "'", ";", "--", "\u{1B}[2J", "🙂",
    "\u{FFFF}", " ",
    "\"\"\"", "*", ".",
  ])
  func `SQLite accepts every term`(term: String) throws {
    let store = try IndexStore()
    let bytes = Array(term.utf8)
    let expressions = [MatchExpression.phrase([[bytes]]), MatchExpression.prefix(bytes)].compactMap(\.self)
    for expression in expressions {
      _ = try store.index.count(expression, filter: ParagraphFilter())
      _ = try store.index.count(expression.without(expression), filter: ParagraphFilter())
    }
  }

  @Test func `no terms make no expression`() {
    #expect(MatchExpression.phrase([]) == nil)
    #expect(MatchExpression.phrase([[]]) == nil)
    #expect(MatchExpression.phrase([[[]]]) == nil)
    #expect(MatchExpression.phrase([[Array("\" ".utf8)]]) == nil)
    #expect(MatchExpression.prefix([]) == nil)
    #expect(MatchExpression.any([]) == nil)
    #expect(MatchExpression.all([]) == nil)
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

  @Test func `any, all and without mean what they say`() throws {
    let store = try IndexStore()
    try store.add(["alpha", "alpha beta", "beta", "gamma"])
    let alpha = try #require(MatchExpression.phrase([[Array("alpha".utf8)]]))
    let beta = try #require(MatchExpression.phrase([[Array("beta".utf8)]]))
    func count(_ expression: MatchExpression?) throws -> Int {
      try store.index.count(#require(expression), filter: ParagraphFilter())
    }
    #expect(try count(.any([alpha, beta])) == 3)
    #expect(try count(.all([alpha, beta])) == 1)
    #expect(try count(alpha.without(beta)) == 1)
    #expect(try count(.any([alpha, beta])?.without(alpha)) == 1)
  }

  private static func expression(_ random: inout SeededRandom, depth: Int) -> MatchExpression? {
    switch depth == 0 ? 0 : Int.random(in: 0..<5, using: &random) {
    case 0, 1:
      let places = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).map { _ in term(&random) }
      }
      return .phrase(places)
    case 2: return .prefix(term(&random))
    case 3:
      let parts = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
        expression(&random, depth: depth - 1)
      }
      return Bool.random(using: &random) ? .any(parts) : .all(parts)
    default:
      guard let one = expression(&random, depth: depth - 1), let two = expression(&random, depth: depth - 1)
      else { return nil }
      return one.without(two)
    }
  }

  private static func term(_ random: inout SeededRandom) -> [UInt8] {
    Bool.random(using: &random)
      ? RandomText.bytes(&random, longest: 8) : Array(random.text(of: RandomText.hostile, longest: 3).utf8)
  }
}
