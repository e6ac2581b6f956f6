public import Indexing
public import Reports

/// A paragraph that was found.
public struct Hit: Sendable, Equatable {
  /// From 1, counting the hits that `offset` passed over.
  public let rank: Int
  public let score: Double
  public let match: ParagraphInContext
  /// What to mark in the paragraph, in Unicode scalars from its start.
  public let highlights: [Range<Int>]
  /// Paragraphs that say nearly the same and are not listed themselves.
  public var alike: [Paragraph.ID] = []
  /// The paragraph among its neighbours; `nil` unless that was asked for.
  public var passage: Passage?
  /// What the score is made of, term by term; `nil` unless that was asked for.
  public var explanation: ScoreExplanation?

  public init(rank: Int, score: Double, match: ParagraphInContext, highlights: [Range<Int>]) {
    self.rank = rank
    self.score = score
    self.match = match
    self.highlights = highlights
  }
}

/// What a score is made of.
public struct ScoreExplanation: Sendable, Equatable {
  /// A word of the query, or what means the same, with what it adds.
  public struct Term: Sendable, Equatable {
    public let words: String
    /// Occurrences in the text, and in the headings.
    public let count: Int
    public let headingCount: Int
    public let points: Double
  }

  /// Those that the paragraph holds.
  public let terms: [Term]
  public let parts: ScoreParts
}

/// A word of a query that no paragraph holds.
public struct UnknownWord: Sendable, Equatable {
  /// As typed.
  public let word: String
  /// Words of the index that it may stand for, the likeliest first.
  public let suggestions: [String]
  /// What they may stand for: the word, or of a phrase the one word of it that no paragraph holds, in the form that is compared.
  public let missing: String

  public init(word: String, suggestions: [String], missing: String? = nil) {
    self.word = word
    self.suggestions = suggestions
    self.missing = missing ?? word
  }
}

/// Why nothing was found.
public struct EmptyResult: Sendable {
  /// A restriction of the search, and how many paragraphs would match without it.
  public struct Restriction: Sendable {
    public let field: FilterField
    public let words: String
    public let countWithout: Int
  }

  /// Authorities of the filters that no report is on, with names that may have been meant.
  public let unknownAuthorities: [UnknownWord]
  /// How many paragraphs match without any filter.
  public let countWithoutFilters: Int
  public let restrictions: [Restriction]
  /// For each word of the query how many paragraphs hold it, whatever the filter.
  public let words: [(word: String, count: Int)]
  public let coverage: Coverage
}

/// What a search found.
public struct SearchResults: Sendable {
  /// The query as typed.
  public let query: String
  /// What was searched, in words.
  public let interpreted: String
  /// What was changed to make sense of the query.
  public var notes: [String]
  /// How many paragraphs hold all of the words, and any of them or of what means the same.
  public let withAllWords: Int
  public let withAnyWord: Int
  /// How many paragraphs are listed, if all pages are looked at and nothing is folded: fewer than hold any word where every word is
  /// wanted.
  public var listed: Int
  /// How many of those that are listed share a value, by each facet that was asked for; `narrow` are those with every word.
  public var facets: [(facet: Facet, counts: [FacetCount])] = []
  /// Whether only those are listed that hold every word, or what means the same: it was asked for, or the order asks for it.
  public var listsEveryWordOnly = false
  public var expansions: [Expansion] = []
  /// What was left out of them as the request has it.
  public var unexpanded: [ExpansionPart] = []
  public var unknownWords: [UnknownWord] = []
  public let hits: [Hit]
  /// Only where nothing was found.
  public var emptyResult: EmptyResult?

  public init(
    query: String, interpreted: String, notes: [String], withAllWords: Int, withAnyWord: Int, hits: [Hit]
  ) {
    self.query = query
    self.interpreted = interpreted
    self.notes = notes
    self.withAllWords = withAllWords
    self.withAnyWord = withAnyWord
    self.hits = hits
    listed = withAnyWord
  }
}
