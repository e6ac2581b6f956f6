internal import Foundation
internal import Reports
internal import TextProcessing

/// One line of JSON Lines as `findings export` writes it. It needs no more than `text` and `report.id`.
struct ParagraphLine: Decodable {
  let text: String
  let report: ReportKeys
  var section: [String]?
  var grade: String?
  var grade_printed: String?
  var overall: String?
  var number: Number?
  var page: Int?
  var page_to: Int?
  var ordinal: Int?
  var kind: String?
  var timescale: String?
  var due: String?
  var addressees: [String]?

  /// What a line says of the report.
  struct ReportKeys: Decodable {
    let id: String
    var title: String?
    var authority: String?
    var framework: String?
    var inspected_from: String?
    var inspected_to: String?
    var published: String?
    var source: SourceKeys?
  }

  struct SourceKeys: Decodable {
    var path: String?
    var sha256: String?
    var url: String?
  }

  /// `"52"`, or `52` as other programs write it.
  struct Number: Decodable {
    let value: Int?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value = try (try? container.decode(Int.self)) ?? Int(container.decode(String.self))
    }
  }

  // MARK: What it becomes

  /// The facts of its report.
  var facts: ReportFacts {
    let published = report.published.flatMap { CalendarDate(iso: $0) }
    return ReportFacts(
      title: report.title ?? report.id,
      authority: report.authority.map { Gazetteer.england.authority(named: $0) ?? Authority(name: $0) },
      authorityPrinted: report.authority,
      framework: report.framework.flatMap(Framework.init(rawValue:)) ?? .other,
      inspectedFrom: report.inspected_from.flatMap { CalendarDate(iso: $0) },
      inspectedTo: report.inspected_to.flatMap { CalendarDate(iso: $0) }, published: published,
      publishedFrom: published == nil ? nil : .printed, overall: overall.map(Grade.init(rawValue:)))
  }

  /// The paragraph, in a section of its report.
  func paragraph(ordinal: Int, section: Int?) -> Paragraph {
    let kind = kind.flatMap(Paragraph.Kind.init(rawValue:)) ?? .finding
    let recommendation = Recommendation(
      timescale: timescale, due: due.flatMap { CalendarDate(iso: $0) }, addressees: addressees ?? [])
    return Paragraph(
      ordinal: ordinal, printedNumber: number?.value.flatMap(ParagraphNumber.init), kind: kind,
      section: section,
      grade: grade.map(Grade.init(rawValue:)), gradePrinted: grade_printed,
      pages: page.map { $0...max($0, page_to ?? $0) },
      recommendation: kind == .recommendation ? recommendation : nil, text: text)
  }
}
