internal import Search

// An answer in the terminal: how the question was read, the answer in one sentence with its counts, what was found by the kind of
// question, and what has to be known of it.

/// Writes answers for people.
struct AnswerText {
  private let terminal: Terminal
  private let words: AnswerWords
  private var answer: Answer { words.answer }

  init(_ words: AnswerWords, terminal: Terminal) {
    (self.words, self.terminal) = (words, terminal)
  }

  var text: String {
    let isAnswered = answer.gaps.isEmpty && !answer.isEmpty
    let blocks = [reading] + (isAnswered ? [headline, years, findings] : [unanswered]) + [end]
    return blocks.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private func lines(_ sentences: [String], look: Terminal.Look? = nil) -> [String] {
    sentences.flatMap { Paragrapher(terminal: terminal, indent: 0).lines(of: $0, look: look) }
  }

  // MARK: Around the findings

  private var reading: [String] {
    let plan = PlanWords(answer.plan, words.request)
    return lines([plan.reading] + plan.remarks + words.notes, look: .dim)
  }

  private var headline: [String] {
    lines([words.headline].compactMap(\.self), look: .bold) + lines(words.facets)
  }

  private var unanswered: [String] { lines(UnansweredWords(words).sentences) }

  private var end: [String] { lines((answer.gaps.isEmpty ? words.end : []) + [AnswerWords.hint], look: .dim) }

  /// How many reports of each year say it.
  private var years: [String] {
    guard answer.plan.kind == .count, !answer.years.isEmpty else { return [] }
    let bars = answer.years.map {
      BarTable.Bar(label: String($0.year), count: $0.lookedAt, part: $0.found)
    }
    return BarTable(title: "year", bars, heads: ("looked at", words.verb(2) + " it")).text(terminal)
      .split(separator: "\n").map(String.init)
  }

  // MARK: Findings

  private var findings: [String] {
    let lines =
      switch answer.plan.kind {
      case .said: sentences
      case .count: counted + sentences
      case .authorities: answer.groups.flatMap { group($0) }
      case .grade: answer.groups.flatMap { timeline($0, saysFindings: false) }
      case .changed:
        answer.groups.flatMap { timeline($0, saysFindings: true) } + lines(words.trailHead, look: .bold)
          + trails
      case .comparison: ComparisonText(terminal: terminal, words: words).lines(of: answer.groups)
      case .recommended: trails
      }
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }

  private var counted: [String] { words.counted.isEmpty ? [] : lines(words.counted) + [""] }

  private var sentences: [String] {
    answer.sentences.enumerated().flatMap { place, sentence in
      QuotationText(terminal: terminal, indent: 4).lines(
        of: sentence, label: RankLabel(rank: words.request.offset + place + 1).text) + [""]
    }
  }

  /// Its sentences, or where no theme was looked for, its reports.
  private func group(_ group: AnswerGroup) -> [String] {
    if group.sentences.isEmpty, !group.timeline.isEmpty {
      return timeline(group, saysFindings: answer.plan.change != nil)
    }
    let quotations = QuotationText(terminal: terminal, indent: 4, saidAbove: group.subject.context)
    return head(group, words.counts(of: group))
      + group.sentences.flatMap { quotations.lines(of: $0) + [""] }
  }

  private func timeline(_ group: AnswerGroup, saysFindings: Bool) -> [String] {
    head(group, answer.plan.kind == .grade ? AnswerWords.reports(of: group) : words.counts(of: group))
      + TimelineText(terminal: terminal, saysFindings: saysFindings).lines(of: group.timeline) + [""]
  }

  private func head(_ group: AnswerGroup, _ counts: String) -> [String] {
    SubjectLines(terminal: terminal, indent: 0).lines(name: group.subject.words, beside: counts)
  }

  private var trails: [String] {
    answer.trails.enumerated().flatMap { place, trail in
      TrailText(terminal: terminal).lines(of: trail, rank: words.firstTrail + place) + [""]
    }
  }
}
