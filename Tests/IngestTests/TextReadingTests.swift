import Ingest
import Reports
import TestSupport
import Testing

struct TextReadingTests {
  private static let text = "1. Children’s homes are good.\n\n2. The café is open."

  @Test func `every usual encoding gives the same text`() async throws {
    let utf8 = Array(Self.text.utf8)
    let forms: [[UInt8]] = [
      utf8, [0xEF, 0xBB, 0xBF] + utf8, [0xFF, 0xFE] + FileTypeTests.utf16(Self.text, isBig: false),
      [0xFE, 0xFF] + FileTypeTests.utf16(Self.text, isBig: true), Self.windows1252,
    ]
    for form in forms {
      let report = try await Reading.report(form, path: "/a.txt")
      #expect(report.paragraphs.map(\.text) == ["Children’s homes are good.", "The café is open."])
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end is one`(lineEnd: String) async throws {
    let report = try await Reading.report(Self.text.replacing("\n", with: lineEnd))
    #expect(report.paragraphs.map(\.printedNumber?.value) == [1, 2])
  }

  @Test func `form feeds begin pages`() async throws {
    let report = try await Reading.report("1. One is on the first page.\n\u{0C}2. Two is on the second page.")
    #expect(report.paragraphs.map(\.pages) == [1...1, 2...2])
    #expect(report.pageCount == 2)
    #expect(try await Reading.report("1. One.").paragraphs.map(\.pages) == [nil])
  }

  @Test func `a form feed at the end adds no page`() async throws {
    let report = try await Reading.report(
      "1. One is on the first page.\n\u{0C}2. Two is on the second page.\n\u{0C}\n")
    #expect(report.paragraphs.map(\.pages) == [1...1, 2...2])
    #expect(report.pageCount == 2)
    #expect(try await Reading.report("1. One is alone.\n\u{0C}").pageCount == 1)
  }

  @Test(arguments: ["1.\tChildren wait.\n2.\tThey wait long.", "•\tChildren wait.\n•\tThey wait long."])
  func `a tab behind a number or bullet makes a list item, not a row`(list: String) async throws {
    let blocks = try await Reading.blocks(list)
    #expect(blocks.map(\.text) == ["Children wait.", "They wait long."])
    #expect(blocks.allSatisfy { $0.kind != .row && $0.kind != .paragraph && $0.cells.isEmpty })
  }

  @Test func `tabs between words make a row`() async throws {
    let blocks = try await Reading.blocks("Overall effectiveness\tGood\nCapacity\tAdequate")
    #expect(blocks.map(\.kind) == [.row, .row])
    #expect(blocks.map(\.text) == ["Overall effectiveness | Good", "Capacity | Adequate"])
  }

  @Test func `NULs go`() async throws {
    let report = try await Reading.report(
      "1. Chil\0dren wait and wait and wait for a very long time, as they did before.")
    #expect(report.paragraphs.first?.text.hasPrefix("Children wait") == true)
  }

  @Test func `lines of a paragraph are joined`() async throws {
    let report = try await Reading.report("1. Children wait for decision-\nmaking that is\nslow.\n2. Two.")
    #expect(report.paragraphs.map(\.text) == ["Children wait for decision-making that is slow.", "Two."])
  }

  @Test func `a suspended hyphen at a line end keeps its space`() async throws {
    let report = try await Reading.report(
      "1. Young people of 16-\nand 17-years waited through COVID-\n19 for a short-\nor long-term plan.")
    #expect(
      report.paragraphs.map(\.text) == [
        "Young people of 16- and 17-years waited through COVID-19 for a short- or long-term plan."
      ])
  }

  @Test func `any text at all gives a report or a problem`() async throws {
    var random = SeededRandom(seed: 23)
    let pieces =
      RandomText.hostile + ["\n\n", "\n1. ", "\n2. ", "\n - ", "\u{0C}", "\t", "Grade 3 (Adequate)", "\r\n"]
    for _ in 0..<500 {
      let text = random.text(of: pieces, longest: 60)
      do {
        let report = try await Reading.report(text)
        #expect(report.paragraphs.map(\.ordinal) == Array(1...report.paragraphs.count))
        #expect(report.paragraphs.allSatisfy { !$0.text.isEmpty && !$0.text.contains("\0") })
      } catch is ExtractionProblem {}
    }
  }

  private static let windows1252: [UInt8] = text.unicodeScalars.map { scalar in
    switch scalar {
    case "’": 0x92
    case "é": 0xE9
    default: UInt8(scalar.value)
    }
  }
}
