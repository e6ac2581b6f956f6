internal import Indexing
internal import Reports

// A grade is a word of English as well: `good practice`, `inadequate supervision`. It is a grade where something was judged or graded,
// or where an authority or section is called by it. What an authority is called is its overall grade, what a section or a
// piece of work is called the grade in force where it stands.

/// Reads grades.
struct QuestionGradeReader {
  /// A grade, or several of which each will do, in a question.
  private struct Mention {
    let grades: [Grade]
    let range: Range<Int>
  }

  private enum Level {
    case overall
    case inForce(section: (values: [String], range: Range<Int>)?)
  }

  func read(_ scan: inout QuestionScan) {
    var place = 0
    while place < scan.tokens.count {
      guard let mention = mention(at: place, scan) else {
        place += 1
        continue
      }
      if let level = level(of: mention, scan) { add(mention, level, &scan) }
      place = mention.range.upperBound
    }
  }

  private func add(_ mention: Mention, _ level: Level, _ scan: inout QuestionScan) {
    let value = mention.grades.map(\.rawValue).joined(separator: " or ")
    readNegation(before: mention.range.lowerBound, &scan)
    let range = whole(mention.range, scan)
    switch level {
    case .overall:
      scan.plan.filter.overall += mention.grades.filter { !scan.plan.filter.overall.contains($0) }
      scan.read(range, as: .overall, value)
      AreaGrades.readFramework(behind: range.upperBound, mention.grades, &scan)
    case .inForce(let section):
      scan.plan.filter.grades += mention.grades.filter { !scan.plan.filter.grades.contains($0) }
      scan.read(range, as: .grade, value)
      if let section { SectionReader.add(section.values, SectionWords.widened(section.range, scan), &scan) }
    }
  }

  /// With `rated` in front and `judgement` behind.
  private func whole(_ range: Range<Int>, _ scan: QuestionScan) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while ["judgement", "judgements", "judgment", "grade", "grades", "rating", "ratings", "overall"].contains(
      scan.next(end)),
      scan.isFree(end)
    {
      end += 1
    }
    while start > 0, scan.isFree(start - 1), !scan.tokens[start].startsSentence,
      Self.leads.contains(scan.word(start - 1)) || isParticle(start - 1, scan)
    {
      start -= 1
    }
    return start..<end
  }

  private static let leads = judging.union(getting).union([
    "to", "be", "as", "overall", "an", "a", "under", "grade", "of", "been", "with", "from", "its", "their",
  ])

  /// `come out`, `ended up`, `ended in`.
  private func isParticle(_ place: Int, _ scan: QuestionScan) -> Bool {
    ["in", "out", "up"].contains(scan.word(place)) && Self.getting.contains(scan.word(place - 1))
  }

  /// A grade that somebody never had is no part of a plan.
  private func readNegation(before start: Int, _ scan: inout QuestionScan) {
    for place in max(0, start - 5)..<start where scan.isFree(place) && scan.word(place) == "never" {
      scan.plan.notUnderstood.append(scan.text(place..<place + 1))
      scan.read(place..<place + 1, as: .notUnderstood, scan.text(place..<place + 1))
    }
  }

  // MARK: Grades

  private static let names = QuestionTable(
    """
    outstanding: outstanding
    good: good, goods
    requires improvement: requires/require/requiring improvement to be good, requires/require/requiring improvement
    adequate: adequate
    inadequate: inadequate
    typically positive: typically positive experiences? and? outcomes?
    inconsistent: inconsistent experiences? and? outcomes?
    widespread and/or systemic failings: widespread and/or? or? systemic? failings/failures/weaknesses, systemic failings/failures/weaknesses, failing, failed
    """
  ) { Grade(rawValue: $0) }

  /// A grade and those that `or` and `and` join to it.
  private func mention(at place: Int, _ scan: QuestionScan) -> Mention? {
    guard let first = Self.names.match(at: place, in: scan) else { return nil }
    var (grades, end) = ([first.meaning], first.runs[0].upperBound)
    while ["or", "and"].contains(scan.next(end))
      || scan.tokens.indices.contains(end) && scan.tokens[end].isJoined
    {
      let next = ["or", "and"].contains(scan.next(end)) ? end + 1 : end
      if scan.word(next) == "better", grades == [.good] {
        return Mention(grades: [.good, .outstanding], range: place..<next + 1)
      }
      guard let other = Self.names.match(at: next, in: scan) else { break }
      grades.append(other.meaning)
      end = other.runs[0].upperBound
    }
    return Mention(grades: grades, range: place..<end)
  }

  // MARK: What was graded

  private static let judging: Set<String> = [
    "rated", "judged", "graded", "deemed", "considered", "rating", "judgement", "judging",
  ]
  /// Verbs by which it came to its grade, where they stand next to it.
  private static let getting: Set<String> = [
    "get", "gets", "got", "getting", "received", "receive", "given", "awarded", "handed", "branded",
    "labelled", "ended",
    "landed", "achieved", "earned", "scored", "classed", "marked", "called", "come", "came", "comes",
    "assessed", "ranked",
    "dubbed", "slapped", "dropped", "fell", "fallen", "moved", "slipped", "downgraded", "upgraded",
    "described", "held", "stayed", "went", "gone",
  ]
  private static let being: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "become", "became", "remain", "remained",
  ]
  private static let marks: Set<String> = [
    "judgement", "judgements", "judgment", "grade", "grades", "rating", "ratings",
  ]

  private func level(of mention: Mention, _ scan: QuestionScan) -> Level? {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    if AreaGrades.contains(mention.grades) { return AreaGrades.isMeant(mention.range, scan) ? .overall : nil }
    if isSaidOverall(start..<end, scan) { return .overall }
    if let under = underIt(start, scan) { return under }
    let graded = gradedBehind(end, scan)
    if Self.marks.contains(scan.next(frameworkEnd(end, scan))) {
      return graded.map { .inForce(section: $0) } ?? .overall
    }
    // `an outstanding ILACS`
    let reportEnd = frameworkEnd(end, scan)
    if reportEnd > end, isLast(reportEnd, mention.grades, scan) {
      return graded.map { .inForce(section: $0) } ?? .overall
    }
    if let verb = judgingVerb(before: start, scan) {
      if let graded { return .inForce(section: graded) }
      return ofSubject(before: verb, behind: start, scan, wasJudged: true)
    }
    if let verb = gettingVerb(before: start, scan), graded != nil || isLast(end, mention.grades, scan) {
      return graded.map { .inForce(section: $0) }
        ?? ofSubject(before: verb, behind: start, scan, wasJudged: true)
    }
    // `outstanding overall but inadequate for care leavers`
    let isSecond =
      ["but", "and", "yet"].contains(scan.word(start - 1))
      && scan.parts[max(0, start - 12)..<start].contains(.overall)
    if let graded, isOpeningBe(scan) || isSecond || Self.being.contains(scan.word(start - 1)) {
      return .inForce(section: graded)
    }
    if AuthorityNouns.match(before: start, in: scan) != nil { return .overall }
    return withoutVerb(mention, scan)
  }

  /// `requires improvement` is a verb itself; other grades stand behind `is`, before a section, or end what is asked of an authority.
  private func withoutVerb(_ mention: Mention, _ scan: QuestionScan) -> Level? {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    if mention.grades == [.requiresImprovement] {
      return ofSubject(before: start, behind: start, scan, wasJudged: true)
    }
    let isNow = ["now", "currently", "also", "still", "both", "actually"].contains(scan.word(start - 1))
    let be = start - (isNow ? 2 : 1)
    if Self.being.contains(scan.word(be)), be > 0 {
      guard isLast(end, mention.grades, scan) else { return nil }
      return ofSubject(before: be, behind: start, scan, wasJudged: false)
    }
    let isOfSections = !mention.grades.contains(.good) && !mention.grades.contains(.adequate)
    if isOfSections, let section = sectionBehind(end, scan) { return .inForce(section: section) }
    guard isOpeningBe(scan), isLast(end, mention.grades, scan) else { return nil }
    if let section = openingSection(before: start, scan) { return .inForce(section: section) }
    guard hasAuthority(before: start, scan) else { return nil }
    return SectionWords.match(at: 1, in: scan).map { .inForce(section: $0) } ?? .overall
  }

  /// `inadequate leadership`, `outstanding services for care leavers`; partnership working is a subject as well.
  private func sectionBehind(_ end: Int, _ scan: QuestionScan) -> (values: [String], range: Range<Int>)? {
    let isProvided =
      ["services", "service", "provision"].contains(scan.next(end))
      && ["for", "to"].contains(scan.next(end + 1))
    guard let section = SectionWords.match(at: isProvided ? end + 2 : end, in: scan) else { return nil }
    return section.values == ["partnership"] ? nil : section
  }

  /// `inadequate authorities`, `inadequate overall`.
  private func isSaidOverall(_ range: Range<Int>, _ scan: QuestionScan) -> Bool {
    let (before, end) = (scan.word(range.lowerBound - 1), range.upperBound)
    return AuthorityNouns.match(at: end, in: scan) != nil || scan.next(end) == "overall"
      || scan.next(end) == "children" && scan.next(end + 1) == "services"
      || before == "overall" || before == "effectiveness"
  }

  /// Where `got`, `came out as` stands, right before a grade.
  private func gettingVerb(before start: Int, _ scan: QuestionScan) -> Int? {
    var place = start - 1
    while place >= 0, !Self.getting.contains(scan.word(place)),
      Self.linking.contains(scan.word(place)) || scan.parts[place] == .overall
    {
      place -= 1
    }
    return place >= 0 && Self.getting.contains(scan.word(place)) ? place : nil
  }

  private static let linking: Set<String> = [
    "to", "be", "as", "an", "a", "in", "out", "up", "with", "overall", "of", "being", "from", "its", "their",
  ]

  /// Behind `ILACS` of `inadequate ILACS judgements`.
  private func frameworkEnd(_ place: Int, _ scan: QuestionScan) -> Int {
    var end = place
    while scan.tokens.indices.contains(end), scan.parts[end] == .framework { end += 1 }
    return end
  }

  /// `under an inadequate judgement`, `under inadequate`.
  private func underIt(_ start: Int, _ scan: QuestionScan) -> Level? {
    let isArticle = ["an", "a", "the"].contains(scan.word(start - 1))
    guard scan.word(start - (isArticle ? 2 : 1)) == "under" else { return nil }
    return .inForce(section: nil)
  }

  /// `for leadership`, behind a grade.
  private func gradedBehind(_ end: Int, _ scan: QuestionScan) -> (values: [String], range: Range<Int>)? {
    let isMark = Self.marks.contains(scan.next(end))
    var place = end + (isMark ? 1 : 0)
    // `in 2022 for care leavers`
    while scan.tokens.indices.contains(place), [.year, .authority, .talk].contains(scan.parts[place]) {
      place += 1
    }
    guard ["for", "in", "on"].contains(scan.next(place)) else { return nil }
    return SectionWords.match(at: place + 1, in: scan)
  }

  /// Where `rated`, `judged to be` stands, up to a few words before a grade.
  private func judgingVerb(before start: Int, _ scan: QuestionScan) -> Int? {
    for place in stride(from: start - 1, through: max(0, start - 7), by: -1) where place >= 0 {
      if Self.judging.contains(scan.word(place)) { return place }
      if scan.tokens[place].isBehindMark && place < start - 1 { return nil }
    }
    return nil
  }

  /// A grade of what stands in front of the verb, or between it and the grade: `judged care leavers inadequate`.
  private func ofSubject(before verb: Int, behind start: Int, _ scan: QuestionScan, wasJudged: Bool) -> Level?
  {
    if let section = SectionWords.match(before: start, in: scan) { return .inForce(section: section) }
    var place = verb - 1
    while place >= 0,
      Self.being.contains(scan.word(place)) || Self.small.contains(scan.word(place))
        || isPassedOver(place, scan)
    {
      if scan.parts[place] == .authority || scan.parts[place] == .unknownName { return .overall }
      place -= 1
    }
    guard place >= 0 else { return .overall }
    if let section = SectionWords.match(before: place + 1, in: scan) { return .inForce(section: section) }
    if scan.parts[place] == .authority || scan.parts[place] == .unknownName { return .overall }
    if AuthorityNouns.match(before: place + 1, in: scan) != nil { return .overall }
    // `councils with few foster carers that … and were judged good`
    if ["and", "but"].contains(scan.word(place)), hasNoun(before: place, scan) { return .overall }
    return wasJudged ? .inForce(section: nil) : nil
  }

  private func hasNoun(before end: Int, _ scan: QuestionScan) -> Bool {
    (max(0, end - 30)..<end).contains { place in
      AuthorityNouns.match(at: place, in: scan).map { AuthorityNouns.isPlural($0, in: scan) } ?? false
    }
  }

  private func isPassedOver(_ place: Int, _ scan: QuestionScan) -> Bool { scan.parts[place] != nil }

  private static let small: Set<String> = [
    "has", "have", "had", "not", "never", "which", "who", "that", "it", "they", "also", "ever", "the", "in",
    "to",
    "does", "did",
    "do", "how", "many", "what", "where", "still", "only", "first", "last", "get", "got",
    "really", "actually", "truly", "of", "them", "these", "those", "two", "three", "now", "overall", "again",
    "services", "service",
  ]

  /// Whether a grade ends what is said, and does not stand before a noun: `were good in 2016`.
  private func isLast(_ end: Int, _ grades: [Grade], _ scan: QuestionScan) -> Bool {
    guard scan.tokens.indices.contains(end) else { return true }
    let isFollowed = ["in", "and", "but", "or", "since", "after", "before", "for", "under", "between"]
      .contains(scan.word(end))
    // `from good to inadequate`
    let isFirst = scan.word(end) == "to" && Self.names.match(at: end + 1, in: scan) != nil
    return scan.tokens[end].isBehindMark || scan.parts[end] != nil || isFollowed || isFirst
  }

  private func isOpeningBe(_ scan: QuestionScan) -> Bool {
    ["is", "was", "were", "are", "did"].contains(scan.word(0))
  }

  /// What is asked about in `Was being healthy in Harrow really inadequate?`
  private func openingSection(
    before start: Int, _ scan: QuestionScan
  ) -> (values: [String], range: Range<Int>)? {
    let filter = scan.plan.filter
    guard !filter.authorities.isEmpty || !scan.plan.unknownNames.isEmpty else { return nil }
    var place = 1
    while place < start, scan.parts[place] != nil || Self.provision.contains(scan.word(place)) { place += 1 }
    guard let section = SectionWords.match(at: place, in: scan), section.range.upperBound <= start else {
      return nil
    }
    let isNext = (section.range.upperBound..<start).allSatisfy {
      scan.parts[$0] != nil || Self.small.contains(scan.word($0))
    }
    return isNext ? section : nil
  }

  private static let provision: Set<String> = [
    "services", "service", "provision", "support", "for", "the", "their", "its",
  ]

  /// `Is Surrey still inadequate?`
  private func hasAuthority(before place: Int, _ scan: QuestionScan) -> Bool {
    let isBetween = ["still", "now", "not", "also", "ever", "council"].contains(scan.word(place - 1))
    let before = place - (isBetween ? 2 : 1)
    return before >= 0 && (scan.parts[before] == .authority || scan.parts[before] == .unknownName)
  }
}

/// The outcomes of area SEND inspections, which are words of English too: `systemic failings in recording`.
enum AreaGrades {
  static func contains(_ grades: [Grade]) -> Bool { !grades.isEmpty && grades.allSatisfy(all.contains) }

  private static let all: Set<Grade> = [.typicallyPositive, .inconsistent, .widespreadFailings]

  static func isMeant(_ range: Range<Int>, _ scan: QuestionScan) -> Bool {
    let isOfArea =
      scan.plan.filter.frameworks.contains(.areaSEND) || isSEND(behind: range.upperBound, scan)
      || scan.plan.filter.frameworks.isEmpty && scan.tokens.contains { $0.word == "send" }
    guard range.count == 1 else { return isOfArea }
    // `the partnership is failing`, `local areas judged inconsistent`
    let before = scan.word(range.lowerBound - 1)
    let isNamed = [
      "partnership", "partnerships", "is", "are", "was", "were", "judged", "rated", "found", "as", "got",
    ].contains(before)
    let isEnd = scan.next(range.upperBound).isEmpty || scan.tokens[range.upperBound].isBehindMark
    return isOfArea && isNamed && isEnd
  }

  private static func isSEND(behind end: Int, _ scan: QuestionScan) -> Bool {
    ["in", "for", "on"].contains(scan.next(end)) && scan.next(end + 1) == "send"
  }

  /// `in SEND`.
  static func readFramework(behind end: Int, _ grades: [Grade], _ scan: inout QuestionScan) {
    guard contains(grades) else { return }
    if isSEND(behind: end, scan), scan.isFree(end + 1) {
      scan.read(end..<end + 2, as: .framework, Framework.areaSEND.rawValue)
    }
    if scan.plan.filter.frameworks.isEmpty { scan.plan.filter.frameworks = [.areaSEND] }
  }
}
