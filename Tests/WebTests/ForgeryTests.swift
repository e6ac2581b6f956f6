import Testing

/// One server after the other: to begin one takes a processor for a while, and the answers of others would wait for it.
@Suite(.serialized) struct ForgeryTests {
  private static let form = "paragraph=fenmarsh-2012-06-27%3A1"
  private static let type = "Content-Type: application/x-www-form-urlencoded"

  @Test(arguments: [
    [], ["Sec-Fetch-Site: cross-site"], ["Sec-Fetch-Site: same-site"], ["Sec-Fetch-Site: "],
    ["Origin: null"], ["Origin: http://evil.example"], ["Origin: http://127.0.0.1"],
    ["Origin: http://127.0.0.1:1"], ["Origin: 127.0.0.1:PORT"],
    ["Origin: http://127.0.0.1:PORT.evil.example"],
    ["Origin: http://127.0.0.1:PORT", "Sec-Fetch-Site: cross-site"],
    ["Origin: http://127.0.0.1:PORT", "Sec-Fetch-Site: same-site"],
    ["Referer: http://127.0.0.1:PORT/basket"], ["Sec-Fetch-Site: same-origin, cross-site"],
  ])
  func `A form that does not say it is from here is refused`(headers: [String]) async throws {
    try await TestServer.serving { server in
      let sent = headers.map { $0.replacing("PORT", with: String(server.port)) }
      let answer = try await server.send(
        "POST", "/basket/add", headers: [Self.type] + sent, body: Self.form)
      #expect(answer.status == 403)
      #expect(answer.headers["set-cookie"] == nil)
      #expect(answer.text.contains("This form is not from a page of this site"))
    }
  }

  @Test(arguments: [
    ["Sec-Fetch-Site: same-origin"], ["Sec-Fetch-Site: none"], ["Origin: http://127.0.0.1:PORT"],
    ["Origin: https://127.0.0.1:PORT"], ["Origin: http://127.0.0.1:PORT", "Sec-Fetch-Site: same-origin"],
  ])
  func `A form that says it is from here is taken`(headers: [String]) async throws {
    try await TestServer.serving { server in
      let sent = headers.map { $0.replacing("PORT", with: String(server.port)) }
      let answer = try await server.send(
        "POST", "/basket/add", headers: [Self.type] + sent, body: Self.form)
      #expect(answer.status == 303 && answer.headers["set-cookie"] != nil)
    }
  }

  @Test func `A token of another basket is refused, for adding as well`() async throws {
    try await TestServer.serving { server in
      var (visitor, other) = (BasketVisitor(server), BasketVisitor(server))
      try await visitor.add("fenmarsh-2012-06-27:1")
      try await other.add("fenmarsh-2012-06-27:1")
      visitor.token = other.token
      for path in ["/basket/add", "/basket/remove", "/basket/new"] {
        let answer = try await visitor.post(path, ["paragraph": "fenmarsh-2016-03-01:1"])
        #expect(answer.status == 403 && answer.text.contains("This page belongs to another basket"))
      }
    }
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
    "javascript:alert(1)", "evil.example", " /basket", "/a\r\nSet-Cookie: x=y", "/é", "",
  ])
  func `The way back leads nowhere else`(back: String) async throws {
    try await TestServer.serving { server in
      let answer = try await BasketVisitor(server).sent(
        "/basket/add", ["paragraph": "fenmarsh-2012-06-27:1", "back": back])
      #expect(answer.status == 303 && answer.headers["location"] == "/basket")
      #expect(answer.headers["set-cookie"]?.contains("x=y") == false)
    }
  }

  @Test(arguments: ["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
  func `Only a form is taken`(type: String) async throws {
    try await TestServer.serving { server in
      let answer = try await server.send(
        "POST", "/basket/add", headers: [BasketVisitor.sameOrigin, "Content-Type: \(type)"], body: Self.form)
      #expect(answer.status == 415)
    }
  }

  @Test func `A form that is too large is refused`() async throws {
    try await TestServer.serving { server in
      let note = String(repeating: "n", count: 70_000)
      let answer = try await BasketVisitor(server).sent(
        "/basket/add", ["paragraph": "fenmarsh-2012-06-27:1", "note": note])
      #expect(answer.status == 413)
      let chunk = String(repeating: "n", count: 70_000)
      let body = "\(String(chunk.count, radix: 16))\r\n\(chunk)\r\n0\r\n\r\n"
      let request = """
        POST /basket/add HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\
        \(Self.type)\r\n\(BasketVisitor.sameOrigin)\r\nTransfer-Encoding: chunked\r\n\r\n\(body)
        """
      #expect(try TestResponse(try await server.exchange(Array(request.utf8))).status == 413)
    }
  }

  @Test(arguments: ["PUT", "DELETE", "PATCH"])
  func `Nothing is changed in another way`(method: String) async throws {
    try await TestServer.serving { server in
      let answer = try await server.send(
        method, "/basket/add", headers: [Self.type, BasketVisitor.sameOrigin], body: Self.form)
      #expect(answer.status == 405)
    }
  }

  @Test(arguments: [
    "/basket/add", "/basket/remove", "/basket/entry", "/basket/opening", "/basket/put-back",
    "/basket/restore",
    "/basket/new",
  ])
  func `Looking at the address of a form changes nothing`(path: String) async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add("fenmarsh-2012-06-27:1")
      let answer = try await visitor.get(path + "?paragraph=fenmarsh-2012-06-27%3A1&version=1")
      #expect(answer.status == 404 || answer.status == 405)
      #expect(try await visitor.get("/basket").text.contains("id=\"basket-count\">1<"))
    }
  }
}
