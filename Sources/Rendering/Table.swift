internal import Reports

// What several commands show as a table is declared once, as columns that know how to get their value out of a row:
//
//     Table<ReportListing>  ─┬─► text      TextTable, headings for people, grades in colour
//                            ├─► CSV       names for programs, cells that no spreadsheet takes for formulas
//                            └─► Markdown  headings for people, nothing taken for markup

/// Rows in columns, for every form that is a table.
struct Table<Row> {
  let columns: [Column]
  let rows: [Row]

  /// What every row has.
  struct Column {
    /// For programs, in snake case.
    let name: String
    /// For people.
    let title: String
    let alignment: Alignment
    let value: (Row) -> TableValue

    init(
      _ name: String, _ title: String, alignment: Alignment = .left, value: @escaping (Row) -> TableValue
    ) {
      self.name = name
      self.title = title
      self.alignment = alignment
      self.value = value
    }
  }

  /// Lines for people.
  func textTable(for terminal: Terminal) -> TextTable {
    TextTable(
      header: columns.map(\.title),
      rows: rows.map { row in columns.map { $0.value(row).textCell(for: terminal) } },
      rightAligned: Set(columns.indices.filter { columns[$0].alignment == .right }))
  }

  /// Comma-separated values with a header, as RFC 4180 has them.
  var csv: String {
    let lines = rows.map { row in
      CSV.line(columns.map { Terminal.harmlessOnLines($0.value(row).words ?? "") })
    }
    return ([CSV.line(columns.map(\.name))] + lines).map { $0 + "\r\n" }.joined()
  }

  /// A table of GitHub-flavoured Markdown.
  var markdown: String {
    Markdown.table(
      header: columns.map(\.title), alignments: columns.map(\.alignment),
      rows: rows.map { row in columns.map { $0.value(row).words ?? "" } })
  }
}

/// Which side of its column a value stands on.
enum Alignment {
  case left, right
}

/// What stands in a cell.
enum TableValue {
  case absent
  case text(String)
  case number(Int)
  case day(CalendarDate)
  case grade(Grade)
  /// A grade with what has to be said of it, such as its framework.
  case noted(Grade, String)
  /// A name that leads to where a report can be opened.
  case source(String, Source)

  init(_ text: String?) { self = text.map(Self.text) ?? .absent }
  init(_ number: Int?) { self = number.map(Self.number) ?? .absent }
  init(_ day: CalendarDate?) { self = day.map(Self.day) ?? .absent }
  init(_ grade: Grade?) { self = grade.map(Self.grade) ?? .absent }

  /// The value in full; `nil` where it is absent.
  var words: String? {
    switch self {
    case .absent: nil
    case .text(let text): text
    case .number(let number): String(number)
    case .day(let day): day.description
    case .grade(let grade): grade.description
    case .noted(let grade, let note): "\(grade), \(note)"
    case .source(let name, _): name
    }
  }

  /// The value for people: what is absent shows as a dash.
  func textCell(for terminal: Terminal) -> TextTable.Cell {
    let text = words.flatMap { $0.isEmpty ? nil : Terminal.harmless($0) } ?? "–"
    switch self {
    case .grade(let grade), .noted(let grade, _): return TextTable.Cell(text, look: grade.look)
    case .source(_, let source):
      return TextTable.Cell(terminal.linked(text, to: terminal.link(to: source)))
    case .absent, .text, .number, .day: return TextTable.Cell(text)
    }
  }
}
