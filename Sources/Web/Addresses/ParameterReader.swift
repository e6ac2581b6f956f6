internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// What is wrong with a parameter, for the form in which it was typed.
struct ParameterProblem: Equatable {
  let name: String
  let words: String
}

/// Reads what the parameters of a table mean. What cannot be meant is left out and said, all of it at once.
struct ParameterReader {
  let address: TableAddress
  private(set) var problems: [ParameterProblem] = []

  init(_ address: TableAddress) {
    self.address = address
    for (name, values) in address.parameters
    where values.contains(where: { $0.unicodeScalars.count > Self.longest }) {
      add(name, "\(name): a value is longer than \(Self.longest) characters; shorten it")
    }
  }

  private static let longest = 300
  /// Each page costs what all before it cost.
  private static let lastPage = 10_000

  private mutating func add(_ name: String, _ words: String) {
    problems.append(ParameterProblem(name: name, words: words))
  }

  /// What all filters say together.
  mutating func filter() -> ParagraphFilter {
    var filter = ParagraphFilter()
    for field in FilterField.allCases {
      for value in address.all(field.rawValue) {
        do {
          try field.add(value, to: &filter)
        } catch {
          add(field.rawValue, Messages.text(of: error))
        }
      }
    }
    return filter
  }

  /// One of some choices, else the first of them.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, else usual: Choice
  ) -> Choice {
    guard let value = address[name] else { return usual }
    if let choice = Choice(rawValue: value) { return choice }
    let choices = Choice.allCases.map(\.rawValue).joined(separator: " or ")
    add(name, "\(name): '\(value)' is not known; it takes \(choices)")
    return usual
  }

  /// A day; `nil` where none is typed.
  mutating func day(_ name: String) -> CalendarDate? {
    guard let value = address[name] else { return nil }
    let day = CalendarDate(iso: value)
    if day == nil { add(name, "\(name): '\(value)' is no day; it takes one such as 2024-09-30") }
    return day
  }

  /// Words, at least one letter or figure of them.
  mutating func words(_ name: String, such example: String) -> String? {
    guard let value = address[name] else { return nil }
    if value.contains(where: { $0.isLetter || $0.isNumber }) { return value }
    add(name, "\(name): '\(value)' holds no word; it takes words such as \(example)")
    return nil
  }

  /// From 1.
  mutating func page() -> Int {
    guard let value = address[TableAddress.page] else { return 1 }
    if let page = Int(value), (1...Self.lastPage).contains(page) { return page }
    add(TableAddress.page, "page: '\(value)' is no page; it takes a number from 1 to \(Self.lastPage)")
    return 1
  }
}
