internal import Indexing

// `Which councils don't hold return interviews?` asks for a weakness, though no word of it is about what inspectors think: what they
// say of an authority that does not do something is a criticism. The words stay in what is looked for.

/// Words that say that something is not done, missing or hard.
enum LackWords {
  private static let negations = QuestionTable(
    """
    lack: no/not/never/nobody/none/nothing/neither/without/nowhere, no one
    lack: don't/doesn't/didn't/isn't/aren't/wasn't/weren't/hasn't/haven't/hadn't/can't/cannot/couldn't/won't/wouldn't
    lack: dont/doesnt/didnt/isnt/arent/wasnt/werent/hasnt/havent/hadnt/cant/couldnt/wont/wouldnt
    """
  ) { $0 }

  private static let lacks = QuestionTable(
    """
    lack: lack/lacks/lacked/lacking/shortage/shortages/scarce/scarcity/backlog/backlogs/gap/gaps, absence of, short of, thin on the ground, run/runs/running out of
    lack: long/longer/lengthy wait/waits/waiting/delays, wait/waits/waited/waiting/overdue/late/slow/slowly/stuck, out of date, outdated
    lack: yet to, unable/struggle/struggles/struggled/struggling/difficult/difficulty/hard/impossible/trouble
    lack: insufficient/insufficiently/inadequate/inadequately/ineffective/ineffectively/limited/incomplete/inconsistent/inconsistently/unclear/unsafe/unsuitable/unreliable/unsupported/unheard/unaware/unhappy/dissatisfied
    lack: overwhelmed/overloaded/overstretched/muddled/chaotic/confused/ignored/overlooked/forgotten/excessive/unmet
    lack: rarely/seldom/hardly/barely/badly/wrongly
    """
  ) { $0 }

  /// What negations and hard words say of children and of those who ask.
  private static let subjects = QuestionTable(
    """
    subject: no longer, no recourse to, no fixed abode, no further action, no matter, no contact, no more, hard to reach, of late, late teens/teenage/adolescence
    subject: whether or not, or not, if not, not only/just/least/sure, i/we don't know, i/we can't find/tell/remember, without parents/parental
    subject: waiting time/times/list/lists, learning difficulty, behavioural difficulty, gap year
    """
  ) { $0 }

  /// What children and parents don't do.
  private static let lives = QuestionTable(
    """
    life: not/cannot/can't/don't/doesn't/didn't/aren't/isn't/never in? school/education/employment/training/live/living/attend/attending/speak/engage/go/going/want/return/be/able
    """
  ) { $0 }

  /// What it is good to be without: `without delay`.
  private static let unwanted: Set<String> = ["delay", "delays", "drift", "unallocated"]

  static func read(_ scan: inout QuestionScan) {
    guard scan.plan.change == nil, scan.plan.filter.kinds.isEmpty, !StanceWords.isOfBoth(scan),
      !WeighedWords.areIn(scan), let stance = scan.plan.stance ?? stance(in: scan)
    else { return }
    if stance == .weakness, isHeadline(scan) { scan.plan.kind = .authorities }
    // `Is it widespread that children wait?` leaves it open.
    guard scan.plan.kind == .authorities || scan.plan.kind == .count && !scan.opensWithVerb else { return }
    scan.plan.stance = stance
    // `nobody leading on it` is looked for as what nobody does.
    for place in scan.tokens.indices where scan.isFree(place) && scan.word(place) == "nobody" {
      scan.read(place..<place + 1, as: .stance, stance.rawValue, leads: false)
    }
  }

  private static func stance(in scan: QuestionScan) -> QuestionStance? {
    var place = 0
    while place < scan.tokens.count {
      if let subject = subjects.match(at: place, in: scan) {
        place = subject.runs[0].upperBound
        continue
      }
      if let life = lives.match(at: place, in: scan), isOfPeople(before: place, scan) {
        place = life.runs[0].upperBound
        continue
      }
      if let match = negations.match(at: place, in: scan), !isOfPlaceToLive(place, scan) {
        return isUnwanted(behind: match.runs[0].upperBound, scan) ? .strength : .weakness
      }
      if lacks.match(at: place, in: scan) != nil || isGone(place, scan) { return .weakness }
      place += 1
    }
    return nil
  }

  /// `children who do not`, `parents not`.
  private static func isOfPeople(before end: Int, _ scan: QuestionScan) -> Bool {
    var place = end - 1
    while ["do", "does", "did", "are", "is", "were", "was", "who", "that"].contains(scan.word(place)) {
      place -= 1
    }
    return people.contains(scan.word(place))
  }

  /// Children with nowhere to live lack something, and not the authority.
  private static func isOfPlaceToLive(_ place: Int, _ scan: QuestionScan) -> Bool {
    scan.word(place) == "nowhere" && scan.next(place + 1) == "to"
  }

  /// `no long waits`, `don't wait`.
  private static func isUnwanted(behind end: Int, _ scan: QuestionScan) -> Bool {
    let reach = ["no", "without"].contains(scan.word(end - 1)) ? end + 1 : end
    return (end...reach).contains { place in
      guard scan.tokens.indices.contains(place), !scan.tokens[place].isBehindMark else { return false }
      return unwanted.contains(scan.word(place)) || lacks.match(at: place, in: scan) != nil
    }
  }

  /// `oversight is missing`; a child that is missing is a subject.
  private static func isGone(_ place: Int, _ scan: QuestionScan) -> Bool {
    guard scan.isFree(place), ["missing", "absent"].contains(scan.word(place)) else { return false }
    // `missing from files`
    let isFrom = ["from", "in"].contains(scan.next(place + 1)) && !homes.contains(scan.next(place + 2))
    if isFrom, !people.contains(scan.word(place - 1)) { return true }
    var before = place - 1
    while adverbs.contains(scan.word(before)) { before -= 1 }
    guard ["is", "are", "was", "were", "been", "be"].contains(scan.word(before)) else { return false }
    return scan.isOpen(before) && !people.contains(scan.word(before - 1))
      && !people.contains(scan.next(place + 1))
  }

  private static let homes: Set<String> = [
    "home", "care", "school", "education", "placement", "placements", "their",
  ]
  private static let adverbs: Set<String> = ["often", "sometimes", "usually", "frequently", "still", "also"]
  private static let people: Set<String> = [
    "child", "children", "kids", "people", "person", "they", "he", "she", "who", "teenagers", "pupils",
    "boys",
    "girls", "persons", "parents", "families", "learners", "leavers",
  ]

  /// `London: too few foster carers`: with a region and without a word that asks, it is asked where.
  private static func isHeadline(_ scan: QuestionScan) -> Bool {
    let filter = scan.plan.filter
    guard scan.plan.kind == .said, filter.authorities.isEmpty, scan.plan.unknownNames.isEmpty,
      !filter.regions.isEmpty, !scan.opensWithVerb
    else { return false }
    return !scan.tokens.contains { asking.contains($0.word) }
  }

  private static let asking: Set<String> = [
    "what", "what's", "whats", "how", "why", "when", "tell", "say", "says", "said", "find", "found", "show",
    "describe",
  ]
}
