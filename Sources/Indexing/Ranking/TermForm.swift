public import TextProcessing

/// What in a text counts as an occurrence of a term.
public enum TermForm: Sendable, Hashable {
  /// A word in any form, or a compound that is one word when written solid, by its stem. Also looked for in headings.
  case word([UInt8])
  /// Words in a row, by their stems, or the same written solid: `decision-making`.
  case compound([[UInt8]], solid: [UInt8]?)
  /// Words in a row exactly as typed.
  case phrase([[UInt8]])
  /// Words and compounds that start like this.
  case prefix([UInt8])

  /// An occurrence in a text.
  public struct Occurrence {
    /// Its bytes.
    public let range: Range<Int>
    /// How many words it has.
    public let length: Int
  }

  /// Calls `body` with each occurrence that starts at a word, or ends with it where that is the last of a compound.
  public func forEachOccurrence(at position: Int, in words: [ScannedWord], _ body: (Occurrence) -> Void) {
    let word = words[position]
    switch self {
    case .word(let stem):
      if word.stem == stem { body(Occurrence(range: word.range, length: 1)) }
      if word.compoundStem == stem { body(Occurrence(range: word.wholeRange, length: 1)) }
    case .prefix(let start):
      if word.word.starts(with: start) { body(Occurrence(range: word.range, length: 1)) }
      if word.compound?.starts(with: start) == true { body(Occurrence(range: word.wholeRange, length: 1)) }
    case .phrase(let phrase):
      Self.run(of: phrase, at: position, in: words, by: \.word).map(body)
    case .compound(let stems, let solid):
      if word.stem == solid { body(Occurrence(range: word.range, length: 1)) }
      Self.run(of: stems, at: position, in: words, by: \.stem).map(body)
    }
  }

  private static func run(
    of wanted: [[UInt8]], at position: Int, in words: [ScannedWord], by part: KeyPath<ScannedWord, [UInt8]>
  ) -> Occurrence? {
    let end = position + wanted.count
    guard !wanted.isEmpty, end <= words.count,
      zip(wanted, words[position..<end]).allSatisfy({ $0 == $1[keyPath: part] })
    else { return nil }
    return Occurrence(
      range: words[position].range.lowerBound..<words[end - 1].range.upperBound, length: wanted.count)
  }
}

/// What a paragraph has to hold.
public indirect enum MatchCondition: Sendable, Hashable {
  case term(TermForm)
  case any([MatchCondition])
  case all([MatchCondition])
  case not(MatchCondition)

  /// The terms in it, in order.
  var terms: [TermForm] {
    switch self {
    case .term(let term): [term]
    case .any(let parts), .all(let parts): parts.flatMap(\.terms)
    case .not(let part): part.terms
    }
  }
}

/// What is searched: the terms that score, and what a paragraph has to hold to be a match at all.
public struct RankedMatch: Sendable {
  /// In the order of the query; each once.
  public let terms: [TermForm]
  public let condition: MatchCondition

  public init(terms: [TermForm], condition: MatchCondition) {
    var seen: Set<TermForm> = []
    self.terms = terms.filter { seen.insert($0).inserted }
    self.condition = condition
  }
}
