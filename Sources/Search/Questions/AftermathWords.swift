internal import Indexing

/// Words that ask, behind what was recommended, whether it was done.
enum AftermathWords {
  private static let table = QuestionTable(
    """
    asked: did/has/have/had/was/were/is/are it/they/this/that/these/those/anything/any/much of? work/happen/happened/do/done/met/worked/change/changed/follow/followed/heeded/delivered/implemented/acted/comply/complied/get/been? it/them/that/this/so/on/about/since/done/met/any/better/made/as?
    asked: done or not/undone done?, met or not/unmet met?, do/did/done/does/doing what it/they was/were/had/has/have been? asked/told/recommended/required/advised to/on/about/for/do?, act/acts/acted/acting on/upon, follow/followed/following through/up on?
    asked: heed/heeded, carry/carried out, put into practice/effect, take/took/taken notice/heed of?, take/took/taken on board, any action taken?, been met, implemented, completed, complied with, come to anything, came of it/this/that/them?, become of it/this/that/them?
    asked: did/has/have/had/was/were .. follow/followed/implement/implemented/fulfil/fulfilled/adopt/adopted, what had/has happened, what happened next, whether it/they did/had/was/were, what happened
    """
  ) { $0 }

  private static let alone: Set<String> = [
    "met", "done", "implemented", "fixed", "sorted", "addressed", "completed", "delivered", "achieved",
  ]

  static func read(_ scan: inout QuestionScan) {
    for match in table.matches(in: scan) where isWhole(match.runs[0], scan) {
      scan.plan.change = .putRight
      for run in match.runs { scan.read(run, as: .change, QuestionChange.putRight.rawValue) }
    }
    for place in scan.tokens.indices where isLeft(place, scan) {
      scan.plan.change = .putRight
      scan.read(place..<place + 1, as: .change, QuestionChange.putRight.rawValue)
    }
    for place in scan.tokens.indices.dropFirst() where isUnmet(place, scan) {
      scan.plan.change = .still
      scan.read(place..<place + 1, as: .change, QuestionChange.still.rawValue)
    }
    guard let change = scan.plan.change else { return }
    if change == .putRight || change == .still || change == .repeated,
      let last = scan.parts.lastIndex(of: .change)
    {
      readYear(behind: last + 1, &scan)
      closeYear(&scan)
    }
    for match in next.matches(in: scan) {
      scan.read(match.runs[0], as: .talk, scan.text(match.runs[0]))
    }
  }

  /// `still outstanding` says of a recommendation that it was not met.
  private static func isUnmet(_ place: Int, _ scan: QuestionScan) -> Bool {
    scan.isFree(place) && ["outstanding", "unmet", "undone"].contains(scan.word(place))
      && (scan.parts[place - 1] == .change || ["is", "are", "was", "were"].contains(scan.word(place - 1)))
  }

  // MARK: Years

  /// `was it met in 2019?`: the year says where to look for what became of it, and not when it was recommended.
  private static func readYear(behind end: Int, _ scan: inout QuestionScan) {
    guard scan.parts[..<end].contains(.kind), let start = yearStart(behind: end, scan) else { return }
    let range = start..<(scan.parts[start...].firstIndex { $0 != .year } ?? scan.tokens.count)
    guard !["recommendation", "recommendations", "recs"].contains(scan.next(range.upperBound)) else { return }
    for value in scan.forget(range) {
      guard let years = DateRange.parse(value) else { continue }
      scan.plan.filter.years.removeAll { $0 == years }
    }
    scan.read(range, as: .talk, scan.text(range))
    scan.plan.notes.append("'\(scan.text(range))' asks what had become of it, and limits nothing")
  }

  /// `Was the recommendation on drift from 2015 met?` is about that year.
  private static func closeYear(_ scan: inout QuestionScan) {
    for place in scan.tokens.indices where scan.parts[place] == .year && scan.word(place) == "from" {
      let isOn = ["on", "onwards", "onward"].contains(scan.next(place + 2)) && scan.parts[place + 2] == .year
      guard !isOn, scan.tokens.indices.contains(place + 1), let year = scan.tokens[place + 1].year,
        let open = DateRange.parse("\(year).."), let closed = DateRange.parse("\(year)"),
        let index = scan.plan.filter.years.firstIndex(of: open)
      else { continue }
      scan.plan.filter.years[index] = closed
    }
  }

  /// `in 2019`, `by the 2019 report`.
  private static func yearStart(behind end: Int, _ scan: QuestionScan) -> Int? {
    var place = end
    while ["in", "by", "at", "until", "before", "the", "yet"].contains(scan.next(place)),
      scan.parts[place] != .year
    {
      place += 1
    }
    guard scan.tokens.indices.contains(place), !scan.tokens[place].startsSentence, scan.parts[place] == .year
    else { return nil }
    // `met the 2019 recommendation` has none of the words that lead to a time.
    let isLed = (end..<place).contains { scan.word($0) != "the" } || scan.tokens[place].year == nil
    return isLed ? place : nil
  }

  /// The report in which it would have been seen.
  private static let next = QuestionTable<Bool>(
    """
    next: the? next inspection/report/visit/time, the? following inspection/report, later inspection/inspections/report/reports, since then, by then
    """
  ) { _ in true }

  /// `did it` is a question when nothing follows.
  private static func isWhole(_ range: Range<Int>, _ scan: QuestionScan) -> Bool {
    let isAuxiliary =
      range.count == 2
      && ["it", "they", "this", "that", "these", "those"].contains(scan.word(range.upperBound - 1))
    return !isAuxiliary || scan.next(range.upperBound).isEmpty || scan.tokens[range.upperBound].isBehindMark
  }

  /// `- met?`
  private static func isLeft(_ place: Int, _ scan: QuestionScan) -> Bool {
    scan.isFree(place) && alone.contains(scan.word(place))
      && (scan.next(place + 1).isEmpty || yearStart(behind: place + 1, scan) != nil)
      && (scan.tokens[place].isBehindMark || scan.tokens[place].startsSentence
        || scan.opensWithVerb && !["is", "are", "be"].contains(scan.word(place - 1)))
  }
}
