// Tables of the forms in which people say one thing:
//
//     put-right: has/have/did .. addressed/tackled, acted on the? recommendations
//
// In front of the colon what it means; behind it patterns, with commas between them. `/` stands between words of which one is there,
// `?` behind one that may be missing, `..` for up to a dozen words of the same sentence, `~` for some that were read as something else:
// `told ~ to` is in `told in 2015 to`.

/// Patterns of words, and what they mean.
struct QuestionTable<Meaning: Sendable>: Sendable {
  struct Match {
    let meaning: Meaning
    /// Places of tokens; two runs where there is a gap.
    let runs: [Range<Int>]

    var start: Int { runs[0].lowerBound }
    var count: Int { runs.reduce(0) { $0 + $1.count } }
  }

  /// Words of which one is there.
  private typealias Choice = [String]

  private struct Entry {
    let meaning: Meaning
    /// What is behind the first word.
    let rest: ArraySlice<Choice>
    /// What is behind a gap.
    let last: [Choice]
    /// Whether words in the gap have to be read already.
    var isGapRead = false
  }

  /// By each of their first words, the longest first.
  private var entries: [String: [Entry]] = [:]
  private static var widestGap: Int { 12 }

  /// - Parameter meaning: of what stands in front of a colon; lines for which it is `nil` are left out.
  init(_ table: String, _ meaning: (String) -> Meaning?) {
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let value = meaning(String(parts[0])) else { continue }
      for pattern in parts[1].split(separator: ",") { add(String(pattern), value) }
    }
    for key in entries.keys { entries[key]?.sort { Self.length($0) > Self.length($1) } }
  }

  /// A table of words in every spelling, without signs.
  init(_ phrases: [([String], Meaning)]) {
    for (words, meaning) in phrases where !words.isEmpty {
      entries[words[0], default: []].append(
        Entry(meaning: meaning, rest: words.dropFirst().map { [$0] }[...], last: []))
    }
    for key in entries.keys { entries[key]?.sort { Self.length($0) > Self.length($1) } }
  }

  private static func length(_ entry: Entry) -> Int { entry.rest.count + entry.last.count }

  private mutating func add(_ pattern: String, _ meaning: Meaning) {
    let isGapRead = pattern.contains("~")
    let parts = pattern.split(separator: isGapRead ? "~" : "..").map { Self.spelledOut($0) }
    guard parts.count <= 2 else { return }
    for words in parts.first ?? [] {
      for last in parts.count > 1 ? parts[1] : [[]] {
        let entry = Entry(meaning: meaning, rest: words.dropFirst(), last: last, isGapRead: isGapRead)
        for first in words.first ?? [] { entries[first, default: []].append(entry) }
      }
    }
  }

  /// With and without the words that may be missing.
  private static func spelledOut(_ pattern: Substring) -> [[Choice]] {
    pattern.split(separator: " ").reduce([[]]) { spellings, word in
      let isOptional = word.last == "?"
      let choices = (isOptional ? word.dropLast() : word).split(separator: "/").map(String.init)
      let longer = spellings.map { $0 + [choices] }
      return isOptional ? longer + spellings : longer
    }
  }

  /// The longest pattern that starts at a token.
  func match(at place: Int, in scan: QuestionScan) -> Match? {
    guard place < scan.tokens.count, scan.isFree(place) else { return nil }
    return entries[scan.tokens[place].word]?.lazy.compactMap { entry in
      guard let end = Self.end(of: entry.rest, from: place + 1, in: scan) else { return nil }
      if entry.last.isEmpty { return Match(meaning: entry.meaning, runs: [place..<end]) }
      return Self.behindGap(entry, from: end, in: scan).map {
        Match(meaning: entry.meaning, runs: [place..<end, $0])
      }
    }.first
  }

  /// All matches, in order; no two share a token that stands in front.
  func matches(in scan: QuestionScan) -> [Match] {
    var matches: [Match] = []
    var place = 0
    while place < scan.tokens.count {
      let match = match(at: place, in: scan)
      if let match { matches.append(match) }
      place = match?.runs[0].upperBound ?? place + 1
    }
    return matches
  }

  private static func end(of words: ArraySlice<Choice>, from start: Int, in scan: QuestionScan) -> Int? {
    guard start + words.count <= scan.tokens.count else { return nil }
    for (place, choice) in zip(start..., words) {
      guard scan.isOpen(place), !scan.tokens[place].isBehindMark, choice.contains(scan.tokens[place].word)
      else { return nil }
    }
    return start + words.count
  }

  private static func behindGap(_ entry: Entry, from start: Int, in scan: QuestionScan) -> Range<Int>? {
    for place in start..<min(scan.tokens.count, start + widestGap) {
      if scan.tokens[place].startsSentence { return nil }
      if scan.isOpen(place), entry.last[0].contains(scan.tokens[place].word),
        let end = end(of: entry.last[1...], from: place + 1, in: scan)
      {
        return place..<end
      }
      if entry.isGapRead, scan.isFree(place), !GapWords.small.contains(scan.tokens[place].word) { return nil }
    }
    return nil
  }
}

/// Words that may stand in a gap between words that belong together.
private enum GapWords {
  static let small: Set<String> = [
    "in", "by", "the", "its", "their", "back", "also", "all", "both", "then", "again", "last", "them", "it",
    "they", "council",
    "councils", "authorities", "authority", "inspectors", "ofsted", "that", "this", "year", "at", "after",
    "specifically",
  ]
}
