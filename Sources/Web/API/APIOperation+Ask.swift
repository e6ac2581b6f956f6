internal import Rendering
internal import Search

extension APIOperation {
  static let ask = APIOperation(
    name: "ask", path: "/api/ask",
    meaning: """
      An answer to a question, made of sentences of reports, word for word, and counts of them; above it, how the question was \
      read.
      """, example: "/api/ask?q=Which+authorities+were+criticised+for+drift+since+2016%3F",
    parameters: [
      APIParameter(
        name: "q", meaning: "The question, as one would ask a colleague.",
        form: .text(most: SearchAddress.longestWords), isNeeded: true)
    ] + corrections + APIParameter.filters + APIParameter.part("sentences, authorities or recommendations")
      + [
        APIParameter(
          name: "per_group",
          meaning: "How many sentences of each authority, side or report of a timeline.",
          form: .number(1...100), usual: 2),
        APIParameter(
          name: "plan", meaning: "Only how the question is read (findings.plan/1).", form: .flag),
        .tableFormats,
      ],
    content: .json(schema: "AskOrPlan", others: [.jsonl, .csv, .markdown])
  ) { values, site in
    let (request, format) = (try APIQuestion(values).request(site.configuration.thesaurus), values.format)
    guard !values.isSet("plan") else {
      if format != .json { throw APIFault.idle(name: "plan", other: "format", value: format.rawValue) }
      let plan = try await site.readers.read { try Answerer($0).plan(request) }
      return format.response(try PlanOutput(plan, request).json())
    }
    let answer = try await site.readers.read { try Answerer($0).answer(request) }
    return format.response(
      try AnswerOutput(answer, request).text(
        as: format.table, terminal: APIFormat.nowhere, showsPath: false))
  }

  /// What takes the place of what was read.
  private static let corrections = [
    APIParameter(
      name: "as", meaning: "What is asked for.", form: .choice(QuestionKind.allCases.map(\.rawValue))),
    APIParameter(name: "theme", meaning: "What to look for, in place of what was read."),
    APIParameter(
      name: "drop", meaning: "Take no notice of what was read as this filter, or as the theme.",
      form: .choice(["theme"] + FilterField.allCases.map(\.rawValue)), isList: true),
    APIParameter(name: "weakness", meaning: "Only what is said to be a weakness.", form: .flag),
    APIParameter(name: "strength", meaning: "Only what is said to be a strength.", form: .flag),
    APIParameter(
      name: "extent", meaning: "Only what is said of so many or more.",
      form: .choice(Extent.allCases.map(\.word))),
    APIParameter(
      name: "sort", meaning: "The order.", form: .choice(AnswerOrder.allCases.map(\.rawValue)),
      usual: "relevance"),
  ]
}

/// A question as it stands behind an address of the API.
struct APIQuestion {
  private let values: APIValues

  /// - Throws: `APIFault` for parameters that contradict each other.
  init(_ values: APIValues) throws(APIFault) {
    self.values = values
    try values.refuse("weakness", beside: "strength")
    if dropsTheme && values.text("theme") != nil { throw .contradiction(name: "theme", other: "drop") }
  }

  private var dropsTheme: Bool { values.all("drop").contains("theme") }

  /// - Throws: `QueryProblem` for a filter that has no such value.
  func request(_ thesaurus: Thesaurus) throws(QueryProblem) -> QuestionRequest {
    var request = QuestionRequest(question: values.text("q") ?? "")
    request.kind = values.text("as").flatMap(QuestionKind.init(rawValue:))
    request.theme = dropsTheme ? "" : values.text("theme")
    request.stance = values.isSet("weakness") ? .weakness : values.isSet("strength") ? .strength : nil
    request.filter = try values.filter()
    request.dropped = Set(values.all("drop").compactMap(FilterField.init(rawValue:)))
    request.leastExtent = Extent.allCases.first { $0.word == values.text("extent") }
    request.order = values.text("sort").flatMap(AnswerOrder.init(rawValue:)) ?? .relevance
    request.limit = values.number("limit") ?? request.limit
    request.offset = values.number("offset") ?? 0
    request.limitPerGroup = values.number("per_group") ?? request.limitPerGroup
    request.thesaurus = thesaurus
    return request
  }
}
