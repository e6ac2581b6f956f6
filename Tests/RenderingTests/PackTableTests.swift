import Foundation
import Reports
import TestSupport
import Testing

@testable import Rendering
@testable import Search

/// A pack for spreadsheets and for other programs.
struct PackTableTests {
  private static let columns = [
    "quotation", "group", "id", "authority", "region", "framework", "inspected_from", "inspected_to",
    "published", "overall", "section", "grade", "grade_printed", "number", "page", "page_to", "kind",
    "timescale", "due", "addressees", "text", "pinned", "note", "alike", "citation", "licence", "url",
    "sha256",
  ]

  @Test func `every quotation is a row, recommendations last`() throws {
    let rows = Self.rows(PackOutput.csv(of: SamplePack.full))
    #expect(rows[0] == Self.columns)
    #expect(rows.allSatisfy { $0.count == Self.columns.count })
    #expect(rows.dropFirst().map { $0[0] } == (1...7).map(String.init))
    #expect(rows.map { $0[1] }.suffix(2) == ["Recommendations", "Recommendations"])
    let first = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(first["alike"] == "ambleford-2011-02-01:66; coldwater-2019-07-19:p2.14")
    #expect(first["section"] == "Services for looked after children › Being healthy")
    let pinned = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))
    #expect(
      pinned["pinned"] == "yes" && pinned["note"] == "The clearest statement." && pinned["page_to"] == "8")
    let recommendation = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[6]))
    #expect(recommendation["timescale"] == "Within three months" && recommendation["due"] == "2011-05-01")
    #expect(recommendation["addressees"] == "Ambleford Council; NHS Ambleford")
  }

  @Test func `what is empty has its columns all the same`() {
    #expect(Self.rows(PackOutput.csv(of: SamplePack.empty)) == [Self.columns])
  }

  @Test(arguments: ["=1+1", "+44", "-1", "@SUM(A1)", "\t=1"])
  func `no cell is a formula`(text: String) {
    let cells = Self.rows(PackOutput.csv(of: SamplePack.hostile(text))).dropFirst().joined()
    #expect(cells.contains("'" + text))
    #expect(cells.allSatisfy { cell in !["=", "+", "-", "@", "\t", "\r"].contains { cell.hasPrefix($0) } })
  }

  @Test func `a note keeps its line ends, and commands nothing`() {
    let note = "First, \"one\".\n\nSecond.\u{1B}[2J"
    let evidence = SamplePack.evidence(1, SamplePack.coldwater, "Drift.", number: 1, note: note)
    let rows = Self.rows(PackOutput.csv(of: SamplePack.quoting([evidence])))
    #expect(rows.count == 2)
    #expect(rows[1][22] == "First, \"one\".\n\nSecond.\u{FFFD}[2J")
  }

  // MARK: JSON

  @Test func `of the files of reports JSON holds only the names`() throws {
    let json = try PackOutput.json(of: SamplePack.full)
    #expect(!json.contains("/home") && !json.contains("analyst\\/") && !json.contains("reports\\/amb"))
    #expect(json.contains("ambleford-2011-02-01.pdf"))
    #expect(try !PackOutput.json(of: SamplePack.hostile("x")).contains("secret"))
  }

  @Test func `JSON holds what the other forms say`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(PackOutput.json(of: SamplePack.full).utf8))
    let pack = try #require(json as? [String: Any])
    #expect(pack["schema"] as? String == "findings.pack/1" && pack["version"] as? String == "0.6.0")
    #expect(
      Set(pack.keys) == [
        "schema", "title", "question", "introduction", "theme", "searched", "counts", "grades_by_year",
        "authorities", "groups", "recommendations", "recommendation_count", "silent_authorities", "sources",
        "version",
      ])
    let groups = try #require(pack["groups"] as? [[String: Any]])
    let evidence = groups.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
    #expect(evidence.map { $0["quotation"] as? Int } == [1, 2, 3, 4, 5])
    #expect(evidence[0]["highlights"] as? [[Int]] == [[0, 5], [9, 24]])
    #expect(evidence[0]["emphasis_added"] as? Bool == true && evidence[3]["emphasis_added"] as? Bool == false)
    #expect(evidence[0]["note"] is NSNull && evidence[1]["pinned"] as? Bool == true)
    let counts = try #require(pack["counts"] as? [String: Any])
    #expect(counts["beyond_report_limit"] as? Int == 230 && counts["is_cut"] as? Bool == false)
    let silent = try #require(pack["silent_authorities"] as? [[String: Any]])
    #expect(silent.map { $0["authority"] as? String } == ["Dunmere", "Eastfold"])
    #expect(silent[1]["from"] is NSNull)
  }

  /// The cells of a table as RFC 4180 has it.
  private static func rows(_ csv: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    let scalars = Array(csv.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"":
        // The second of two stands for one.
        if isQuoted, place + 1 < scalars.count, scalars[place + 1] == "\"" {
          cell.unicodeScalars.append(scalar)
        }
        isQuoted.toggle()
      case ",", "\n":
        if isQuoted { cell.unicodeScalars.append(scalar); continue }
        row.append(cell)
        cell = ""
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      case "\r" where !isQuoted: break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
