internal import TextProcessing

/// A word or number of a question, or a quotation. Words with a hyphen are several.
struct QuestionToken: Sendable {
  /// As typed.
  var text: String
  /// In lower case, without `'s`.
  var word: String
  /// Characters of the question.
  var range: Range<Int>
  var isQuotation = false
  var isPossessive = false
  /// A hyphen, dash or slash and nothing else stands before it.
  var isJoined = false
  /// A comma, colon or the like stands before it, or the end of a sentence.
  var isBehindMark = false
  var startsSentence = false

  var isCapitalised: Bool { text.first?.isUppercase ?? false }
  /// `CSE`, `IROs`.
  var isAbbreviation: Bool { text.count { $0.isUppercase } > 1 }
  var year: Int? { text.count == 4 ? Int(text).flatMap { (1990...2039).contains($0) ? $0 : nil } : nil }
}

/// Cuts a question into words.
struct QuestionLexer {
  private let characters: [Character]
  private(set) var tokens: [QuestionToken] = []
  /// `field:value`, which is understood as in a search.
  private(set) var fields: [(field: FilterField, value: String, range: Range<Int>)] = []
  /// Signs and markup that are no words.
  private(set) var strays: [Range<Int>] = []
  private var isJoined = false
  private var isBehindMark = false
  private var startsSentence = true

  init(_ question: String) {
    characters = Array(question.prefix(Self.longest))
    var pieces = QueryLexer(question)
    pieces.run()
    var place = 0
    for piece in pieces.tokens {
      guard isApart(piece) else { continue }
      scan(place..<piece.range.lowerBound)
      take(piece)
      place = piece.range.upperBound
    }
    scan(place..<max(place, characters.count))
  }

  /// Characters that are read of a question.
  static let longest = 20_000

  /// A field, or a quotation that was closed.
  private func isApart(_ piece: QueryToken) -> Bool {
    switch piece.kind {
    case .field: true
    case .phrase(let text): piece.range.count == text.count + 2 && text.contains(where: \.isLetter)
    default: false
    }
  }

  private mutating func take(_ piece: QueryToken) {
    switch piece.kind {
    case .field(let field, let value): fields.append((field, value, piece.range))
    case .phrase(let text):
      add(QuestionToken(text: "\"\(text)\"", word: "\"", range: piece.range, isQuotation: true))
    default: break
    }
  }

  private mutating func scan(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      if let end = wordEnd(from: place, before: range.upperBound) {
        addWord(place..<end)
        place = end
      } else if let end = tagEnd(from: place, before: range.upperBound) {
        strays.append(place..<end)
        place = end
      } else {
        mark(place)
        place += 1
      }
    }
  }

  private func wordEnd(from start: Int, before end: Int) -> Int? {
    guard Self.isOfWord(characters[start]) else { return nil }
    var place = start + 1
    while place < end {
      let isInner =
        Self.apostrophes.contains(characters[place]) && place + 1 < end
        && characters[place + 1].isLetter
      guard Self.isOfWord(characters[place]) || isInner else { break }
      place += 1
    }
    // Of many: councillors'.
    if place < end, Self.apostrophes.contains(characters[place]), characters[place - 1] == "s" { place += 1 }
    return place
  }

  private func tagEnd(from start: Int, before end: Int) -> Int? {
    guard characters[start] == "<", start + 1 < end,
      characters[start + 1].isLetter || characters[start + 1] == "/" || characters[start + 1] == "!"
    else { return nil }
    return characters[start..<min(end, start + 200)].firstIndex(of: ">").map { $0 + 1 }
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static let apostrophes: Set<Character> = ["'", "’", "‘", "`"]
  private static let joiners: Set<Character> = ["-", "–", "—", "‑", "/"]

  private mutating func addWord(_ range: Range<Int>) {
    let text = String(characters[range])
    var word = String(text.lowercasedFast().map { Self.apostrophes.contains($0) ? "'" : $0 })
    var isPossessive = false
    if let last = word.last, Self.apostrophes.contains(last) {
      word.removeLast()
      isPossessive = true
    } else if word.count > 2, word.last == "s", Self.apostrophes.contains(word.dropLast().last ?? "s") {
      word.removeLast(2)
      isPossessive = true
    }
    add(QuestionToken(text: text, word: word, range: range, isPossessive: isPossessive))
  }

  private mutating func add(_ token: QuestionToken) {
    var token = token
    token.isJoined = isJoined && tokens.last?.range.upperBound == token.range.lowerBound - 1
    (token.isBehindMark, token.startsSentence) = (isBehindMark, startsSentence)
    tokens.append(token)
    (isJoined, isBehindMark, startsSentence) = (false, false, false)
  }

  private mutating func mark(_ place: Int) {
    let character = characters[place]
    if character.isWhitespace || Self.apostrophes.contains(character) { return }
    if character == "&" {
      add(QuestionToken(text: "&", word: "and", range: place..<place + 1))
    } else if Self.joiners.contains(character) {
      isJoined = true
      if isApart(place) { isBehindMark = true }
    } else if "?!".contains(character) || (character == "." && !isBehindSaint) {
      (isBehindMark, startsSentence) = (true, true)
    } else if ",;:()[]".contains(character) {
      isBehindMark = true
    } else if !character.isPunctuation {
      strays.append(place..<place + 1)
    }
  }

  /// `drift - where?`
  private func isApart(_ place: Int) -> Bool {
    place > 0 && characters[place - 1].isWhitespace && place + 1 < characters.count
      && characters[place + 1].isWhitespace
  }

  /// `St. Helens` and `N. Lincs` are one name.
  private var isBehindSaint: Bool {
    guard let last = tokens.last else { return false }
    return last.word == "st" || last.text.count == 1 && last.isCapitalised
  }
}
