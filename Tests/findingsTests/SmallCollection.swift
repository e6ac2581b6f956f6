import Foundation
import TestSupport

/// A few invented paragraphs, for searches of which every answer is known.
struct SmallCollection {
  /// A paragraph of a report.
  struct Line {
    let report: String
    let number: Int
    let text: String
    var grade = "good"
    var section = "Leadership"
  }

  static let lines = [
    Line(report: "ashby-2012-05-01", number: 1, text: "Managers plan visits to each home."),
    Line(
      report: "ashby-2012-05-01", number: 2, text: "Drift in planning was seen, and no manager asked why."),
    Line(report: "ashby-2012-05-01", number: 3, text: "Plans were late in two areas.", grade: "inadequate"),
    Line(report: "ashby-2012-05-01", number: 4, text: "Visits were made, in the main, in good time."),
    Line(report: "colby-2015-03-02", number: 1, text: "Delay was rare, and well explained to families."),
    Line(report: "colby-2015-03-02", number: 2, text: "Cases drifted; planning in drift cases was weak."),
    Line(
      report: "colby-2015-03-02", number: 3,
      text: "The board, chaired well, asks for reports, with \"figures\"."),
  ]

  /// Imports lines, by default all of them.
  static func add(_ lines: [Line] = Self.lines, to program: Program) async throws {
    let objects = try lines.map { line -> String in
      let name = line.report.prefix { $0 != "-" }
      let report = [
        "id": line.report, "title": "Inspection of \(name)", "authority": name.capitalized,
        "framework": "sif",
        "published": String(line.report.dropFirst(name.count + 1)),
      ]
      let object: [String: Any] = [
        "report": report, "number": line.number, "text": line.text, "grade": line.grade,
        "grade_printed": line.grade,
        "section": [line.section], "page": 2,
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }
    try program.folder.write(objects.joined(separator: "\n"), to: "lines.jsonl")
    let outcome = try await program.run("import", "lines.jsonl")
    guard outcome.status == 0 else { throw Failure(outcome.errors) }
  }
}

extension Program {
  /// The names of what a search finds, best first.
  func ids(_ arguments: String...) async throws -> [String] {
    let outcome = try await run(["search", "--format", "json"] + arguments)
    guard outcome.status < 2 else { throw Failure(outcome.errors) }
    let hits = try JSONValue.object(outcome.output)["hits"] as? [[String: Any]]
    return hits?.compactMap { $0["id"] as? String } ?? []
  }
}
