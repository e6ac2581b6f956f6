internal import Indexing
internal import Reports
internal import Search

/// What every form of a pack says in sentences.
struct PackWords {
  private let pack: EvidencePack

  init(_ pack: EvidencePack) {
    self.pack = pack
  }

  var title: String {
    let title = PackText.line(pack.theme.title)
    return title.isEmpty ? "Evidence" : title
  }

  var question: String? { pack.theme.question.map(PackText.line).flatMap { $0.isEmpty ? nil : $0 } }

  var introduction: [String] { pack.theme.introduction.map(PackText.paragraphs) ?? [] }

  /// Whether the filters go further than to choose reports.
  private var narrowsParagraphs: Bool {
    !(pack.theme.filter.grades.isEmpty && pack.theme.filter.sections.isEmpty)
  }

  // MARK: Counts

  /// What matches and what became of it, a paragraph each.
  var counts: [String] {
    let found = pack.theme.queries.isEmpty ? "The theme has no queries." : matching
    return [[found, quoted, recommendations].joined(separator: " ")] + leftOut + cut + silentInShort
      + licences
  }

  private var matching: String {
    let counts = pack.counts
    guard counts.matching > 0 else { return "No finding matches." }
    let atLeast = counts.isCut ? "At least " : ""
    return atLeast
      + "\(grouped(counts.matching, "finding")) \(counts.matching == 1 ? "matches" : "match"), in "
      + "\(grouped(counts.matchingReports, "report")) on "
      + "\(grouped(counts.matchingAuthorities, "authority", "authorities"))."
  }

  private var quoted: String {
    let counts = pack.counts
    guard counts.quoted > 0 else { return "No paragraph is quoted." }
    let pinned = counts.pinned > 0 ? ", \(grouped(counts.pinned)) of them pinned by the analyst" : ""
    let verb = counts.quoted == 1 ? "is" : "are"
    return "\(grouped(counts.quoted, "paragraph")) \(verb) quoted word for word\(pinned)."
  }

  /// How many recommendations match, and how many are listed.
  var recommendations: String {
    let (count, listed) = (pack.recommendationCount, pack.recommendations.count)
    if count == 0, listed == 0 { return "No recommendation matches." }
    let found = "\(grouped(count, "recommendation")) \(count == 1 ? "matches" : "match")"
    let filters =
      narrowsParagraphs
      ? " The filters by grade and section do not hold for recommendations, which have no grade and stand under headings of their own."
      : ""
    if listed == 0 { return found + "; none is listed." }
    return
      (listed >= count
      ? found + " and \(count == 1 ? "is" : "are") listed."
      : found + "; \(grouped(listed)) of them are listed.") + filters
  }

  private var leftOut: [String] {
    let (counts, theme) = (pack.counts, pack.theme)
    let perReport = theme.limitPerReport.map { "because their report has \(grouped($0)) already" } ?? ""
    let parts = [
      (counts.excluded, "that the analyst excluded"),
      (counts.alike, "that say nearly the same as one that is quoted"),
      (counts.beyondReportLimit, perReport),
      (counts.beyondLimit, "because the pack has \(grouped(theme.limit)) already"),
    ]
    let words = parts.filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
    return words.isEmpty ? [] : ["Left out: \(sentenceList(words))."]
  }

  private var cut: [String] {
    pack.counts.isCut
      ? [
        "So much matches that only the best was looked at: all counts but those of the queries are of that alone."
      ] : []
  }

  // MARK: Authorities

  private var silentInShort: [String] {
    guard !pack.silent.isEmpty, !pack.theme.queries.isEmpty else { return [] }
    let all = grouped(pack.coverage.authorities, "authority", "authorities")
    return ["In the reports on \(grouped(pack.silent.count)) of \(all) nothing is found\(withinFilters)."]
  }

  /// What the list of authorities without a matching finding means; `nil` where nothing was asked.
  var silent: String? {
    if pack.theme.queries.isEmpty { return nil }
    if pack.silent.isEmpty {
      return "There are none: the reports on every authority hold something on this theme."
    }
    let count = pack.silent.count
    return
      "In the reports on \(count == 1 ? "this authority" : "these \(grouped(count)) authorities") none of the queries "
      + "finds anything\(withinFilters). That is said of the words that were searched for, not of what happens there."
  }

  /// Where filters go further than to choose reports.
  private var withinFilters: String {
    let isPlain = !narrowsParagraphs && pack.searches.allSatisfy(\.filterInWords.isEmpty)
    return isPlain ? "" : " within the filters"
  }

  /// An authority that says nothing, with what there is on it.
  static func silentAuthority(_ summary: AuthoritySummary) -> (name: String, reports: String) {
    let years = summary.dates.map { dates in
      let (first, last) = (dates.lowerBound.year, dates.upperBound.year)
      return first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    return (PackText.line(summary.authority.name), grouped(summary.reportCount, "report") + (years ?? ""))
  }

  // MARK: Licences

  /// What has to be known before anything is published.
  private var licences: [String] {
    let count = { (licences: [Licence?]) in pack.sources.count { licences.contains($0.report.facts.licence) }
    }
    let (limited, unknown) = (count([.nonCommercial, .nonCommercialWithoutAdaptation]), count([nil]))
    let parts = [
      (limited, "may be reproduced for non-commercial purposes only"),
      (unknown, unknown == 1 ? "prints no licence" : "print no licence"),
    ].filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
    guard !parts.isEmpty else { return [] }
    let all = pack.sources.count == 1 ? "the one report" : "the \(grouped(pack.sources.count)) reports"
    return ["Of \(all) that the quotations are from, \(sentenceList(parts)): see Licences and attribution."]
  }

  // MARK: Making it again

  /// How the theme is used again.
  var again: String {
    "The theme below makes this pack again, byte for byte, with findings \(PackText.line(pack.version)), the same index "
      + "(fingerprint of its reports: \(PackText.line(pack.coverage.fingerprint))) and the same words that mean the same."
  }

  /// What can be typed for that.
  static let commands = [
    ("findings pack theme.yaml -o pack.html", "makes the pack from the theme"),
    ("findings pack verify pack.html", "compares every quotation with the reports"),
  ]
}
