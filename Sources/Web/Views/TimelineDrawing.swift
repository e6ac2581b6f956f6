internal import Rendering
internal import Reports

// The overall judgements in time, a line for each framework. It shows nothing that the tables below it do not say:
//
//             2012      2015      2018      2021
//     slac  ──[A]────────────────────────────────
//     sif   ────────────[RI]─────────────────────
//     ilacs ────────────────────────[G]───────[G]

/// Draws when an authority was judged, and how.
struct TimelineDrawing {
  private struct Mark {
    let x: Double
    let label: String
    let look: String
  }

  private let lanes: [JudgementLane]
  private let years: ClosedRange<Int>?
  private let marks: GradeMarks

  private static let (width, left, top, row) = (760.0, 110.0, 30.0, 40.0)
  private static let markWidth = 34.0

  init(_ lanes: [JudgementLane]) {
    let days = lanes.flatMap(\.reports).compactMap(\.facts.date?.year)
    self.lanes = lanes.filter { $0.reports.contains { $0.facts.date != nil } }
    years = days.min().flatMap { first in days.max().map { first...$0 } }
    marks = GradeMarks(lanes.flatMap { $0.rows.flatMap { $0.cells.joined() } })
  }

  /// Writes nothing where there is no course of time to be seen.
  func write(_ html: inout HTMLWriter) {
    guard let years, years.count > 1 else { return }
    let height = Self.top + Double(lanes.count) * Self.row + 6
    html.within("figure class=\"timeline\"") { html in
      html.within(
        "div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Drawing of the judgements\""
      ) { html in
        html.within(
          "svg role=\"img\" aria-labelledby=\"drawing\"",
          ["viewBox": "0 0 \(Self.number(Self.width)) \(Self.number(height))"]
        ) { html in
          html.element("title id=\"drawing\"", alternative)
          axis(years, bottom: height, &html)
          for (place, lane) in lanes.enumerated() { write(lane, place, years, &html) }
        }
      }
      html.element("figcaption class=\"small soft\"", caption)
    }
  }

  private var alternative: String {
    "Overall grades by date, a line for each framework. The tables that follow say the same."
  }

  private var caption: String {
    let grades = Set(lanes.flatMap(\.reports).compactMap(\.facts.overall))
    let known =
      Grade.known.filter(grades.contains)
      + grades.filter { !Grade.known.contains($0) }.sorted { $0.rawValue < $1.rawValue }
    let key = known.map { "\(marks[$0]) \($0.rawValue)" }.joined(separator: ", ")
    return "Overall grades" + (key.isEmpty ? "" : ": \(key)") + "; \(GradeMarks.notGiven) none given or read."
  }

  // MARK: Parts

  /// At most a dozen years are named.
  private func axis(_ years: ClosedRange<Int>, bottom: Double, _ html: inout HTMLWriter) {
    let step = max(1, (years.count + 11) / 12)
    for year in stride(from: years.lowerBound, through: years.upperBound, by: step) {
      let x = Self.number(place(Double(year), years))
      html.open("line", ["class": "tick", "x1": x, "x2": x, "y1": "22", "y2": Self.number(bottom)])
      html.raw("</line>\n")
      html.element("text class=\"year\"", ["x": x, "y": "15"], String(year))
    }
  }

  private func write(_ lane: JudgementLane, _ index: Int, _ years: ClosedRange<Int>, _ html: inout HTMLWriter)
  {
    let middle = Self.top + (Double(index) + 0.5) * Self.row
    let y = Self.number(middle)
    html.open(
      "line",
      ["class": "line", "x1": Self.number(Self.left), "x2": Self.number(Self.width), "y1": y, "y2": y])
    html.raw("</line>\n")
    html.element("text", ["x": "0", "y": Self.number(middle + 5)], lane.framework.rawValue)
    for mark in self.marks(lane, years) {
      html.open(
        "rect",
        [
          "class": mark.look, "x": Self.number(mark.x - Self.markWidth / 2), "y": Self.number(middle - 13),
          "width": Self.number(Self.markWidth), "height": "26", "rx": "3",
        ])
      html.raw("</rect>\n")
      html.element(
        "text class=\"mark\"", ["x": Self.number(mark.x), "y": Self.number(middle + 5)], mark.label)
    }
  }

  /// Those that would cover each other move on.
  private func marks(_ lane: JudgementLane, _ years: ClosedRange<Int>) -> [Mark] {
    var marks: [Mark] = []
    for report in lane.reports {
      guard let date = report.facts.date else { continue }
      let x = place(Double(date.year) + (Double(date.month) - 0.5) / 12, years)
      let free = marks.last.map { max(x, $0.x + Self.markWidth + 2) } ?? x
      let grade = report.facts.overall
      marks.append(
        Mark(
          x: free, label: grade.map { self.marks[$0] } ?? GradeMarks.notGiven,
          look: grade.map(GradeTag.look) ?? "plain"))
    }
    return marks
  }

  private func place(_ year: Double, _ years: ClosedRange<Int>) -> Double {
    let room = Self.width - Self.left - Self.markWidth
    let part = (year - Double(years.lowerBound)) / Double(years.count)
    return Self.left + Self.markWidth / 2 + part * room
  }

  /// With one figure behind the point.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
