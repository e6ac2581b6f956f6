import Indexing
import Reports
import Search
import TestSupport
import Testing

/// Paragraphs that say nearly the same are listed once.
struct FoldingTests {
  private static let sentence = "Drift in planning was seen by managers across the whole service last year"

  @Test func `what says nearly the same stands behind the best, by name`() throws {
    let fixture = try SearchFixture([
      SampleReport.report(
        [Self.sentence, "Drift in other words.", Self.sentence + " again"], path: "/a.txt"),
      SampleReport.report([Self.sentence], published: "2014-01-01", path: "/b.txt"),
    ])
    let hits = try fixture.search("drift").hits
    #expect(hits.count == 2)
    let folded = try #require(hits.first { $0.match.paragraph.text.hasPrefix(Self.sentence) })
    #expect(folded.alike.count == 2)
    #expect(!folded.alike.contains(folded.match.id))
    let all = try fixture.search("drift") { $0.foldsAlike = false }.hits
    #expect(all.count == 4 && all.allSatisfy { $0.alike.isEmpty })
    #expect(Set(all.map(\.match.id)) == Set(hits.map(\.match.id) + hits.flatMap(\.alike)))
    #expect(try fixture.search("drift").withAnyWord == 4)
  }

  @Test(arguments: [
    ("Drift was seen.", "Drift was seen.", true), ("Drift was seen.", "DRIFT was seen!", true),
    ("Drift was seen.", "Drift was not seen.", false), ("Drift.", "Drifting.", false),
    ("Drift in one", "Drift in two", false),
  ])
  func `short paragraphs are alike when their words are the same`(
    one: String, other: String, isAlike: Bool
  ) throws {
    #expect(try SearchFixture(texts: [one, other]).search("drift").hits.count == (isAlike ? 1 : 2))
  }

  @Test func `no more hits of a report than are asked for`() throws {
    let fixture = try SearchFixture([
      SampleReport.report((1...20).map { "Drift number\($0)." }, path: "/a.txt"),
      SampleReport.report((21...23).map { "Drift number\($0)." }, published: "2014-01-01", path: "/b.txt"),
    ])
    for most in [1, 2, 5] {
      let hits = try fixture.search("drift") { ($0.mostPerReport, $0.limit) = (most, 50) }.hits
      let counts = Dictionary(grouping: hits, by: \.match.report.id).mapValues(\.count)
      #expect(counts.values.sorted() == [min(most, 3), min(most, 20)].sorted())
    }
  }

  @Test(arguments: [(true, nil), (true, 3), (false, 2), (false, nil)] as [(Bool, Int?)])
  func `pages are one order, with folding and with few of each report`(folds: Bool, most: Int?) throws {
    var random = SeededRandom(seed: 61)
    let sentences = (0..<25).map { number in
      "Drift \(number) "
        + (0..<12).map { _ in random.pick(["plan", "team", "care", "home", "visit", "health"]) }
        .joined(separator: " ")
    }
    let reports = (0..<15).map { number in
      SampleReport.report(
        (0..<12).map { _ in random.pick(sentences) + random.pick(["", " again", " plan"]) },
        published: "20\(10 + number % 7)-05-01", path: "/\(number).txt")
    }
    let fixture = try SearchFixture(reports)
    let hits = { (limit: Int, offset: Int) in
      try fixture.search("drift plan home") {
        ($0.foldsAlike, $0.mostPerReport, $0.limit, $0.offset) = (folds, most, limit, offset)
      }.hits
    }
    let whole = try hits(500, 0)
    #expect(whole.count > 15 && whole.map(\.rank) == Array(1...whole.count))
    for size in [1, 4, 10] {
      let paged = try stride(from: 0, to: whole.count + size, by: size).flatMap { try hits(size, $0) }
      #expect(paged.map(\.match.id) == whole.map(\.match.id))
      #expect(paged.map(\.rank) == whole.map(\.rank))
    }
  }
}
