internal import Indexing
internal import Reports
internal import TextProcessing

/// A paragraph that the queries of a theme find, with what speaks for it.
struct Candidate {
  let paragraph: ParagraphInContext
  /// The sum over the queries of score × weight.
  var score: Double
  /// See `ParagraphMatch.row`; `nil` for one that no query found.
  let row: Int64?
}

/// The queries of a theme, planned.
struct ThemeSearch {
  /// One of them.
  private struct Planned {
    let query: Theme.Query
    let notes: [String]
    let plan: SearchPlan
    let parsed: Query
  }

  /// Everything that was found of some kinds of paragraphs.
  struct Found {
    /// The best first, then the newest, then in order of their names.
    var candidates: [Candidate] = []
    /// For each query how many paragraphs match it, and how many of them hold every word that was typed.
    var counts: [(all: Int, typed: Int)] = []
    /// Whether a query matches more than were looked at.
    var isCut = false
    /// The authorities of what matches beyond what was looked at.
    var furtherAuthorities: Set<String> = []
  }

  /// The most paragraphs that are looked at for one query.
  private let mostCandidates: Int

  private let index: ReportIndex
  private let searcher: Searcher
  private let planned: [Planned]
  /// The words of all queries that are too common to be searched.
  private let ignored: Set<String>
  /// What every query restricts itself to: it holds for the whole pack.
  let sharedFilter: ParagraphFilter
  private let scanner = TermScanner()

  /// - Throws: `PackProblem.query` or `IndexProblem`
  init(_ theme: Theme, _ index: ReportIndex, _ thesaurus: Thesaurus, mostCandidates: Int = 20_000) throws {
    self.index = index
    self.mostCandidates = mostCandidates
    let searcher = Searcher(index)
    self.searcher = searcher
    planned = try theme.queries.map { query in
      var request = SearchRequest(text: query.text)
      request.wantsAllWords = query.wantsAllWords
      request.isLiteral = query.isLiteral
      request.thesaurus = thesaurus
      do {
        let parsed = try QueryParser.parse(query.text)
        let plan = try searcher.plan(parsed, request)
        return Planned(query: query, notes: parsed.notes, plan: plan, parsed: parsed)
      } catch let problem as QueryProblem {
        throw PackProblem.query(problem, line: query.line)
      }
    }
    let filters = planned.map(\.plan.filter)
    sharedFilter =
      filters.allSatisfy { $0 == filters.first } ? filters.first ?? ParagraphFilter() : ParagraphFilter()
    ignored = planned.reduce(into: []) { $0.formUnion($1.plan.ignored) }
  }

  /// What all queries find together.
  ///
  /// - Parameters:
  ///   - filter: adds to the filters that stand in the queries.
  ///   - kinds: the kinds of paragraphs that are asked for; a query that asks for others itself finds nothing.
  func found(_ filter: ParagraphFilter, kinds: Set<Paragraph.Kind>) throws -> Found {
    var found = Found()
    var candidates: [Paragraph.ID: Candidate] = [:]
    for planned in planned {
      guard let filter = Self.filter(planned, filter, kinds: kinds) else {
        found.counts.append((0, 0))
        continue
      }
      let matches = try index.bestMatches(
        planned.plan.match, filter: filter, limit: mostCandidates, offset: 0)
      found.counts.append((matches.count, matches.withAllTerms))
      if matches.count > matches.matches.count {
        found.isCut = true
        found.furtherAuthorities.formUnion(try authorities(planned, filter))
      }
      for match in matches.matches {
        let new = Candidate(paragraph: match.paragraph, score: 0, row: match.row)
        candidates[match.paragraph.id, default: new].score += match.score * planned.query.weight
      }
    }
    found.candidates = candidates.values.sorted(by: Self.isBefore)
    return found
  }

  /// The filter of one query; `nil` where it lets nothing through.
  private static func filter(
    _ planned: Planned, _ filter: ParagraphFilter, kinds: Set<Paragraph.Kind>
  ) -> ParagraphFilter? {
    var filter = planned.plan.filter.merged(with: filter)
    let asked = planned.plan.filter.kinds
    filter.kinds = Paragraph.Kind.allCases.filter {
      kinds.contains($0) && (asked.isEmpty || asked.contains($0))
    }
    return filter.kinds.isEmpty ? nil : filter
  }

  /// The authorities of everything that a query matches.
  private func authorities(_ planned: Planned, _ filter: ParagraphFilter) throws -> [String] {
    let condition = planned.plan.match.condition
    return try index.counts(condition, condition, filter: filter, by: [.authority])[0].compactMap(\.value)
  }

  private static func isBefore(_ one: Candidate, _ other: Candidate) -> Bool {
    if one.score != other.score { return one.score > other.score }
    let (date, otherDate) = (one.paragraph.report.facts.date, other.paragraph.report.facts.date)
    if date != otherDate { return otherDate.map { other in date.map { $0 > other } ?? false } ?? true }
    if one.paragraph.report.id != other.paragraph.report.id {
      return one.paragraph.report.id.description < other.paragraph.report.id.description
    }
    return one.paragraph.paragraph.ordinal < other.paragraph.paragraph.ordinal
  }

  /// The queries with what was made of them.
  ///
  /// - Parameter counts: for each how many paragraphs match.
  func searches(counts: [(all: Int, typed: Int)]) throws -> [PackSearch] {
    try zip(planned, counts).map { planned, count in
      let alone = RankedMatch(terms: planned.plan.match.terms, condition: .any([]))
      let terms = try index.bestMatches(alone, filter: ParagraphFilter(), limit: 0, offset: 0)
      return PackSearch(
        query: planned.query, interpreted: planned.plan.inWords, notes: planned.notes,
        expansions: planned.plan.expansions,
        unknownWords: try searcher.unknownWords(planned.parsed, planned.plan, terms.termCounts),
        filterInWords: planned.plan.filter == sharedFilter ? "" : planned.plan.filter.inWords,
        paragraphs: count.all, withTypedWords: planned.plan.terms.count > 1 ? count.typed : count.all)
    }
  }

  /// What to mark in a paragraph, in Unicode scalars from its start: the words of every query.
  func highlights(in candidate: Candidate) -> [Range<Int>] {
    let text = candidate.paragraph.paragraph.text
    let words = scanner.words(in: text)
    let occurrences = planned.flatMap { planned in
      Occurrences.ranges(of: planned.plan.marked, in: words, ofRow: candidate.row)
    }
    return Highlights.ranges(
      of: occurrences.sorted { $0.lowerBound < $1.lowerBound }, in: text,
      across: ignored)
  }
}
