import Foundation
import TestSupport
import Testing
import Web

private let password = "correct horse ✓ battery"
private let hash = Result { try PasswordHash(of: password) }

@Suite(.serialized, .sharedServer { $0.password = try? hash.get() }) struct PasswordTests {
  private static func serving(_ body: (TestServer) async throws -> Void) async throws {
    let made = try hash.get()
    try await TestServer.serving(configure: { $0.password = made }, body)
  }

  private static func basic(_ password: String) -> String {
    "Authorization: Basic " + Data("team:\(password)".utf8).base64EncodedString()
  }

  private static func form(_ password: String, next: String = "/search?q=drift") -> String {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(".")
    let values = [("password", password), ("next", next)].map {
      $0 + "=" + ($1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
    }
    return values.joined(separator: "&")
  }

  private static func signIn(_ server: TestServer, _ form: String) async throws -> TestResponse {
    try await server.send(
      "POST", "/login",
      headers: ["Content-Type: application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin"], body: form)
  }

  @Test func `Pages lead to the form, and from there back to where they were`() async throws {
    let server = try TestServer.shared()
    let first = try await server.get("/search?q=drift")
    #expect(first.status == 303)
    #expect(first.headers["location"] == "/login?next=%2Fsearch%3Fq%3Ddrift")
    #expect(!first.text.contains("drift"))
    let page = try await server.get("/login?next=%2Fsearch%3Fq%3Ddrift")
    #expect(page.text.contains("name=\"next\" value=\"/search?q=drift\""))
    #expect(page.headers["cache-control"] == "no-store")
    let answer = try await Self.signIn(server, Self.form(password))
    #expect(answer.status == 303)
    #expect(answer.headers["location"] == "/search?q=drift")
    let cookie = try #require(answer.headers["set-cookie"])
    #expect(cookie.contains("; HttpOnly; SameSite=Lax") && !cookie.contains("Secure"))
    let pair = String(cookie.prefix { $0 != ";" })
    let second = try await server.get("/search?q=drift", headers: ["Cookie: other=1; \(pair)"])
    #expect(second.status == 200)
    #expect(second.text.contains("<mark>drift</mark>"))
  }

  @Test(
    arguments: [
      "findings_session=", "findings_session=99999999999.", "findings_session=99999999999.AAAA",
      "findings_session=99999999999." + String(repeating: "A", count: 43) + "=", "findings_session", "=;=;",
    ])
  func `A cookie that was not made here opens nothing`(_ cookie: String) async throws {
    let server = try TestServer.shared()
    let answer = try await server.get("/search", headers: ["Cookie: \(cookie)"])
    #expect(answer.status == 303)
  }

  @Test func `A cookie whose end was put off opens nothing`() async throws {
    let server = try TestServer.shared()
    let cookie = try #require(
      try await Self.signIn(server, Self.form(password)).headers["set-cookie"])
    let pair = cookie.prefix { $0 != ";" }
    let later = pair.replacing("=1", with: "=9", maxReplacements: 1)
    #expect(try await server.get("/search", headers: ["Cookie: \(later)"]).status == 303)
  }

  @Test func `Programs send the password with each request to the API`() async throws {
    let server = try TestServer.shared()
    let without = try await server.get("/api/search?q=drift")
    #expect(without.status == 401)
    #expect(without.headers["www-authenticate"]?.hasPrefix("Basic realm=") == true)
    #expect(try await server.get("/api/none", headers: [Self.basic(password)]).status == 404)
    #expect(try await server.get("/api/none", headers: [Self.basic("wrong password")]).status == 401)
    #expect(try await server.get("/metrics").status == 401)
    // A browser that has sent it to the API sends it everywhere, also for a page from elsewhere.
    #expect(try await server.get("/search", headers: [Self.basic(password)]).status == 303)
    #expect(try await server.send("POST", "/basket/add", headers: [Self.basic(password)]).status == 303)
  }

  @Test(
    arguments: [
      "/", "/search", "/reports/fenmarsh-2012-06-27", "//search", "/health/../search", "/assets/../search",
      "/Health",
      "/login/../search", "/api", "/health%2f", "/ask", "/logout", "/nothing",
    ])
  func `Nothing of the reports is told without it`(_ target: String) async throws {
    let server = try TestServer.shared()
    let answer = try await server.get(target)
    #expect([303, 401, 404].contains(answer.status))
    #expect(!answer.text.contains("Fenmarsh"))
  }

  @Test func `Style and script are there for the form`() async throws {
    let server = try TestServer.shared()
    let page = try await server.get("/login").text
    let sheet = try #require(page.firstMatch(of: /href="(\/assets\/[^"]+\.css)"/)).1
    #expect(try await server.get(String(sheet)).status == 200)
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example",
    "/search\r\nSet-Cookie: a=b", "", "search",
  ])
  func `After signing in nobody is led elsewhere`(_ next: String) async throws {
    let server = try TestServer.shared()
    let answer = try await Self.signIn(server, Self.form(password, next: next))
    #expect(answer.status == 303)
    #expect(answer.headers["location"] == "/")
  }

  @Test func `After ten wrong passwords nobody there may try for a while, and whoever is in stays in`()
    async throws
  {
    try await Self.serving { server in
      let cookie = try #require(
        try await Self.signIn(server, Self.form(password)).headers["set-cookie"]
      ).prefix { $0 != ";" }
      for number in 1...10 {
        let answer = try await Self.signIn(server, Self.form("wrong password \(number)"))
        #expect(answer.status == 401)
        #expect(answer.headers["set-cookie"] == nil)
        #expect(answer.text.contains("This is not the password") && !answer.text.contains("wrong password"))
      }
      let answer = try await Self.signIn(server, Self.form("another wrong one"))
      #expect(answer.status == 429)
      // What is right may not be told from what is wrong, however fast it is known.
      #expect(try await Self.signIn(server, Self.form(password)).status == 429)
      #expect(try await server.get("/search", headers: ["Cookie: \(cookie)"]).status == 200)
    }
  }

  @Test func `Signing out takes the cookie away, and behind a proxy with HTTPS it is for HTTPS alone`()
    async throws
  {
    let server = try TestServer.shared()
    let https = [
      "X-Forwarded-Proto: https", "Sec-Fetch-Site: same-origin",
      "Content-Type: application/x-www-form-urlencoded",
    ]
    let answer = try await server.send("POST", "/login", headers: https, body: Self.form(password))
    let cookie = try #require(answer.headers["set-cookie"])
    #expect(cookie.hasSuffix("; Secure"))
    #expect(answer.headers["strict-transport-security"] == "max-age=31536000")
    let page = try await server.get("/logout", headers: ["Cookie: \(cookie.prefix { $0 != ";" })"])
    #expect(page.text.contains("action=\"/logout\""))
    let out = try await server.send(
      "POST", "/logout",
      headers: ["Cookie: \(cookie.prefix { $0 != ";" })", "Sec-Fetch-Site: same-origin"])
    #expect(out.headers["set-cookie"]?.contains("Max-Age=0") == true)
  }

  // MARK: Hashes

  @Test func `A hash is read as it was written, and no two are the same`() throws {
    let hash = try PasswordHash(of: password)
    #expect(PasswordHash(hash.text) == hash)
    #expect(try PasswordHash(of: password) != hash)
    #expect(hash.text.hasPrefix("scrypt$32768$8$1$"))
  }

  @Test(
    arguments: [
      "", "secret", "scrypt$32768$8$1$$", "scrypt$1$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAA",
      "scrypt$1099511627776$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      "scrypt$32767$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    ])
  func `What is no hash is not taken for one`(_ text: String) {
    #expect(PasswordHash(text) == nil)
  }

  @Test func `A file that others may read is refused`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("password")
    try Data((try hash.get().text + "\n").utf8).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o644)
    #expect(throws: PasswordHash.FileProblem(path: path, reason: .readableByOthers)) {
      try PasswordHash(file: path)
    }
    chmod(path, 0o600)
    #expect(try PasswordHash(file: path) == hash.get())
    #expect(throws: PasswordHash.FileProblem(path: path + "x", reason: .missing)) {
      try PasswordHash(file: path + "x")
    }
  }
}
