internal import Foundation
public import Reports

/// Paragraphs that somebody put together, in their order, with what that person says of them.
public struct Basket: Sendable, Equatable {
  /// What stands before the evidence; each is empty where nothing was written.
  public struct Opening: Sendable, Equatable {
    /// On one line.
    public var title = ""
    /// On one line.
    public var question = ""
    public var introduction = ""
    /// How the evidence is grouped in a pack, in the word that a theme has for it.
    public var grouping = ""

    public init() {}
  }

  /// A quotation as it was when it was put in: reports can leave an index, or be read again and better.
  public struct Kept: Sendable, Equatable {
    /// The whole paragraph, word for word.
    public let text: String
    /// What it was cited by.
    public let citation: String

    public init(text: String, citation: String) {
      self.text = text
      self.citation = citation
    }
  }

  public struct Entry: Sendable, Equatable {
    public let paragraph: Paragraph.ID
    /// Empty where nothing was written.
    public var note: String
    public var kept: Kept

    public init(paragraph: Paragraph.ID, note: String = "", kept: Kept) {
      self.paragraph = paragraph
      self.note = note
      self.kept = kept
    }
  }

  public var opening = Opening()
  /// Each paragraph once.
  public var entries: [Entry] = []

  public init() {}

  public func place(of paragraph: Paragraph.ID) -> Int? {
    entries.firstIndex { $0.paragraph == paragraph }
  }

  public func entry(_ paragraph: Paragraph.ID) -> Entry? { entries.first { $0.paragraph == paragraph } }

  // MARK: Limits

  public static let mostEntries = 500
  /// In Unicode scalars, like the others.
  public static let longestTitle = 200
  public static let longestQuestion = 500
  /// With the rest of its form it is under 64 KB, even where each of its characters takes four bytes, which a form writes as twelve.
  public static let longestIntroduction = 4_000
  public static let longestNote = 4_000
  /// All notes together: every revision of a basket holds them anew.
  public static let mostWords = 200_000

  /// - Throws: `BasketProblem.tooLong` or `.tooMany`
  func check() throws(BasketProblem) {
    if entries.count > Self.mostEntries { throw .tooMany(most: Self.mostEntries) }
    try Self.check(.title, opening.title, Self.longestTitle)
    try Self.check(.question, opening.question, Self.longestQuestion)
    try Self.check(.introduction, opening.introduction, Self.longestIntroduction)
    for entry in entries { try Self.check(.note(entry.paragraph), entry.note, Self.longestNote) }
    let words = entries.reduce(0) { $0 + $1.note.unicodeScalars.count }
    if words > Self.mostWords { throw .tooManyWords(count: words, most: Self.mostWords) }
  }

  private static func check(_ field: BasketField, _ text: String, _ most: Int) throws(BasketProblem) {
    let count = text.unicodeScalars.count
    if count > most { throw .tooLong(field, count: count, most: most) }
  }
}

/// A text that somebody writes in a basket.
public enum BasketField: Sendable, Equatable {
  case title, question, introduction, grouping
  case note(Paragraph.ID)
}
