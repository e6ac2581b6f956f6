internal import Indexing
internal import Reports
internal import TextProcessing

/// Reads a query: words, `"exact phrases"`, `-exclusions`, `prefix*`, `field:value`.
///
/// Whatever is typed means something; an odd quotation mark is closed, and said.
public struct QueryParser {
  private let scanner = TermScanner()
  private var query = Query()

  /// - Throws: `QueryProblem`
  public static func parse(_ text: String) throws(QueryProblem) -> Query {
    var parser = QueryParser()
    for piece in parser.pieces(of: text) { try parser.take(piece) }
    return try parser.finished(text)
  }

  // MARK: Pieces

  /// A part of the query between spaces, or a quotation.
  private struct Piece {
    var text = ""
    var isQuoted = false
    var isExcluded = false
    var field: FilterField?
  }

  private mutating func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Self.withStraightQuotes(text)[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      var piece = Piece()
      if rest.first == "-", rest.dropFirst().first.map({ !$0.isWhitespace && $0 != "-" }) == true {
        piece.isExcluded = true
        rest = rest.dropFirst()
      }
      if let (field, behind) = Self.field(rest) {
        piece.field = field
        rest = behind
      }
      if let grade = Self.grade(rest, for: piece.field) {
        piece.text = grade
        rest = rest.dropFirst(grade.count)
      } else {
        (piece.text, piece.isQuoted) = takeText(from: &rest)
      }
      pieces.append(piece)
    }
    return pieces
  }

  private mutating func takeText(from rest: inout Substring) -> (String, isQuoted: Bool) {
    guard rest.first == "\"" else {
      let text = rest.prefix { !$0.isWhitespace && $0 != "\"" }
      rest = rest.dropFirst(text.count)
      return (String(text), false)
    }
    rest = rest.dropFirst()
    let text = rest.prefix { $0 != "\"" }
    rest = rest.dropFirst(text.count)
    if rest.isEmpty {
      query.notes.append("the quotation mark before '\(text)' was closed at the end")
    } else {
      rest = rest.dropFirst()
    }
    return (String(text), true)
  }

  private static func field(_ text: Substring) -> (FilterField, Substring)? {
    guard let colon = text.firstIndex(of: ":"), let field = FilterField(rawValue: text[..<colon].lowercased())
    else { return nil }
    let behind = text[colon...].dropFirst().drop { $0.isWhitespace }
    return behind.isEmpty ? nil : (field, behind)
  }

  /// A grade of several words, which people type without quotes.
  private static func grade(_ text: Substring, for field: FilterField?) -> String? {
    guard field == .grade || field == .overall else { return nil }
    let start = text.lowercased()
    return Grade.known.map(\.rawValue).first { $0.contains(" ") && start.hasPrefix($0) }
  }

  private static func withStraightQuotes(_ text: String) -> String {
    String(text.map { ["“", "”", "„", "«", "»", "\u{201F}", "＂"].contains($0) ? "\"" : $0 })
  }

  // MARK: Terms

  private mutating func take(_ piece: Piece) throws(QueryProblem) {
    if let field = piece.field {
      guard !piece.isExcluded else { throw .excludedFilter(field: field, value: piece.text) }
      return try field.add(piece.text, to: &query.filter)
    }
    let words = scanner.words(in: piece.text)
    guard !words.isEmpty else { return }
    if piece.isQuoted {
      add(phrase(words, typed: "\"\(piece.text)\""), isExcluded: piece.isExcluded)
    } else if piece.text.hasSuffix("*"), words.count == 1 {
      add(prefix(words[0], typed: piece.text), isExcluded: piece.isExcluded)
    } else {
      for run in runs(of: words, in: Array(piece.text.utf8)) { add(run, in: piece) }
    }
  }

  /// Words of one piece that a hyphen, a full stop or an ampersand joins belong together (`s.47`, `A&E`); others stand
  /// for themselves.
  private func runs(of words: [ScannedWord], in bytes: [UInt8]) -> [[ScannedWord]] {
    var runs: [[ScannedWord]] = []
    for word in words {
      let joiner = runs.last?.last.map { bytes[$0.range.upperBound..<word.range.lowerBound] }
      if word.isHyphenated || joiner?.elementsEqual([ASCII.fullStop]) == true
        || joiner?.elementsEqual("&".utf8) == true
      {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([word])
      }
    }
    return runs
  }

  private mutating func add(_ run: [ScannedWord], in piece: Piece) {
    let bytes = Array(piece.text.utf8)
    let range = run[0].range.lowerBound..<(run.last?.range.upperBound ?? bytes.count)
    let typed = String(decoding: bytes[range], as: UTF8.self)
    if run.count > 1 {
      add(compound(run, typed: typed), isExcluded: piece.isExcluded)
    } else if !piece.isExcluded && StopWords.contains(run[0].word) {
      query.ignored.append(typed)
    } else {
      add(word(run[0], typed: typed), isExcluded: piece.isExcluded)
    }
  }

  private mutating func add(_ term: QueryTerm, isExcluded: Bool) {
    if isExcluded {
      query.excluded.append(term)
    } else if !query.terms.contains(where: { $0.form == term.form }) {
      query.terms.append(term)
    }
  }

  private func word(_ word: ScannedWord, typed: String) -> QueryTerm {
    QueryTerm(typed: typed, form: .word(word.stem))
  }

  private func compound(_ words: [ScannedWord], typed: String) -> QueryTerm {
    QueryTerm(typed: typed, form: .compound(words.map(\.stem), solid: words.last?.compoundStem))
  }

  private func phrase(_ words: [ScannedWord], typed: String) -> QueryTerm {
    QueryTerm(typed: typed, form: .phrase(words.map(\.word)))
  }

  private func prefix(_ word: ScannedWord, typed: String) -> QueryTerm {
    QueryTerm(typed: typed, form: .prefix(word.word))
  }

  // MARK: The whole

  /// Common words count when there is nothing else to look for.
  private mutating func finished(_ text: String) throws(QueryProblem) -> Query {
    if query.terms.isEmpty {
      for typed in query.ignored {
        for found in scanner.words(in: typed).prefix(1) { add(word(found, typed: typed), isExcluded: false) }
      }
      query.ignored = []
    }
    guard query.terms.isEmpty else { return query }
    throw query.excluded.isEmpty ? .noWords(query: text) : .onlyExclusions(query: text)
  }
}
