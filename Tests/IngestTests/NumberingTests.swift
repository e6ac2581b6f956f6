import Reports
import TestSupport
import Testing

/// A number at the start of a line is a paragraph number only where it carries on the run.
struct NumberingTests {
  @Test func `paragraphs in a run have their numbers`() async throws {
    try await expect(
      "1. One is said here.\n\n2. Two is said here.\n3. Three is said here.", has: "1 One|2 Two|3 Three")
  }

  @Test func `a number inside a paragraph starts none`() async throws {
    try await expect(
      "1. One is said of ages between 16 and\n17. Two boys are named.\n2. Two is said here.",
      has: "1 One|2 Two")
  }

  @Test func `a number that does not carry on starts none`() async throws {
    try await expect(
      "1. One is said here.\n\n12. Twelve is not next.\n\n2. Two is said here.", has: "1 One|- 12.|2 Two")
  }

  @Test func `a year or a bare number starts none`() async throws {
    try await expect(
      "1. One is said here.\n\n2 children were not seen at all.\n\n2012 was better than that.",
      has: "1 One|- 2|- 2012")
  }

  @Test func `after a heading the run may start again`() async throws {
    let text =
      "1. One is here.\n\n2. Two is here.\n\n3. Three is here.\n\nThe second part\n\n1. Again one is here."
    try await expect(text, has: "1 One|2 Two|3 Three|1 Again")
  }

  @Test func `after a heading a list from 1 is no new run where the old one still goes on`() async throws {
    let text =
      "1. One is here.\n\n2. Two is here.\n\n3. Three is here.\n\nWhat to do\n\n1. Do the first thing."
      + "\n\n2. Do the second thing.\n\nThe second part\n\n4. Four is here."
    try await expect(text, has: "1 One|2 Two|3 Three|- 1.|- 2.|4 Four")
  }

  @Test func `without a heading no run starts again`() async throws {
    try await expect(
      "1. One is here.\n\n2. Two is here.\n\n3. Three is here.\n\n1. One again is here.",
      has: "1 One|2 Two|3 Three|- 1.")
  }

  @Test func `a paragraph goes on behind a page number that stands alone`() async throws {
    try await expect(
      "1. One is cut by the end of a\n\n14\n\npage and goes on.\n\n2. Two is here.", has: "1 One|2 Two")
    let report = try await Reading.report(
      "1. One is cut by the end of a\n\n14\n\npage and goes on.\n\n2. Two is here.")
    #expect(report.paragraphs.first?.text == "One is cut by the end of a page and goes on.")
  }

  @Test func `bullets are paragraphs without a number`() async throws {
    try await expect(
      "1. One is said of:\n - the first thing\n - the second thing\n2. Two.", has: "1 One|- the|- the|2 Two.")
  }

  @Test func `any run up to 300 is read unbroken`() async throws {
    var random = SeededRandom(seed: 22)
    for _ in 0..<10 {
      let count = Int.random(in: 1...300, using: &random)
      let text = (1...count).map { "\($0). Children say \(random.pick(["so", "no", "yes, 12 of them"]))." }
      let report = try await Reading.report(text.joined(separator: random.pick(["\n", "\n\n", "\r\n"])))
      #expect(report.paragraphs.compactMap(\.printedNumber?.value) == Array(1...count))
    }
  }

  /// Each paragraph as its number and first word.
  private func expect(_ text: String, has paragraphs: String) async throws {
    let report = try await Reading.report(text)
    let found = report.paragraphs.map { paragraph in
      "\(paragraph.printedNumber?.description ?? "-") \(paragraph.text.split(separator: " ").first ?? "")"
    }
    #expect(found.joined(separator: "|") == paragraphs)
  }
}
