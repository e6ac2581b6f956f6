internal import Foundation
internal import Indexing
internal import Search

/// Says what a score is made of.
struct ScoreText {
  let lines: [String]

  init(_ explanation: ScoreExplanation) {
    let terms = explanation.terms.map { term in
      "\(term.words) \(Self.number(term.points)) (\(Self.times(term)))"
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

  private static func times(_ term: ScoreExplanation.Term) -> String {
    let text = term.count == 0 ? [] : [term.count == 1 ? "once" : "\(term.count) times"]
    let headings = term.headingCount == 0 ? [] : ["in headings"]
    return (text + headings).joined(separator: ", and ")
  }
}
