import Foundation
import Indexing
import Ingest
import Reports
import TestSupport

@testable import Rendering

/// Evidence packs made in code, in every form, over an index of invented paragraphs.
struct QuotedPack {
  /// A quotation with all that a test may want to be wrong with it.
  struct Quotation {
    var text: String
    /// A word of the text to mark.
    var marked: String?
    var citation: String?
    var saysEmphasisAdded = false
    /// JSON keys in place of the right ones.
    var fields: [String: Any] = [:]
    var match: ParagraphInContext?
    /// Whether it stands there as a paragraph like any other.
    var isPlain = false
  }

  let folder: TemporaryFolder
  let index: ReportIndex
  var quotations: [Quotation] = []
  var theme =
    "title: Drift\nqueries:\n  - drift in decision making\n  - query: '\"delay\" <5'   # half\n    weight: 0.5\n"

  /// A pack that quotes every paragraph of two reports.
  init() throws { try self.init([Self.harrow, Self.leeds]) }

  init(_ reports: [Report]) throws {
    folder = try TemporaryFolder()
    index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    try index.store(reports.map { ($0, SampleReport.stamp(of: $0)) }, readerVersion: 1)
    try index.forEachParagraph(ParagraphFilter()) { match in
      quotations.append(
        Quotation(text: match.paragraph.text, citation: CitationText(of: match).line, match: match))
    }
  }

  /// Under the Open Government Licence, with pages, a repeated number and a recommendation.
  static let harrow: Report = {
    var report = SampleReport.report([])
    report.facts.licence = .openGovernment
    report.facts.inspectedFrom = SampleReport.day("2012-05-08")
    report.facts.inspectedTo = SampleReport.day("2012-05-18")
    report.paragraphs = [
      paragraph(1, "Managers plan visits to each home, and children know when.", pages: 18...18),
      paragraph(2, "Drift in planning was seen, and no manager asked why.", pages: 18...19),
      paragraph(3, "Plans were late in two areas; most were made in time.", pages: 20...20),
      Paragraph(
        ordinal: 4, printedNumber: nil, kind: .recommendation, section: 0, grade: nil, gradePrinted: nil,
        pages: 7...7,
        recommendation: Recommendation(
          timescale: "Within three months", due: SampleReport.day("2012-09-27"), addressees: ["NHS Harrow"]),
        text: "End drift in planning."),
    ]
    return report
  }()

  /// Under a licence that is not known.
  static let leeds = SampleReport.report(
    ["Delay was rare, and well explained to families.", "Cases drifted; planning was weak."],
    authority: "Leeds",
    published: "2015-03-02")

  private static func paragraph(_ number: Int, _ text: String, pages: ClosedRange<Int>) -> Paragraph {
    Paragraph(
      ordinal: number, printedNumber: ParagraphNumber(number), kind: .finding, section: 0, grade: .adequate,
      gradePrinted: "Grade 3 (Adequate)", pages: pages, text: text)
  }

  // MARK: Forms

  /// Writes the pack and reads it.
  func content(_ form: PackContent.Form) async throws -> PackContent {
    try await PackReader().content(ofFileAt: write(form))
  }

  /// What is wrong with the pack, once it is written.
  func faults(_ form: PackContent.Form) async throws -> [PackFault] {
    try await PackCheck(index).faults(in: content(form).passages)
  }

  func write(_ form: PackContent.Form) async throws -> String {
    switch form {
    case .html: try folder.write(html, to: "pack.html")
    case .markdown: try folder.write(markdown, to: "pack.md")
    case .word: try folder.write(await WordDocument(html: html).bytes(madeOn: nil), to: "pack.docx")
    case .json: try folder.write(Array(json()), to: "pack.json")
    }
  }

  /// As `PackHTML` marks words for Word.
  private static let markStart = "<mark><span data-custom-style=\"Marked\">"

  var html: String {
    let blocks = quotations.enumerated().map { place, quotation in
      let emphasis = quotation.saysEmphasisAdded ? QuotedPassage.emphasisAdded : ""
      let citation = quotation.citation.map {
        "<div class=\"citation\" data-custom-style=\"Citation\"><p>\(Self.escaped($0))\(emphasis)</p></div>"
      }
      let element = quotation.isPlain ? "div" : "blockquote"
      return """
        <div class="evidence" id="e\(place + 1)"> <div data-custom-style="Number"><p class="number">\(place + 1)</p></div>
          <\(element)><p>\(Self.marked(quotation, Self.markStart, "</span></mark>", Self.escaped))</p></\(element)>
          \(citation ?? "") </div>
        """
    }
    return """
      <!DOCTYPE html>
      <html lang="en-GB"><head><meta charset="utf-8"><title>Drift &amp; delay</title></head><body>
      <h1>Drift &amp; delay</h1><pre>not this</pre>
      \(blocks.joined(separator: "\n"))
      <pre id="theme"><code>\(Self.escaped(theme))</code></pre></body></html>
      """
  }

  var markdown: String {
    let blocks = quotations.map { quotation in
      let emphasis = quotation.saysEmphasisAdded ? QuotedPassage.emphasisAdded : ""
      let citation = quotation.citation.map { MarkdownText.paragraph($0) + emphasis + "\n\n" } ?? ""
      return
        "\(quotation.isPlain ? "" : "> ")\(Self.marked(quotation, "**", "**", MarkdownText.paragraph))\n\n\(citation)"
    }
    return "# Drift\n\n\(blocks.joined())```yaml\n\(theme)```\n"
  }

  func json() throws -> Data {
    let evidence = try quotations.map { quotation -> Any in
      let known = try quotation.match.map { try JSONText.line(ParagraphJSON($0), showsPath: false) } ?? "{}"
      var object = try JSONSerialization.jsonObject(with: Data(known.utf8)) as? [String: Any] ?? [:]
      object["text"] = quotation.text
      object["citation"] = quotation.citation
      object["highlights"] = quotation.marked == nil ? [] : [[0, 1]]
      object["emphasis_added"] = quotation.saysEmphasisAdded
      return object.merging(quotation.fields) { $1 }
    }
    let document: [String: Any] = [
      "schema": "findings.pack/1", "theme": theme,
      "groups": [["title": "Harrow", "evidence": Array(evidence.dropLast())]],
      "recommendations": Array(evidence.suffix(1)),
    ]
    return try JSONSerialization.data(withJSONObject: document)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func marked(
    _ quotation: Quotation, _ start: String, _ end: String, _ escape: (String) -> String
  ) -> String {
    guard let word = quotation.marked, let range = quotation.text.range(of: word) else {
      return escape(quotation.text)
    }
    let (before, behind) = (quotation.text[..<range.lowerBound], quotation.text[range.upperBound...])
    return (before.isEmpty ? "" : escape(String(before.dropLast())) + " ") + start + escape(word) + end
      + (behind.isEmpty ? "" : Self.spaced(String(behind), escape))
  }

  private static func spaced(_ text: String, _ escape: (String) -> String) -> String {
    text.hasPrefix(" ") ? " " + escape(String(text.dropFirst())) : escape(text)
  }
}
