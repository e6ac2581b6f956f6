internal import Rendering

/// The API as OpenAPI 3.1 describes it (spec.openapis.org/oas/v3.1.0).
enum OpenAPIDocument {
  static func json(version: String) throws -> String {
    try JSONText.document(document(version: version)) + "\n"
  }

  private static func document(version: String) -> SchemaValue {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "findings", "version": .text(version), "summary": "Searches inspection reports.",
        "description": """
        Quotations are word for word from the reports. Dates are YYYY-MM-DD; what is absent is null; grades are the printed words \
        in lower case, on the scale of their framework: those of different frameworks are not comparable. 'highlights' and 'range' \
        count Unicode scalars from the start of 'text', end excluded. Nothing found is no error. The API only reads; a parameter \
        that it does not know is refused.
        """,
      ],
      "servers": [["url": "/"]],
      "paths": .object(
        Dictionary(APIOperation.all.map { ($0.path, ["get": operation($0)]) }) { first, _ in first }),
      "components": ["schemas": .object(OpenAPISchemas.all), "responses": .object(problems)],
    ]
  }

  private static func operation(_ operation: APIOperation) -> SchemaValue {
    var responses: [String: SchemaValue] = [
      "200": [
        "description": .text(operation.meaning), "content": .object(contents(of: operation)),
        "headers": .object(isStream(operation) ? [:] : ["ETag": tag]),
      ]
    ]
    if !isStream(operation) { responses["304"] = ["description": "What the client has is still right."] }
    for (status, name) in problemNames where isPossible(status, operation) {
      responses[status] = reference("responses", name)
    }
    return [
      "operationId": .text(operation.name), "summary": .text(operation.meaning),
      "parameters": .list(operation.parameters.map(\.description)), "responses": .object(responses),
    ]
  }

  // MARK: Answers

  private static let tag: SchemaValue = [
    "description": "Changes with the answer; send it back as If-None-Match.", "schema": ["type": "string"],
  ]

  private static func isStream(_ operation: APIOperation) -> Bool {
    if case .forms = operation.content { return true }
    return false
  }

  private static func contents(of operation: APIOperation) -> [String: SchemaValue] {
    switch operation.content {
    case .html: ["text/html": ["schema": ["type": "string"]]]
    case .forms(let forms): texts(forms)
    case .json(let schema, let others):
      texts(others).merging(["application/json": ["schema": OpenAPISchemas.reference(schema)]]) { $1 }
    }
  }

  private static func texts(_ forms: [APIFormat]) -> [String: SchemaValue] {
    Dictionary(
      forms.map { form in
        (String(form.mediaType.prefix { $0 != ";" }), ["schema": ["type": "string"]])
      }
    ) { first, _ in first }
  }

  // MARK: Problems

  private static let problemNames = [
    ("400", "BadRequest"), ("404", "NotFound"), ("500", "Failed"), ("503", "Unavailable"),
  ]

  private static func isPossible(_ status: String, _ operation: APIOperation) -> Bool {
    switch status {
    case "404": operation.mayBeMissing
    case "400": !operation.parameters.isEmpty
    default: !operation.parameters.isEmpty || isStream(operation)
    }
  }

  private static let problems: [String: SchemaValue] = [
    "BadRequest": problem("A parameter is not known, or has no such value."),
    "NotFound": problem("There is no such report or paragraph."),
    "Failed": problem("Something went wrong; the log of the server says more."),
    "Unavailable": problem("The index cannot be read at the moment."),
  ]

  private static func problem(_ meaning: String) -> SchemaValue {
    [
      "description": .text(meaning),
      "content": ["application/json": ["schema": OpenAPISchemas.reference("Error")]],
    ]
  }

  private static func reference(_ part: String, _ name: String) -> SchemaValue {
    ["$ref": .text("#/components/\(part)/\(name)")]
  }
}
