internal import TextProcessing

/// Phrases by kind and weight, found in a sentence the longest first.
struct PhraseTable<Kind: RawRepresentable & Sendable>: Sendable where Kind.RawValue == String {
  struct Match: Sendable {
    let kind: Kind
    let weight: Double
    /// Places of its words in the sentence.
    let words: Range<Int>
  }

  private struct Phrase {
    let kind: Kind
    let weight: Double
    /// The words behind the first.
    let rest: [Pattern]
  }

  /// A word as it is written, or a stem.
  private enum Pattern: Hashable {
    case word(String)
    case stem(String)

    func fits(_ word: SentenceWord) -> Bool {
      switch self {
      case .word(let text): word.word == text
      case .stem(let text): word.stem == text
      }
    }
  }

  /// By their first word, the longest first.
  private var phrases: [Pattern: [Phrase]] = [:]

  /// - Parameter table: lines of `kind weight: phrase, phrase …`; a `~` behind a word stands for every word with its stem. Lines
  ///   that are not like that are left out.
  init(_ table: String) {
    let scanner = TermScanner()
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let head = (parts.first ?? "").split(separator: " ")
      guard parts.count == 2, head.count == 2, let kind = Kind(rawValue: String(head[0])),
        let weight = Double(head[1])
      else { continue }
      for phrase in parts[1].split(separator: ",") {
        let patterns = phrase.split(separator: " ").map { Self.pattern($0, scanner) }
        guard let first = patterns.first else { continue }
        phrases[first, default: []].append(
          Phrase(kind: kind, weight: weight, rest: Array(patterns.dropFirst())))
      }
    }
    for key in phrases.keys { phrases[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  private static func pattern(_ text: Substring, _ scanner: TermScanner) -> Pattern {
    guard text.hasSuffix("~") else { return .word(String(text)) }
    let stem = scanner.words(in: String(text.dropLast())).first?.stem ?? []
    return .stem(String(decoding: stem, as: UTF8.self))
  }

  /// What is found, in order; no two share a word.
  func matches(in words: [SentenceWord]) -> [Match] {
    var matches: [Match] = []
    var place = 0
    while place < words.count {
      let match = longest(at: place, in: words)
      if let match { matches.append(match) }
      place = match?.words.upperBound ?? place + 1
    }
    return matches
  }

  private func longest(at place: Int, in words: [SentenceWord]) -> Match? {
    let first = words[place]
    let found = [Pattern.word(first.word), .stem(first.stem)].compactMap { key in
      phrases[key]?.first { fits($0, behind: place, in: words) }
    }
    guard let phrase = found.max(by: { $0.rest.count < $1.rest.count }) else { return nil }
    return Match(kind: phrase.kind, weight: phrase.weight, words: place..<place + 1 + phrase.rest.count)
  }

  private func fits(_ phrase: Phrase, behind place: Int, in words: [SentenceWord]) -> Bool {
    guard place + phrase.rest.count < words.count else { return false }
    for (offset, pattern) in phrase.rest.enumerated() {
      let word = words[place + 1 + offset]
      guard !word.isBehindMark, pattern.fits(word) else { return false }
    }
    return true
  }
}
