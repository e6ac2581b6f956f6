internal import Indexing
internal import Reports

/// Words by which a question says what it asks for.
enum KindWords {
  static let table = QuestionTable(
    """
    compare: compare/compares/compared/comparing/comparison/contrast/contrasts/contrasting of/between?, difference/differences between, versus, vs, how do/does/did/has/have .. compare/compares with/to?
    compare: side by side, stack/stacks/stacked up against/to/with?, measure/measures/measured up against/to?, as opposed to?, against each other, differently from/to/than?, different from/to/than, next to each other, relative to, set/pit/put/pits .. against, head to head
    how-many: how many, number/numbers of, what/which proportion/share/percentage/number/fraction of?, proportion/percentage/share/fraction of, how often, how common is/are/was/were?, how frequently, count the/of?
    how-many: how widespread/usual/rare/typical/prevalent is/are/was/were?, how many times, is/was it common/usual/typical/widespread/rare/normal/unusual/routine, is/was it only/just a? few/handful/minority of?
    grade: what/which overall? grade/rating/grades/ratings/judgement/mark/verdict/outcome, overall? grade/rating/grades/ratings/judgements of/for?, overall judgement of/for?, how was/were/is/are/did/has/have .. rated/judged/graded/rate/grade/judge, what was/were/is/are .. rated/judged/graded
    grade: latest/last/current/newest/present overall? grade/rating/judgement of/for?, overall effectiveness of/for?, what is/was/were the? verdict/outcome/result/grade on/for/of?, how did/has/does .. score/scored, did/has .. pass/passed/fail/failed its/the/their
    grade: what did/does/has/have ~ get/got/receive/received/score/scored/achieve/achieved/earn/earned for/overall/under/at?, did .. get/receive a/an? grade/rating of?
    recommended: recommend/recommends/recommended/recommending/recommendation/recommendations for/on/about/to?, what should/must/ought, areas for improvement for/in/on/about?
    recommended: told/asked/advised/urged/instructed/ordered ~ to \(verbs)?, required/expected/tell/ask/asks/want/wants/wanted/expect/expects/call/called/calls on? ~ to \(verbs)
    recommended: told/asked/reminded it/they/them? must/should/need/needs/needed/had/have/has to? \(verbs)?
    recommended: supposed/meant/obliged ~ to \(verbs)?, required/demanded/asked/expected of/from, advice did/was/has .. give/given/offer, advice for/to/from, have/has to do/improve/fix/change/tackle/address
    recommended: need/needs/needed to do/improve/strengthen/change, priority action/actions, actions required, action points/plan? on/for?, actions were/was? set/given/required? for/on?, to do list for/of/on?, needs/need improving/fixing/attention
    """
  ) { QuestionKind(rawValue: $0) }

  /// What authorities are told to do, which says nothing of the subject.
  private static let verbs =
    "improve/strengthen/develop/reduce/review/ensure/address/tackle/do/fix/change/increase/speed/look/sort/make/get/put/deal/work/act/cut/tighten/step/raise"

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
    guard let end = match.runs.last?.upperBound else { return }
    var last = end
    while KindWords.verbEndings.contains(scan.next(last)), scan.isFree(last), last < end + 2 { last += 1 }
    let isBehindVerb = !["to", "for", "on", "about"].contains(scan.word(end - 1))
    if last > end, isBehindVerb { scan.read(end..<last, as: .talk, scan.text(end..<last), leads: false) }
  }

  private func isMeant(_ match: QuestionTable<QuestionKind>.Match, _ scan: QuestionScan) -> Bool {
    switch match.meaning {
    case .count: CountedWords.areCounted(scan)
    // `What did Kent get`, and not `What has got worse`.
    case .grade: match.runs.count < 2 || match.runs[0].upperBound < match.runs[1].lowerBound
    default: true
    }
  }

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
    for match in ChangeWords.table.matches(in: scan) {
      for run in match.runs where run.allSatisfy(scan.isOpen) {
        scan.read(run, as: .change, match.meaning.rawValue, leads: false)
      }
      // What became of something says more than that it may have changed.
      if scan.plan.change == nil || scan.plan.change == .any { scan.plan.change = match.meaning }
      found.append(Found(kind: .changed, place: match.runs[match.runs.count - 1].lowerBound))
    }
    guard found.isEmpty else { return found }
    for match in ChangeWords.times.matches(in: scan) {
      scan.read(match.runs[0], as: .change, match.meaning.rawValue, leads: false)
      // `What was said over the years` asks for what was said.
      guard !isAboutSaying(scan) else { continue }
      scan.plan.change = match.meaning
      found.append(Found(kind: .changed, place: match.start))
    }
    return found
  }

  private func isAboutSaying(_ scan: QuestionScan) -> Bool {
    scan.tokens.contains { Self.saying.contains($0.word) }
  }

  private static let saying: Set<String> = [
    "said", "say", "says", "saying", "found", "find", "written", "reported", "mentioned", "views", "view",
    "think", "thought",
  ]
}

/// Tells what is counted: authorities and reports, or children, of whom inspectors say how many.
enum CountedWords {
  /// Whether the answer is a number of authorities or reports. How widespread something is in one authority is what inspectors
  /// said of it.
  static func areCounted(_ scan: QuestionScan) -> Bool {
    let isOfOne = scan.plan.filter.authorities.count + scan.plan.unknownNames.count == 1
    return !isOfOne || scan.tokens.contains { words.contains($0.word) }
      || scan.plan.filter.frameworks.count > 1
  }

  private static let words: Set<String> = [
    "reports", "inspections", "paragraphs", "recommendations", "concerns", "criticisms", "weaknesses",
    "strengths", "findings",
    "times", "problems", "mentions", "authorities", "councils", "areas", "boroughs",
  ]
}

/// Words that ask what became of something.
enum ChangeWords {
  static let table = QuestionTable(
    """
    put-right: has/have/had/did/does/whether/if/was/were/been .. addressed/address/tackled/tackle/resolved/resolve/fixed/fix/rectified/remedied/corrected/implemented/solved/solve/overcome/cured/eliminated ever?
    put-right: has/have/had/did/was/were/whether/if .. put right, put .. right, acted on, dealt with, sort/sorted/sorting out, been met, they met, turned/turn/turning round/around, turned/turn things/it round/around
    put-right: has/have/did/whether/if .. act on, has/have/did/whether/if .. deal with, has/have/did/whether .. met, ironed/iron out, clean/cleaned/cleaning up its/their act on?, get/got/gotten/getting on top of, get/got/getting to grips with
    put-right: get/got/getting .. under control, get/got/getting .. in order, get/got/getting its/their/the house/act in order/together on?, cleared/clear up, no longer, a thing of the past, learn/learned/learnt its/their? lesson/lessons on/about/from?, turn/turned/turning the corner on?
    put-right: did/has/have/had .. fixing, fixed, put right
    improved: has/have/had/did/does/whether/if/is/are/was/were .. improved/improve/improving, what/which has/have improved, get/gets/got/gotten/become/becoming/getting any? better at/on/in/for?, improvement/improvements since/over
    improved: made/make/making/makes any/much/some/good/real? progress/headway on/in/with/since?, progress since/on, what progress on/in/with?, any progress on/in/with/since?, sign/signs of improvement/progress in/on/with?
    improved: is/are/was/were/did/has/have/do/does .. any/much better at/on/in/for/than?, better than it/they was/were/used, stepped/raised its/their game on?, come/came on/along since, come a long way on/with/in/since?, bounced/bounce back, recovered/recover from?, caught/catch up on?
    improved: upped/up its/their game on?, on the up, on the mend, moving in the right direction on?
    worsened: has/have/had/did/does/whether/if/is/are .. worsened/worsen/deteriorated/deteriorate/declined/decline/deteriorating/worsening/declining, get/gets/got/gotten/become/getting any? worse at/on/in/for?, slip/slipped/slipping back?
    worsened: go/gone/going/went downhill/backwards on/in/with?, go/gone/going/went to the dogs, let .. slide/slip, regress/regressed/regressing on/in?, taken/took a turn for the worse, worse than it/they was/were/used, on the slide, losing/lost ground on/in?
    repeated: has/have/had/did/does/was/were/been/which/whether .. repeated/repeat/recurred/recur/reappeared/recurring, repeatedly, time and again, again and again, repeat recommendations/criticisms/findings/weaknesses, year after year
    repeated: keep/keeps/kept .. coming/cropping/popping/turning up, keep/keeps/kept appearing/recurring/reappearing/returning/failing/making, same criticisms/criticism/problems/problem/issues/issue/weaknesses/weakness/mistakes/failings/concerns/findings/recommendations/complaints of/about/on/with/in/over/around?
    repeated: crop/crops/cropped up again, come/comes/came up again, over and over
    still: is/are/was/were/do/does/did/has/have/whether/if .. still, still, remain/remains/remained a/an? problem/issue/weakness/concern, continue/continues/continued to/be?
    any: has/have/did/how/whether/if .. changed/change, has/have/had/did/how .. moved/move on, trend/trends for/in/of/on?, better or worse, improved or worsened, history of, develop/developed over, evolve/evolved/evolving/evolution of?
    improved: any? further forward on/with/in?, let up, on the right track on/with/in?, out of the woods on?, any? closer to, seen an? improvement/improvements in?, seen/showed/shown improvement/improvements/progress in/on?
    improved: has/have/is/are/was/were/did .. better/safer/stronger/quicker/faster/tighter/sharper/healthier/steadier/smoother than, has/have/did .. got/get/become/made/make .. safer/stronger/quicker/faster/tighter/sharper, made/make/got/become .. safer/stronger/quicker/faster/tighter/sharper/better, fewer .. than before/in
    worsened: has/have/is/are/was/were/did .. worse/weaker/slower/poorer than, dipped/dip in/on?, tailed off, dropped off, taken a step back, a step/steps backwards/back on?
    any: has/have/did/how .. shifted/shift/altered/alter, what changed, what has/have changed, what is/are different, look different, any different, happened since
    any: what happened/became to/of/with?, what has/have become/happened to/of/with?, trajectory of/on/for?, direction of travel on/for/in?, journey on/with, progressed/progress over
    """
  ) { QuestionChange(rawValue: $0) }

  /// A time over which something may have changed.
  static let times = QuestionTable(
    """
    any: over the? years, over time, down the years, through the years, from one inspection/report to the next
    """
  ) { QuestionChange(rawValue: $0) }
}

/// Words that ask, behind what was recommended, whether it was done.
enum AftermathWords {
  private static let table = QuestionTable(
    """
    asked: did/has/have/had/was/were/is/are it/they/this/that/these/those/anything/any/much of? happen/happened/do/done/met/work/worked/change/changed/follow/followed/heeded/delivered/implemented/acted/comply/complied/get/been? it/them/that/this/so/on/about/since/done/met/any/better/made/as?
    asked: done or not/undone done?, met or not/unmet met?, do/did/done/does/doing what it/they was/were/had/has/have been? asked/told/recommended/required/advised to/on/about/for/do?, act/acts/acted/acting on/upon, follow/followed/following through/up on?
    asked: heed/heeded, carry/carried out, put into practice/effect, take/took/taken notice/heed of?, take/took/taken on board, any action taken?, been met, implemented, completed, complied with, come to anything, came of it/this/that/them?, become of it/this/that/them?
    asked: what happened next, whether it/they did/had/was/were, what happened
    """
  ) { $0 }

  private static let alone: Set<String> = [
    "met", "done", "implemented", "fixed", "sorted", "addressed", "completed", "delivered", "achieved",
  ]

  static func read(_ scan: inout QuestionScan) {
    for match in table.matches(in: scan) where isWhole(match.runs[0], scan) {
      scan.plan.change = .putRight
      scan.read(match.runs[0], as: .change, QuestionChange.putRight.rawValue)
    }
    for place in scan.tokens.indices where isLeft(place, scan) {
      scan.plan.change = .putRight
      scan.read(place..<place + 1, as: .change, QuestionChange.putRight.rawValue)
    }
    guard scan.plan.change != nil else { return }
    for match in next.matches(in: scan) {
      scan.read(match.runs[0], as: .talk, scan.text(match.runs[0]))
    }
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
    scan.isFree(place) && alone.contains(scan.word(place)) && scan.next(place + 1).isEmpty
      && (scan.tokens[place].isBehindMark || scan.tokens[place].startsSentence)
  }
}

/// Words that weigh two things against each other: `Is Kent or Surrey better at`.
enum ComparativeWords {
  private static let table = QuestionTable(
    """
    compare: do/does/did/doing/done/handle/handles/fare/fares? better/worse/best/worst on/in/at/for/with/about/than?, kinder/harsher/tougher/stricter/softer/gentler/stronger/weaker/warmer on/in/at/for/with/about/to/than?
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
