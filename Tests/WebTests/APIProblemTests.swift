import Testing

@Suite struct APIProblemTests {
  private struct Case {
    let target: String
    var method = "GET"
    var status = 400
    let message: String
    var parameter: String?
    var value: String?
  }

  private static let cases = [
    Case(
      target: "/api/search?q=drift&authorty=Leeds",
      message: "'authorty' is not a parameter; did you mean 'authority'?", parameter: "authorty",
      value: "Leeds"),
    Case(
      target: "/api/search?q=drift&zzzzzzzz=1",
      message: "'zzzzzzzz' is not a parameter; /api/openapi.json lists those there are",
      parameter: "zzzzzzzz", value: "1"),
    Case(target: "/api/search", message: "'q' is missing; it takes some text", parameter: "q"),
    Case(target: "/api/search?q=++", message: "'q' is missing; it takes some text", parameter: "q"),
    Case(
      target: "/api/search?q=drift&q=delay", message: "'q' is there more than once; leave one",
      parameter: "q"),
    Case(
      target: "/api/search?q=drift&limit=101",
      message: "'101' is no value for 'limit'; it takes a number from 1 to 100", parameter: "limit",
      value: "101"),
    Case(
      target: "/api/search?q=drift&sort=best",
      message: "'best' is no value for 'sort'; it takes one of relevance, newest, oldest, authority",
      parameter: "sort", value: "best"),
    Case(
      target: "/api/search?q=drift&grade=fine", message: "grade: 'fine' is not known; it takes one of",
      parameter: "grade", value: "fine"),
    Case(
      target: "/api/search?q=drift+grade:fine", message: "grade: 'fine' is not known; it takes one of",
      parameter: "q", value: "drift grade:fine"),
    Case(
      target: "/api/search?q=-drift", message: "the query '-drift' only excludes", parameter: "q",
      value: "-drift"),
    Case(
      target: "/api/search?q=drift&explain=1&format=csv",
      message: "'explain' has no place beside 'format' with the value 'csv'", parameter: "explain"),
    Case(
      target: "/api/facets?q=drift", message: "'by' is missing; it takes some of authority,region",
      parameter: "by"),
    Case(
      target: "/api/facets?q=drift&by=authority,shoe", message: "'authority,shoe' is no value for 'by'",
      parameter: "by", value: "authority,shoe"),
    Case(
      target: "/api/grades?judgement=%2B", message: "'+' is no value for 'judgement'",
      parameter: "judgement", value: "+"),
    Case(
      target: "/api/recommendations?due_before=soon", message: "it takes a day such as 2024-09-30",
      parameter: "due_before", value: "soon"),
    Case(
      target: "/api/ask?q=drift&weakness=1&strength=1",
      message: "take one of 'weakness' and 'strength', not both", parameter: "weakness"),
    Case(
      target: "/api/ask?q=drift&plan=1&format=csv", message: "'plan' has no place beside 'format'",
      parameter: "plan"),
    Case(target: "/api/search?q=%FF", message: "The address cannot be read"),
    Case(
      target: "/api/reports/fenmarsh", status: 404, message: "2 reports begin with 'fenmarsh'",
      parameter: "report", value: "fenmarsh"),
    Case(
      target: "/api/reports/nowhere%3Cb%3E-2012", status: 404,
      message: "there is no report 'nowhere<b>-2012'",
      parameter: "report", value: "nowhere<b>-2012"),
    Case(
      target: "/api/reports/fenmarsh-2012-06-27:9", status: 404,
      message: "fenmarsh-2012-06-27 has no paragraph '9'", parameter: "report",
      value: "fenmarsh-2012-06-27:9"),
    Case(target: "/api/nothing", status: 404, message: "there is nothing at this address; /api lists"),
    Case(
      target: "/api/search?q=drift", method: "POST", status: 405,
      message: "'POST' is not allowed here"),
    Case(target: "/api/reports/x", method: "DELETE", status: 405, message: "'DELETE' is not allowed here"),
  ]

  @Test func `what is wrong with a request is said as JSON`() async throws {
    try await TestServer.serving { server in
      for example in Self.cases {
        let answer = try await server.send(example.method, example.target)
        #expect(answer.status == example.status, "\(example)")
        #expect(answer.headers["content-type"] == "application/json")
        #expect(answer.headers["allow"] == (example.status == 405 ? "GET, HEAD" : nil))
        #expect(answer.headers["x-request-id"]?.isEmpty == false)
        let document = try APIFixture.object(answer.text)
        #expect(document["schema"] as? String == "findings.error/1")
        #expect(document["status"] as? Int == example.status)
        let error = try #require(document["error"] as? [String: Any])
        let message = try #require(error["message"] as? String)
        #expect(message.contains(example.message), "\(message)")
        #expect(error["parameter"] as? String == example.parameter, "\(example)")
        #expect(error["value"] as? String == example.value, "\(example)")
      }
    }
  }

  @Test func `nothing found is no error`() async throws {
    try await TestServer.serving { server in
      for target in [
        "/api/search?q=zeppelin", "/api/reports?year=1999", "/api/authorities?region=Nowhere",
        "/api/grades?judgement=zeppelin", "/api/recommendations", "/api/ask?q=zeppelins",
        "/api/facets?q=zeppelin&by=year", "/api/export?authority=Nowhere",
      ] {
        let status = try await server.get(target).status
        #expect(status == 200, "\(target)")
      }
    }
  }

  @Test func `an index without reports answers too`() async throws {
    try await TestServer.serving([]) { server in
      let answer = try await server.get("/api/search?q=drift")
      #expect(answer.status == 200)
      #expect((try APIFixture.object(answer.text))["hits"] as? [String] == [])
      #expect(try await server.get("/api/export?format=csv").text.hasPrefix("id,authority"))
    }
  }
}
