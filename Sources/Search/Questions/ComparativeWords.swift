internal import Indexing

/// Words that weigh two things against each other: `Is Kent or Surrey better at`.
enum ComparativeWords {
  private static let table = QuestionTable(
    """
    compare: differently from/to/than?, different from/to/than, do/does/did/doing/done/handle/handles/fare/fares? better/worse/best/worst on/in/at/for/with/about/than?, kinder/harsher/tougher/stricter/softer/gentler/stronger/weaker/warmer on/in/at/for/with/about/to/than?
    compare: more/less/most/least positive/critical/favourable/generous/negative/impressed/effective/successful/worried/concerned on/in/at/for/with/about/by/than?, ahead/behind on/in/of?, faster/slower/quicker/higher/lower on/in/at/for?, better/worse off in/with?, any difference/differences, differ/differs/differed on/in/over/from?
    """
  ) { $0 }

  /// - Returns: where it stands, if there are two things to weigh.
  static func read(_ scan: inout QuestionScan, hasChange: Bool) -> Int? {
    let filter = scan.plan.filter
    let sides = [
      filter.authorities.count + scan.plan.unknownNames.count, filter.regions.count, filter.years.count,
      filter.frameworks.count,
    ]
    guard !hasChange, sides.contains(where: { $0 > 1 }), let match = table.matches(in: scan).first else {
      return nil
    }
    scan.read(match.runs[0], as: .kind, QuestionKind.comparison.rawValue)
    return match.start
  }

  /// `2019 against 2023`, `better or worse than Surrey`.
  ///
  /// - Returns: where it stands between two sides.
  static func readBetween(_ scan: inout QuestionScan) -> Int? {
    guard let place = scan.tokens.indices.first(where: { isBetween($0, scan) }) else { return nil }
    var start = place
    while scan.word(place) == "than", start > 0, scan.isFree(start - 1),
      weighing.contains(scan.word(start - 1))
    {
      start -= 1
    }
    scan.read(start..<place + 1, as: .kind, QuestionKind.comparison.rawValue, leads: false)
    return place
  }

  private static func isBetween(_ place: Int, _ scan: QuestionScan) -> Bool {
    var behind = place + 1
    while ["in", "at", "of", "that", "those", "from", "the"].contains(scan.next(behind)) { behind += 1 }
    guard place > 0, behind < scan.tokens.count, scan.isFree(place), let side = scan.parts[behind],
      [.authority, .unknownName, .region, .framework, .year].contains(side)
    else { return false }
    switch scan.word(place) {
    case "against": return scan.parts[place - 1] == side
    case "than": return side != .year && scan.parts[..<place].contains(side)
    default: return false
    }
  }

  private static let weighing: Set<String> = [
    "better", "worse", "or", "stronger", "weaker", "faster", "slower", "any", "more", "less",
  ]
}
