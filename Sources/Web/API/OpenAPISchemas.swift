internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// The schemas of answers. No other key than those named is in an answer.
enum OpenAPISchemas {
  typealias Properties = [String: SchemaValue]

  static let all: Properties = [
    "Search": document("findings.search/1", search), "Facets": document("findings.facets/1", facets),
    "Reports": document("findings.reports/1", ["reports": list(reference("Listing"))]),
    "Show": document("findings.show/1", show),
    "Authorities": document("findings.authorities/1", ["authorities": list(reference("Authority"))]),
    "Grades": document("findings.grades/1", grades),
    "Recommendations": document(
      "findings.recommendations/1", ["recommendations": list(reference("Paragraph"))]),
    "Ask": document("findings.ask/1", ask),
    "Plan": document("findings.plan/1", ["question": text, "plan": reference("QuestionPlan")]),
    "AskOrPlan": .anyOf([reference("Ask"), reference("Plan")]), "Error": document("findings.error/1", error),
    "Document": ["type": "object", "required": ["openapi", "info", "paths"]],
    "Paragraph": object(paragraph), "Hit": object(paragraph.merging(hit) { $1 }, optional: extras),
    "Report": object(report), "Listing": object(report.merging(listing) { $1 }), "Source": object(source),
    "Judgement": object(judgement), "Doubt": object(doubt), "Expansion": object(expansion),
    "UnknownWord": object(unknownWord), "EmptyResult": object(emptyResult),
    "Explanation": object(explanation), "Authority": object(authority), "GradeRecord": object(gradeRecord),
    "QuestionPlan": object(plan), "Population": object(population), "Searched": object(searched),
    "Sentence": object(sentence), "Group": object(group), "TimelineEntry": object(timelineEntry),
    "Trail": object(trail), "Field": object(["field": choice(FilterField.allCases), "value": text]),
    "Verdict": object(["verdict": choice(Verdict.allCases), "paragraphs": count]),
  ]

  static func reference(_ name: String) -> SchemaValue {
    ["$ref": .text("#/components/schemas/\(name)")]
  }

  // MARK: Forms

  private static let text: SchemaValue = ["type": "string"]
  private static let count: SchemaValue = ["type": "integer", "minimum": 0]
  private static let number: SchemaValue = ["type": "number"]
  private static let truth: SchemaValue = ["type": "boolean"]
  private static let textOrNull: SchemaValue = ["type": ["string", "null"]]
  private static let dayOrNull: SchemaValue = ["type": ["string", "null"], "format": "date"]
  private static let pageOrNull: SchemaValue = ["type": ["integer", "null"], "minimum": 1]
  private static let span: SchemaValue = [
    "type": "array", "items": count, "minItems": 2, "maxItems": 2,
  ]

  private static func list(_ item: SchemaValue) -> SchemaValue { ["type": "array", "items": item] }

  private static func orNull(_ name: String) -> SchemaValue { .anyOf([reference(name), ["type": "null"]]) }

  private static func choice<Value: RawRepresentable<String>>(_ values: [Value]) -> SchemaValue {
    ["type": "string", "enum": .list(values.map { .text($0.rawValue) })]
  }

  private static func object(_ properties: Properties, optional: Properties = [:]) -> SchemaValue {
    [
      "type": "object", "properties": .object(properties.merging(optional) { $1 }),
      "required": .list(properties.keys.sorted().map(SchemaValue.text)), "additionalProperties": false,
    ]
  }

  private static func document(_ schema: String, _ properties: Properties) -> SchemaValue {
    object(properties.merging(["schema": ["const": .text(schema)]]) { $1 })
  }

  // MARK: Searches

  private static let search: Properties = [
    "query": text, "interpreted": text, "notes": list(text), "expanded": list(reference("Expansion")),
    "total": object(["all_words": count, "any_word": count, "listed": count]),
    "unknown_words": list(reference("UnknownWord")), "nothing_found": orNull("EmptyResult"),
    "hits": list(reference("Hit")),
  ]
  private static let facets: Properties = [
    "query": text, "interpreted": text, "notes": list(text), "expanded": list(reference("Expansion")),
    "total": object(["all_words": count, "any_word": count]),
    "unknown_words": list(reference("UnknownWord")),
    "facets": list(
      object([
        "facet": choice(Facet.allCases),
        "counts": list(object(["value": textOrNull, "paragraphs": count, "with_all_words": count])),
      ])),
  ]
  private static let hit: Properties = [
    "rank": ["type": "integer", "minimum": 1], "score": number, "highlights": list(span), "alike": list(text),
  ]
  /// Only where they are asked for.
  private static let extras: Properties = [
    "explanation": reference("Explanation"), "before": list(reference("Paragraph")),
    "after": list(reference("Paragraph")),
  ]
  private static let explanation: Properties = [
    "terms": list(
      object(["words": text, "count": count, "count_in_headings": count, "points": number])),
    "closeness": number, "coverage": number, "kind": number, "summary_bullet": truth, "tone": number,
    "grade": number,
  ]
  private static let expansion: Properties = ["term": text, "to": list(text)]
  private static let unknownWord: Properties = ["word": text, "suggestions": list(text)]
  private static let emptyResult: Properties = [
    "without_filters": count, "unknown_authorities": list(reference("UnknownWord")),
    "filters": list(object(["filter": text, "paragraphs_without": count])),
    "words": list(object(["word": text, "paragraphs": count])),
  ]

  // MARK: Reports

  private static let paragraph: Properties = [
    "id": text, "report": reference("Report"), "section": list(text), "grade": textOrNull,
    "grade_printed": textOrNull, "overall": textOrNull, "number": textOrNull, "page": pageOrNull,
    "page_to": pageOrNull, "ordinal": count, "kind": choice(Paragraph.Kind.allCases),
    "timescale": textOrNull, "due": dayOrNull, "addressees": list(text), "text": text,
  ]
  private static let report: Properties = [
    "id": text, "title": text, "authority": textOrNull, "framework": choice(Framework.allCases),
    "inspected_from": dayOrNull, "inspected_to": dayOrNull, "published": dayOrNull,
    "source": reference("Source"),
  ]
  private static let source: Properties = [
    "path": text.described("The name of the file, without its folders."), "sha256": text, "url": textOrNull,
  ]
  private static let listing: Properties = [
    "authority_printed": textOrNull, "region": textOrNull, "published_from": textOrNull,
    "lead_inspector": textOrNull, "overall": textOrNull, "pages": pageOrNull, "paragraphs": count,
    "licence": textOrNull, "judgements": list(reference("Judgement")),
    "confidence": choice(Confidence.allCases), "doubts": list(reference("Doubt")),
  ]
  private static let judgement: Properties = [
    "name": list(text), "grade": text, "grade_printed": text, "scale": choice(Framework.allCases),
    "from": ["enum": ["heading", "table", "sentence"]], "page": pageOrNull,
  ]
  private static let doubt: Properties = [
    "kind": choice(Doubt.Kind.allCases), "detail": text, "page": pageOrNull,
  ]
  private static let show: Properties = [
    "report": reference("Listing"), "asked": textOrNull, "paragraphs": list(reference("Paragraph")),
    "contents": list(
      object(["section": list(text), "grade": textOrNull, "grade_printed": textOrNull, "page": pageOrNull])),
  ]
  private static let authority: Properties = [
    "authority": text, "region": textOrNull, "reports": count, "first": dayOrNull, "latest": dayOrNull,
    "frameworks": list(choice(Framework.allCases)),
    "latest_overall": .anyOf([
      object([
        "grade": text, "framework": choice(Framework.allCases), "date": dayOrNull, "report": text,
      ]), ["type": "null"],
    ]),
  ]
  private static let grades: Properties = [
    "by": choice(GradeQuery.Arrangement.allCases), "judgement": textOrNull,
    "grades": list(reference("GradeRecord")),
    "counts": list(
      object([
        "framework": choice(Framework.allCases), "grade": textOrNull,
        "status": choice(GradeRecord.Status.allCases), "count": count,
      ])),
  ]
  private static let gradeRecord: Properties = [
    "authority": textOrNull, "region": textOrNull, "framework": choice(Framework.allCases), "report": text,
    "date": dayOrNull, "judgement": ["type": ["array", "null"], "items": text], "grade": textOrNull,
    "grade_printed": textOrNull, "page": pageOrNull, "status": choice(GradeRecord.Status.allCases),
  ]

  // MARK: Questions

  private static let ask: Properties = [
    "question": text, "plan": reference("QuestionPlan"), "search": orNull("Searched"),
    "looked_at": reference("Population"), "found": reference("Population"),
    "years": list(object(["year": count, "looked_at": count, "found": count])),
    "verdicts": list(reference("Verdict")),
    "extents": list(object(["extent": extent, "paragraphs": count, "too_much": count])),
    "sentences": list(reference("Sentence")), "groups": list(reference("Group")), "group_count": count,
    "recommendations": list(reference("Trail")), "recommendation_count": count,
    "gaps": list(object(["gap": text, "message": text])), "notes": list(text),
  ]
  private static let extent: SchemaValue = [
    "type": "string", "enum": .list(Extent.allCases.map { .text($0.word) }),
  ]
  private static let plan: Properties = [
    "kind": choice(QuestionKind.allCases), "change": textOrNull, "stance": textOrNull,
    "least_extent": textOrNull, "filters": list(reference("Field")), "theme": textOrNull, "in_words": text,
    "typed": text.described("The command line that asks exactly this."),
    "unknown_names": list(object(["name": text, "nearest": list(text)])), "not_understood": list(text),
    "readings": list(object(["part": text, "value": text, "from": count, "to": count])),
    "notes": list(text),
  ]
  private static let population: Properties = [
    "authorities": count, "reports": count, "paragraphs": count, "from": dayOrNull, "to": dayOrNull,
  ]
  private static let searched: Properties = [
    "required": list(text), "optional": list(text), "dropped": list(text),
    "expanded": list(reference("Expansion")), "unknown_words": list(reference("UnknownWord")),
    "scattered": count, "is_plain": truth,
  ]
  private static let sentence: Properties = [
    "text": text, "range": span, "highlights": list(span), "verdict": choice(Verdict.allCases),
    "extent": .anyOf([object(["word": extent, "too_much": truth, "words": text]), ["type": "null"]]),
    "alike": list(text), "paragraph": reference("Paragraph"),
  ]
  private static let group: Properties = [
    "subject": reference("Field"), "looked_at": reference("Population"), "found": reference("Population"),
    "verdicts": list(reference("Verdict")), "sentences": list(reference("Sentence")),
    "timeline": list(reference("TimelineEntry")),
  ]
  private static let timelineEntry: Properties = [
    "report": reference("Report"), "overall": textOrNull, "judgements": list(reference("Judgement")),
    "paragraphs": count, "verdict": textOrNull, "sentences": list(reference("Sentence")),
  ]
  private static let trail: Properties = [
    "paragraph": reference("Paragraph"), "highlights": list(span),
    "outcome": choice(RecommendationTrail.Outcome.allCases), "next_report": orNull("Report"),
    "evidence": list(reference("Sentence")),
  ]

  // MARK: Problems

  private static let error: Properties = [
    "status": ["type": "integer", "minimum": 400, "maximum": 599],
    "error": object(["message": text, "parameter": textOrNull, "value": textOrNull]),
  ]
}
