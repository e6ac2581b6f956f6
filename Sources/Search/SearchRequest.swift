public import Indexing

/// What is asked of a search.
public struct SearchRequest: Sendable {
  public var text: String
  /// Adds to the filters that stand in the query itself.
  public var filter = ParagraphFilter()
  /// Only paragraphs with every word.
  public var wantsAllWords = false
  /// Only what was typed: no words that mean the same, no regard to criticism or praise.
  public var isLiteral = false
  /// What means the same as words of the query, and is not to be searched.
  public var unexpanded: Set<ExpansionPart> = []
  public var order = MatchOrder.relevance
  /// The most hits of one report; `nil` for any number.
  public var mostPerReport: Int?
  /// Whether paragraphs that say nearly the same as a better hit are hidden behind it.
  public var foldsAlike = true
  /// Whether each score is to be explained.
  public var wantsExplanation = false
  /// What the paragraphs that are listed are counted by as well.
  public var facets: [Facet] = []
  /// How many paragraphs before and after each hit are shown with it.
  public var context = 0
  /// Words that mean the same.
  public var thesaurus = Thesaurus()
  public var limit = 10
  public var offset = 0

  public init(text: String) {
    self.text = text
  }
}
