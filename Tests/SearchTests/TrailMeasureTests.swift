import Foundation
import Indexing
import Reports
import Search
import Testing

/// How well outcomes are told, against what people read in the same reports.
///
/// `FINDINGS_TRAIL_INDEX=INDEX` names an index, `FINDINGS_TRAIL_LABELS=FILE` a table of recommendations with what became of them:
/// name, outcome, and another outcome that may be meant, with tabs between. `FINDINGS_TRAIL_TABLE=FILE` is written.
struct TrailMeasureTests {
  private static let environment = ProcessInfo.processInfo.environment

  private struct Label {
    let name: String
    let outcome: String
    let other: String

    init?(_ line: Substring) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 2 else { return nil }
      (name, outcome, other) = (cells[0], cells[1], cells.count > 2 ? cells[2] : "")
    }
  }

  @Test(.enabled(if: environment["FINDINGS_TRAIL_INDEX"] != nil))
  func `outcomes are measured where an index and labels are named`() throws {
    let index = try ReportIndex(
      path: try #require(Self.environment["FINDINGS_TRAIL_INDEX"]), for: .reading)
    let file = try #require(Self.environment["FINDINGS_TRAIL_LABELS"])
    let labels = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap(
      Label.init)
    let recommendations = try Self.recommendations(index)
    let thesaurus = try Thesaurus.standard()
    let finder = try TrailFinder(index, thesaurus: thesaurus)
    var lines: [String] = []
    for label in labels {
      let recommendation = try #require(recommendations[label.name])
      let trail = try finder.trail(of: recommendation, highlights: [], score: 0)
      let isRight = trail.outcome.rawValue == label.outcome
      lines.append(
        "\(isRight ? "=" : "#")\t\(label.name)\t\(label.outcome)\t\(label.other)\t\(trail.outcome.rawValue)")
      lines.append("\t\(recommendation.paragraph.text)")
      lines += trail.evidence.map {
        "\t\t\($0.paragraph.id) \($0.verdict) \(Int($0.score * 100)): \($0.text)"
      }
    }
    let target = try #require(Self.environment["FINDINGS_TRAIL_TABLE"])
    try lines.joined(separator: "\n").write(toFile: target, atomically: true, encoding: .utf8)
  }

  private static func recommendations(_ index: ReportIndex) throws -> [String: ParagraphInContext] {
    var found: [String: ParagraphInContext] = [:]
    try index.forEachRecommendation(RecommendationFilter()) { found[$0.id.description] = $0 }
    return found
  }
}
