import Reports
import Testing

@testable import Ingest

struct GradeReaderTests {
  private let old = GradeReader(.slac)
  private let new = GradeReader(.ilacs)

  @Test(arguments: [
    ("Good", Grade.good), ("Grade 3 (Adequate)", .adequate), ("Grade 2 Good)", .good),
    ("Inadequate Grade 4", .inadequate),
    ("  outstanding ", .outstanding), ("**Grade 1 (Outstanding)**", .outstanding), ("ADEQUATE", .adequate),
  ])
  func `a text that is nothing but a grade is one`(text: String, grade: Grade) {
    #expect(old.grade(in: text)?.grade == grade)
  }

  @Test(arguments: [
    "", "Grade", "3", "Goodness", "Good outcomes", "is good", "Requires improvement", "good good", "not good",
  ])
  func `any other text is no grade`(text: String) {
    #expect(old.grade(in: text) == nil)
  }

  @Test func `a grade is kept as it was printed`() {
    #expect(old.grade(in: " **Grade 3 (Adequate)** ")?.printed == "Grade 3 (Adequate)")
    #expect(new.grade(in: "Requires improvement to be good")?.printed == "Requires improvement to be good")
  }

  @Test func `each framework has its own scale`() {
    #expect(new.grade(in: "Requires improvement to be good")?.grade == .requiresImprovement)
    #expect(new.grade(in: "Adequate") == nil)
    #expect(old.grade(in: "Requires improvement") == nil)
    #expect(GradeReader(.other).grade(in: "Good") == nil)
  }

  @Test(arguments: [
    ("Care leavers: good", "Care leavers", Grade.good, "good"),
    (
      "Care leavers: requires improvement to be good", "Care leavers", .requiresImprovement,
      "requires improvement to be good"
    ),
    ("The overall judgement is inadequate", "The overall judgement", .inadequate, "inadequate"),
    ("Services in Fenmarsh are good.", "Services in Fenmarsh", .good, "good"),
    ("Leadership – outstanding", "Leadership", .outstanding, "outstanding"),
    ("Leadership requires improvement", "Leadership", .requiresImprovement, "requires improvement"),
    ("Adoption performance Good", "Adoption performance", .good, "Good"),
  ])
  func `a heading is told from the grade that ends it`(
    text: String, heading: String, grade: Grade, printed: String
  ) throws {
    let read = try #require(new.gradedHeading(text) { $0 == "Adoption performance" })
    #expect(read.heading == heading)
    #expect(read.reading == GradeReader.Reading(grade: grade, printed: printed))
  }

  @Test func `bold marks show where a heading ends`() throws {
    let read = try #require(old.gradedHeading("Staying safe**Grade 2 (Good)**") { _ in false })
    #expect(read.heading == "Staying safe")
    #expect(read.reading == GradeReader.Reading(grade: .good, printed: "Grade 2 (Good)"))
  }

  @Test(arguments: ["Good", "What is good", "Recording", "Children feel good", ": good", ""])
  func `a heading without a grade has none`(text: String) {
    #expect(new.gradedHeading(text) { _ in false }?.heading != text)
  }
}
