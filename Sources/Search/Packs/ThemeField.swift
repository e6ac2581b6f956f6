// What a theme may hold: one table, from which follow what is read, what errors say of it, the comments of a new theme, the
// table in README.md and the schema for editors.

/// A part of a theme that has fields of its own.
public enum ThemePart: String, CaseIterable, Sendable {
  case theme, query, filters, pinned, excluded, notes, paragraphNote, groupNote

  /// The part in words: `a query`.
  public var inWords: String {
    switch self {
    case .theme: "a theme"
    case .query: "a query"
    case .filters: "the filters"
    case .pinned: "a pinned paragraph"
    case .excluded: "an excluded paragraph"
    case .notes: "the notes"
    case .paragraphNote: "a note on a paragraph"
    case .groupNote: "a note on a group"
    }
  }

  /// Several of it in words.
  var pluralInWords: String {
    switch self {
    case .query: "queries"
    case .pinned, .excluded: "paragraphs"
    case .paragraphNote, .groupNote: "notes"
    case .theme, .filters, .notes: "fields"
    }
  }

  /// Its fields, in the order in which they are written.
  public var fields: [ThemeField] {
    switch self {
    case .theme: ThemeField.ofTheme
    case .query: ThemeField.ofQuery
    case .filters: FilterField.allCases.map(ThemeField.init(of:))
    case .pinned:
      [.paragraph(52), ThemeField("note", .text, "what you say of it", example: "The clearest case.")]
    case .excluded:
      [.paragraph(61), ThemeField("reason", .text, "why it is left out", example: "About another matter.")]
    case .notes: ThemeField.ofNotes
    case .paragraphNote:
      [
        .paragraph(66),
        ThemeField("note", .text, "what you say of it", isNeeded: true, example: "Put right by 2013."),
      ]
    case .groupNote:
      [
        ThemeField("group", .text, "the title of the group, in any case", isNeeded: true, example: "Harrow"),
        ThemeField(
          "note", .text, "what you say of it", isNeeded: true, example: "Inspected again the year after."),
      ]
    }
  }

  /// What stands for one of it, in words.
  var expected: String { shortField.map { $0.expected + " or fields" } ?? "fields" }

  /// The field that a single value stands for, without its name: `- drift` for `- query: drift`; `nil` where none may.
  public var shortField: ThemeField? {
    switch self {
    case .query, .pinned, .excluded: fields.first
    case .theme, .filters, .notes, .paragraphNote, .groupNote: nil
    }
  }
}

/// A field of a part.
public struct ThemeField: Sendable, Equatable {
  /// What it takes.
  public enum Form: Sendable, Equatable {
    case text
    /// The name of a paragraph.
    case paragraph
    /// Above 0.
    case number(atMost: Int)
    case whole(ClosedRange<Int>, orNone: Bool)
    case yesOrNo
    case choice([String])
    /// A value or a list of values.
    case filter(FilterField)
    case list(of: ThemePart)
    case part(ThemePart)
  }

  public let name: String
  public let form: Form
  /// What it is for, without a full stop.
  public let meaning: String
  public let isNeeded: Bool
  /// What counts where it is left out; `nil` for nothing.
  public let usual: String?
  /// A value as it is written; of several lines all but the first are indented. Empty for what has fields of its own.
  public let example: String

  init(
    _ name: String, _ form: Form, _ meaning: String, isNeeded: Bool = false, usual: String? = nil,
    example: String = ""
  ) {
    self.name = name
    self.form = form
    self.meaning = meaning
    self.isNeeded = isNeeded
    self.usual = usual
    self.example = example
  }

  /// What it takes, in words.
  public var expected: String {
    switch form {
    case .text: "some text"
    case .paragraph: "the name of a paragraph"
    case .number(let most): "a number above 0, at most \(most)"
    case .whole(let range, let orNone):
      "a whole number from \(range.lowerBound) to \(range.upperBound)\(orNone ? ", or none" : "")"
    case .yesOrNo: "yes or no"
    case .choice(let values): "one of " + values.joined(separator: ", ")
    case .filter(let field): field.expected
    case .list(let part): "a list of \(part.pluralInWords)"
    case .part: "fields of its own"
    }
  }

  /// The part that its value, or each of its values, is; `nil` for a plain value.
  public var part: ThemePart? {
    switch form {
    case .list(let part), .part(let part): part
    case .text, .paragraph, .number, .whole, .yesOrNo, .choice, .filter: nil
    }
  }

  /// Every field of a theme, each with those that it has itself behind it, by the names that lead to it.
  public static var all: [(path: [String], field: ThemeField)] { fields(of: .theme, at: []) }

  private static func fields(of part: ThemePart, at path: [String]) -> [(path: [String], field: ThemeField)] {
    part.fields.flatMap { field in
      [(path + [field.name], field)] + (field.part.map { fields(of: $0, at: path + [field.name]) } ?? [])
    }
  }
}

extension ThemeField {
  static let most = 20_000
  static let mostQueries = 100
  static let mostWeight = 100

  /// - Parameter number: of the example; different ones, so that the examples of all parts are one theme.
  fileprivate static func paragraph(_ number: Int) -> ThemeField {
    ThemeField(
      "paragraph", .paragraph, "its name, as it stands under a result of 'findings search'", isNeeded: true,
      example: "harrow-2012-06-27:\(number)")
  }

  fileprivate static let ofTheme = [
    ThemeField(
      "title", .text, "what the pack is called", isNeeded: true, example: "Drift in decision making"),
    ThemeField(
      "question", .text, "what the pack is to answer",
      example: "Who was criticised for it, how did inspectors put it, and was it put right?"),
    ThemeField(
      "introduction", .text, "what stands before the evidence, in your own words",
      example: "|\n  A text of several lines\n  is written like this."),
    ThemeField(
      "queries", .list(of: .query),
      "what is searched for, in one query or up to \(mostQueries); what any of them finds is evidence"),
    ThemeField("filters", .part(.filters), "which reports and paragraphs are searched at all"),
    ThemeField(
      "group_by", .choice(Theme.Grouping.allCases.map(\.rawValue)), "what the paragraphs of a group share",
      usual: Theme.Grouping.authority.rawValue, example: "year"),
    ThemeField(
      "limit", .whole(1...most, orNone: false),
      "the most paragraphs that are found; pinned ones are added to them",
      usual: String(Theme.defaultLimit), example: "100"),
    ThemeField(
      "per_report", .whole(1...most, orNone: true), "the most of them from one report",
      usual: String(Theme.defaultLimitPerReport), example: "none"),
    ThemeField(
      "recommendations", .whole(0...most, orNone: false),
      "the most recommendations that are listed; 0 leaves them out",
      usual: String(Theme.defaultRecommendationLimit), example: "20"),
    ThemeField(
      "mark_words", .yesOrNo, "whether the words of the queries are marked in quotations", usual: "yes",
      example: "no"),
    ThemeField(
      "pinned", .list(of: .pinned), "paragraphs that are in the pack whatever the queries find, in this order"
    ),
    ThemeField("excluded", .list(of: .excluded), "paragraphs that are never in the pack"),
    ThemeField(
      "notes", .part(.notes), "what you say of paragraphs and groups; it stands beside them in the pack"),
  ]

  fileprivate static let ofQuery = [
    ThemeField(
      "query", .text, "words as for 'findings search', with its operators", isNeeded: true,
      example: "delay NEAR/5 decision"),
    ThemeField(
      "weight", .number(atMost: mostWeight), "what it counts for beside other queries", usual: "1",
      example: "0.5"),
    ThemeField(
      "words", .choice(["all", "any"]), "whether a paragraph has to hold all of its words or any",
      usual: "all", example: "any"),
    ThemeField(
      "literal", .yesOrNo, "whether words that mean the same are left out", usual: "no", example: "yes"),
  ]

  fileprivate static let ofNotes = [
    ThemeField("paragraphs", .list(of: .paragraphNote), "notes on paragraphs, wherever those come from"),
    ThemeField("groups", .list(of: .groupNote), "notes on groups"),
  ]

  fileprivate init(of filter: FilterField) {
    let (meaning, example) =
      switch filter {
      case .authority: ("reports on this authority", "[Harrow, Barnet]")
      case .region: ("reports on authorities of this region of England", "London")
      case .framework: ("inspections of this kind", "[slac, sif]")
      case .grade: ("paragraphs under this grade", "inadequate")
      case .overall: ("reports with this grade overall", "[adequate, inadequate]")
      case .section: ("paragraphs under headings with these words", "leadership")
      case .kind: ("paragraphs of this kind", "finding")
      case .report: ("one report, by its name", "harrow-2012-06-27")
      case .year: ("reports of a year or years", "2012..2016")
      case .published: ("reports published then", "2018-01..")
      }
    self.init(filter.rawValue, .filter(filter), meaning, example: example)
  }
}
