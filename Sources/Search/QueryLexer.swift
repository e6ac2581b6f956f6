internal import Indexing
internal import Reports

// The pieces of a query. Operators are written in capitals, so that "health or police" and "near miss" are words.
//
//     drift AND (delay OR "too long") NEAR/5 plan* -adoption grade:inadequate

/// A piece of a query.
struct QueryToken: Sendable {
  enum Kind: Sendable, Equatable {
    case words(String)
    /// The words between quotation marks.
    case phrase(String)
    case field(FilterField, value: String)
    case open, close
    case and, or
    case near(Int)
    /// A dash in front, or `NOT`.
    case not
    /// A plus in front.
    case must
  }

  let kind: Kind
  /// Characters of the query.
  let range: Range<Int>
}

/// Cuts a query into pieces.
struct QueryLexer {
  private let query: String
  private let characters: [Character]
  /// Whether capitals say nothing: of a whole sentence in capitals AND is a word.
  private let isInCapitals: Bool
  private var place = 0
  private var depth = 0
  private(set) var tokens: [QueryToken] = []
  /// What was changed to make sense of the query.
  private(set) var notes: [String] = []

  init(_ query: String) {
    self.query = query
    if query.count > Self.longest { notes.append("only the first \(Self.longest) characters are looked at") }
    characters = query.prefix(Self.longest).map { Self.quotationMarks.contains($0) ? "\"" : $0 }
    isInCapitals =
      query.split(whereSeparator: \.isWhitespace).count >= Self.sentence && !query.contains { $0.isLowercase }
  }

  /// Characters that are read of a query.
  private static let longest = 20_000
  /// Words that make a sentence.
  private static let sentence = 6
  private static let quotationMarks: Set<Character> = ["“", "”", "„", "«", "»", "\u{201F}", "＂"]

  /// The pieces of the whole query.
  mutating func run() {
    while place < characters.count {
      let character = characters[place]
      switch character {
      case _ where character.isWhitespace: place += 1
      case "(": bracket(.open)
      case ")": bracket(.close)
      case "-" where isPrefix: add(.not, length: 1)
      case "!" where isPrefix: add(.not, length: 1)
      case "+" where isPrefix: add(.must, length: 1)
      default: if !takeField() { takeText() }
      }
    }
  }

  private mutating func add(_ kind: QueryToken.Kind, length: Int) {
    tokens.append(QueryToken(kind: kind, range: place..<place + length))
    place += length
  }

  private mutating func bracket(_ kind: QueryToken.Kind) {
    // One that nothing opened closes nothing later.
    depth = max(0, depth + (kind == .open ? 1 : -1))
    add(kind, length: 1)
  }

  /// Whether a sign belongs to what follows: a word, a quotation or a bracket, and nothing stands before it.
  private var isPrefix: Bool {
    let isFirst = place == 0 || characters[place - 1].isWhitespace || "(-+!\"".contains(characters[place - 1])
    guard isFirst, place + 1 < characters.count else { return false }
    let next = characters[place + 1]
    return next.isLetter || next.isNumber || next == "\"" || next == "("
  }

  // MARK: Fields

  private mutating func takeField() -> Bool {
    let name = characters[place...].prefix { $0.isLetter || $0 == "_" }
    let colon = place + name.count
    guard colon < characters.count, characters[colon] == ":",
      let field = FilterField(rawValue: String(name).lowercased()),
      let start = characters[(colon + 1)...].firstIndex(where: { !$0.isWhitespace })
    else { return false }
    if start > colon + 1, !Self.takes(field, characters[start...]) { return false }
    let first = place
    place = start
    let value = gradeOfSeveralWords(field) ?? takeValue()
    tokens.append(QueryToken(kind: .field(field, value: value), range: first..<place))
    return true
  }

  /// Whether a word behind a colon and a space is a value of the field; `of this kind: homes` is no filter.
  private static func takes(_ field: FilterField, _ rest: ArraySlice<Character>) -> Bool {
    var filter = ParagraphFilter()
    let start = rest.prefix(60)
    let words =
      start.first == "\"" ? start.dropFirst().prefix { $0 != "\"" } : start.prefix { !$0.isWhitespace }
    let grade = Grade.known.map(\.rawValue).contains { String(start).lowercased().hasPrefix($0) }
    if field == .grade || field == .overall { return grade }
    do {
      try field.add(String(words), to: &filter)
      return true
    } catch {
      return false
    }
  }

  private mutating func takeValue() -> String {
    if characters[place] == "\"" { return quotation() }
    var count = characters[place...].prefix { !$0.isWhitespace && $0 != "\"" }.count
    while count > 1, depth > 0, characters[place + count - 1] == ")" { count -= 1 }
    defer { place += count }
    return String(characters[place..<place + count])
  }

  /// A grade of several words, which people type without quotes.
  private mutating func gradeOfSeveralWords(_ field: FilterField) -> String? {
    guard field == .grade || field == .overall else { return nil }
    let start = String(characters[place...].prefix(60)).lowercased()
    let grade = Grade.known.map(\.rawValue).first { $0.contains(" ") && start.hasPrefix($0) }
    place += grade?.count ?? 0
    return grade
  }

  // MARK: Words

  private mutating func takeText() {
    if characters[place] == "\"" {
      let first = place
      let text = quotation()
      return tokens.append(QueryToken(kind: .phrase(text), range: first..<place))
    }
    let text = String(word(characters[place...].prefix { !$0.isWhitespace && $0 != "\"" }))
    if !isInCapitals, let read = QueryOperator.read(text) {
      if let note = read.note { notes.append(note) }
      return add(read.kind, length: text.count)
    }
    add(.words(text), length: text.count)
  }

  /// A piece without the brackets around: `AND(drift`, `drift)`.
  private func word(_ piece: ArraySlice<Character>) -> ArraySlice<Character> {
    if let bracket = piece.firstIndex(of: "("), QueryOperator.read(String(piece[..<bracket])) != nil {
      return piece[..<bracket]
    }
    if depth == 0 { return piece }
    let surplus = piece.reduce(0) { $0 + ($1 == ")" ? 1 : $1 == "(" ? -1 : 0) }
    return piece.dropLast(min(max(0, surplus), piece.reversed().prefix { $0 == ")" }.count))
  }

  /// The text between quotation marks; one that is missing is thought of at the end.
  private mutating func quotation() -> String {
    let text = String(characters[(place + 1)...].prefix { $0 != "\"" })
    place += 1 + text.count
    if place < characters.count {
      place += 1
    } else {
      notes.append("the quotation mark before '\(text)' was closed at the end")
    }
    return text
  }
}
