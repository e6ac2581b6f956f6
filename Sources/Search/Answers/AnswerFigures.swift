internal import Indexing
internal import Reports

/// Counts reports that a question is about.
struct AnswerFigures {
  /// In the order in which reports are listed.
  let listings: [ReportListing]
  /// How many paragraphs of them are looked at.
  private let paragraphs: Int
  private let byName: [Report.ID: ReportListing]

  init(_ listings: [ReportListing], paragraphs: Int) {
    self.listings = listings
    self.paragraphs = paragraphs
    byName = Dictionary(listings.map { ($0.summary.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func listing(_ report: Report.ID) -> ReportListing? { byName[report] }

  /// All reports.
  var lookedAt: Population {
    Self.population(of: listings, paragraphs: paragraphs)
  }

  /// The reports of some sentences.
  func population(of sentences: some Collection<SpottedSentence>) -> Population {
    let reports = Set(sentences.map(\.report)).compactMap(listing)
    return Self.population(of: reports, paragraphs: sentences.count)
  }

  static func population(of listings: [ReportListing], paragraphs: Int) -> Population {
    let days = listings.compactMap(\.summary.facts.date)
    return Population(
      authorities: Set(listings.map(\.summary.subject)).count, reports: listings.count,
      paragraphs: paragraphs, dates: days.min().flatMap { first in days.max().map { first...$0 } })
  }

  func years(of found: Set<Report.ID>) -> [YearFigure] {
    var figures: [Int: (lookedAt: Int, found: Int)] = [:]
    for listing in listings {
      guard let year = listing.summary.facts.date?.year else { continue }
      figures[year, default: (0, 0)].lookedAt += 1
      if found.contains(listing.summary.id) { figures[year, default: (0, 0)].found += 1 }
    }
    return figures.sorted { $0.key < $1.key }.map {
      YearFigure(year: $0.key, lookedAt: $0.value.lookedAt, found: $0.value.found)
    }
  }

  static func verdicts(of sentences: [SpottedSentence]) -> [VerdictCount] {
    Verdict.allCases.map { verdict in
      VerdictCount(verdict: verdict, paragraphs: sentences.count { $0.verdict == verdict })
    }.filter { $0.paragraphs > 0 }
  }

  /// The most widespread first.
  static func extents(of sentences: [SpottedSentence]) -> [ExtentCount] {
    Extent.allCases.reversed().map { extent in
      let said = sentences.compactMap(\.extent).filter { $0.extent == extent }
      return ExtentCount(extent: extent, paragraphs: said.count, tooMuch: said.count(where: \.isTooMuch))
    }.filter { $0.paragraphs > 0 }
  }
}
