public import Indexing

/// A question, and what the user corrects in how it is read.
public struct QuestionRequest: Sendable {
  public var question: String
  /// In place of what was read.
  public var kind: QuestionKind?
  /// In place of what was read; an empty one takes it away.
  public var theme: String?
  public var stance: QuestionStance?
  /// Each field that it restricts takes the place of what was read for it.
  public var filter = ParagraphFilter()
  /// Fields of which nothing that was read counts.
  public var dropped: Set<FilterField> = []
  /// Only sentences that say that something is at least so widespread.
  public var leastExtent: Extent?
  public var order = AnswerOrder.relevance
  /// The most sentences, groups or recommendations.
  public var limit = 10
  /// How many of them to pass over.
  public var offset = 0
  /// The most sentences of a group, and of a report in a timeline.
  public var limitPerGroup = 2
  /// Words that mean the same.
  public var thesaurus = Thesaurus()

  public init(question: String) {
    self.question = question
  }
}

/// The order of sentences and of groups.
public enum AnswerOrder: String, Sendable, CaseIterable {
  case relevance, newest, oldest, authority
  /// What is said to be most widespread first.
  case extent
  /// Those of which most is said first.
  case count
}
