internal import Ingest
internal import Reports

// Grades in the terminal. Each row has one framework, whose scale stands in the key:
//
//     Authority  Framework  '12 '15 '16 '20
//     Harrow     slac       A
//                sif            RI
//                ilacs                  G

/// Writes grades for people.
struct GradesText {
  private let terminal: Terminal
  private let records: [GradeRecord]
  private let isOverall: Bool
  private let matrix: GradeMatrix
  private let layouts: [MatrixLayout]
  private let marks: GradeMarks

  /// Names of authorities are not set wider than this; longer ones go on in the next line.
  private static let widestName = 22

  init(_ records: [GradeRecord], _ query: GradeQuery, terminal: Terminal) {
    self.records = records
    isOverall = query.arrangement == .year && query.words == nil
    self.terminal = terminal
    matrix = GradeMatrix(records, query)
    let marks = GradeMarks(records)
    self.marks = marks
    layouts = matrix.blocks.map { block in
      MatrixLayout(block, widestName: Self.widestName, width: terminal.width) { cell in
        Self.joined(cell.map { $0.map(marks.mark) })
      }
    }
  }

  /// The tables, the key below, and the counts at the end.
  var text: String {
    let blocks = zip(matrix.blocks, layouts).flatMap { lines(of: $0, $1) + [""] }
    return (blocks + key + [""] + counts).map { $0 + "\n" }.joined()
  }

  // MARK: Tables

  private func lines(of block: GradeMatrix.Block, _ layout: MatrixLayout) -> [String] {
    guard let framework = block.framework else { return panels(of: block, layout) }
    let head = terminal.styled(framework.rawValue, .bold) + "  " + framework.title
    let names = block.names.flatMap {
      Paragrapher(terminal: terminal, indent: 5).lines(of: $0.name, label: "  \($0.label)")
    }
    return [head] + names + [""] + panels(of: block, layout)
  }

  /// The table in as many parts, one below the other, as its columns take.
  private func panels(of block: GradeMatrix.Block, _ layout: MatrixLayout) -> [String] {
    layout.panels.map { columns -> [String] in
      let head = terminal.styled(Self.trimmed(layout.header(columns)), .bold)
      let rows = block.rows.indices.filter { row in
        layout.panels.count == 1 || columns.contains { !block.rows[row].cells[$0].isEmpty }
      }
      return [head] + lines(rows: rows, columns, block, layout)
    }.joined(separator: [""]).map(\.self)
  }

  private func lines(
    rows: [Int], _ columns: Range<Int>, _ block: GradeMatrix.Block, _ layout: MatrixLayout
  ) -> [String] {
    var lines: [String] = []
    var rest: [String] = []
    var last: String?
    for row in rows {
      let heads = block.rows[row].heads
      if heads[0] != last {
        lines += rest
        rest = layout.nameLines(heads[0])
        last = heads[0]
      }
      let name = rest.isEmpty ? "" : rest.removeFirst()
      let cells = columns.map { styled(block.rows[row].cells[$0], width: layout.widths[$0]) }
      lines.append(Self.trimmed(layout.heads(name, heads[1]) + cells.joined()))
    }
    return lines + rest
  }

  /// A cell with a space before it.
  private func styled(_ cell: [[GradeRecord]], width: Int) -> String {
    let plain = Self.joined(cell.map { $0.map(marks.mark) })
    let colours = cell.map { records in records.map { mark in styled(mark) } }
    return " " + Self.joined(colours) + String(repeating: " ", count: width - DisplayWidth.of(plain))
  }

  private func styled(_ record: GradeRecord) -> String {
    let mark = marks.mark(record)
    return record.grade.map { terminal.styled(mark, $0.look) } ?? mark
  }

  /// Reports of one year apart from each other, the judgements of one report side by side.
  private static func joined(_ reports: [[String]]) -> String {
    reports.map { $0.joined(separator: "+") }.joined(separator: "/")
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  // MARK: Key

  /// Stands between words that stay on one line.
  private static let glue = "\u{A0}"

  private static func unglued(_ line: String) -> String { line.replacing(glue, with: " ") }

  private static let keyIndent = 13

  private var key: [String] {
    let key = GradeKey(records, matrix)
    let advice = isOverall ? "; --by judgement says of what" : ""
    let signs =
      years
      + key.signs(isOverall: isOverall).flatMap { sign, words in
        labelled(sign, sign == GradeKey.severalGrades ? words + advice : words)
      }
    return [terminal.styled("Key", .bold)] + key.numbered.flatMap { labelled($0.label, $0.name) }
      + key.scales.flatMap(scale) + signs
  }

  private func labelled(_ label: String, _ text: String) -> [String] {
    Paragrapher(terminal: terminal, indent: Self.keyIndent).lines(of: text, label: Terminal.harmless(label))
      .map(Self.unglued)
  }

  private func scale(_ scale: GradeKey.Scale) -> [String] {
    let words = scale.grades.map { "\($0.mark)\(Self.glue)\($0.grade.rawValue)" }.joined(separator: ", ")
    let name = scale.judgement.map { "\($0): " } ?? ""
    return labelled(scale.framework.rawValue, words.isEmpty ? GradeKey.noGrades : name + words)
  }

  /// What a year of two figures stands for.
  private var years: [String] {
    for (block, layout) in zip(matrix.blocks, layouts) {
      for (shown, year) in zip(layout.titles, block.columns) where shown.utf8.count < year.utf8.count {
        return shown.hasPrefix("'") ? [] : labelled(shown, "the year \(year), and so on")
      }
    }
    return []
  }

  // MARK: Counts

  private var counts: [String] {
    GradeCount.counts(records).flatMap { framework, counts in
      let words = counts.map { "\($0.count)\(Self.glue)\($0.words)" }.joined(separator: ", ")
      return hanging("\(framework.rawValue): \(words)")
    }
  }

  private func hanging(_ text: String) -> [String] {
    let lines = Paragrapher(terminal: terminal, indent: 2).lines(of: text)
    return (lines.prefix(1).map { String($0.dropFirst(2)) } + lines.dropFirst()).map(Self.unglued)
  }
}
