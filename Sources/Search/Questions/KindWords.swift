internal import Indexing
internal import Reports

/// Words by which a question says what it asks for.
enum KindWords {
  static let table = QuestionTable(
    """
    compare: compare/compares/compared/comparing/comparison/contrast/contrasts/contrasting of/between?, difference/differences between, difference/differences are/is/were/was there between/in?, versus, vs, how do/does/did/has/have .. compare/compares with/to?
    compare: side by side, stack/stacks/stacked up against/to/with?, measure/measures/measured up against/to?, as opposed to?, against each other, next to each other, relative to, set/pit/put/pits .. against, what separates/distinguishes/sets ~ from/apart, head to head
    how-many: how many, the? total number of?, the number of?, number/numbers of, what/which proportion/share/percentage/number/fraction of?, proportion/percentage/share/fraction of, how often, how common is/are/was/were?, how frequently, count the/of?
    how-many: do/does/did/have/has/are/were many/most/all inspections/reports/ilacs/sifs, how widespread/usual/rare/typical/prevalent is/are/was/were?, how many times, is/was it common/usual/typical/widespread/rare/normal/unusual/routine, is/was it only/just a? few/handful/minority of?
    grade: what/which overall? grade/rating/grades/ratings/judgement/mark/verdict/outcome, overall? grade/rating/grades/ratings/judgements of/for?, overall judgement of/for?, rated/graded/judged what for?, how was/were/is/are/did/has/have .. rated/judged/graded/rate/grade/judge, what was/were/is/are .. rated/judged/graded
    grade: most recent overall? grade/rating/judgement of/for?, what is/was/were the/its/their? overall? grade/grades/rating/ratings/judgement/judgements/judgment on/for/of/about?, how well/highly is/was/were/are .. rated/judged/graded
    grade: how did/has/have .. do/done/fare/fared/come out overall, what was/is the outcome/outcomes/result/results of .. inspection/inspections, how good/bad/strong/weak is/was/were/are .. said/rated/judged/graded/found/deemed/considered/thought to? be?, latest/last/current/newest/present overall? grade/rating/judgement of/for?, overall effectiveness of/for?, what is/was/were the? verdict/grade on/for/of?, how did/has/does .. score/scored, did/has .. pass/passed its/their
    grade: what did/does/has/have ~ get/got/receive/received/score/scored/achieve/achieved/earn/earned for/overall/under/at?, did .. get/receive a/an? grade/rating of?
    recommended: recs/rec from/for/on/about/to?, recommend/recommends/recommended/recommending/recommendation/recommendations for/on/about/to?, what should/must/ought, areas for improvement for/in/on/about?
    recommended: told/asked/advised/urged/instructed/ordered ~ to \(verbs)?, required/expected/tell/ask/asks/want/wants/wanted/expect/expects/call/called/calls on? ~ to \(verbs)
    recommended: say/says/said ~ must/should/needs/need/ought to? \(verbs)?
    recommended: told/asked/reminded it/they/them? must/should/need/needs/needed/had/have/has to? \(verbs)?
    recommended: marching orders on/for?, what/which improvements/changes did/do/does/were/are .. call/called/ask/asked/press/pressed/want/wanted/expect/demand for?
    recommended: what it/they was/were/had/has/have been? asked/told/advised/recommended/required/supposed to/on/about?
    recommended: supposed/meant/obliged ~ to \(verbs)?, required/demanded/asked of, advice did/was/has .. give/given/offer, have/has/had to do/improve/fix/strengthen, what/which/the actions .. ask/asked/require/required/set/demanded of?
    recommended: need/needs/needed to do/improve/strengthen, priority action/actions, actions required, action points on/for?, actions were/was? set/given/required for/on?, to do list for/of/on?, needs/need improving/fixing/attention
    """
  ) { QuestionKind(rawValue: $0) }

  /// What authorities are told to do, which says nothing of the subject.
  private static let verbs =
    "work/improve/strengthen/develop/reduce/review/ensure/address/tackle/do/fix/change/increase/speed/look/sort/make/get/put/deal/act/cut/tighten/step/raise"

  /// Words behind `to speed`, `to look`.
  static let verbEndings: Set<String> = [
    "up", "at", "into", "out", "sure", "that", "right", "with", "on", "better", "down",
  ]

  /// Kinds by how much they say, the most first; a question for a list of authorities that had recommendations asks for the list.
  static let order: [QuestionKind] = [
    .comparison, .count, .authorities, .grade, .recommended, .changed, .said,
  ]
}

/// Reads what a question asks for.
struct QuestionKindReader {
  private struct Found {
    let kind: QuestionKind
    let place: Int
  }

  func read(_ scan: inout QuestionScan) {
    var found: [Found] = []
    for match in KindWords.table.matches(in: scan) {
      guard isMeant(match, scan) else {
        // `In how many cases`, of one authority, is no word to search for.
        for run in match.runs where match.meaning == .count {
          scan.read(run, as: .talk, scan.text(run), leads: false)
        }
        continue
      }
      read(match, &scan)
      found.append(Found(kind: match.meaning, place: match.start))
    }
    if let place = ComparativeWords.readBetween(&scan) {
      found.append(Found(kind: .comparison, place: place))
    }
    if let place = WeighedWords.read(&scan) { found.append(Found(kind: .count, place: place)) }
    found += readChange(&scan)
    if let place = AuthoritiesReader().read(&scan) { found.append(Found(kind: .authorities, place: place)) }
    if found.contains(where: { $0.kind == .recommended }) { AftermathWords.read(&scan) }
    if let place = ComparativeWords.read(&scan, hasChange: found.contains { $0.kind == .changed }) {
      found.append(Found(kind: .comparison, place: place))
    }
    choose(found, &scan)
  }

  private func read(_ match: QuestionTable<QuestionKind>.Match, _ scan: inout QuestionScan) {
    for run in match.runs { scan.read(run, as: .kind, match.meaning.rawValue) }
    guard match.meaning == .recommended else { return }
    scan.plan.filter.kinds = [.recommendation]
    // `Did it do what it was asked to?`
    let isDone = ["do", "did", "does", "done", "doing"].contains(scan.word(match.start - 1))
    if isDone, scan.word(match.start) == "what" { scan.plan.change = .putRight }
    guard let end = match.runs.last?.upperBound else { return }
    var last = end
    while KindWords.verbEndings.contains(scan.next(last)), scan.isFree(last), last < end + 2 { last += 1 }
    let isBehindVerb = !["to", "for", "on", "about"].contains(scan.word(end - 1))
    if last > end, isBehindVerb { scan.read(end..<last, as: .talk, scan.text(end..<last), leads: false) }
  }

  private func isMeant(_ match: QuestionTable<QuestionKind>.Match, _ scan: QuestionScan) -> Bool {
    switch match.meaning {
    case .count: CountedWords.areCounted(scan) && !CountedWords.isQuantity(match.start, scan)
    // `What did Kent get`, and not `What has got worse`.
    case .grade: match.runs.count < 2 || match.runs[0].upperBound < match.runs[1].lowerBound
    // `Were carers told to` is no recommendation.
    case .recommended: match.runs.count < 2 || isToAuthority(before: match.start, scan)
    default: true
    }
  }

  private func isToAuthority(before start: Int, _ scan: QuestionScan) -> Bool {
    var place = start - 1
    while place >= 0, Self.between.contains(scan.word(place)) { place -= 1 }
    guard place >= 0 else { return true }
    return scan.parts[place] != nil || AuthorityNouns.match(before: place + 1, in: scan) != nil
      || Self.told.contains(scan.word(place))
  }

  private static let between: Set<String> = [
    "is", "are", "was", "were", "been", "be", "has", "have", "had", "did", "do", "does", "also", "ever",
    "not", "still",
  ]
  private static let told: Set<String> = [
    "who", "it", "they", "council", "what", "inspectors", "ofsted", "inspectorate", "inspection", "report",
    "reports", "cqc",
    "services", "leaders", "which",
  ]

  private func choose(_ found: [Found], _ scan: inout QuestionScan) {
    let kinds = found.map(\.kind)
    scan.plan.kind = KindWords.order.first(where: kinds.contains) ?? .said
    // `Has it improved since it was told to`: what is asked first is what is asked for, unless it is whether that was done.
    if scan.plan.kind == .recommended, scan.plan.change != .putRight, scan.opensWithVerb,
      let change = found.first(where: { $0.kind == .changed }),
      let first = found.first(where: { $0.kind == .recommended }), change.place < first.place
    {
      scan.plan.kind = .changed
      scan.plan.filter.kinds = []
    }
  }

  // MARK: Change

  private func readChange(_ scan: inout QuestionScan) -> [Found] {
    var found: [Found] = []
    for match in ChangeWords.table.matches(in: scan) where !isStillLacking(match, scan) {
      for run in match.runs where run.allSatisfy(scan.isOpen) {
        scan.read(run, as: .change, match.meaning.rawValue, leads: false)
      }
      // What became of something says more than that it may have changed.
      if scan.plan.change == nil || scan.plan.change == .any { scan.plan.change = match.meaning }
      found.append(Found(kind: .changed, place: match.runs[match.runs.count - 1].lowerBound))
    }
    let hasChange = !found.isEmpty
    for match in ChangeWords.times.matches(in: scan) {
      scan.read(match.runs[0], as: .change, match.meaning.rawValue, leads: false)
      // `What was said over the years` asks for what was said.
      guard !hasChange, !isAboutSaying(scan) else { continue }
      scan.plan.change = match.meaning
      found.append(Found(kind: .changed, place: match.start))
    }
    return found
  }

  /// `Which councils have still not appointed one?` asks for what is missing.
  private func isStillLacking(
    _ match: QuestionTable<QuestionChange>.Match, _ scan: QuestionScan
  ) -> Bool {
    guard match.meaning == .still, scan.plan.filter.authorities.isEmpty else { return false }
    return match.runs.contains { ["not", "no"].contains(scan.next($0.upperBound)) }
  }

  private func isAboutSaying(_ scan: QuestionScan) -> Bool {
    scan.tokens.contains { Self.saying.contains($0.word) }
  }

  private static let saying: Set<String> = [
    "said", "say", "says", "saying", "found", "find", "written", "reported", "mentioned", "views", "view",
    "think", "thought",
  ]
}
