import Rendering
import Testing

struct NothingFoundTests {
  @Test(
    arguments: [
      ([("authority", [])], "the index holds no report; add reports with 'findings ingest PATH'"),
      ([("authority", ["Harow"])], "no report passes --authority 'Harow'; leave it out, or change it"),
      (
        [("authority", ["Harow", "a\u{1B}[31m"]), ("region", []), ("year", ["2012"])],
        "no report passes --authority 'Harow' or 'a\u{FFFD}[31m' and --year '2012'; leave one of them out, or change it"
      ),
    ] as [([(name: String, values: [String])], String)])
  func `the message says which options were set`(options: [(name: String, values: [String])], text: String) {
    #expect(NothingFound("report", options: options).text == text)
  }
}
