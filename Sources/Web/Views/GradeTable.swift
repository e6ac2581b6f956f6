internal import Rendering
internal import Reports

/// Grades in rows and columns. Years are narrow columns, and hold marks; judgements are wide ones, and hold words.
struct GradeTable {
  private let block: GradeMatrix.Block
  private let id: String
  private let marks: GradeMarks
  private let title: String

  /// - Parameter place: among the tables of the view.
  init(_ block: GradeMatrix.Block, _ place: Int, _ marks: GradeMarks, title: String) {
    self.block = block
    id = "grades-\(place + 1)"
    self.marks = marks
    self.title = title
  }

  private var areYears: Bool { block.framework == nil }

  func write(_ html: inout HTMLWriter) {
    ScrollRegion(labelledBy: id).write(&html) { html in
      html.within(areYears ? "table class=\"sticky grades\"" : "table class=\"sticky grades wide\"") { html in
        html.element("caption", ["id": id], caption)
        html.within("thead") { html in
          html.within("tr") { html in
            for head in block.heads + columns { html.element("th scope=\"col\"", head) }
          }
        }
        for rows in groups { body(rows, &html) }
      }
    }
  }

  private var caption: String {
    block.framework.map { "\(title), \(FilterChoices.title(of: $0))" } ?? "\(title) by year"
  }

  /// The judgements by their names, where they are numbered.
  private var columns: [String] {
    if areYears { return block.columns }
    let names = Dictionary(block.names.map { ($0.label, $0.name) }) { first, _ in first }
    return block.columns.map { names[$0] ?? ($0.isEmpty ? "Judgement" : $0) }
  }

  // MARK: Rows

  /// Those of one authority together.
  private var groups: [[GradeMatrix.Row]] {
    block.rows.reduce(into: []) { groups, row in
      if groups.last?.first?.heads[0] == row.heads[0] {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
  }

  private func body(_ rows: [GradeMatrix.Row], _ html: inout HTMLWriter) {
    html.within("tbody") { html in
      for (place, row) in rows.enumerated() {
        html.within("tr") { html in
          if place == 0 { name(of: rows, &html) }
          second(row, &html)
          for cell in row.cells { write(cell, &html) }
        }
      }
    }
  }

  private func name(of rows: [GradeMatrix.Row], _ html: inout HTMLWriter) {
    html.within("th scope=\"rowgroup\"", ["rowspan": String(rows.count)]) { html in
      if let name = Self.report(of: rows[0])?.facts.authority?.name {
        html.link(AuthorityAddress(name).text, name)
      } else {
        html.text(rows[0].heads[0])
      }
    }
  }

  private func second(_ row: GradeMatrix.Row, _ html: inout HTMLWriter) {
    guard !areYears, let report = Self.report(of: row) else {
      html.element("th scope=\"row\"", row.heads[1])
      return
    }
    html.within("th scope=\"row\"") { $0.link(ReportAddress(report.id).text, row.heads[1]) }
  }

  private static func report(of row: GradeMatrix.Row) -> ReportSummary? {
    row.cells.lazy.flatMap { $0.lazy.joined() }.first?.report
  }

  private func write(_ cell: [[GradeRecord]], _ html: inout HTMLWriter) {
    html.within("td") { html in
      for (place, records) in cell.enumerated() {
        if place > 0 { html.raw("<span aria-hidden=\"true\">/</span>") }
        for (place, record) in records.enumerated() {
          if place > 0 { html.raw("<span aria-hidden=\"true\">+</span>") }
          write(record, &html)
        }
      }
    }
  }

  private func write(_ record: GradeRecord, _ html: inout HTMLWriter) {
    let link = GradeLink(record)
    if areYears { link.write(mark: marks.mark(record), &html) } else { link.write(&html) }
  }
}

/// What the marks and signs of the tables stand for.
struct GradeKeyList {
  private let key: GradeKey
  private let isOverall: Bool

  init(_ key: GradeKey, isOverall: Bool) {
    self.key = key
    self.isOverall = isOverall
  }

  func write(_ html: inout HTMLWriter) {
    html.element("h2", "Key")
    html.within("dl class=\"facts key\"") { html in
      for (label, name) in key.numbered { entry(label, name, &html) }
      for scale in key.scales { self.scale(scale, &html) }
      for (sign, words) in key.signs(isOverall: isOverall) { entry(sign, words, &html) }
    }
  }

  private func entry(_ term: String, _ words: String, _ html: inout HTMLWriter) {
    html.element("dt", term)
    html.element("dd", words)
  }

  private func scale(_ scale: GradeKey.Scale, _ html: inout HTMLWriter) {
    html.element("dt", scale.framework.rawValue)
    html.within("dd") { html in
      if scale.grades.isEmpty { html.text(GradeKey.noGrades) }
      if let judgement = scale.judgement { html.text(judgement + ": ") }
      for (mark, grade) in scale.grades {
        html.raw("<span class=\"entry\">")
        html.inline("span", ["class": "grade " + GradeTag.look(of: grade)], mark)
        html.text(" " + grade.rawValue)
        html.raw("</span>\n")
      }
    }
  }
}
