public import Indexing

/// What an evidence pack is about and how it is laid out, as an analyst writes it down.
public struct Theme: Sendable, Equatable {
  /// A search that finds evidence.
  public struct Query: Sendable, Equatable {
    public var text: String
    /// What a score of this search counts for beside those of others, above 0.
    public var weight = 1.0
    /// Only paragraphs with every word, or with what means the same.
    public var wantsAllWords = true
    /// Only what was typed.
    public var isLiteral = false
    public var line: Int?

    public init(_ text: String) { self.text = text }
  }

  /// A paragraph by its name, with what the analyst says of it.
  public struct Remark: Sendable, Equatable {
    /// As written: `harrow-2012-06-27:52`.
    public var paragraph: String
    /// Never empty.
    public var text: String?
    public var line: Int?

    public init(paragraph: String, text: String? = nil, line: Int? = nil) {
      self.paragraph = paragraph
      self.text = text
      self.line = line
    }
  }

  /// What the analyst says of a group.
  public struct GroupNote: Sendable, Equatable {
    /// The title of the group, in any case.
    public var group: String
    public var text: String
    public var line: Int?

    public init(group: String, text: String, line: Int? = nil) {
      self.group = group
      self.text = text
      self.line = line
    }
  }

  /// What paragraphs of a group share.
  public enum Grouping: String, Sendable, CaseIterable {
    case authority, year, grade, section, framework
  }

  public var title: String
  public var question: String?
  /// What stands before the evidence, in the analyst's words.
  public var introduction: String?
  /// At least one, or something is pinned.
  public var queries: [Query] = []
  public var filter = ParagraphFilter()
  public var grouping = Grouping.authority
  /// The most paragraphs that are found; pinned ones are added to them.
  public var limit = Self.defaultLimit
  /// The most found ones of one report; `nil` for any number.
  public var limitPerReport: Int? = Self.defaultLimitPerReport
  /// The most recommendations that are listed; 0 leaves them out.
  public var recommendationLimit = Self.defaultRecommendationLimit
  /// Whether the words of the queries are marked in quotations.
  public var marksWords = true
  /// Paragraphs that are in the pack whatever the queries find, in this order.
  public var pinned: [Remark] = []
  /// Paragraphs that are never in it; the text is the reason.
  public var excluded: [Remark] = []
  /// Notes on paragraphs, wherever those come from.
  public var notes: [Remark] = []
  public var groupNotes: [GroupNote] = []
  /// The theme as it was written, to make the pack again.
  public var text = ""

  public static let defaultLimit = 60
  public static let defaultLimitPerReport = 5
  public static let defaultRecommendationLimit = 40

  public init(title: String) { self.title = title }
}
