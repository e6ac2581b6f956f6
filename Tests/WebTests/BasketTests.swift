import Foundation
import Testing

/// One server after the other: to begin one takes a processor for a while, and the answers of others would wait for it.
@Suite(.serialized) struct BasketTests {
  private static let first = "fenmarsh-2012-06-27:1"
  private static let second = "fenmarsh-2016-03-01:1"

  @Test func `A paragraph is added from where it is quoted, and the way leads back there`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      let answer = try await visitor.post(
        "/basket/add", ["paragraph": Self.first, "back": "/search?q=drift&page=2"])
      #expect(answer.status == 303)
      #expect(
        answer.headers["location"] == "/search?q=drift&page=2#basket-fenmarsh-2012-06-27%3A1")
      let cookie = try #require(answer.headers["set-cookie"])
      #expect(cookie.hasPrefix("findings_basket="))
      #expect(cookie.hasSuffix("; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"))
      let page = try await visitor.get("/basket").text
      #expect(page.contains("There is drift and delay in decision making for children in care."))
      #expect(page.contains("id=\"basket-count\">1<"))
      #expect(page.contains("Fenmarsh · SLAC inspection"))
    }
  }

  @Test func `The cookie is for encrypted connections only where there is one`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      let answer = try await visitor.post(
        "/basket/add", ["paragraph": Self.first],
        headers: [BasketVisitor.sameOrigin, "X-Forwarded-Proto: https"])
      #expect(answer.headers["set-cookie"]?.hasSuffix("; Secure") == true)
    }
  }

  @Test func `An empty basket says how it is filled, and looking makes nothing`() async throws {
    try await TestServer.serving { server in
      let answer = try await server.get("/basket")
      #expect(answer.status == 200 && answer.text.contains("Your basket is empty"))
      #expect(answer.headers["set-cookie"] == nil)
      let folder = URL(fileURLWithPath: server.index).deletingLastPathComponent().path
      #expect(!FileManager.default.fileExists(atPath: folder + "/baskets.sqlite"))
    }
  }

  @Test func `Entries are moved, written on, taken out and put back`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      try await visitor.add(Self.second)
      var answer = try await visitor.post(
        "/basket/entry",
        ["paragraph": Self.second, "revision": "2", "note": "better\r\nby 2016", "do": "up"])
      #expect(answer.headers["location"] == "/basket?done=moved#entry-fenmarsh-2016-03-01%3A1")
      var page = try await visitor.get("/basket").text
      #expect(page.contains("better\nby 2016</textarea>"))
      #expect(Self.order(page) == ["fenmarsh-2016-03-01%3A1", "fenmarsh-2012-06-27%3A1"])
      answer = try await visitor.post(
        "/basket/entry",
        [
          "paragraph": Self.second, "revision": await visitor.revision(), "note": "better now",
          "do": "remove",
        ])
      page = try await visitor.get(try #require(answer.headers["location"])).text
      #expect(page.contains("Put it back") && !page.contains("entry-fenmarsh-2016-03-01"))
      let from = try #require(BasketVisitor.field("from", in: page))
      try await visitor.post("/basket/put-back", ["paragraph": Self.second, "from": from])
      page = try await visitor.get("/basket").text
      #expect(Self.order(page) == ["fenmarsh-2016-03-01%3A1", "fenmarsh-2012-06-27%3A1"])
      #expect(page.contains("better now</textarea>"))
    }
  }

  private static func order(_ page: String) -> [String] {
    page.components(separatedBy: "<li class=\"entry\" id=\"entry-").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  @Test func `Earlier versions are listed, shown and gone back to`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      try await visitor.post("/basket/remove", ["paragraph": Self.first, "back": "/search"])
      #expect(try await visitor.get("/basket").text.contains("There is nothing in it now."))
      let list = try await visitor.get("/basket/versions").text
      #expect(list.contains("Added fenmarsh-2012-06-27:1") && list.contains("Removed fenmarsh-2012-06-27:1"))
      let answer = try await visitor.post("/basket/restore", ["version": "1"])
      #expect(answer.headers["location"] == "/basket?done=restored")
      #expect(try await visitor.get("/basket").text.contains("There is drift and delay"))
      #expect(try await visitor.post("/basket/restore", ["version": "99"]).status == 404)
    }
  }

  @Test func `Title, question and introduction are kept and stand in the page to share`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      let answer = try await visitor.post(
        "/basket/opening",
        [
          "revision": "1", "title": "Drift", "question": "Was it put right?",
          "introduction": "One.\r\n\r\nTwo.",
          "group": "year",
        ])
      #expect(answer.headers["location"] == "/basket?done=opened")
      let page = try await visitor.get("/basket").text
      #expect(page.contains("<h1>Drift</h1>") && page.contains("<option selected value=\"year\">"))
      let address = try #require(Self.shared(page))
      let shared = try await server.get(address)
      #expect(shared.status == 200 && shared.text.contains("Was it put right?"))
      #expect(!shared.text.contains("<textarea") && !shared.text.contains("name=\"token\""))
    }
  }

  private static func shared(_ page: String) -> String? {
    page.components(separatedBy: "href=\"/baskets/").dropFirst().first.map {
      "/baskets/" + $0.prefix { $0 != "\"" }
    }
  }

  @Test func `A copy is for whoever makes it, and a new basket keeps the old one`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      let address = try #require(Self.shared(try await visitor.get("/basket").text))
      var other = BasketVisitor(server)
      try await other.post(address + "/copy", [:])
      try await other.add(Self.second)
      #expect(try await other.get("/basket").text.contains("id=\"basket-count\">2<"))
      #expect(try await visitor.get("/basket").text.contains("id=\"basket-count\">1<"))
      let answer = try await visitor.post("/basket/new", [:])
      #expect(answer.headers["set-cookie"]?.contains("Max-Age=0") == true)
      let page = try await visitor.get(try #require(answer.headers["location"])).text
      #expect(page.contains("Your basket is empty") && page.contains("href=\"\(address)\""))
      #expect(try await server.get(address).text.contains("There is drift and delay"))
    }
  }

  // MARK: Two tabs

  @Test func `A note that another tab changed is shown beside what was typed`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      try await visitor.post("/basket/entry", ["paragraph": Self.first, "revision": "1", "note": "theirs"])
      let answer = try await visitor.post(
        "/basket/entry", ["paragraph": Self.first, "revision": "1", "note": "mine"])
      #expect(answer.status == 409)
      #expect(answer.text.contains("mine</textarea>") && answer.text.contains(">theirs</blockquote>"))
      #expect(answer.text.contains("href=\"#note-entry-fenmarsh-2012-06-27%3A1\""))
      let shown = try #require(BasketVisitor.field("revision", in: answer.text))
      try await visitor.post("/basket/entry", ["paragraph": Self.first, "revision": shown, "note": "mine"])
      #expect(try await visitor.get("/basket").text.contains("mine</textarea>"))
    }
  }

  @Test func `A page from before there was a basket can add to it, and nothing else`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      visitor.token = nil
      #expect(try await visitor.post("/basket/restore", ["version": "1"]).status == 403)
      #expect(try await visitor.sent("/basket/remove", ["paragraph": Self.first]).status == 403)
      #expect(try await visitor.sent("/basket/add", ["paragraph": Self.second]).status == 303)
      #expect(try await visitor.get("/basket").text.contains("id=\"basket-count\">2<"))
    }
  }

  // MARK: Limits

  @Test func `What is too long is said, with what was typed`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      let note = String(repeating: "n", count: 4_001)
      var answer = try await visitor.post(
        "/basket/entry", ["paragraph": Self.first, "revision": "1", "note": note])
      #expect(answer.status == 400 && answer.text.contains(note + "</textarea>"))
      #expect(answer.text.contains("It has 4001 characters; shorten it to 4000."))
      let title = String(repeating: "t", count: 201)
      answer = try await visitor.post("/basket/opening", ["revision": "1", "title": title])
      #expect(answer.status == 400 && answer.text.contains("value=\"\(title)\""))
    }
  }

  @Test func `The longest note of the largest characters fits into a form`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      let note = String(repeating: "\u{1F4DA}", count: 4_000)
      let answer = try await visitor.post(
        "/basket/entry", ["paragraph": Self.first, "revision": "1", "note": note])
      #expect(answer.status == 303)
    }
  }

  @Test(arguments: ["nowhere-2012-06-27:1", "fenmarsh-2012-06-27:99", "no name", "", ":", "a:"])
  func `Only a paragraph of the index can be added`(name: String) async throws {
    try await TestServer.serving { server in
      let answer = try await BasketVisitor(server).sent("/basket/add", ["paragraph": name])
      #expect([400, 404].contains(answer.status))
      #expect(answer.headers["set-cookie"] == nil)
    }
  }

  // MARK: What the index no longer says

  @Test func `An entry whose text changed or is gone is shown as it was kept`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      try await visitor.add(Self.second)
      try BasketIndex.replace(
        server.index, keeping: "There is drift, and much delay, in decision making for children in care.")
      var page = try await visitor.get("/basket").text
      #expect(page.contains("The index has other words here"))
      #expect(page.contains("There is drift, and much delay") && page.contains("There is drift and delay"))
      #expect(page.contains("The index no longer has this paragraph"))
      #expect(page.contains("Decision making is timely and drift is now rare"))
      let pack = try await visitor.get("/basket/pack").text
      #expect(pack.contains("1 paragraph of the basket cannot be quoted"))
      try await visitor.post(
        "/basket/entry",
        ["paragraph": Self.first, "revision": await visitor.revision(), "do": "keep"])
      page = try await visitor.get("/basket").text
      #expect(!page.contains("The index has other words here"))
    }
  }

  // MARK: Scripts

  @Test func `A script gets the count, the words to read out and the new button`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      let answer = try await visitor.post(
        "/basket/add", ["paragraph": Self.first, "back": "/search?q=drift"],
        headers: [BasketVisitor.sameOrigin, "Accept: application/json"])
      #expect(answer.status == 200 && answer.headers["content-type"] == "application/json")
      #expect(answer.text.contains("\"count\":1") && answer.text.contains("Added to your basket."))
      #expect(answer.text.contains("In basket"))
    }
  }

  @Test(arguments: [
    "", "findings_basket=", "findings_basket=abc", "findings_basket=" + String(repeating: "0", count: 64),
    "findings_basket=' OR 1=1 --", "findings_basket=\u{301}",
  ])
  func `A cookie of nobody is as good as none`(cookie: String) async throws {
    try await TestServer.serving { server in
      var owner = BasketVisitor(server)
      try await owner.add(Self.first)
      var visitor = BasketVisitor(server)
      visitor.cookie = cookie
      #expect(try await visitor.get("/basket").text.contains("Your basket is empty"))
      #expect(try await visitor.get("/basket/versions").status == 404)
      #expect(try await visitor.get("/basket/pack").status == 404)
      #expect(try await visitor.sent("/basket/remove", ["paragraph": Self.first]).status == 404)
    }
  }

  @Test(arguments: ["x", "0123456789abcdef0123456789abcdef", "..%2F..%2Fetc", "%00"])
  func `There is no basket of another name`(name: String) async throws {
    try await TestServer.serving { server in
      for suffix in ["", "/pack", "/pack.html", "/theme.yaml", "?version=1"] {
        let answer = try await server.get("/baskets/\(name)\(suffix)")
        #expect(answer.status == 404)
      }
    }
  }

  @Test func `Pages can be read where baskets cannot`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.first)
      let folder = URL(fileURLWithPath: server.index).deletingLastPathComponent().path
      for ending in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: folder + "/baskets.sqlite" + ending)
      }
      try FileManager.default.removeItem(atPath: folder + "/baskets.sqlite")
      try Data(String(repeating: "broken", count: 1_000).utf8).write(
        to: URL(fileURLWithPath: folder + "/baskets.sqlite"))
      #expect(try await visitor.get("/search?q=drift").status == 200)
      let answer = try await visitor.sent("/basket/add", ["paragraph": Self.first])
      #expect(answer.status == 500 && answer.headers["set-cookie"] == nil)
      #expect(!answer.text.contains("sqlite"))
    }
  }
}
