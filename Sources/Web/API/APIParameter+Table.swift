internal import Indexing
internal import Rendering
internal import Reports
internal import Search

extension APIParameter {
  /// What may be set as a filter, on every operation that lists.
  static let filters = FilterField.allCases.map { field in
    APIParameter(
      name: field.rawValue, meaning: "\(meaning(of: field)) It takes \(field.expected), in any case.",
      // What reads filters checks their values, because it takes them in any case.
      form: .text(most: 300), isList: true)
  }

  private static func meaning(of field: FilterField) -> String {
    switch field {
    case .authority: "Only this authority; several are alternatives, here as in every filter."
    case .region: "Only authorities of this region."
    case .framework: "Only reports of this framework."
    case .grade: "Only paragraphs under this grade."
    case .overall: "Only reports with this overall grade."
    case .section: "Only under headings with these words."
    case .kind: "Only paragraphs of this kind."
    case .report: "Only this report, by its name."
    case .year: "Only reports of a year, or of years such as 2012..2016."
    case .published: "Only reports published then: a day, month or year, or a range of them such as 2018-01.."
    }
  }

  /// The query of a search.
  static let query = APIParameter(
    name: "q",
    meaning: """
      What to look for: words (any of them, best first), "a phrase" exactly as typed, word* for beginnings, -word to leave out, \
      a OR b, a NEAR/8 b, field:value.
      """, isNeeded: true)

  /// How a query is read.
  static let reading = [
    APIParameter(name: "all", meaning: "Only paragraphs with every word.", form: .flag),
    APIParameter(
      name: "literal",
      meaning: "Only what was typed: no words that mean the same, criticism not first.", form: .flag),
    APIParameter(
      name: "without",
      meaning: "A term of 'expanded', as it stands there, that is searched without what means the same.",
      isList: true),
  ]

  /// Which part of a list is wanted.
  static func part(_ things: String) -> [APIParameter] {
    [
      APIParameter(
        name: "limit", meaning: "How many \(things).", form: .number(1...100), usual: 10),
      APIParameter(
        name: "offset", meaning: "How many \(things) to pass over.", form: .number(0...10_000), usual: 0),
    ]
  }

  /// The form of the answer.
  static func format(_ formats: [APIFormat]) -> APIParameter {
    APIParameter(
      name: "format", meaning: "The form of the answer.", form: .choice(formats.map(\.rawValue)),
      usual: formats.first.map { .text($0.rawValue) })
  }

  static let tableFormats = format(APIFormat.allCases)
}
