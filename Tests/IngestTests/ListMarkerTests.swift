import Testing

@testable import Ingest

struct ListMarkerTests {
  @Test(arguments: [
    ("10. Strong", 10, true, "Strong"), ("10.Strong", 10, true, "Strong"), ("10) Strong", 10, true, "Strong"),
    ("10 Strong", 10, false, "Strong"), ("1.", 1, true, ""), ("999. x", 999, true, "x"),
    ("7.  x", 7, true, "x"),
    ("3.“Quoted”", 3, true, "“Quoted”"),
  ])
  func `a number starts a list item`(line: String, value: Int, isDotted: Bool, text: String) throws {
    let (marker, rest) = try #require(ListMarker.split(line))
    #expect(marker == .number(value, isDotted: isDotted))
    #expect(rest == text)
  }

  @Test(arguments: [
    ("• Strong", "Strong"), ("•Strong", "Strong"), ("– Strong", "Strong"), ("- Strong", "Strong"),
    ("* Strong", "Strong"),
    ("o Strong", "Strong"), ("▪\tStrong", "Strong"), ("\u{F0B7} Strong", "Strong"), ("•", ""),
  ])
  func `a bullet starts a list item`(line: String, text: String) throws {
    let (marker, rest) = try #require(ListMarker.split(line))
    #expect(marker == .bullet)
    #expect(rest == text)
  }

  @Test(arguments: [
    "", "1.5 times", "10,000 children", "10th", "10%", "0. Zero", "1000. Too many", "-5 degrees", "*note",
    "often", "o",
    "10", "Strong", "²", "１. x", "2010/11 was", "12-year-olds",
  ])
  func `any other line starts none`(line: String) {
    #expect(ListMarker.split(line) == nil)
  }

  @Test(arguments: [
    ("•", true), (" 12. ", true), ("12", true), ("1.", true), ("12)", true), ("1234", false), ("a", false),
    ("", false),
    ("12. a", false), ("• a", false),
  ])
  func `a marker can stand alone`(text: String, isAlone: Bool) {
    #expect(ListMarker.isAlone(text) == isAlone)
  }
}
