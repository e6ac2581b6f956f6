// `Are care leavers mostly in suitable housing, or are too many not?` leaves open which it is, so that it is no question for a
// weakness. It asks how widespread something is.

/// Words that ask whether something is so for most, or only for some.
enum WeighedWords {
  private static let quantities: Set<String> = [
    "mostly", "most", "usually", "generally", "largely", "commonly", "typically", "mainly",
  ]
  private static let rest: Set<String> = [
    "or", "are", "is", "do", "does", "too", "many", "not", "only", "some", "few", "a", "just", "the",
    "several",
    "handful", "minority", "often", "sometimes", "rarely", "most", "them", "of",
  ]

  static func areIn(_ scan: QuestionScan) -> Bool { alternative(scan) != nil }

  /// - Returns: where it is asked, if it is asked of more than one authority.
  static func read(_ scan: inout QuestionScan) -> Int? {
    guard let alternative = alternative(scan),
      let place = scan.tokens.indices.first(where: { quantities.contains(scan.word($0)) && scan.isFree($0) })
    else { return nil }
    let isCounted = CountedWords.areCounted(scan)
    scan.read(
      place..<place + 1, as: isCounted ? .kind : .talk,
      isCounted ? QuestionKind.count.rawValue : scan.word(place), leads: false)
    let tail = alternative..<scan.tokens.count
    if tail.allSatisfy({ rest.contains(scan.word($0)) && scan.isOpen($0) }) {
      scan.read(tail, as: .talk, scan.text(tail), leads: false)
    }
    return isCounted ? place : nil
  }

  /// Where `, or` stands behind `Are … mostly …`.
  private static func alternative(_ scan: QuestionScan) -> Int? {
    guard scan.opensWithVerb, let first = scan.tokens.firstIndex(where: { quantities.contains($0.word) })
    else { return nil }
    return scan.tokens[first...].firstIndex { $0.word == "or" && $0.isBehindMark }
  }
}
