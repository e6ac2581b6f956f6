internal import Indexing

/// Reads that a question asks who: `which councils`, `where`, `who`, `authorities that`.
struct AuthoritiesReader {
  /// - Returns: where it is asked.
  func read(_ scan: inout QuestionScan) -> Int? {
    readPronoun(&scan) ?? readNoun(&scan)
  }

  // MARK: Who and where

  /// `Who was told`, `Where do`, and `… - where?`; of an authority that is named, it asks for something else.
  private func readPronoun(_ scan: inout QuestionScan) -> Int? {
    guard scan.plan.filter.authorities.isEmpty, scan.plan.unknownNames.isEmpty else { return nil }
    for place in scan.tokens.indices
    where scan.tokens[place].startsSentence || scan.tokens[place].isBehindMark {
      let start = scan.tokens[place...].indices.first { isPassed($0, scan) == false } ?? place
      guard scan.isFree(start), isPronoun(start, scan) else { continue }
      scan.read(start..<start + 1, as: .kind, QuestionKind.authorities.rawValue)
      return start
    }
    return nil
  }

  private func isPassed(_ place: Int, _ scan: QuestionScan) -> Bool {
    Self.polite.contains(scan.word(place)) || Self.introducing.contains(scan.word(place))
      || !scan.isFree(place)
  }

  private func isPronoun(_ place: Int, _ scan: QuestionScan) -> Bool {
    let isLast = scan.next(place + 1).isEmpty
    let isFirst =
      scan.tokens[..<place].indices.allSatisfy { isPassed($0, scan) } || scan.tokens[place].startsSentence
    switch scan.word(place) {
    case "who", "who's", "whos", "whose": return isFirst || isLast
    case "where", "where's", "wheres": return isLast || isFirst && scan.next(place + 1) != "can"
    default: return false
    }
  }

  // MARK: Nouns

  private func readNoun(_ scan: inout QuestionScan) -> Int? {
    for place in scan.tokens.indices {
      guard let noun = noun(at: place, scan), isAskedFor(noun, scan) else { continue }
      scan.read(noun, as: .kind, QuestionKind.authorities.rawValue, leads: false)
      return place
    }
    return nil
  }

  /// An authority; behind `which`, a report will do.
  private func noun(at place: Int, _ scan: QuestionScan) -> Range<Int>? {
    if let range = AuthorityNouns.match(at: place, in: scan) {
      let isAsked = Self.askingForOne.contains(asking(before: place, scan))
      return AuthorityNouns.isPlural(range, in: scan) || isAsked ? range : nil
    }
    let isReport = ["reports", "report", "inspections", "inspection"].contains(scan.word(place))
    // `Which recommendations of the 2016 report` asks for recommendations.
    let isOfOther = scan.parts[max(0, place - 6)..<place].contains(.kind)
    if isReport, !isOfOther, scan.isFree(place), asking(before: place, scan) == "which" {
      return place..<place + 1
    }
    // `which SIF inspections`: they are part of what was read as the framework.
    if scan.parts[place] == .framework, scan.word(place - 1) == "which" { return place - 1..<place }
    // `List all SIF inspections`
    let isListed = scan.word(0) == "list" && ["list", "all", "the"].contains(scan.word(place - 1))
    if scan.parts[place] == .framework, isListed, scan.isOpen(place - 1) { return place - 1..<place }
    return nil
  }

  /// The last word in front that was not read as something.
  private func asking(before place: Int, _ scan: QuestionScan) -> String {
    var before = place - 1
    while before >= 0, !scan.isFree(before) || Self.counting.contains(scan.word(before)) { before -= 1 }
    let word = scan.word(before)
    return word == "what" ? "which" : word
  }

  private static let askingForOne: Set<String> = ["which", "every", "each", "any", "whichever"]

  private static let counting: Set<String> = [
    "one", "two", "three", "four", "five", "six", "ten", "other", "english", "the", "single", "of",
  ]

  /// Whether nothing stands in front of a noun but what asks for it.
  private func isAskedFor(_ noun: Range<Int>, _ scan: QuestionScan) -> Bool {
    let asking = asking(before: noun.lowerBound, scan)
    // `I am looking for authorities`, and not `For authorities that …, what was said`.
    let isSought = ["looking", "searching", "search"].contains(scan.word(noun.lowerBound - 2))
    if asking == "for", isSought { return true }
    if Self.askingForOne.contains(asking) || Self.verbs.contains(asking) { return true }
    return scan.tokens[..<noun.lowerBound].indices.allSatisfy { place in
      let word = scan.word(place)
      return scan.parts[place] != nil && scan.parts[place] != .theme || Self.polite.contains(word)
        || Self.counting.contains(word) || Self.verbs.contains(word)
    }
  }

  private static let verbs: Set<String> = [
    "list", "name", "find", "show", "give", "me", "us", "all", "identify", "together", "every", "each",
    "shame", "compile", "out",
  ]

  /// Words that lead to what limits a question, in front of it: `In reports from 2021 onwards, who was`.
  private static let introducing: Set<String> = [
    "reports", "report", "inspections", "inspection", "published", "according", "under", "among", "amongst",
    "of",
    "across", "from", "since", "at", "during", "within", "looking", "for", "the", "all", "by", "inspectors",
    "judged",
    "rated", "any", "with", "on", "only",
  ]

  private static let polite: Set<String> = [
    "please", "can", "could", "you", "tell", "me", "us", "show", "i", "would", "like", "want", "to", "know",
    "hello", "hi", "and",
    "so", "but", "need", "we", "pull", "name", "were", "are", "there", "was", "is", "in", "ok", "okay",
    "right", "now", "also",
  ]
}
