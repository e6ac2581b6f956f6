internal import Indexing
internal import Reports

/// Words by which a question says what it asks for.
enum KindWords {
  static let table = QuestionTable(
    """
    compare: compare/compares/compared/comparing/comparison/contrast of/between?, difference/differences between, versus, vs, how do/does/did/has/have .. compare/compares with/to?
    how-many: how many, number/numbers of, what/which proportion/share/percentage/number of?, proportion/percentage/share of, how often, how common is/are/was/were?, how frequently, count the/of?, how widespread is/are/was/were?
    grade: what/which overall? grade/rating/grades/ratings/judgement, overall? grade/rating/grades/ratings of/for?, overall judgement of/for?, how was/were/is/are/did/has/have .. rated/judged/graded, what was/were/is/are .. rated/judged/graded
    recommended: recommend/recommends/recommended/recommending/recommendation/recommendations for/on/about/to?, what should/must/ought, areas for improvement for/in/on/about?
    recommended: told/asked/advised/required/urged/instructed to improve/strengthen/develop/reduce/review/ensure/address/tackle/do/fix/change/increase/speed?
    recommended: need/needs to do/improve/strengthen, priority action/actions, actions required
    """
  ) { QuestionKind(rawValue: $0) }

  /// Kinds by how much they say, the most first; a question for a list of authorities that had recommendations asks for the list.
  static let order: [QuestionKind] = [
    .comparison, .count, .authorities, .grade, .recommended, .changed, .said,
  ]
}

/// Reads what a question asks for.
struct QuestionKindReader {
  func read(_ scan: inout QuestionScan) {
    var found: [(kind: QuestionKind, place: Int)] = []
    for match in KindWords.table.matches(in: scan) {
      for run in match.runs { scan.read(run, as: .kind, match.meaning.rawValue) }
      if match.meaning == .recommended { scan.plan.filter.kinds = [.recommendation] }
      found.append((match.meaning, match.start))
    }
    if let place = readAuthorities(&scan) { found.append((.authorities, place)) }
    if let place = readChange(&scan) { found.append((.changed, place)) }
    choose(found, &scan)
  }

  private func choose(_ found: [(kind: QuestionKind, place: Int)], _ scan: inout QuestionScan) {
    let kinds = found.map(\.kind)
    scan.plan.kind = KindWords.order.first(where: kinds.contains) ?? .said
    // What was recommended and whether it was done: what is asked first is what is asked for.
    if scan.plan.kind == .recommended, let change = found.first(where: { $0.kind == .changed }),
      let first = found.first(where: { $0.kind == .recommended }), change.place < first.place
    {
      scan.plan.kind = .changed
    }
  }

  // MARK: Which authorities

  private func readAuthorities(_ scan: inout QuestionScan) -> Int? {
    for place in scan.tokens.indices where scan.tokens[place].startsSentence {
      let start = scan.tokens[place...].indices.first { !isPolite(scan.tokens[$0].word) } ?? place
      let isWho =
        scan.word(start) == "who"
        && ["was", "were", "is", "has", "had", "did"].contains(scan.next(start + 1))
      let isWhere = scan.word(start) == "where" && scan.next(start + 1) != "can"
      guard scan.isFree(start), isWho || isWhere && scan.plan.filter.authorities.isEmpty else { continue }
      scan.read(start..<start + 1, as: .kind, QuestionKind.authorities.rawValue)
      return start
    }
    for place in scan.tokens.indices {
      guard let noun = noun(at: place, scan), isAskedFor(noun, scan) else { continue }
      scan.read(noun, as: .kind, QuestionKind.authorities.rawValue, leads: false)
      return place
    }
    return nil
  }

  /// An authority; behind `which`, a report will do.
  private func noun(at place: Int, _ scan: QuestionScan) -> Range<Int>? {
    if let range = AuthorityNouns.match(at: place, in: scan) {
      return AuthorityNouns.isPlural(range, in: scan) || asking(before: place, scan) == "which" ? range : nil
    }
    let isReport = ["reports", "report", "inspections", "inspection"].contains(scan.word(place))
    if isReport, scan.isFree(place), asking(before: place, scan) == "which" { return place..<place + 1 }
    // `which SIF inspections`: they are part of what was read as the framework.
    if scan.parts[place] == .framework, scan.word(place - 1) == "which" { return place - 1..<place }
    return nil
  }

  /// The last word in front that was not read as something.
  private func asking(before place: Int, _ scan: QuestionScan) -> String {
    var before = place - 1
    while before >= 0, !scan.isFree(before) || Self.counting.contains(scan.word(before)) { before -= 1 }
    let word = scan.word(before)
    return word == "what" ? "which" : word
  }

  private static let counting: Set<String> = [
    "one", "two", "three", "four", "five", "six", "ten", "other", "english", "the", "single", "of",
  ]

  /// Whether nothing stands in front of a noun but what asks for it.
  private func isAskedFor(_ noun: Range<Int>, _ scan: QuestionScan) -> Bool {
    let asking = asking(before: noun.lowerBound, scan)
    if asking == "which" || asking == "any" || asking == "whichever" { return true }
    if Self.verbs.contains(asking) { return true }
    return scan.tokens[..<noun.lowerBound].indices.allSatisfy { place in
      let word = scan.word(place)
      return scan.parts[place] != nil && scan.parts[place] != .theme || isPolite(word)
        || Self.counting.contains(word)
        || Self.verbs.contains(word)
    }
  }

  private static let verbs: Set<String> = [
    "list", "name", "find", "show", "give", "me", "us", "all", "identify",
  ]

  private func isPolite(_ word: String) -> Bool {
    [
      "please", "can", "could", "you", "tell", "me", "us", "show", "i", "would", "like", "want", "to", "know",
      "hello",
      "hi", "and", "so",
    ].contains(word)
  }

  // MARK: Change

  private func readChange(_ scan: inout QuestionScan) -> Int? {
    var first: Int?
    for match in ChangeWords.table.matches(in: scan) {
      for run in match.runs where run.count > 0 { readChange(run, match, &scan) }
      // What became of something says more than that it may have changed.
      if scan.plan.change == nil || scan.plan.change == .any { scan.plan.change = match.meaning }
      first = first ?? match.start
    }
    return first
  }

  private func readChange(
    _ run: Range<Int>, _ match: QuestionTable<QuestionChange>.Match, _ scan: inout QuestionScan
  ) {
    guard run.allSatisfy({ scan.isFree($0) }) else { return }
    scan.read(run, as: .change, match.meaning.rawValue, leads: false)
  }
}

/// Words that ask what became of something.
enum ChangeWords {
  static let table = QuestionTable(
    """
    put-right: has/have/had/did/does/whether/if/was/were/been .. addressed/address/tackled/tackle/resolved/resolve/fixed/fix/rectified/remedied/corrected/implemented/solved/solve ever?
    put-right: has/have/had/did/was/were/whether/if .. put right, put .. right, acted on, dealt with, sorted out, been met, they met, turned round/around
    put-right: has/have/did/whether/if .. act on, has/have/did/whether/if .. deal with, has/have/did/whether .. met
    improved: has/have/had/did/does/whether/if/is/are .. improved/improve/improving, what/which has/have improved, got/gotten/become/getting better at/on/in?, improvement/improvements since, made progress, progress since/on, what progress on/in/with?
    worsened: has/have/had/did/does/whether/if/is/are .. worsened/worsen/deteriorated/deteriorate/declined/decline, got/gotten/become/getting worse at/on/in?
    repeated: has/have/had/did/does/was/were/been/which/whether .. repeated/repeat/recurred/recur/reappeared, repeatedly, time and again, repeat recommendations/criticisms
    still: is/are/was/were/do/does/did/has/have/whether/if .. still, still
    any: has/have/did/how/whether/if .. changed/change, over the? years, over time, trend/trends for/in/of/on?, better or worse, history of, develop/developed over
    """
  ) { QuestionChange(rawValue: $0) }
}
