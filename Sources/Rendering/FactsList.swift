package import Reports

/// What is known of a report as a whole, in words.
package struct FactsList {
  package struct Fact {
    package enum Form {
      case words
      /// Whom the report is on.
      case authority
      /// The grade of the whole.
      case grade
      /// A path or address: copied as it is, and never broken into lines.
      case address
      /// The name of the report; never broken either.
      case name
    }

    package let name: String
    package let value: String
    package var form = Form.words
    package var isKnown: Bool { value != FactsList.unknown }
  }

  package let facts: [Fact]

  fileprivate static let unknown = "–"

  package init(of listing: ReportListing) {
    let (report, source) = (listing.summary.facts, listing.summary.source)
    let pages = listing.summary.pageCount.map { counted($0, "page") + ", " } ?? ""
    facts = [
      Fact(name: "Authority", value: Self.authority(report), form: .authority),
      Fact(name: "Inspection", value: "\(report.framework.title) (\(report.framework.rawValue))"),
      Fact(name: "Inspected", value: Self.period(report)),
      Fact(name: "Published", value: Self.publication(report)),
      Fact(name: "Overall", value: report.overall?.rawValue ?? Self.unknown, form: .grade),
      Fact(name: "Lead inspector", value: report.leadInspector ?? Self.unknown),
      Fact(name: "Size", value: pages + counted(listing.paragraphCount, "paragraph")),
      Fact(name: "Licence", value: report.licence?.rawValue ?? Self.unknown),
      Fact(name: "File", value: source.path, form: .address),
      Fact(name: "Address", value: source.url ?? Self.unknown, form: .address),
      Fact(name: "Name", value: listing.summary.id.description, form: .name),
    ]
  }

  private static func authority(_ facts: ReportFacts) -> String {
    guard let authority = facts.authority else { return facts.authorityPrinted ?? unknown }
    return [authority.name, authority.region].compactMap(\.self).joined(separator: ", ")
  }

  private static func period(_ facts: ReportFacts) -> String {
    switch (facts.inspectedFrom, facts.inspectedTo) {
    case (let first?, let last?): DateText.period(from: first, to: last)
    case (let first?, nil): "from " + DateText.day(first)
    case (nil, let last?): "until " + DateText.day(last)
    case (nil, nil): unknown
    }
  }

  private static func publication(_ facts: ReportFacts) -> String {
    guard let published = facts.published else { return unknown }
    return DateText.day(published) + (facts.publishedFrom == .fileName ? ", by the name of its file" : "")
  }
}
