internal import Reports
internal import Search

// An answer as a document. Every quotation is a block quotation with its citation below, as in an evidence pack, so that
// `findings pack verify` checks it.

/// Writes answers in GitHub-flavoured Markdown.
struct AnswerMarkdown {
  private let words: AnswerWords
  private var answer: Answer { words.answer }

  init(_ words: AnswerWords) { self.words = words }

  var text: String {
    let plan = PlanWords(answer.plan, words.request)
    let headline = words.headline.map { ["**\(MarkdownText.escaped($0))**"] } ?? []
    let isAnswered = answer.gaps.isEmpty && !answer.isEmpty
    let body =
      isAnswered
      ? headline + paragraphs(words.facets) + years + findings : paragraphs(UnansweredWords(words).sentences)
    let blocks =
      ["# " + MarkdownText.escaped(PackText.line(answer.plan.question))]
      + paragraphs([plan.reading] + plan.remarks + words.notes) + body
      + (answer.gaps.isEmpty ? paragraphs(words.end) : [])
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Sentences of ours, and of the user's, as paragraphs. The separator of citations would make a citation of them.
  private func paragraphs(_ sentences: [String]) -> [String] {
    sentences.map { MarkdownText.paragraph(Self.uncited($0)) }
  }

  private static func uncited(_ text: String) -> String {
    text.replacing(CitationText.separator, with: ", ")
  }

  // MARK: Findings

  private var years: [String] {
    guard answer.plan.kind == .count, !answer.years.isEmpty else { return [] }
    let verb = words.verb(2)
    let table = Markdown.table(
      header: ["Year", "Looked at", verb.prefix(1).uppercased() + verb.dropFirst() + " it"],
      alignments: [.left, .right, .right],
      rows: answer.years.map { [String($0.year), grouped($0.lookedAt), grouped($0.found)] })
    return [String(table.dropLast())]
  }

  private var findings: [String] {
    switch answer.plan.kind {
    case .said: answer.sentences.flatMap(quotation)
    case .count: paragraphs(words.counted) + answer.sentences.flatMap(quotation)
    case .authorities: answer.groups.flatMap(group)
    case .grade:
      answer.groups.flatMap { head($0, AnswerWords.reports(of: $0)) + timeline($0, saysFindings: false) }
    case .changed:
      answer.groups.flatMap { head($0, words.counts(of: $0)) + timeline($0, saysFindings: true) }
        + words.trailHead.map { "## " + MarkdownText.escaped($0) } + answer.trails.flatMap(trail)
    case .comparison: comparison
    case .recommended: answer.trails.flatMap(trail)
    }
  }

  private func head(_ group: AnswerGroup, _ counts: String) -> [String] {
    ["## " + MarkdownText.escaped(PackText.line(group.subject.words))] + paragraphs([counts])
  }

  /// Its sentences, or where no theme was looked for, its reports.
  private func group(_ group: AnswerGroup) -> [String] {
    head(group, words.counts(of: group))
      + (group.sentences.isEmpty
        ? timeline(group, saysFindings: answer.plan.change != nil) : group.sentences.flatMap(quotation))
  }

  private var comparison: [String] {
    let figures = Table(columns: ComparisonFigures.columns, rows: answer.groups).markdown
    return [String(figures.dropLast()), ComparisonFigures.legend + "."]
      + answer.groups.flatMap { group in
        head(group, words.counts(of: group)) + paragraphs(group.gradesInWords)
          + group.sentences.flatMap(quotation)
      }
  }

  private func quotation(_ sentence: QuotedSentence) -> [String] {
    let verdict = sentence.verdictInWords
    return cited(sentence.paragraph, sentence.text, sentence.highlights)
      + (verdict.isEmpty ? [] : paragraphs(["Says: " + PackText.line(verdict)]))
  }

  private func cited(_ match: ParagraphInContext, _ text: String, _ marks: [Range<Int>]) -> [String] {
    let isAdded = !marks.isEmpty && CitationText.mustSayEmphasisAdded(match.report.facts)
    return [
      MarkdownText.quotation(text, marks: marks),
      MarkdownText.paragraph(CitationText(of: match).line + (isAdded ? CitationText.emphasisAdded : "")),
    ]
  }

  private func timeline(_ group: AnswerGroup, saysFindings: Bool) -> [String] {
    group.timeline.flatMap { entry in
      let facts = entry.report.facts
      let finding = saysFindings ? ["; " + entry.findingInWords] : []
      let judgements = entry.gradesInWords.map { judgement in
        let name = judgement.name.isEmpty ? "" : judgement.name.joined(separator: " › ") + ": "
        return "- " + MarkdownText.paragraph(Self.uncited(name + judgement.words))
      }
      return [
        "### " + MarkdownText.escaped("\(entry.dayInWords), \(facts.framework.title)\(finding.joined())"),
        MarkdownText.paragraph(Self.uncited(PackText.line(entry.report.id.description))),
        judgements.joined(separator: "\n"),
      ] + entry.sentences.flatMap(quotation)
    }
  }

  private func trail(_ trail: RecommendationTrail) -> [String] {
    cited(trail.recommendation, trail.recommendation.paragraph.text, trail.highlights)
      + paragraphs(["What became of it: " + trail.outcomeInWords]) + trail.evidence.flatMap(quotation)
  }
}
