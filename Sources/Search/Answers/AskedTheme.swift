internal import Foundation
internal import Indexing
internal import TextProcessing

// What a sentence has to hold to be quoted for a question:
//
//     which authorities had social workers that were often unable to visit children
//                           ──────1─────── ─soft─     ─soft─      ──2── ───3────
//
// Each word, or what means the same, is a part; soft words only decide about the order (`SoftWords`). Where nothing holds all parts,
// those that weigh least are given up, as long as most of the weight stays.

/// The theme of a question, planned for looking into sentences.
struct AskedTheme: Sendable {
  /// A word or phrase of the theme.
  struct Part: Sendable {
    let term: QueryTerm
    /// That it or what means the same occurs in a paragraph or its headings.
    let condition: MatchCondition
    /// In how many paragraphs that is so, whatever the filter.
    let count: Int
    /// How much it tells paragraphs apart.
    let weight: Double
    let isSoft: Bool
  }

  let parts: [Part]
  let plan: SearchPlan
  /// What was changed to make sense of the theme, in words for the user.
  let notes: [String]
  private let root: QueryNode
  private let typed: String
  let unknownWords: [UnknownWord]
  /// Everyday words, and the words of the field that are searched in their place.
  let replaced: [(typed: String, searched: String)]
  /// Places of words that follow each other in the question and that reports mostly write side by side too: `health assessments`.
  let pairs: [PartPair]
  /// Whether it is words and phrases in a row; otherwise its operators say what a paragraph has to hold.
  let isPlain: Bool
  /// Places of the parts that are given up.
  private(set) var dropped: Set<Int> = []

  /// What was typed as nobody writes it, and how it was read.
  private(set) var corrected: [(typed: String, searched: String)] = []

  /// A theme as it was typed; words that no report holds are read as the likeliest that one does.
  init(_ text: String, in index: ReportIndex, _ thesaurus: Thesaurus) throws {
    let theme = try AskedTheme(asTyped: text, in: index, thesaurus)
    let corrections = theme.isPlain ? theme.corrections : []
    guard !corrections.isEmpty else {
      self = theme
      return
    }
    let pieces = text.split(separator: " ").map { piece in
      corrections.first { $0.typed.lowercased() == piece.lowercased() }?.searched ?? String(piece)
    }
    self = try AskedTheme(asTyped: pieces.joined(separator: " "), in: index, thesaurus)
    corrected = corrections.filter { pieces.contains($0.searched) }
  }

  /// Longer words that one change or two make a word of the index.
  private var corrections: [(typed: String, searched: String)] {
    unknownWords.compactMap { unknown in
      guard let likeliest = unknown.suggestions.first, unknown.word.count >= 5,
        likeliest.first?.lowercased() == unknown.word.first?.lowercased(), !likeliest.contains(" ")
      else { return nil }
      return (unknown.word, likeliest)
    }
  }

  private init(asTyped text: String, in index: ReportIndex, _ thesaurus: Thesaurus) throws {
    let (plain, replaced) = try PlainWords.replaced(in: Self.spaced(text), index)
    self.replaced = replaced
    var request = SearchRequest(text: plain)
    request.thesaurus = thesaurus
    request.wantsAllWords = true
    let searcher = Searcher(index)
    let query = try QueryParser.parse(request.text)
    let plan = try searcher.plan(query, request)
    self.plan = plan
    root = query.root
    notes = query.notes
    typed = text
    let total = try index.paragraphCount()
    let conditions = ConditionBuilder(plan.expansions + plan.narrowing, isStrict: true)
    let isPlain = query.isPlain
    self.isPlain = isPlain
    let phrased = Self.termsOfPhrases(plan.expansions + plan.narrowing)
    parts = try plan.terms.enumerated().map { place, term in
      let condition = conditions.condition(.term(term), wantsAllWords: true)
      let count = try index.count(condition, filter: ParagraphFilter())
      return Part(
        term: term, condition: condition, count: count, weight: Self.weight(count: count, of: total),
        isSoft: isPlain && !phrased.contains(term.form)
          && (SoftWords.contains(term) || Self.isAge(place, plan.terms)))
    }
    pairs = isPlain ? try Self.pairs(of: query, parts, index) : []
    unknownWords = try searcher.unknownWords(query, plan, parts.map(\.count))
  }

  /// The words of phrases that mean the same as others: `without` is about no subject, but `without a social worker` is one.
  private static func termsOfPhrases(_ expansions: [Expansion]) -> Set<TermForm> {
    let phrases = expansions.map(\.covered).filter { covered in
      Set(covered).count > 1 && covered.contains { !SoftWords.contains($0) }
    }
    return Set(phrases.joined())
  }

  /// `16-year-olds` is to be found in `16- and 17-year-olds`.
  private static func spaced(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { piece in
      let isAge = piece.first?.isNumber ?? false && !piece.contains { $0 == ":" || $0 == "\"" }
      return isAge ? String(piece).replacing("-", with: " ") : String(piece)
    }.joined(separator: " ")
  }

  /// Of `homeless 16 and 17 year olds` a sentence need not hold the numbers; of `section 47` it must.
  private static func isAge(_ place: Int, _ terms: [QueryTerm]) -> Bool {
    guard let number = Int(terms[place].typed), number < 30 else { return false }
    return place == 0 || !numbered.contains(terms[place - 1].typed.lowercased())
  }

  private static let numbered: Set<String> = [
    "section", "s", "stage", "schedule", "part", "clause", "outcome",
  ]

  /// Pairs that are looked up; more than a question has.
  private static let mostPairs = 12
  /// Words between two that stand side by side.
  private static let widestGap = 1

  private static func pairs(of query: Query, _ parts: [Part], _ index: ReportIndex) throws -> [PartPair] {
    let places = Dictionary(
      parts.enumerated().filter { !$1.isSoft }.map { ($1.term.form, $0) }, uniquingKeysWith: { one, _ in one }
    )
    let neighbours = query.runs.flatMap { run in
      zip(run, run.dropFirst()).compactMap { one, other in
        one.term.flatMap { places[$0] }.flatMap { first in
          other.term.flatMap { places[$0] }.map { PartPair(first: first, second: $0) }
        }
      }
    }
    return try neighbours.prefix(mostPairs).filter { pair in
      let forms = [parts[pair.first].term.form, parts[pair.second].term.form]
      guard pair.first != pair.second, forms[0] != forms[1] else { return false }
      let near = MatchCondition.term(.near(forms[0], forms[1], within: widestGap))
      let both = MatchCondition.all(forms.map { .term($0) })
      return try index.count(near, filter: ParagraphFilter()) * 2
        >= index.count(both, filter: ParagraphFilter())
    }
  }

  private static func weight(count: Int, of total: Int) -> Double {
    max(0.2, log(Double(total + 1) / (Double(count) + 0.5)))
  }

  /// Everything that stands for a part in a sentence.
  var forms: [(form: TermForm, parts: PartSet, isTyped: Bool)] {
    let places = Dictionary(
      parts.enumerated().map { ($1.term.form, $0) }, uniquingKeysWith: { first, _ in first })
    let typed = parts.enumerated().map { (form: $1.term.form, parts: PartSet([$0]), isTyped: true) }
    let others = (plan.expansions + plan.narrowing).flatMap { expansion in
      let parts = PartSet(expansion.covered.compactMap { places[$0] })
      return (expansion.equal.map(\.form) + expansion.narrower).map {
        (form: $0, parts: parts, isTyped: false)
      }
    }
    return typed + others
  }

  // MARK: What is required

  /// Places of the parts that a sentence has to hold.
  var required: [Int] {
    let hard = parts.indices.filter { !parts[$0].isSoft }
    return (hard.isEmpty ? Array(parts.indices) : hard).filter { !dropped.contains($0) }
  }

  /// What a paragraph has to hold.
  var condition: MatchCondition { isPlain ? condition(of: required) : plan.allWords }

  /// Whether the words of a theme with operators are there as these want it.
  func isMet(by found: PartSet) -> Bool {
    let places = Dictionary(
      parts.enumerated().map { ($1.term.form, $0) }, uniquingKeysWith: { first, _ in first })
    func isMet(_ node: QueryNode) -> Bool {
      switch node {
      case .term(let term): places[term.form].map(found.contains) ?? false
      case .any(let nodes): nodes.contains(where: isMet)
      case .sequence(let nodes), .all(let nodes): nodes.filter(\.isSought).allSatisfy(isMet)
      case .near(let one, let other, _): isMet(one) && isMet(other)
      // What must not be there was left out with its paragraph.
      case .not: true
      }
    }
    return isMet(root)
  }

  /// Whether a weakness is asked for in the words of the theme itself: `drift`, `lacked`.
  var namesWeakness: Bool { WeaknessWords.contains(anyOf: parts.map(\.term)) }

  /// The words that only decide about the order.
  var soft: [Int] { parts.indices.filter { parts[$0].isSoft && !required.contains($0) } }

  /// What its soft words ask for.
  var softStance: QuestionStance? {
    SoftStance.stance(of: soft.map { parts[$0].term }, beside: required.map { parts[$0].term })
  }

  private func condition(of places: [Int]) -> MatchCondition { .all(places.map { parts[$0].condition }) }

  /// What an `or` stands between, as alternatives: `gender identity or sexuality`. `nil` where there is none.
  var alternatives: String? {
    guard isPlain, !typed.contains("\"") else { return nil }
    let sides = typed.split(separator: " or ").map { side in
      side.split(separator: " ").filter {
        !["about", "of", "on", "in", "for", "a", "an", "the"].contains($0)
      }
      .joined(separator: " ")
    }
    return sides.count > 1 && !sides.contains("") ? sides.map { "(\($0))" }.joined(separator: " OR ") : nil
  }

  // MARK: What is given up

  /// Share of the weight that stays.
  private static let leastWeight = 0.7
  /// Ways of giving up that are tried.
  private static let mostTries = 24

  /// Ways of giving up parts, those that give up least first. Empty for a theme with operators.
  func relaxations() -> [Set<Int>] {
    let hard = required
    guard isPlain, hard.count > 2 else { return [] }
    let whole = hard.reduce(0) { $0 + parts[$1].weight }
    var ways = hard.map { Set([$0]) }
    if hard.count > 3 {
      for (place, one) in hard.enumerated() { ways += hard[(place + 1)...].map { [one, $0] } }
    }
    let weighed = ways.map { way in (way, way.reduce(0) { $0 + parts[$1].weight }) }
    return weighed.filter { $1 <= whole * (1 - Self.leastWeight) }.sorted { $0.1 < $1.1 }
      .prefix(Self.mostTries).map(\.0)
  }

  func relaxed(without parts: Set<Int>) -> AskedTheme {
    var relaxed = self
    relaxed.dropped.formUnion(parts)
    return relaxed
  }
}

/// Two parts of a theme that belong together.
struct PartPair: Sendable {
  let first: Int
  let second: Int
}
