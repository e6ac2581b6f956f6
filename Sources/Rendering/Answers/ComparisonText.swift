internal import Reports
internal import Search

/// Writes a comparison for people: figures first, then the sides, beside each other where there is room.
struct ComparisonText {
  let terminal: Terminal
  let words: AnswerWords

  func lines(of groups: [AnswerGroup]) -> [String] {
    figures(of: groups) + [""] + (columns(of: groups) ?? groups.flatMap { side($0, in: terminal) + [""] })
  }

  // MARK: Figures

  private func figures(of groups: [AnswerGroup]) -> [String] {
    Table(columns: ComparisonFigures.columns, rows: groups).textTable(for: terminal).lines(terminal)
      + Paragrapher(terminal: terminal, indent: 0).lines(of: "(\(ComparisonFigures.legend))", look: .dim)
  }

  // MARK: Sides

  private func side(_ group: AnswerGroup, in terminal: Terminal) -> [String] {
    let sentences = group.sentences.flatMap { sentence in
      [""]
        + QuotationText(terminal: terminal, indent: 2, saidAbove: group.subject.context).lines(of: sentence)
    }
    return SubjectLines(terminal: terminal, indent: 0).lines(
      name: group.subject.words, beside: words.counts(of: group))
      + group.gradesInWords.flatMap {
        Paragrapher(terminal: terminal, indent: 2).lines(of: $0, look: .dim)
      }
      + sentences
  }

  private static let leastWidth = 110
  private static let gap = 3

  /// The sides beside each other; `nil` where they do not fit.
  private func columns(of groups: [AnswerGroup]) -> [String]? {
    guard (2...3).contains(groups.count), terminal.width >= Self.leastWidth else { return nil }
    let width = (terminal.width - Self.gap * (groups.count - 1)) / groups.count
    let sides = groups.map { side($0, in: terminal.column(of: width)) }
    // A name that is longer than its column would push the others aside.
    guard !sides.joined().contains(where: { DisplayWidth.of($0) > width }) else { return nil }
    return (0..<(sides.map(\.count).max() ?? 0)).map { row in
      let cells = sides.map { $0.indices.contains(row) ? $0[row] : "" }
      let padded = cells.dropLast().map { $0 + spaces(width - DisplayWidth.of($0) + Self.gap) }
      return cells.last.map { $0.isEmpty ? padded.joined().trimmed(of: " ") : padded.joined() + $0 } ?? ""
    } + [""]
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension String {
  /// Without these at its end.
  fileprivate func trimmed(of character: Character) -> String {
    String(self[..<(lastIndex { $0 != character }.map(index(after:)) ?? startIndex)])
  }
}

extension AnswerGroup.Subject {
  /// What is said of the reports of its sentences by its name.
  var context: QuotationText.Context {
    switch self {
    case .authority: .authority
    case .region, .year, .framework, .overall: .nothing
    }
  }
}
