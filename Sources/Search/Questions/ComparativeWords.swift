internal import Indexing

/// Words that weigh two things against each other: `Is Kent or Surrey better at`.
enum ComparativeWords {
  private static let table = QuestionTable(
    """
    compare: differently from/to/than?, different from/to/than, do/does/did/doing/done/handle/handles/fare/fares? better/worse/best/worst on/in/at/for/with/about/than?, kinder/harsher/tougher/stricter/softer/gentler/stronger/weaker/warmer on/in/at/for/with/about/to/than?
    compare: more/less/most/least positive/critical/favourable/generous/negative/impressed/effective/successful/worried/concerned on/in/at/for/with/about/by/than?, ahead/behind on/in/of?, faster/slower/quicker/higher/lower on/in/at/for?
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
}
