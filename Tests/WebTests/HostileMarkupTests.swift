import Foundation
import Testing

/// Whatever stands in an address is never more than text in what is answered.
@Suite(.serialized, .sharedServer()) struct HostileMarkupTests {
  /// Each would put an element or an attribute `probe` into the page, or run something, if it were not escaped.
  static let values = [
    "<probe>drift", "\" probe=\"drift", "' probe='drift", "\"\u{301} probe=\"drift", "'\u{301} probe='drift",
    "<\u{338}probe>drift", "</title><probe>drift", "</script><probe>drift", "--><probe>drift",
    "&lt;probe&gt;drift",
    "&#60;probe&#62;drift", "<img src=x onerror=alert(1)>drift", "javascript:alert(1)//drift",
    "\"><svg onload=alert(1)>drift", "`probe`drift", "%3Cprobe%3Edrift", "drift\u{0}<probe>",
    "drift\u{202E}<probe>",
    "drift\u{1B}[31m", "{{drift}}<%= probe %>${probe}", "drift\r\nSet-Cookie: probe=1",
    "\u{FEFF}<probe>drift",
  ]

  /// Every place that a visitor can write to; `VALUE` stands for it.
  static let targets = [
    "/VALUE", "/search?q=VALUE", "/search?VALUE=1", "/search?q=drift&without=VALUE",
    "/search?q=drift&sort=VALUE",
    "/search?q=drift&page=VALUE", "/search?q=drift&authority=VALUE", "/search?q=drift&region=VALUE",
    "/search?q=drift&framework=VALUE", "/search?q=drift&grade=VALUE", "/search?q=drift&overall=VALUE",
    "/search?q=drift&section=VALUE", "/search?q=drift&kind=VALUE", "/search?q=drift&report=VALUE",
    "/search?q=drift&year=VALUE", "/search?q=drift&published=VALUE",
    "/search?q=drift&all=VALUE&literal=VALUE",
    "/search?q=drift+authority:VALUE", "/reports/VALUE", "/reports/fenmarsh-2012-06-27?q=VALUE",
    "/reports/fenmarsh-2012-06-27/VALUE", "/reports?authority=VALUE&region=VALUE", "/authorities/VALUE",
    "/authorities?q=VALUE&region=VALUE", "/grades?authority=VALUE&framework=VALUE", "/ask?q=VALUE",
    "/recommendations?q=VALUE&authority=VALUE", "/basket?VALUE=VALUE", "/basket/VALUE", "/login?next=VALUE",
    "/help?VALUE", "/assets/VALUE", "/api/VALUE", "/api/search?q=VALUE", "/api/search?q=drift&grade=VALUE",
    "/api/reports/VALUE", "/api/ask?q=VALUE", "/health?VALUE", "/metrics?VALUE",
  ]

  @Test(arguments: targets) func `Markup in an address stays text`(_ target: String) async throws {
    let server = try TestServer.shared()
    for value in Self.values {
      let encoded = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let answer = try await server.get(target.replacing("VALUE", with: encoded))
      #expect([200, 303, 400, 401, 404].contains(answer.status), "\(value) at \(target)")
      Self.check(answer, value)
      Leaks.check(answer, of: server)
    }
  }

  @Test(arguments: values) func `Markup in header fields stays text`(_ value: String) async throws {
    let server = try TestServer.shared()
    let value = String(value.unicodeScalars.filter { !["\0", "\r", "\n", "\u{1B}"].contains($0) })
    for name in [
      "User-Agent", "Referer", "Cookie", "Accept", "Accept-Language", "X-Forwarded-Host", "Origin",
    ] {
      let answer = try await server.get("/search?q=drift", headers: ["\(name): \(value)"])
      #expect(answer.status == 200)
      Self.check(answer, value)
      #expect(!answer.text.contains("probe"))
    }
  }

  private static func check(_ answer: TestResponse, _ value: String) {
    #expect(answer.headers["set-cookie"]?.contains("probe") != true)
    let type = answer.headers["content-type"] ?? ""
    guard type.hasPrefix("text/html") else {
      return #expect(type.isEmpty || answer.headers["x-content-type-options"] == "nosniff")
    }
    for element in MarkupReader(answer.bytes).elements {
      #expect(element.name.utf8.allSatisfy { $0 < 0x80 } && element.name != "probe", "\(value): \(element)")
      for (name, text) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && !name.contains("probe"), "\(value): \(element)")
        guard ["href", "src", "action", "formaction"].contains(name) else { continue }
        let isOurs =
          text.hasPrefix("/") && !text.hasPrefix("//") || text.hasPrefix("#") || text.hasPrefix("?")
        #expect(isOurs, "\(value): \(element)")
      }
      if element.name == "script" { #expect(element.attributes.contains { $0.value.hasPrefix("/assets/") }) }
    }
    #expect(!answer.bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }, "\(value)")
    #expect(!answer.text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) }, "\(value)")
  }
}

/// What no answer may tell.
enum Leaks {
  private static let words = [
    "SQLite", "sqlite", "GRDB", "Swift", "FTS5", "Hummingbird", "NIO", "root:", "Fatal", "/tmp/",
  ]

  static func check(_ answer: TestResponse, of server: TestServer) {
    for word in words { #expect(!answer.text.contains(word), "\(word)") }
    #expect(!answer.text.contains(server.index))
    #expect(answer.headers["server"] == nil && answer.headers["x-powered-by"] == nil)
  }
}
