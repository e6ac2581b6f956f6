internal import Indexing
internal import Reports

/// Counts over what a theme finds and over the reports that were searched.
struct PackFigures {
  private let candidates: [Candidate]
  private let listings: [ReportListing]

  /// - Parameters:
  ///   - candidates: the findings that match.
  ///   - listings: the reports that were searched.
  init(_ candidates: [Candidate], in listings: [ReportListing]) {
    self.candidates = candidates
    self.listings = listings
  }

  // MARK: Coverage

  func coverage(_ state: ContentsState) -> PackCoverage {
    var counts: [Cell: Int] = [:]
    for facts in listings.map(\.summary.facts) {
      counts[Cell(framework: facts.framework, year: facts.date?.year), default: 0] += 1
    }
    let days = listings.compactMap(\.summary.facts.date)
    let dates = days.min().flatMap { first in days.max().map { first...$0 } }
    return PackCoverage(
      counts: counts.sorted { $0.key.rank.lexicographicallyPrecedes($1.key.rank) }.map {
        PackCoverage.Count(framework: $0.key.framework, year: $0.key.year, reports: $0.value)
      },
      reports: listings.count, authorities: Set(listings.compactMap(\.summary.facts.authority?.name)).count,
      dates: dates, indexedOn: state.indexedOn, fingerprint: state.fingerprint)
  }

  private struct Cell: Hashable {
    let framework: Framework
    let year: Int?

    var rank: [Int] { [framework.rank, year ?? Int.max] }
  }

  // MARK: Grades by year

  func grades() -> GradesByYear {
    let years = Set(listings.map(\.summary.facts.date?.year)).sorted { ($0 ?? Int.max) < ($1 ?? Int.max) }
    let places = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
    var rows: [GradeKey: [Int]] = [:]
    for candidate in candidates {
      let facts = candidate.paragraph.report.facts
      guard let place = places[facts.date?.year] else { continue }
      let key = GradeKey(framework: facts.framework, grade: candidate.paragraph.paragraph.grade)
      rows[key, default: Array(repeating: 0, count: years.count)][place] += 1
    }
    let matching = Set(candidates.map(\.paragraph.report.id))
    let reports = { (isCounted: (ReportListing) -> Bool) in
      years.map { year in listings.count { $0.summary.facts.date?.year == year && isCounted($0) } }
    }
    return GradesByYear(
      years: years,
      rows: rows.sorted { $0.key.isBefore($1.key) }.map {
        GradesByYear.Row(framework: $0.key.framework, grade: $0.key.grade, counts: $0.value)
      },
      searchedReports: reports { _ in true }, matchingReports: reports { matching.contains($0.summary.id) })
  }

  private struct GradeKey: Hashable {
    let framework: Framework
    let grade: Grade?

    func isBefore(_ other: GradeKey) -> Bool {
      let (left, right) = ([framework.rank, grade.rank], [other.framework.rank, other.grade.rank])
      return left == right
        ? (grade?.rawValue ?? "") < (other.grade?.rawValue ?? "") : left.lexicographicallyPrecedes(right)
    }
  }

  // MARK: Authorities

  func authorities() -> [AuthorityCount] {
    let searched = Dictionary(grouping: listings, by: \.summary.subject).mapValues(\.count)
    let found = Dictionary(grouping: candidates, by: \.paragraph.report.subject)
    let counts = found.map { name, candidates in
      AuthorityCount(
        name: name, paragraphs: candidates.count, reports: Set(candidates.map(\.paragraph.report.id)).count,
        searchedReports: searched[name] ?? 0)
    }
    return counts.sorted { ($1.paragraphs, $0.name) < ($0.paragraphs, $1.name) }
  }

  /// Authorities in whose reports nothing was found.
  ///
  /// - Parameters:
  ///   - others: what else speaks of it: recommendations, and what is pinned.
  ///   - further: authorities of what was not looked at.
  func silent(besides others: [ParagraphInContext], _ further: Set<String>) -> [AuthoritySummary] {
    let found = candidates.map(\.paragraph) + others
    let speaking = further.union(found.compactMap(\.report.facts.authority?.name))
    return AuthoritySummary.summaries(of: listings.map(\.summary)).filter {
      !speaking.contains($0.authority.name)
    }
  }
}
