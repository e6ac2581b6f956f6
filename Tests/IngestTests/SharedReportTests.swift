import Foundation
import Ingest
import Reports
import TestSupport
import Testing

/// Real reports, which may lie beside the repository. Without them it is not tested that the numbers of a real
/// report are read unbroken, and that its paragraphs stand in their sections.
@Suite(.enabled(if: SharedReports.areThere))
struct SharedReportTests {
  /// A report that numbers its paragraphs, and its last number; two where there are two runs.
  private struct Numbered: Decodable {
    let path: String
    let last: [Int]

    private enum CodingKeys: String, CodingKey {
      case path
      case last = "last_number"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      path = try values.decode(String.self, forKey: .path)
      last =
        if let one = try? values.decode(Int.self, forKey: .last) { [one] } else {
          try values.decode([Int].self, forKey: .last)
        }
    }
  }

  @Test func `every numbered report reaches its last number`() async throws {
    let folder = try #require(SharedReports.folder)
    let list = try String(contentsOfFile: folder + "/../gold/numbering.jsonl", encoding: .utf8)
    let reports = try list.split(separator: "\n").map { line in
      try JSONDecoder().decode(Numbered.self, from: Data(line.utf8))
    }
    #expect(!reports.isEmpty)
    for known in reports {
      guard let path = SharedReports.path(known.path) else { continue }
      let numbers = try await Reading.report(at: path).paragraphs.compactMap(\.printedNumber?.value)
      #expect(numbers.max() == known.last.max(), "\(known.path)")
    }
  }

  @Test func `Harrow 2012 has 101 paragraphs under their headings`() async throws {
    let path = try #require(SharedReports.path("sample/harrow-2012-06-27.txt"))
    let report = try await Reading.report(at: path)
    #expect(report.paragraphs.compactMap(\.printedNumber?.value) == Array(1...101))
    #expect(report.facts.authority?.name == "Harrow")
    #expect(report.facts.framework == .slac)
    for number in [52, 86] {
      let paragraph = report.paragraphs.first { $0.printedNumber?.value == number }
      #expect(report.path(ofSection: paragraph?.section).first == "Services for looked after children")
    }
  }
}
