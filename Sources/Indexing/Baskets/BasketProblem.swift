public import Reports

/// Why a basket was not changed as somebody wanted.
public enum BasketProblem: Error, Equatable, Sendable {
  /// The text was changed elsewhere since it was read for this change; what it is now.
  case changedElsewhere(BasketField, now: String)
  case tooLong(BasketField, count: Int, most: Int)
  /// Paragraphs.
  case tooMany(most: Int)
  /// Characters of all notes together.
  case tooManyWords(count: Int, most: Int)
  /// The basket has no such entry, perhaps any more.
  case notInBasket(Paragraph.ID)
  case unknownRevision(Int)
  case unknownBasket
}

/// Why the file of baskets could not be used.
public enum BasketFileProblem: Error, Equatable, Sendable {
  /// There is a file, but not one of baskets.
  case notBaskets
  /// A newer version of this program made it.
  case newer(version: Int, supported: Int)
  case notPermitted
  case busy
  /// The disk is full, or the file as large as it may become.
  case full
  case damaged
  /// Anything else that SQLite reports, by its code.
  case failed(code: Int)
}
