internal import Indexing

/// What people call the sections of reports, and words that stand in their headings.
enum SectionWords {
  /// Values for `section`, with `+` between them: headings changed over the years.
  static let table = QuestionTable(
    """
    leadership+impact of leaders: leadership, leadership and management, leadership management and governance, leadership and governance, leaders, impact of leaders
    care leavers: experiences and progress of care leavers, care leavers/leaver, leaving care
    adoption: adoption, adoption performance
    permanence: permanence, achieving permanence
    help and protection: help and protection, need of help and protection, children in? need of? help and protection
    looked after+in care: experiences and progress of children in care, experiences and progress of looked after children, looked after children, children looked after, children in care
    Safeguarding Children Board: lscb, local safeguarding children board, safeguarding board
    overall effectiveness: overall effectiveness
    safeguarding services: safeguarding services, safeguarding
    partnership: partnership working
    being healthy: being healthy
    staying safe: staying safe
    enjoying and achieving: enjoying and achieving
    positive contribution: positive contribution, making a positive contribution
    economic: economic wellbeing, economic well being, achieving economic wellbeing
    capacity: capacity to/for improve/improvement
    ambition and prioritisation: ambition and prioritisation
    summary: executive summary, summary of findings
    improve: areas for improvement, what needs to improve
    """
  ) { $0.split(separator: "+").map(String.init) }

  /// The section named at a place, behind an article.
  static func match(at place: Int, in scan: QuestionScan) -> (values: [String], range: Range<Int>)? {
    let start = ["the", "their", "its"].contains(scan.word(place)) ? place + 1 : place
    return table.match(at: start, in: scan).map { ($0.meaning, place..<$0.runs[0].upperBound) }
  }

  /// With `services for` in front, or `service` behind.
  static func widened(_ range: Range<Int>, _ scan: QuestionScan) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if provision.contains(scan.next(end)), scan.isFree(end) { end += 1 }
    if start > 1, ["for", "to", "on", "with", "in"].contains(scan.word(start - 1)), scan.isFree(start - 1),
      scan.isFree(start - 2), provision.contains(scan.word(start - 2))
    {
      start -= 2
    }
    return start..<end
  }

  private static let provision: Set<String> = [
    "service", "services", "work", "provision", "support", "offer",
  ]

  /// The longest section named right before a place.
  static func match(before place: Int, in scan: QuestionScan) -> (values: [String], range: Range<Int>)? {
    for start in max(0, place - 6)..<max(0, place) {
      if let match = table.match(at: start, in: scan), match.runs[0].upperBound == place {
        return (match.meaning, match.runs[0])
      }
    }
    return nil
  }
}

/// Reads sections that are named as such: `under leadership`, `in the section on care leavers`.
enum SectionReader {
  static func read(_ scan: inout QuestionScan) {
    for place in scan.tokens.indices where scan.isFree(place) {
      if scan.word(place) == "under", let section = SectionWords.match(at: place + 1, in: scan) {
        add(section.values, place..<section.range.upperBound, &scan)
      } else if ["section", "sections", "chapter", "heading"].contains(scan.word(place)) {
        readNamed(at: place, &scan)
      }
    }
  }

  /// `section on care leavers`, `the leadership section`.
  private static func readNamed(at place: Int, _ scan: inout QuestionScan) {
    if let before = SectionWords.match(before: place, in: scan) {
      return add(before.values, before.range.lowerBound..<place + 1, &scan)
    }
    guard ["on", "about", "called", "for", "headed"].contains(scan.next(place + 1)) else { return }
    let start = place + 2
    if let section = SectionWords.match(at: start, in: scan) {
      return add(section.values, place..<section.range.upperBound, &scan)
    }
    let isInside = { (scan: QuestionScan, end: Int) in
      end < scan.tokens.count && scan.isFree(end) && !scan.tokens[end].isBehindMark
        && !StopWords.contains(Array(scan.word(end).utf8))
    }
    var end = start
    while isInside(scan, end), end < start + 5 { end += 1 }
    if end > start { add([scan.text(start..<end)], place..<end, &scan) }
  }

  /// What was graded, in a question for a grade.
  static func readGraded(_ scan: inout QuestionScan) {
    guard scan.plan.kind == .grade else { return }
    for place in scan.tokens.indices where scan.isFree(place) {
      guard let match = SectionWords.table.match(at: place, in: scan) else { continue }
      add(match.meaning, SectionWords.widened(match.runs[0], scan), &scan)
    }
  }

  static func add(_ values: [String], _ range: Range<Int>, _ scan: inout QuestionScan) {
    for value in values where !scan.plan.filter.sections.contains(value) {
      scan.plan.filter.sections.append(value)
    }
    scan.read(range, as: .section, values.joined(separator: " or "))
  }
}
