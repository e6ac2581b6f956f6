internal import Rendering
internal import Reports
internal import Search

/// The paragraphs of a report that a search lists, numbered, with the ways from one to the next.
struct ReportHits {
  private let reading: ReportReading
  private let search: SearchAddress
  private let names: [String]
  private let numbers: [Int: Int]

  init(_ reading: ReportReading, _ search: SearchAddress) {
    self.reading = reading
    self.search = search
    names = reading.hits
    numbers = Dictionary(
      uniqueKeysWithValues: (reading.marks?.hits ?? []).enumerated().map { ($1, $0 + 1) })
  }

  /// The number, from 1, of a paragraph at some place in the report; `nil` where it is none.
  func number(ofParagraph place: Int) -> Int? { numbers[place] }

  /// What was found in the report, above its text.
  func writeSummary(_ html: inout HTMLWriter) {
    guard let marks = reading.marks else { return }
    bar(&html) { html in
      html.element("p", Self.words(marks))
      if let first = names.first { html.link("#" + ReportAddress.anchor(first), "First hit") }
      html.link(ReportAddress(reading.summary.id).text, "Remove the marks")
    }
  }

  /// Which of the hits begins here. It stays in sight until the next one.
  func writeBar(_ number: Int, _ html: inout HTMLWriter) {
    bar(&html) { html in
      html.element("p", "Hit \(number) of \(names.count)")
      if number > 1 { way("Previous", to: number - 1, &html) }
      if number < names.count { way("Next", to: number + 1, &html) }
    }
  }

  private func bar(_ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    html.within("div class=\"hit-bar\"") { html in
      content(&html)
      html.element("a class=\"back\"", ["href": search.text], "Back to the search")
    }
  }

  private func way(_ word: String, to number: Int, _ html: inout HTMLWriter) {
    html.open("a", ["href": "#" + ReportAddress.anchor(names[number - 1])])
    html.raw("\(word)<span class=\"hidden\"> hit</span></a>\n")
  }

  private static func words(_ marks: ReportMarks) -> String {
    let count = marks.hits.count
    let searched = "Searched for \(marks.interpreted)."
    if count == 0 { return "No paragraph of this report matches the search. " + searched }
    let rule =
      switch marks.rule {
      case .word: "."
      case .everyWord: ": the paragraphs with every word, or with what means the same."
      case .anyWord: ": no paragraph has every word, these have some."
      case .best(let all): ": no paragraph has every word, these fit best of \(all) that have some."
      }
    return "\(grouped(count, "hit")) in this report\(rule) \(searched)"
  }
}
