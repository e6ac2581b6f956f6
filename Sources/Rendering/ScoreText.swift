internal import Foundation
internal import Indexing
internal import Search

/// Says what a score is made of.
struct ScoreText {
  let lines: [String]

  init(_ explanation: ScoreExplanation) {
    let terms = explanation.terms.map { term in
      "\(term.words) \(Self.number(term.points)) (\(Self.times(term.count)))"
    }
    let parts = explanation.parts
    var factors: [String] = []
    if parts.closeness > 0 { factors.append("+\(Self.percent(parts.closeness)) words close together") }
    if parts.coverage > 0 {
      factors.append("+\(Self.percent(parts.coverage)) for how many of the words are there")
    }
    if parts.kind != 1 {
      factors.append(
        "×\u{A0}\(Self.number(parts.kind)) \(parts.isBrief ? "unnumbered, the report says more" : "by its kind")"
      )
    }
    if parts.tone != 1 {
      factors.append("×\u{A0}\(Self.number(parts.tone)) \(parts.tone > 1 ? "criticises" : "praises")")
    }
    if parts.grade != 1 { factors.append("×\u{A0}\(Self.number(parts.grade)) by its grade") }
    lines = [
      "score \(Self.number(parts.score)) = " + terms.joined(separator: " + "),
      factors.joined(separator: ", "),
    ]
    .filter { !$0.isEmpty }
  }

  private static func number(_ value: Double) -> String { String(format: "%.2f", value) }

  private static func percent(_ value: Double) -> String { String(format: "%.0f %%", value * 100) }

  /// Headings count 0.3 each.
  private static func times(_ count: Double) -> String {
    let whole = Int(count.rounded(.down))
    let headings = count - Double(whole) > 0.01
    if whole == 0 { return "in headings" }
    return (whole == 1 ? "once" : "\(whole) times") + (headings ? ", and in headings" : "")
  }
}
