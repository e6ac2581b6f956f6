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
  /// Any of several words and phrases that mean the same.
  case synonyms([Synonym])
  /// Two terms with at most so many words between them, in any order. Only for conditions: it occurs once or not at all.
  indirect case near(TermForm, TermForm, within: Int)

  /// An occurrence in a text.
  public struct Occurrence {
    /// Its bytes.
    public let range: Range<Int>
    /// How many words it has.
    public let length: Int
  }

  /// Calls `body` with each occurrence that starts at a word, or ends with it where that is the last of a compound.
  ///
  /// - Parameter row: where the text is stored, for terms that mean something else in some reports.
  public func forEachOccurrence(
    at position: Int, in words: [ScannedWord], ofRow row: Int64? = nil, _ body: (Occurrence) -> Void
  ) {
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
    case .synonyms(let synonyms):
      for synonym in synonyms where synonym.isMeant(inRow: row) {
        synonym.form.forEachOccurrence(at: position, in: words, body)
      }
    case .near(let first, let second, let distance):
      if position == 0,
        Self.areNear(first.places(in: words), second.places(in: words), within: distance)
      {
        body(Occurrence(range: word.range, length: 1))
      }
    }
  }

  /// Whether some of the places, both in order, have at most so many words between them.
  static func areNear(_ left: [Range<Int>], _ right: [Range<Int>], within distance: Int) -> Bool {
    var start = 0
    for place in left {
      while start < right.count, right[start].upperBound + distance < place.lowerBound { start += 1 }
      let isNear = right[start...].prefix { $0.lowerBound <= place.upperBound + distance }.contains {
        max($0.lowerBound - place.upperBound, place.lowerBound - $0.upperBound) <= distance
          && !$0.overlaps(place)
      }
      if isNear { return true }
    }
    return false
  }

  /// Where it occurs, counted in words.
  func places(in words: [ScannedWord]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for position in words.indices {
      forEachOccurrence(at: position, in: words) { places.append(position..<position + $0.length) }
    }
    return places
  }

  private static func run(
    of wanted: [[UInt8]], at position: Int, in words: [ScannedWord], by part: KeyPath<ScannedWord, [UInt8]>
  ) -> Occurrence? {
    let end = position + wanted.count
    guard let first = wanted.first, words[position][keyPath: part] == first, end <= words.count,
      zip(wanted, words[position..<end]).allSatisfy({ $0 == $1[keyPath: part] })
    else { return nil }
    return Occurrence(
      range: words[position].range.lowerBound..<words[end - 1].range.upperBound, length: wanted.count)
  }
}

/// A word or phrase that means the same as others.
public struct Synonym: Sendable, Hashable {
  /// A word, compound or phrase.
  public let form: TermForm
  /// Rows of reports in which it means something else, in order.
  public let exceptRows: [ClosedRange<Int64>]

  public init(form: TermForm, exceptRows: [ClosedRange<Int64>] = []) {
    self.form = form
    self.exceptRows = exceptRows
  }

  /// Whether it means the same in a row.
  func isMeant(inRow row: Int64?) -> Bool {
    guard let row else { return true }
    return !exceptRows.contains { $0.contains(row) }
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

/// A term that scores beside those of the query.
public struct RelatedTerm: Sendable, Hashable {
  public let form: TermForm
  /// What it counts beside a term of the query, at most 1.
  public let factor: Double

  public init(form: TermForm, factor: Double) {
    self.form = form
    self.factor = factor
  }
}

/// What is searched: the terms that score, and what a paragraph has to hold to be a match at all.
public struct RankedMatch: Sendable {
  /// In the order of the query; each once.
  public let terms: [TermForm]
  /// What means the same as some of them. Closeness and the count of paragraphs with every term do not look at these.
  public let related: [RelatedTerm]
  public let condition: MatchCondition
  /// Whether a weakness is looked for: then paragraphs that criticise rank higher.
  public let seeksWeakness: Bool

  public init(
    terms: [TermForm], related: [RelatedTerm] = [], condition: MatchCondition, seeksWeakness: Bool = false
  ) {
    var seen: Set<TermForm> = []
    self.terms = terms.filter { seen.insert($0).inserted }
    self.related = related.filter { seen.insert($0.form).inserted }
    self.condition = condition
    self.seeksWeakness = seeksWeakness
  }

  /// Everything that scores, the terms of the query first.
  public var scoringForms: [TermForm] { terms + related.map(\.form) }
}
