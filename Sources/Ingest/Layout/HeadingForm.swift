/// Recognises headings by their form, where a file gives neither sizes nor markup.
enum HeadingForm {
  private static let mostWords = 24

  /// A short line that starts like a title and does not end like a sentence.
  static func fits(_ text: String) -> Bool {
    guard let first = text.first, first.isUppercase || first.isNumber, let last = text.last,
      !".;,".contains(last)
    else { return false }
    return text.split(separator: " ").count <= mostWords
  }

  /// A few words; for headings that are set hardly larger than the text.
  static func fitsSubheading(_ text: String) -> Bool {
    fits(text) && text.first?.isUppercase == true && text.split(separator: " ").count <= 8
  }

  /// Prose that is set like a heading, for emphasis or for young readers.
  static func isSentence(_ text: String) -> Bool {
    let words = text.split(separator: " ").count
    return words > 45 || (words >= 8 && text.last == ".")
  }

  /// The heading over a table of contents.
  static func isContents(_ text: String) -> Bool {
    text.utf8.count <= 17 && ["contents", "table of contents"].contains(text.lowercased())
  }

  /// `Overall effectiveness … 5`, the number in a cell of its own or behind dots.
  static func endsInPageNumber(_ line: Line) -> Bool {
    guard let last = line.text.split(separator: " ").last, last.utf8.count <= 3, Int(last) != nil else {
      return false
    }
    return line.cells.count > 1 || line.text.contains("...") || line.text.contains("…")
  }
}

/// Tells whether a sentence was cut.
enum SentenceEnd {
  private static let terminators: Set<Character> = [".", "?", "!", ":", ";"]
  private static let closers: Set<Character> = ["’", "”", "\"", "'", ")", "]", "*"]

  /// Whether `next` goes on with a sentence that `text` has begun: it starts in lower case, or the text before
  /// it has no end.
  static func isCut(_ text: String, next: String) -> Bool {
    guard let first = next.first else { return false }
    if first.isLowercase { return true }
    return !isFinished(text) && text.utf8.lazy.filter { $0 == UInt8(ascii: " ") }.prefix(7).count == 7
  }

  /// Whether a text ends like a sentence.
  static func isFinished(_ text: String) -> Bool {
    let end = text.reversed().drop { closers.contains($0) || $0.isWhitespace }.first
    return end.map(terminators.contains) ?? true
  }
}
