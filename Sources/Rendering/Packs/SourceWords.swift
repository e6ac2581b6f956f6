internal import Reports
internal import Search
internal import TextProcessing

/// An entry of the bibliography.
struct SourceWords {
  /// Whom the report is on, or its title where that is not known.
  let name: String
  /// The title, the inspection with its dates, the line of copyright, the licence: a sentence each.
  let sentences: [String]
  /// The name of the report in every output, its file and the SHA-256 of that.
  let identity: String
  /// On the web.
  let address: String?
  /// Which quotations are from it: `1 to 4, 9`.
  let quoted: String

  /// The bibliography of a pack.
  static func all(of pack: EvidencePack) -> [SourceWords] {
    var numbers: [Report.ID: [Int]] = [:]
    for evidence in pack.groups.flatMap(\.evidence) + pack.recommendations {
      numbers[evidence.paragraph.report.id, default: []].append(evidence.number)
    }
    return pack.sources.map { SourceWords($0, numbers: numbers[$0.report.id] ?? []) }
  }

  private init(_ source: PackSource, numbers: [Int]) {
    let (report, facts) = (source.report, source.report.facts)
    let title = PackText.line(facts.title)
    name = PackText.line(report.subject)
    let parts = [
      title == name ? nil : title, CitationText.inspection(facts).capitalisedAtStart,
      source.copyright.map(PackText.line), LicenceWords.name(facts.licence),
    ]
    sentences = parts.compactMap(\.self).filter { !$0.isEmpty }.map { $0.hasSuffix(".") ? $0 : $0 + "." }
    let fileName = PackText.line(report.source.fileName)
    let file = fileName.isEmpty ? [] : ["file “\(fileName)”"]
    identity =
      ([PackText.line(report.id.description)] + file + ["SHA-256 \(PackText.line(report.source.sha256))"])
      .joined(separator: ", ")
    address = report.webLink?.url(page: nil)
    quoted =
      numbers.isEmpty ? "" : "\(numbers.count == 1 ? "Quotation" : "Quotations") \(numberRuns(numbers))"
  }
}
