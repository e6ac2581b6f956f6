public import Reports

/// Reports made in code, for tests of what comes after reading.
public enum SampleReport {
  /// A day that exists; the first of January of year 1 for one that does not.
  public static func day(_ iso: String) -> CalendarDate {
    CalendarDate(iso: iso) ?? firstDay
  }

  /// A report of one section whose paragraphs are findings, numbered from 1, with these texts.
  public static func report(
    _ texts: [String], authority: String = "Harrow", region: String? = "London",
    framework: Framework = .slac, published: String? = "2012-06-27", grade: Grade? = .good,
    overall: Grade? = .adequate, section: String = "Overall effectiveness", path: String? = nil
  ) -> Report {
    let name = path ?? "/reports/\(authority)-\(framework)-\(published ?? "undated").txt"
    let facts = ReportFacts(
      title: "Inspection of \(authority)", authority: Authority(name: authority, region: region),
      authorityPrinted: "\(authority) Council", framework: framework, published: published.map(day),
      publishedFrom: published == nil ? nil : .printed, overall: overall)
    return Report(
      facts: facts, source: Source(path: name, sha256: identity(texts + [name])), pageCount: nil,
      judgements: [], sections: [Section(heading: section, parent: nil, grade: grade, page: nil)],
      paragraphs: texts.enumerated().map { paragraph($1, number: $0 + 1, grade: grade) })
  }

  /// A paragraph of the first section.
  public static func paragraph(
    _ text: String, number: Int, isNumbered: Bool = true, kind: Paragraph.Kind = .finding,
    grade: Grade? = .good
  ) -> Paragraph {
    Paragraph(
      ordinal: number, printedNumber: isNumbered ? ParagraphNumber(number) : nil, kind: kind, section: 0,
      grade: kind == .finding ? grade : nil, gradePrinted: kind == .finding ? grade?.description : nil,
      pages: nil, text: text)
  }

  /// The stamp of the file that a report was read from.
  public static func stamp(of report: Report, modified: Int = 1) -> FileStamp {
    FileStamp(path: report.source.path, size: report.paragraphs.count, modified: modified)
  }

  /// 64 hexadecimal digits that depend on every part.
  public static func identity(_ parts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in parts.joined(separator: "\u{0}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var random = SeededRandom(seed: hash)
    return (0..<4).map { _ in hexadecimal(random.next()) }.joined()
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static let firstDay: CalendarDate = {
    guard let day = CalendarDate(year: 1, month: 1, day: 1) else { preconditionFailure("day 1 exists") }
    return day
  }()
}
