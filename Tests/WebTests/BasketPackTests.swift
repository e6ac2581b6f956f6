import Foundation
import Indexing
import Ingest
import Rendering
import Search
import TestSupport
import Testing

/// One server after the other: to begin one takes a processor for a while, and the answers of others would wait for it.
@Suite(.serialized) struct BasketPackTests {
  private static let paragraphs = [
    "oakvale-2015-05-22:1", "fenmarsh-2016-03-01:1", "fenmarsh-2012-06-27:2", "fenmarsh-2012-06-27:1",
  ]

  private static func filled(_ server: TestServer) async throws -> BasketVisitor {
    var visitor = BasketVisitor(server)
    for paragraph in paragraphs { try await visitor.add(paragraph) }
    return visitor
  }

  @Test(arguments: ["html", "md", "json", "docx"])
  func `A file of a pack can be verified`(ending: String) async throws {
    if ending == "docx" || ending == "md", !Self.hasPandoc { return }
    try await TestServer.serving { server in
      let answer = try await Self.filled(server).get("/basket/pack.\(ending)")
      #expect(answer.status == 200)
      #expect(
        answer.headers["content-disposition"]?.hasPrefix("attachment; filename=\"evidence.\(ending)\"")
          == true)
      let folder = try TemporaryFolder()
      let file = try folder.write(answer.bytes, to: "pack." + ending)
      let content = try await PackReader().content(ofFileAt: file)
      let index = try ReportIndex(path: server.index, for: .reading)
      #expect(try PackCheck(index).faults(in: content).isEmpty)
      #expect(content.passages.count == 4)
      let theme = try Theme(parsing: try #require(content.theme))
      #expect(theme.pinned.map(\.paragraph) == Self.paragraphs)
    }
  }

  private static var hasPandoc: Bool {
    ["/usr/bin/pandoc", "/usr/local/bin/pandoc"].contains { FileManager.default.isExecutableFile(atPath: $0) }
  }

  @Test func `A part of a pack keeps the order of the basket`() async throws {
    try await TestServer.serving { server in
      let csv = try await Self.filled(server).get("/basket/pack.csv").text
      let names = csv.split(separator: "\r\n").dropFirst().compactMap { row in
        Self.paragraphs.first { row.contains($0) }
      }
      #expect(
        names == [
          "fenmarsh-2016-03-01:1", "fenmarsh-2012-06-27:2", "fenmarsh-2012-06-27:1", "oakvale-2015-05-22:1",
        ])
    }
  }

  @Test func `A pack is arranged as was chosen`() async throws {
    try await TestServer.serving { server in
      let visitor = try await Self.filled(server)
      let page = try await visitor.get("/basket/pack?group=year").text
      for year in ["2012", "2015", "2016"] { #expect(page.contains("<h3>\(year)</h3>")) }
      #expect(page.contains("href=\"/basket/pack.docx?group=year\""))
      let theme = try await visitor.get("/basket/theme.yaml?group=year")
      #expect(theme.text.contains("group_by: year"))
      #expect(try await visitor.get("/basket/pack?group=colour").status == 400)
    }
  }

  @Test func `Hostile notes stay text in every form`() async throws {
    let note =
      "<script>alert(1)</script> \"\u{301} ]]> & \u{202E}reversed =1+1 `x` {{y}} \n\n# no heading\n---"
    try await TestServer.serving { server in
      var visitor = try await Self.filled(server)
      try await visitor.post(
        "/basket/entry",
        ["paragraph": Self.paragraphs[0], "revision": await visitor.revision(), "note": note])
      try await visitor.post(
        "/basket/opening",
        [
          "revision": await visitor.revision(), "title": "<b>\"\u{301}; filename=evil.exe / \\ ../é",
          "question": "=cmd()", "introduction": "<img src=x onerror=alert(1)>\n\n- title: x\n\u{85}\u{2028}",
        ])
      for path in ["/basket", "/basket/pack", "/basket/pack.html"] {
        let text = try await visitor.get(path).text
        #expect(!text.contains("<script>alert") && !text.contains("<img src=x") && !text.contains("\u{202E}"))
      }
      for ending in ["html", "md", "csv", "json", "docx"] {
        let answer = try await visitor.get("/basket/pack.\(ending)")
        let isMissing = !Self.hasPandoc && ending == "docx"
        #expect(answer.status == (isMissing ? 501 : 200), "\(ending)")
      }
      let theme = try await visitor.get("/basket/theme.yaml")
      #expect(try Theme(parsing: theme.text).pinned.count == 4)
      let name = try #require(theme.headers["content-disposition"])
      #expect(
        name
          == "attachment; filename=\"b-filename-evil-exe.yaml\"; filename*=UTF-8''b%20filename%20evil%20exe%20%C3%A9.yaml"
      )
    }
  }

  @Test func `A pack of an earlier version, and of somebody else's basket, is made as well`() async throws {
    try await TestServer.serving { server in
      let visitor = try await Self.filled(server)
      let page = try await visitor.get("/basket").text
      let id = try #require(
        page.components(separatedBy: "href=\"/baskets/").dropFirst().first?.prefix { $0 != "\"" })
      let theme = try await server.get("/baskets/\(id)/theme.yaml?version=2").text
      #expect(try Theme(parsing: theme).pinned.map(\.paragraph) == Array(Self.paragraphs.prefix(2)))
      #expect(try await server.get("/baskets/\(id)/pack").text.contains("Plans for children drift"))
      #expect(try await server.get("/baskets/\(id)/pack?version=x").status == 400)
    }
  }

  @Test func `There is no pack of nothing`() async throws {
    try await TestServer.serving { server in
      var visitor = BasketVisitor(server)
      try await visitor.add(Self.paragraphs[0])
      try await visitor.post("/basket/remove", ["paragraph": Self.paragraphs[0]])
      let answer = try await visitor.get("/basket/pack.html")
      #expect(answer.status == 404 && answer.text.contains("There is nothing to make a pack of"))
    }
  }
}
