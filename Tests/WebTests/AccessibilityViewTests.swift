import Testing

@testable import Web

@Suite struct AccessibilityViewTests {
  @Test func `The foot leads to what is done for accessibility, what is not, and whom to tell`() async throws
  {
    try await TestServer.serving([]) { server in
      let home = try await server.get("/search").text
      #expect(home.contains("<a href=\"/accessibility\">"))
      let answer = try await server.get("/accessibility")
      #expect(answer.status == 200)
      for words in ["WCAG) 2.2, level AA", "What is not done yet", "whoever runs this server"] {
        #expect(answer.text.contains(words))
      }
    }
  }
}
