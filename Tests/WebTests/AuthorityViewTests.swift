import Foundation
import Reports
import Testing

@testable import Web

@Suite struct AuthorityViewTests {
  @Test func `The list has every authority with its reports and its latest overall grade`() async throws {
    try await TestServer.serving(InspectedReports.sample) { server in
      let answer = try await server.get("/authorities")
      #expect(answer.status == 200)
      #expect(answer.text.contains("<a href=\"/authorities/Fenmarsh\">Fenmarsh</a>"))
      #expect(answer.text.contains("London · 3 reports · 2012 to 2019 · slac, sif, ilacs"))
      #expect(answer.text.contains("<span class=\"grade good\">good</span>\n ILACS inspection, 1 May 2019"))
      let narrowed = try await server.get("/authorities?year=2017")
      #expect(!narrowed.text.contains("href=\"/authorities/Fenmarsh\""))
      #expect(narrowed.text.contains("href=\"/authorities/Oakvale\""))
    }
  }

  @Test func `A timeline has a lane for each framework in the order of time`() async throws {
    try await TestServer.serving(InspectedReports.sample) { server in
      let answer = try await server.get("/authorities/Fenmarsh")
      #expect(answer.status == 200)
      #expect(answer.text.pieces(from: "<h3 id=\"lane-", to: "\"") == ["slac", "sif", "ilacs"])
      let sif = answer.text.pieces(from: "<h3 id=\"lane-sif\"", to: "</section>").joined()
      #expect(
        sif.pieces(from: "<th scope=\"row\">", to: "<") == [
          "Overall effectiveness", "Leadership, management and governance",
        ])
      // The heading over the first paragraph is that of the judgement.
      #expect(
        sif.contains(
          "<a class=\"grade middling\" href=\"/reports/fenmarsh-2016-03-01#p-1\">requires improvement</a>"))
    }
  }

  @Test func `Reports of one framework stand side by side, the oldest first`() async throws {
    let reports = ["2021-01-01", "2018-01-01", "2024-01-01"].map {
      InspectedReports.report("Fenmarsh", $0, .ilacs, judgements: [("Overall effectiveness", .good)])
    }
    try await TestServer.serving(reports) { server in
      let text = try await server.get("/authorities/Fenmarsh").text
      let head = text.pieces(from: "<thead>", to: "</thead>").joined()
      #expect(
        head.pieces(from: "/reports/", to: "\"") == [
          "fenmarsh-2018-01-01", "fenmarsh-2021-01-01", "fenmarsh-2024-01-01",
        ])
    }
  }

  @Test func `A judgement leads to the passage under its own heading, not to another one of that name`()
    async throws
  {
    var report = InspectedReports.report(
      "Fenmarsh", "2012-06-27", .slac, texts: ["Of safeguarding.", "Of care."])
    let services = ["Safeguarding services", "Services for looked after children"]
    report.sections = services.enumerated().flatMap { place, name in
      [
        Section(heading: name, parent: nil, grade: nil, page: nil),
        Section(heading: "Overall effectiveness", parent: place * 2, grade: .good, page: nil),
      ]
    }
    report.judgements = services.map {
      Judgement(
        name: [$0, "Overall effectiveness"], grade: .good, gradePrinted: "Grade 2 (Good)", scale: .slac,
        origin: .heading, page: nil)
    }
    report.paragraphs = report.paragraphs.enumerated().map { place, paragraph in
      Paragraph(
        ordinal: paragraph.ordinal, printedNumber: paragraph.printedNumber, kind: .finding,
        section: place * 2 + 1,
        grade: .good, gradePrinted: nil, pages: nil, text: paragraph.text)
    }
    try await TestServer.serving([report]) { server in
      let lane = try await server.get("/authorities/Fenmarsh").text.pieces(from: "<tbody>", to: "</tbody>")
        .joined()
      #expect(lane.pieces(from: "<th scope=\"row\">", to: " ›") == services)
      #expect(lane.pieces(from: "href=\"/reports/fenmarsh-2012-06-27#", to: "\"") == ["p-1", "p-2"])
    }
  }

  @Test(arguments: [
    ("fenmarsh", "/authorities/Fenmarsh"), ("FENMARSH%20council", "/authorities/Fenmarsh"),
    ("fenmarsh/recommendations?page=2", "/authorities/Fenmarsh/recommendations?page=2"),
  ])
  func `Another name of an authority leads to its one address`(name: String, location: String) async throws {
    try await TestServer.serving(InspectedReports.sample) { server in
      let answer = try await server.get("/authorities/" + name)
      #expect(answer.status == 303)
      #expect(answer.headers["location"] == location)
    }
  }

  @Test(arguments: [("Fenmarch", true), ("fen", true), ("Zzzzzzzzzzzz", false), ("%3Cscript%3E", false)])
  func `An unknown authority is not found, and names like it are named`(
    name: String, isLike: Bool
  ) async throws {
    try await TestServer.serving(InspectedReports.sample) { server in
      for path in ["/authorities/\(name)", "/authorities/\(name)/recommendations"] {
        let answer = try await server.get(path)
        #expect(answer.status == 404)
        #expect(answer.text.contains("href=\"/authorities/Fenmarsh\"") == isLike)
        #expect(!answer.text.contains("<script>"))
      }
    }
  }

  @Test func `A name that is no UTF-8 is refused`() async throws {
    try await TestServer.serving { server in
      let answer = try await server.get("/authorities/%FF")
      #expect(answer.status == 400)
    }
  }

  @Test(arguments: [
    "Fen/marsh", "Fen\"\u{301}><b>x", "Q?a=b&c", "100% #1", "a+b c", "Ynys Môn", "Sir Gâr 東", "'Oak' & Vale",
    "x%2Fy",
    "<script>alert(1)</script>", "recommendations", "\u{202E}evil",
  ])
  func `Every name leads from the list to its page, to its recommendations and back`(
    name: String
  ) async throws {
    let report = InspectedReports.report(
      name, "2020-01-01", .ilacs, overall: .good, recommendations: [("Do it.", nil, [])])
    try await TestServer.serving([report]) { server in
      let list = try await server.get("/authorities").text
      let address = AuthorityAddress(name)
      #expect(list.contains("href=\"\(address.text)\""))
      for target in [address.text, address.recommendations] {
        let answer = try await server.get(target)
        #expect(answer.status == 200, "\(target)")
        #expect(!answer.text.contains("<script>alert") && !answer.text.contains("<b>x"))
        #expect(!answer.text.contains("\u{202E}"))
      }
      let search = try await server.get(address.text).text
      #expect(search.contains("type=\"hidden\" name=\"authority\""))
      for path in ["/grades", "/recommendations"] {
        let answer = try await server.get(path)
        #expect(answer.text.contains("href=\"\(address.text)\""))
      }
    }
  }

  @Test func `Recommendations say what became of them, and where that is said`() async throws {
    try await TestServer.serving(InspectedReports.sample) { server in
      let answer = try await server.get("/authorities/Fenmarsh/recommendations")
      #expect(answer.status == 200)
      #expect(answer.text.contains("Ensure that return home interviews are timely."))
      #expect(
        answer.text.contains("Reads as met in the report of 1 May 2019 (ILACS inspection)"))
      #expect(answer.text.contains("href=\"/reports/fenmarsh-2019-05-01#p-1\""))
      let other = try await server.get("/authorities/Fenmarsh/recommendations?report=oakvale-2017-01-10")
      #expect(other.status == 200)
      #expect(!other.text.contains("Review the threshold document."))
    }
  }

  @Test func `An index without reports is said to be empty`() async throws {
    try await TestServer.serving([]) { server in
      for (path, noun) in [
        ("/authorities", "authority"), ("/grades", "judgement"), ("/recommendations", "recommendation"),
      ] {
        let answer = try await server.get(path)
        #expect(answer.status == 200)
        #expect(answer.text.contains("This index holds no \(noun)."))
      }
      let one = try await server.get("/authorities/Fenmarsh")
      #expect(one.status == 404)
    }
  }
}
