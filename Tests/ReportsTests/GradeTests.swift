import Reports
import Testing

struct GradeTests {
  /// The words that the contract promises.
  private static let words: [(Grade, String)] = [
    (.outstanding, "outstanding"), (.good, "good"), (.requiresImprovement, "requires improvement"),
    (.adequate, "adequate"), (.inadequate, "inadequate"), (.notJudged, "not judged"),
    (.typicallyPositive, "typically positive"), (.inconsistent, "inconsistent"),
    (.widespreadFailings, "widespread and/or systemic failings"),
  ]

  @Test(arguments: words)
  func `a grade is written and read in its printed words`(grade: Grade, words: String) {
    #expect(grade.rawValue == words)
    #expect(Grade(rawValue: words) == grade)
    #expect(grade.description == words)
  }

  @Test(arguments: ["", "Good", "weak", "serious concerns", "🙂"])
  func `words of no known scale are kept`(words: String) {
    #expect(Grade(rawValue: words) == .other(words))
    #expect(Grade(rawValue: words).rawValue == words)
  }
}
