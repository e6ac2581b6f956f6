import Indexing
import Rendering
import Reports
import Search
import TestSupport
import Testing

/// Whatever is typed gives results or a problem in plain words.
struct HostileQueryTests {
  private static let pieces =
    RandomText.hostile + [
      "drift", "delay", "the", "drift ", "delay ", " OR ", " AND ", " NOT ", " NEAR/2 ", " NEAR ", "(", ")",
      "(", ")",
      "\"", "+", "-", "!", "/s", " /p ", " w/5 ", " adj3 ", "&&", "||", "~5", "*", "dri*", "d*", "*drift",
      "grade:good ",
      "year:2012..2016 ", "section:(", "NEAR(drift delay, 5)", "^drift", "{text headings}: drift",
      "- {text}: drift",
      "text:drift", "rowid:1", "drift + delay", "\"drift\" *", "\u{0}", "\u{0}drift", "🙂", "👩‍👧",
      "e\u{301}\u{301}\u{301}",
      "SELECT * FROM paragraph", "'; DELETE FROM report; --", "\" OR 1=1 --", "\\", "%00", "\r\n", "\u{2028}",
      "\u{202E}",
      "\u{FFFD}", "Ⅷ", "ﬁ", String(repeating: "x", count: 3_000), String(repeating: "-", count: 300),
      String(repeating: "(", count: 200), String(repeating: "a.", count: 200),
      String(repeating: "b-", count: 80) + "b",
    ]

  private static let technical = [
    "sqlite", "fts5", "syntax error", "no such column", "malformed", "unterminated",
  ]

  @Test func `five thousand hostile queries give results or a problem of the query`() throws {
    let folder = try TemporaryFolder()
    let index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    let report = SampleReport.report([
      "Drift and delay.", "Drift in planning of the whole.", "\u{1B}[2J 🙂 \"quoted\" a*b AND c",
      "x NEAR y, text: OR",
    ])
    try index.store([(report, SampleReport.stamp(of: report))], readerVersion: 1)
    let thesaurus = try Thesaurus.standard()
    let terminal = Terminal(width: 80, usesColour: false)
    var random = SeededRandom(seed: 81)
    var found = 0
    for _ in 0..<5_000 {
      var request = SearchRequest(text: random.text(of: Self.pieces, longest: 12))
      request.thesaurus = thesaurus
      request.wantsAllWords = Bool.random(using: &random)
      request.order = random.pick([.relevance, .relevance, .newest])
      do {
        let results = try Searcher(index).search(request)
        found += results.hits.isEmpty ? 0 : 1
        let text = try SearchOutput.text(
          of: results, as: .text, terminal: terminal, showsWholeParagraphs: false)
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{0}" || $0 == "\u{202E}" })
      } catch let problem as QueryProblem {
        Self.expectPlain(Messages.text(of: problem), besides: request.text)
      } catch {
        Issue.record("\(error): \(request.text)")
      }
    }
    #expect(found > 500)
  }

  /// Only what was typed may speak of the machinery.
  private static func expectPlain(_ message: String, besides typed: String) {
    let text = message.lowercased()
    for word in technical where !typed.lowercased().contains(word) {
      #expect(!text.contains(word), "\(message)")
    }
  }
}
