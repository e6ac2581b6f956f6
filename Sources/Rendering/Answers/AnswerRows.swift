internal import Reports
internal import Search

// An answer as a list holds what can be quoted, a row each:
//
//     recommended   recommendations, with what became of them
//     grade         judgements, as for which and how-many where these ask for a grade
//     others        sentences, with the group they are listed under

/// The rows of an answer, for programs and spreadsheets.
struct AnswerRows {
  private let answer: Answer
  private let showsPath: Bool

  /// - Parameter showsPath: whether the files of reports are shown by their paths, or by their names alone.
  init(_ answer: Answer, showsPath: Bool = true) { (self.answer, self.showsPath) = (answer, showsPath) }

  var csv: String {
    switch answer.plan.kind {
    case .recommended: Table(columns: Self.trailColumns, rows: answer.trails).csv
    case _ where answer.isByGrade: AnswerGradeRows(answer).csv
    default: Table(columns: sentenceColumns, rows: sentences).csv
    }
  }

  var jsonLines: String {
    get throws {
      switch answer.plan.kind {
      case .recommended: try JSONText.lines(answer.trails.map(TrailJSON.init), showsPath: showsPath)
      case _ where answer.isByGrade: try AnswerGradeRows(answer).jsonLines
      default: try JSONText.lines(sentences.map(SentenceLine.init), showsPath: showsPath)
      }
    }
  }

  // MARK: Sentences

  private struct SentenceRow {
    let group: AnswerGroup.Subject?
    let sentence: QuotedSentence
  }

  private struct SentenceLine: Encodable {
    @Nullable var group: PlanJSON.FieldJSON?
    let row: SentenceRow

    init(_ row: SentenceRow) {
      self.row = row
      group = row.group.map { PlanJSON.FieldJSON(field: $0.field.rawValue, value: $0.value) }
    }

    private enum Keys: CodingKey { case group }

    func encode(to encoder: any Encoder) throws {
      try QuotedSentenceJSON(row.sentence).encode(to: encoder)
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(_group, forKey: .group)
    }
  }

  private var sentences: [SentenceRow] {
    answer.sentences.map { SentenceRow(group: nil, sentence: $0) }
      + answer.groups.flatMap { group in
        // A change is told report by report.
        let isByReport = answer.plan.kind == .changed || group.sentences.isEmpty
        let told = isByReport ? group.timeline.flatMap(\.sentences) : group.sentences
        return told.map { SentenceRow(group: group.subject, sentence: $0) }
      }
  }

  private typealias Column = Table<SentenceRow>.Column

  private var sentenceColumns: [Column] {
    let paragraph = Self.paragraphColumns.map { column in
      Column(column.name, column.title) { column.value($0.sentence.paragraph) }
    }
    return [Column("group", "Group") { TableValue($0.group?.words) }] + paragraph + [
      Column("verdict", "Verdict") { .text($0.sentence.verdict.rawValue) },
      Column("extent", "Extent") { TableValue($0.sentence.extent?.extent.word) },
      Column("extent_words", "Extent in words") { TableValue($0.sentence.extent?.words) },
      Column("text", "Text") { .text($0.sentence.text) },
      Column("from", "From") { .number($0.sentence.range.lowerBound) },
      Column("to", "To") { .number($0.sentence.range.upperBound) },
      Column("alike", "Alike") { .text($0.sentence.alike.map(\.description).joined(separator: "; ")) },
      Column("path", "Path") { .text($0.sentence.paragraph.report.source.shown(withPath: showsPath)) },
    ]
  }

  /// What a paragraph is cited by.
  private static var paragraphColumns: [Table<ParagraphInContext>.Column] {
    [
      .init("id", "Paragraph") { .text($0.id.description) },
      .init("authority", "Authority") { TableValue($0.report.facts.authority?.name) },
      .init("region", "Region") { TableValue($0.report.facts.authority?.region) },
      .init("framework", "Framework") { .text($0.report.facts.framework.rawValue) },
      .init("published", "Published") { TableValue($0.report.facts.published) },
      .init("overall", "Overall") { TableValue($0.report.facts.overall) },
      .init("section", "Section") { .text($0.section.joined(separator: " › ")) },
      .init("grade", "Grade") { TableValue($0.paragraph.grade) },
      .init("grade_printed", "Grade as printed") { TableValue($0.paragraph.gradePrinted) },
      .init("number", "Number") { TableValue($0.paragraph.printedNumber?.value) },
      .init("page", "Page") { TableValue($0.paragraph.pages?.lowerBound) },
      .init("kind", "Kind") { .text($0.paragraph.kind.rawValue) },
    ]
  }

  // MARK: Recommendations

  private static var trailColumns: [Table<RecommendationTrail>.Column] {
    let paragraph = paragraphColumns.map { column in
      Table<RecommendationTrail>.Column(column.name, column.title) { column.value($0.recommendation) }
    }
    return paragraph + [
      .init("timescale", "Timescale") { TableValue($0.recommendation.paragraph.recommendation?.timescale) },
      .init("due", "Due") { TableValue($0.recommendation.paragraph.recommendation?.due) },
      .init("addressees", "Addressees") {
        TableValue($0.recommendation.paragraph.recommendation?.addressees.joined(separator: "; "))
      },
      .init("text", "Text") { .text($0.recommendation.paragraph.text) },
      .init("outcome", "Outcome") { .text($0.outcome.rawValue) },
      .init("next_report", "Next report") { TableValue($0.nextReport?.id.description) },
      .init("evidence_id", "Evidence") { TableValue($0.evidence.first?.paragraph.id.description) },
      .init("evidence", "Evidence in words") { TableValue($0.evidence.first?.text) },
    ]
  }
}
