internal import Indexing
internal import Reports

/// Lists the reports that a pack quotes.
struct PackSources {
  private let index: ReportIndex

  init(_ index: ReportIndex) { self.index = index }

  /// By authority, date and name.
  func sources(of evidence: [Evidence]) throws -> [PackSource] {
    let quoted = Dictionary(grouping: evidence.map(\.paragraph.report), by: \.id)
    var filter = ParagraphFilter()
    filter.reports = quoted.keys.map(\.description).sorted()
    guard !filter.reports.isEmpty else { return [] }
    let copyrights = try copyrights(filter)
    return try index.reports(filter).compactMap { listing in
      quoted[listing.summary.id].map {
        PackSource(
          report: listing.summary, copyright: copyrights[listing.summary.id], quotations: $0.count)
      }
    }
  }

  /// The first line of copyright that each report prints.
  private func copyrights(_ filter: ParagraphFilter) throws -> [Report.ID: String] {
    var filter = filter
    filter.kinds = [.boilerplate]
    var lines: [Report.ID: String] = [:]
    try index.forEachParagraph(filter) { match in
      guard lines[match.report.id] == nil else { return }
      lines[match.report.id] = Self.copyright(in: match.paragraph.text)
    }
    return lines
  }

  /// From the sign to the year: `© Crown copyright 2024`; `nil` where there is none, or no year soon behind it.
  static func copyright(in text: String) -> String? {
    guard let sign = text.firstIndex(of: "©") else { return nil }
    var words: [Substring] = []
    for word in text[sign...].split(separator: " ").prefix(mostWords) {
      words.append(word)
      let year = word.prefix { $0.isASCII && $0.isNumber }
      if year.count == 4 { return (words.dropLast() + [year]).joined(separator: " ") }
    }
    return nil
  }

  private static let mostWords = 8
}
