internal import Reports
internal import Search
internal import TextProcessing

/// Says what a pack has searched, and where.
struct SearchedWords {
  /// A query with what was made of it, a sentence each.
  struct Search {
    let typed: String
    let sentences: [String]
  }

  private let pack: EvidencePack

  init(_ pack: EvidencePack) {
    self.pack = pack
  }

  /// The queries in the order of the theme.
  var searches: [Search] { pack.searches.map(Self.search) }

  private static func search(_ search: PackSearch) -> Search {
    let typed =
      search.withTypedWords < search.paragraphs
      ? ", \(grouped(search.withTypedWords)) of them with the words themselves" : ""
    let found = "Searched for \(search.interpreted): \(grouped(search.paragraphs, "finding"))\(typed)."
    let weight = search.query.weight == 1 ? [] : ["Weight \(decimal(search.query.weight))."]
    let literal =
      search.query.isLiteral
      ? ["Only what was typed was searched for, without words that mean the same."] : []
    let expansions = search.expansions.map {
      "‘\($0.term)’ also as \($0.alternatives.joined(separator: ", ")), at a lower weight."
    }
    let unknown = SearchSummary.words(search.unknownWords).map {
      $0.capitalisedAtStart + ($0.hasSuffix("?") ? "" : ".")
    }
    let notes = search.notes.map { "\($0.capitalisedAtStart)." }
    return Search(
      typed: PackText.line(search.query.text),
      sentences: ([found] + weight + literal + expansions + unknown + notes).map(PackText.line))
  }

  /// `2`, `0.5`.
  private static func decimal(_ number: Double) -> String {
    let text = String(number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Where it was searched, and how the pack was cut, each with a name.
  var facts: [(name: String, value: String)] {
    let coverage = pack.coverage
    let dates =
      coverage.dates.map { ", dated \(DateText.day($0.lowerBound)) to \(DateText.day($0.upperBound))" } ?? ""
    let reports =
      "\(grouped(coverage.reports)) on \(grouped(coverage.authorities, "authority", "authorities"))\(dates)"
    let own =
      pack.searches.contains { !$0.filterInWords.isEmpty } ? "; some queries have filters of their own" : ""
    let filter = (pack.filterInWords.isEmpty ? "none, every report of the index" : pack.filterInWords) + own
    let day =
      coverage.indexedOn.map { "the last report came in on \(DateText.day($0))" } ?? "the day was not kept"
    return [
      ("Reports searched", reports), ("Filters", filter), ("Index", day),
      ("Fingerprint of the reports", coverage.fingerprint), ("Order and limits", limits),
      ("Made by", "findings \(pack.version)"),
    ].map { ($0, PackText.line($1)) }
  }

  private var limits: String {
    let theme = pack.theme
    guard !theme.queries.isEmpty else {
      return
        "chosen one by one; grouped by \(theme.grouping.rawValue), in the order in which they were chosen"
    }
    let perReport = theme.limitPerReport.map { ", \(grouped($0)) of each report" } ?? ""
    return
      "grouped by \(theme.grouping.rawValue), the best first; at most \(grouped(theme.limit)) in all\(perReport)"
  }
}
