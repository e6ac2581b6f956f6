internal import Indexing
internal import Rendering
internal import Reports

extension APIOperation {
  static let reports = APIOperation(
    name: "reports", path: "/api/reports",
    meaning: "The reports of the index with their judgements, by authority and date.",
    example: "/api/reports?year=2016..", parameters: APIParameter.filters + [.tableFormats],
    content: .json(schema: "Reports", others: [.jsonl, .csv, .markdown])
  ) { values, site in
    let filter = try values.filter()
    let reports = try await site.readers.read { try $0.reports(filter) }
    return values.format.response(
      try ReportsOutput.text(
        of: reports, as: values.format.table, terminal: APIFormat.nowhere, showsPath: false))
  }

  static let report = APIOperation(
    name: "report", path: "/api/reports/{report}",
    meaning: "A report with all its paragraphs, or behind a colon one of them among its neighbours.",
    example: "/api/reports/fenmarsh-2015-05-22:5?context=1",
    parameters: [
      APIParameter(
        name: "report",
        meaning: "The name of a report, or a start that only it has; behind a colon the name of a paragraph.",
        form: .text(most: 300), isInPath: true),
      APIParameter(
        name: "context", meaning: "How many paragraphs to show before a paragraph and as many behind it.",
        form: .number(0...100), usual: 2),
    ],
    content: .json(schema: "Show", others: []), mayBeMissing: true
  ) { values, site in
    let (name, context) = (values.text("report") ?? "", values.number("context") ?? 2)
    let extract = try await site.readers.read { try $0.extract(named: name, context: context) }
    return APIFormat.json.response(try ExtractOutput.json(extract, showsPath: false) + "\n")
  }

  static let authorities = APIOperation(
    name: "authorities", path: "/api/authorities",
    meaning: "The authorities that have reports, each with its latest overall grade.",
    example: "/api/authorities?region=London", parameters: APIParameter.filters + [.tableFormats],
    content: .json(schema: "Authorities", others: [.jsonl, .csv, .markdown])
  ) { values, site in
    let filter = try values.filter()
    let reports = try await site.readers.read { try $0.reports(filter) }
    return values.format.response(
      try AuthoritiesOutput(reports).text(as: values.format.table, terminal: APIFormat.nowhere))
  }

  static let grades = APIOperation(
    name: "grades", path: "/api/grades",
    meaning: """
      Grades over the years, or by judgement. They stay in the words of their framework: those of different frameworks are not \
      comparable.
      """, example: "/api/grades?judgement=leadership",
    parameters: [
      APIParameter(
        name: "by", meaning: "How they are set out: by year, or a report with all its judgements.",
        form: .choice(GradeQuery.Arrangement.allCases.map(\.rawValue)), usual: "year"),
      APIParameter(
        name: "judgement",
        meaning: "Only judgements with these words in their names, instead of the one on the whole.",
        form: .text(most: 300)),
    ] + APIParameter.filters + [.tableFormats],
    content: .json(schema: "Grades", others: [.jsonl, .csv, .markdown])
  ) { values, site in
    let (filter, query) = (try values.filter(), try gradeQuery(values))
    let reports = try await site.readers.read { try $0.reports(filter) }
    return values.format.response(
      try GradesOutput(reports, query).text(as: values.format.table, terminal: APIFormat.nowhere))
  }

  private static func gradeQuery(_ values: APIValues) throws(APIFault) -> GradeQuery {
    let words = values.text("judgement")
    if let words, !words.contains(where: { $0.isLetter || $0.isNumber }) {
      throw .badValue(
        name: "judgement", value: words, expected: "words of a judgement's name, such as leadership")
    }
    return GradeQuery(
      by: values.text("by").flatMap(GradeQuery.Arrangement.init(rawValue:)) ?? .year, words: words)
  }

  static let recommendations = APIOperation(
    name: "recommendations", path: "/api/recommendations",
    meaning: """
      Recommendations with their deadlines and addressees. The day they are due is counted from the publication of the report; \
      it is not known whether one has been met.
      """, example: "/api/recommendations?sort=due&addressee=council",
    parameters: [
      APIParameter(
        name: "sort",
        meaning: "The order: by authority, report and place in it, or by the day they are due.",
        form: .choice(["place", "due"]), usual: "place"),
      APIParameter(name: "due_before", meaning: "Only those due before this day.", form: .day),
      APIParameter(name: "due_after", meaning: "Only those due after this day.", form: .day),
      APIParameter(
        name: "addressee", meaning: "Only those to an addressee with these words in its name.",
        form: .text(most: 300), isList: true),
    ] + APIParameter.filters + [.tableFormats],
    content: .json(schema: "Recommendations", others: [.jsonl, .csv, .markdown])
  ) { values, site in
    let filter = try recommendationFilter(values)
    let found = try await site.readers.read { index in
      var found: [ParagraphInContext] = []
      try index.forEachRecommendation(filter) { found.append($0) }
      return found
    }
    return values.format.response(
      try RecommendationsOutput.text(
        of: found, as: values.format.table, isByDue: filter.order == .due, terminal: APIFormat.nowhere,
        showsPath: false))
  }

  private static func recommendationFilter(_ values: APIValues) throws -> RecommendationFilter {
    var filter = RecommendationFilter()
    filter.paragraphs = try values.filter()
    filter.addressees = values.all("addressee")
    filter.dueBefore = values.text("due_before").flatMap { CalendarDate(iso: $0) }
    filter.dueAfter = values.text("due_after").flatMap { CalendarDate(iso: $0) }
    filter.order = values.text("sort") == "due" ? .due : .place
    return filter
  }
}
