import Ingest
import Reports
import TestSupport
import Testing

/// Word documents that are made in code.
struct WordReadingTests {
  @Test func `headings, lists, notes and tables become blocks`() async throws {
    let blocks = try await Reading.blocks(
      SampleWordDocument([
        .heading("Main findings", level: 1), .paragraph("Leaders know what to do & how."),
        .heading("Children at home", level: 2), .numbered("Visits are made."), .numbered("Plans are short."),
        .bullet("16 young people were seen"), .noted("A note follows.", note: "It stands here."),
        .numbered("Records are kept."), .table([["Stage", "Children"], ["Agreed", "12"]]),
      ]))
    #expect(
      blocks.map(\.text) == [
        "Main findings", "Leaders know what to do & how.", "Children at home", "Visits are made.",
        "Plans are short.",
        "16 young people were seen", "A note follows.", "Records are kept.", "Stage | Children",
        "Agreed | 12",
        "It stands here.",
      ])
    let numbers = [1, 2, 3].compactMap(ParagraphNumber.init)
    try #require(numbers.count == 3)
    #expect(
      blocks.map(\.kind) == [
        .heading, .paragraph, .heading, .numbered(numbers[0]), .numbered(numbers[1]), .bullet(depth: 1),
        .paragraph,
        .numbered(numbers[2]), .row, .row, .footnote,
      ])
    #expect(blocks.filter { $0.kind == .heading }.map(\.level) == [1, 2])
  }

  @Test func `a paragraph in bold is a heading`() async throws {
    let blocks = try await Reading.blocks(
      SampleWordDocument([.bold("What needs to improve"), .paragraph("Everything that was seen does.")]))
    #expect(blocks.map(\.kind) == [.heading, .paragraph])
  }

  @Test func `a note is boilerplate and its mark is no part of the text`() async throws {
    let report = try await Reading.report(
      SampleWordDocument([
        .heading("A letter", level: 1), .heading("Findings", level: 1),
        .noted("The board met.", note: "In May."),
        .paragraph("It met again."),
      ]))
    #expect(report.paragraphs.map(\.text) == ["A letter", "The board met.", "It met again.", "In May."])
    #expect(report.paragraphs.map(\.kind) == [.boilerplate, .finding, .finding, .boilerplate])
    #expect(report.pageCount == nil)
  }

  @Test func `a list that goes on under several headings keeps its numbers`() async throws {
    let report = try await Reading.report(at: Repository.corpus + "/ottersby-focused-visit-2023-10-13.docx")
    let numbered = report.paragraphs.filter { $0.printedNumber != nil }
    #expect(numbered.compactMap(\.printedNumber?.value) == Array(1...10))
    #expect(
      Set(numbered.compactMap { report.path(ofSection: $0.section).last }) == [
        "Decisions about permanence", "Children at home on care orders", "Oversight and challenge", "Health",
      ])
  }

  @Test func `the caption of a table is read once`() async throws {
    let report = try await Reading.report(at: Repository.corpus + "/ottersby-focused-visit-2023-10-13.docx")
    #expect(report.paragraphs.count { $0.text == "Children placed with parents on care orders" } == 1)
  }

  @Test func `a damaged Word document is said to be damaged`() async throws {
    let whole = SampleWordDocument([.paragraph("Children wait.")]).bytes
    for bytes in [Array(whole.prefix(whole.count / 2)), Array(whole.dropLast(30))] {
      let problem = try await problem(bytes)
      #expect("\(problem.map { "\($0)" } ?? "nothing")".hasPrefix("damagedWord("))
    }
  }

  @Test func `a Word document without words holds no text`() async throws {
    #expect(try await problem(SampleWordDocument([]).bytes) == .noText)
  }

  @Test func `an archive of anything else is an archive`() async throws {
    #expect(try await problem(SampleArchive([("a.txt", "Children wait.")]).bytes) == .archive)
    #expect(try await problem(SampleArchive([]).bytes) != nil)
  }

  @Test func `a Word document with flipped bytes gives a report or a problem`() async throws {
    let whole = SampleWordDocument([.heading("Findings", level: 1), .paragraph("Children wait.")]).bytes
    var random = SeededRandom(seed: 54)
    for _ in 0..<8 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        bytes[Int.random(in: 4..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      }
      _ = try await problem(bytes)
    }
  }

  /// What stopped the reading of a file with these bytes.
  private func problem(_ bytes: [UInt8]) async throws -> ExtractionProblem? {
    let folder = try TemporaryFolder()
    return try await Reading.problem(bytes, path: folder.write(bytes, to: "report.docx"))
  }
}
