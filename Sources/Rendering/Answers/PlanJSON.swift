internal import Indexing
internal import Search

/// How a question was read, for programs.
struct PlanJSON: Encodable {
  let kind: String
  @Nullable var change: String?
  @Nullable var stance: String?
  @Nullable var least_extent: String?
  let filters: [FieldJSON]
  @Nullable var theme: String?
  let in_words: String
  let typed: String
  let unknown_names: [UnknownNameJSON]
  let not_understood: [String]
  let readings: [ReadingJSON]
  let notes: [String]

  /// A field with a value, as it can be typed.
  struct FieldJSON: Encodable {
    let field: String
    let value: String
  }

  struct UnknownNameJSON: Encodable {
    let name: String
    let nearest: [String]
  }

  /// `from` and `to` count characters of the question.
  struct ReadingJSON: Encodable {
    let part: String
    let value: String
    let from: Int
    let to: Int
  }

  init(_ plan: QuestionPlan, _ request: QuestionRequest, _ files: AskFiles) {
    kind = plan.kind.rawValue
    change = plan.change?.rawValue
    stance = plan.stance?.rawValue
    least_extent = request.leastExtent?.word
    filters = FilterField.allCases.flatMap { field in
      plan.filter.typed(field).map { FieldJSON(field: field.rawValue, value: $0) }
    }
    theme = plan.query.isEmpty ? nil : plan.query
    in_words = plan.words
    typed = AskLine(plan, request, files).text
    unknown_names = plan.unknownNames.map { UnknownNameJSON(name: $0.name, nearest: $0.nearest) }
    not_understood = plan.notUnderstood
    readings = plan.readings.map {
      ReadingJSON(
        part: $0.part.words, value: $0.value, from: $0.range.lowerBound, to: $0.range.upperBound)
    }
    notes = plan.notes
  }
}

extension QuestionReading.Part {
  /// What a part of a question was read as.
  var words: String {
    switch self {
    case .unknownName: "unknown name"
    case .notUnderstood: "not understood"
    case .kind, .change, .stance, .authority, .region, .framework, .grade, .overall, .section, .year,
      .published,
      .field, .theme, .talk:
      rawValue
    }
  }
}
