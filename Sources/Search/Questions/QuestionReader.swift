public import Indexing
public import Reports

// A question is read by a small grammar over its words. Each reader knows one thing (places, years, grades …) by a table of the
// forms in which people say it, and takes the words that it understood; what no reader took is what the search looks for.
//
//     Which authorities were told between 2014 and 2018 that supervision lacked challenge?
//     kind                    talk year                      theme

/// Reads questions as people type them.
public struct QuestionReader: Sendable {
  private let places: PlaceReader
  private let years: YearReader

  /// - Parameter index: whose authorities a question may name.
  public init(_ index: ReportIndex) throws {
    self.init(authorities: try index.indexedAuthorities(), newest: try index.newestDay())
  }

  /// - Parameter newest: the day from which `the last five years` are counted back.
  public init(authorities: [IndexedAuthority], newest: CalendarDate?) {
    places = PlaceReader(names: PlaceNames(authorities), fieldWords: Self.fieldWords)
    years = YearReader(newest: newest)
  }

  /// What a question asks; never fails, for what was not understood is said in the plan.
  public func read(_ question: String) -> QuestionPlan {
    let lexer = QuestionLexer(question)
    let (tokens, notes) = SpelledWords.spelled(lexer.tokens, besides: Self.fieldWords)
    var scan = QuestionScan(tokens, QuestionPlan(question: question))
    scan.plan.notes = notes
    FrameworkWords.read(&scan)
    places.read(&scan)
    years.read(&scan)
    SectionReader.read(&scan)
    SilenceWords.read(&scan)
    QuestionGradeReader().read(&scan)
    StanceWords.read(&scan)
    QuestionKindReader().read(&scan)
    LackWords.read(&scan)
    StartOfChange.read(&scan)
    SectionReader.readGraded(&scan)
    ThemeWords.read(&scan)
    settle(&scan)
    return finished(scan.plan, lexer)
  }

  /// `Was Harrow rated good?` asks for a grade.
  private func settle(_ scan: inout QuestionScan) {
    let hasGrade = !(scan.plan.filter.overall.isEmpty && scan.plan.filter.grades.isEmpty)
    let isOpen = scan.plan.kind == .said || scan.plan.change == .still
    if isOpen, hasGrade, isAskedWhether(scan) { scan.plan.kind = .grade }
    // `How good is Harrow?`
    let isHowGood = scan.word(0) == "how" && ["good", "bad"].contains(scan.word(1))
    if isHowGood, scan.plan.query.isEmpty, !scan.plan.filter.authorities.isEmpty { scan.plan.kind = .grade }
    // `Which authorities still have high caseloads` asks for no change.
    if scan.plan.kind.counts, scan.plan.change == .still {
      scan.plan.change = nil
      scan.plan.stance = scan.plan.stance ?? .weakness
    }
    // What was good before or is good now belongs to what became of it.
    if scan.plan.change != nil { scan.plan.stance = nil }
  }

  /// `Was being healthy inadequate for looked after children?` asks for a grade of what was graded; `which of them is inadequate`
  /// for one of authorities.
  private func isAskedWhether(_ scan: QuestionScan) -> Bool {
    if scan.opensWithVerb { return scan.plan.query.isEmpty || !scan.plan.filter.sections.isEmpty }
    return scan.plan.query.isEmpty && !scan.plan.filter.authorities.isEmpty
      && scan.tokens.contains { ["which", "who", "where", "when"].contains($0.word) }
  }

  private func finished(_ plan: QuestionPlan, _ lexer: QuestionLexer) -> QuestionPlan {
    var plan = plan
    let characters = Array(plan.question.prefix(QuestionLexer.longest))
    for (field, value, range) in lexer.fields {
      let typed = String(characters[range])
      do {
        try field.add(value, to: &plan.filter)
        plan.readings.append(QuestionReading(part: .field, value: typed, range: range))
      } catch {
        plan.notUnderstood.append(typed)
        plan.readings.append(QuestionReading(part: .notUnderstood, value: typed, range: range))
      }
    }
    for range in Self.joined(lexer.strays) {
      plan.notUnderstood.append(String(characters[range]))
      plan.readings.append(
        QuestionReading(part: .notUnderstood, value: String(characters[range]), range: range))
    }
    if plan.question.count > QuestionLexer.longest {
      plan.notes.append("only the first \(QuestionLexer.longest) characters are looked at")
    }
    plan.readings.sort { $0.range.lowerBound < $1.range.lowerBound }
    return plan
  }

  /// Signs that follow each other are one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.reduce(into: []) { joined, range in
      if let last = joined.last, last.upperBound == range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
  }

  /// Every word of the standard thesaurus.
  private static let fieldWords = Set(
    Thesaurus.standardText.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .flatMap { QuestionLexer(String($0)).tokens.map(\.word) })
}
