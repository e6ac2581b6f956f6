/// Finds the words of a question that are left for a search.
enum ThemeWords {
  static func read(_ scan: inout QuestionScan) {
    readTalk(&scan)
    var words: [String] = []
    var place = 0
    while place < scan.tokens.count {
      let end =
        scan.tokens[place...].indices.first { scan.parts[$0] != nil || breaks($0, from: place, scan) }
        ?? scan.tokens.count
      if let range = trimmed(place..<end, scan) {
        scan.read(range, as: .theme, scan.text(range), leads: false)
        words.append(query(range, scan))
      }
      place = max(end, place + 1)
    }
    scan.plan.query = words.joined(separator: " ")
  }

  private static func breaks(_ place: Int, from start: Int, _ scan: QuestionScan) -> Bool {
    place > start
      && (scan.tokens[place].isBehindMark || scan.tokens[place].isQuotation
        || scan.tokens[place - 1].isQuotation)
  }

  private static func readTalk(_ scan: inout QuestionScan) {
    for match in TalkWords.unread.matches(in: scan) {
      scan.plan.notUnderstood.append(scan.text(match.runs[0]))
      scan.read(match.runs[0], as: .notUnderstood, scan.text(match.runs[0]))
    }
    for match in TalkWords.phrases.matches(in: scan) where !isWorkOfSubject(match.start, scan) {
      scan.read(match.runs[0], as: .talk, scan.text(match.runs[0]), leads: false)
    }
    for place in scan.tokens.indices where scan.isFree(place) && isDoing(place, scan) {
      scan.read(place..<place + 1, as: .talk, scan.word(place), leads: false)
    }
    for place in scan.tokens.indices where scan.isFree(place) {
      let token = scan.tokens[place]
      let isOpening = token.startsSentence || place > 0 && scan.parts[place - 1] == .talk
      let isTalk = TalkWords.all.contains(token.word) || isOpening && TalkWords.opening.contains(token.word)
      guard isTalk, !token.isJoined, !isPartOfName(place, scan) else { continue }
      scan.read(place..<place + 1, as: .talk, token.text, leads: false)
    }
  }

  /// `life story work with children`, and not `its work with children`.
  private static func isWorkOfSubject(_ place: Int, _ scan: QuestionScan) -> Bool {
    guard scan.word(place) == "work", place > 0, !scan.tokens[place].isBehindMark, scan.isFree(place - 1)
    else {
      return false
    }
    return !StopWords.contains(Array(scan.word(place - 1).utf8))
      && !TalkWords.all.contains(scan.word(place - 1))
  }

  /// `run` of `which areas run`, `don't offer`: what is looked for is what they run.
  private static func isDoing(_ place: Int, _ scan: QuestionScan) -> Bool {
    guard TalkWords.running.contains(scan.word(place)), !scan.tokens[place].isBehindMark else { return false }
    var before = place - 1
    while before >= 0, before > place - 8, scan.isFree(before),
      TalkWords.all.contains(scan.word(before)) || scan.word(before) == "not"
    {
      before -= 1
    }
    guard before >= 0, [.authorities, .count].contains(scan.plan.kind), let part = scan.parts[before] else {
      return false
    }
    return [.kind, .framework, .region, .year, .overall].contains(part)
  }

  /// `family finding`, `decision-making`, `to find children`.
  private static func isPartOfName(_ place: Int, _ scan: QuestionScan) -> Bool {
    if place + 1 < scan.tokens.count, scan.tokens[place + 1].isJoined { return true }
    if scan.word(place - 1) == "to", TalkWords.doing.contains(scan.word(place)) { return true }
    return ["family", "fact"].contains(scan.word(place - 1)) && scan.word(place) == "finding"
  }

  /// Without the small words around: `on supervision in`.
  private static func trimmed(_ range: Range<Int>, _ scan: QuestionScan) -> Range<Int>? {
    var range = range
    while let first = range.first, isSmall(first, scan) { range = range.dropFirst() }
    // `staying put` is a name.
    while let last = range.last, isSmall(last, scan), scan.word(last) != "put" { range = range.dropLast() }
    return range.isEmpty ? nil : range
  }

  private static func isSmall(_ place: Int, _ scan: QuestionScan) -> Bool {
    let token = scan.tokens[place]
    guard !token.isQuotation, !token.isAbbreviation || token.word.count < 2 || !scan.hasTellingCapitals else {
      return false
    }
    if token.word == "up" { return scan.next(place + 1) != "to" }
    return StopWords.contains(Array(token.word.utf8)) || edges.contains(token.word)
  }

  /// Words that are small only at the edges of what is asked: they lead from one part of a question to the next.
  private static let edges: Set<String> = [
    "whats", "despite", "under", "during", "since", "between", "within", "over", "per", "across", "among",
    "around",
    "against",
    "because", "while", "like", "through", "both", "all", "each", "other", "yet", "ever", "not", "if",
    "whether",
    "very", "really", "previous", "now", "still", "more", "most", "get", "got", "her", "his", "she", "he",
    "due", "have", "having", "put", "puts", "putting", "keep", "keeping", "keeps", "take", "taking", "takes",
    "give", "giving",
    "gives", "going", "after", "any", "much", "living", "such", "too", "met", "same", "actually", "else",
    "instead", "though", "just", "only", "even", "towards", "regarding", "via", "once", "own", "every",
    "leave", "leaves", "themselves", "whose", "worst", "last", "latest",
    "receive", "received", "been",
    "dealing",
  ]

  /// The words as a search reads them: what it would take for an operator is in lower case.
  private static func query(_ range: Range<Int>, _ scan: QuestionScan) -> String {
    let text = scan.text(range)
    let operators: Set<String> = ["AND", "OR", "NOT", "NEAR"]
    return text.split(whereSeparator: \.isWhitespace).map {
      operators.contains(String($0)) ? $0.lowercased() : String($0)
    }.joined(separator: " ")
  }
}
