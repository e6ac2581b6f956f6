import Testing

@Suite struct SearchViewTests {
  @Test func `A search shows what it found, with the words marked and a way to the report`() async throws {
    try await TestServer.serving { server in
      let answer = try await server.get("/search?q=drift+in+decision+making")
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
      #expect(answer.text.contains("<mark>drift</mark>"))
      #expect(answer.text.contains("href=\"/reports/fenmarsh-2012-06-27"))
    }
  }
}
