import Foundation
import TestSupport
import Testing

@testable import Web

/// The document of the API says what the API does.
@Suite struct OpenAPITests {
  @Test func `every operation answers as the document says, whatever its parameters`() async throws {
    try await TestServer.serving(APIFixture.reports) { server in
      let document = try await Document(server)
      for operation in document.operations {
        for target in operation.targets {
          let answer = try await server.get(target)
          #expect(answer.status == 200, "\(target): \(answer.text)")
          #expect(try document.faults(in: answer, of: operation, status: "200") == [], "\(target)")
        }
      }
    }
  }

  @Test func `every parameter refuses what the document says it does not take`() async throws {
    try await TestServer.serving { server in
      let document = try await Document(server)
      for operation in document.operations where !operation.parameters.isEmpty {
        for target in operation.wrongTargets {
          let answer = try await server.get(target)
          #expect(answer.status == 400, "\(target)")
          #expect(try document.faults(in: answer, of: operation, status: "400") == [], "\(target)")
        }
      }
    }
  }

  @Test func `a report that is not there is answered as the document says`() async throws {
    try await TestServer.serving { server in
      let document = try await Document(server)
      let operation = try #require(document.operations.first { $0.path == "/api/reports/{report}" })
      let answer = try await server.get("/api/reports/nowhere-2012-01-01")
      #expect(answer.status == 404)
      #expect(try document.faults(in: answer, of: operation, status: "404") == [])
    }
  }

  @Test func `the document and the routes are made of one table, and nothing else is under it`() async throws
  {
    try await TestServer.serving { server in
      let document = try await Document(server)
      #expect(Set(document.operations.map(\.path)) == Set(APIOperation.all.map(\.path)))
      #expect(Set(document.operations.map(\.name)).count == APIOperation.all.count)
    }
    let folder = URL(fileURLWithPath: Repository.root + "/Sources/Web")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(
        text.firstMatch(of: /router\.\w+\(\s*(RouterPath\()?"\/api/) == nil, "\(file.lastPathComponent)")
    }
  }

  @Test func `every reference in the document leads somewhere`() async throws {
    try await TestServer.serving { server in
      let text = try await server.get("/api/openapi.json").text
      let document = try APIFixture.object(text)
      #expect(document["openapi"] as? String == "3.1.0")
      for match in text.matches(of: /"\$ref" : "#\/([a-zA-Z\/]+)"/) {
        var place: Any? = document
        for part in match.1.split(separator: "/") { place = (place as? [String: Any])?[String(part)] }
        #expect(place != nil, "\(match.1)")
      }
    }
  }

  @Test func `the page for people names every operation and links to its example, which works`() async throws
  {
    try await TestServer.serving { server in
      let page = try await server.get("/api")
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      for operation in APIOperation.all where !operation.parameters.isEmpty {
        #expect(page.text.contains("<code>\(operation.path)</code>"))
        #expect(
          page.text.contains("href=\"\(operation.example.replacingOccurrences(of: "&", with: "&amp;"))\""))
        let status = try await server.get(operation.example).status
        // The report of the example is an invented one.
        #expect(status == (operation.mayBeMissing ? 404 : 200), "\(operation.example)")
      }
    }
  }
}

/// The document as a client reads it.
private struct Document {
  struct Parameter {
    let name: String
    let isInPath: Bool
    let isNeeded: Bool
    let schema: [String: Any]
  }

  struct Operation {
    let path: String
    let name: String
    let parameters: [Parameter]
    let responses: [String: Any]
  }

  let operations: [Operation]
  private let responses: [String: Any]
  private let schemas: [String: Any]

  init(_ server: TestServer) async throws {
    let document = try APIFixture.object(try await server.get("/api/openapi.json").text)
    let components = try #require(document["components"] as? [String: Any])
    schemas = try #require(components["schemas"] as? [String: Any])
    responses = try #require(components["responses"] as? [String: Any])
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    operations = try paths.map { path, methods in
      let operation = try #require(methods["get"])
      return Operation(
        path: path, name: try #require(operation["operationId"] as? String),
        parameters: try #require(operation["parameters"] as? [[String: Any]]).map(Self.parameter),
        responses: try #require(operation["responses"] as? [String: Any]))
    }
  }

  private static func parameter(_ object: [String: Any]) throws -> Parameter {
    let schema = try #require(object["schema"] as? [String: Any])
    return Parameter(
      name: try #require(object["name"] as? String), isInPath: object["in"] as? String == "path",
      isNeeded: object["required"] as? Bool == true, schema: schema["items"] as? [String: Any] ?? schema)
  }

  /// What is wrong with an answer.
  func faults(in answer: TestResponse, of operation: Operation, status: String) throws -> [String] {
    var response = try #require(operation.responses[status] as? [String: Any])
    if let name = (response["$ref"] as? String)?.split(separator: "/").last {
      response = try #require(responses[String(name)] as? [String: Any])
    }
    let contents = try #require(response["content"] as? [String: [String: Any]])
    let type = String(answer.headers["content-type", default: ""].prefix { $0 != ";" })
    guard let content = contents[type] else { return ["'\(type)' is not described"] }
    guard type == "application/json" else { return [] }
    let schema = try #require(content["schema"])
    return JSONSchema(schemas: schemas).faults(in: try APIFixture.object(answer.text), schema)
  }
}

extension Document.Operation {
  /// Its plainest request, and one for each value of each other parameter.
  var targets: [String] {
    [target(with: [])]
      + parameters.filter { !$0.isInPath }.flatMap { parameter in
        parameter.values.map { target(with: [(parameter.name, $0)]) }
      } + (path == "/api/ask" ? questions : [])
  }

  /// All kinds of answers.
  private var questions: [String] {
    [
      "/api/ask?q=What+was+recommended+on+drift", "/api/ask?q=zzzz",
      "/api/ask?q=Which+authorities+are+inadequate",
      "/api/ask?q=What+has+changed+in+Fenmarsh+since+2012+on+drift&format=jsonl",
    ]
  }

  var wrongTargets: [String] {
    let missing = parameters.filter { $0.isNeeded && !$0.isInPath }
    return (missing.isEmpty ? [] : [path.replacing("{report}", with: "fenmarsh")])
      + parameters.filter { !$0.isInPath }.flatMap { parameter in
        parameter.wrongValues.map { target(with: [(parameter.name, $0)]) }
      } + [target(with: [("authorty", "Leeds")]), target(with: [("Q", "drift")])]
  }

  private func target(with others: [(String, String)]) -> String {
    let needed = parameters.filter { $0.isNeeded && !$0.isInPath && !others.map(\.0).contains($0.name) }
    let all = needed.map { ($0.name, $0.values[0]) } + others
    // Of a form that has no place beside it, nothing is asked.
    let items = all.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
    let query = items.isEmpty ? "" : "?" + items.joined(separator: "&")
    return path.replacing("{report}", with: "fenmarsh-2010-02-01:1") + query
  }
}

extension Document.Parameter {
  /// What it takes.
  var values: [String] {
    if let choices = schema["enum"] as? [String] { return choices }
    if let least = schema["minimum"] as? Int, let most = schema["maximum"] as? Int {
      return ["\(least)", "\(most)"]
    }
    if schema["format"] as? String == "date" { return ["2010-05-01"] }
    return Self.texts[name] ?? ["drift", "\u{202E}\"\u{301}<script>'"]
  }

  private static let texts: [String: [String]] = [
    "authority": ["Fenmarsh", "Nowhere"], "framework": ["slac", "SIF"], "grade": ["good", "Inadequate"],
    "overall": ["good"], "kind": ["finding", "recommendation"], "year": ["2012", "2010.."],
    "published": ["2012-06", "..2015-05-22"], "judgement": ["overall"],
    "q": ["drift", "\"<b>\" drift NEAR/3"],
    "report": ["fenmarsh-2012-06-27"],
  ]

  /// What it does not take; nothing is known of texts.
  var wrongValues: [String] {
    if schema["enum"] != nil { return ["nonsense"] }
    if let least = schema["minimum"] as? Int, let most = schema["maximum"] as? Int {
      return ["\(least - 1)", "\(most + 1)", "ten", "99999999999999999999"]
    }
    if schema["format"] as? String == "date" { return ["2010-02-30", "soon"] }
    let wrong = [
      "framework": "xyz", "grade": "fine", "overall": "fine", "kind": "x", "year": "12", "published": "x",
    ]
    let most = schema["maxLength"] as? Int ?? 0
    return [String(repeating: "a", count: most + 1)] + (wrong[name].map { [$0] } ?? [])
  }
}
