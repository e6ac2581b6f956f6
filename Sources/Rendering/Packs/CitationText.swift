internal import Ingest
package import Reports

// What a quotation is cited by, on one line in every form of a pack. `findings pack verify` compares it with what the index says:
//
//     Harrow · SLAC inspection, inspected 8 to 18 May 2012, published 27 June 2012 · Services for looked after children ›
//     Being healthy · Grade 4 (Inadequate) · paragraph 66, page 20 · harrow-2012-06-27:66

/// The citation of a paragraph.
package struct CitationText: Equatable {
  /// One of its parts, for a form that sets them apart.
  package struct Part: Equatable, Sendable {
    package enum Role: String, Sendable {
      /// Authority, inspection with its dates, headings, grade as printed, deadline and addressees, number and page, name.
      case authority, inspection, section, grade, deadline, place, name
    }

    package let role: Role
    package let text: String
  }

  package let parts: [Part]

  static let separator = QuotedPassage.separator
  /// What stands behind the citation of a quotation with marks, where `mustSayEmphasisAdded`.
  static let emphasisAdded = QuotedPassage.emphasisAdded

  /// Whether marks in a quotation have to be said not to be the report's: where its licence forbids to change it, or is not
  /// known.
  static func mustSayEmphasisAdded(_ facts: ReportFacts) -> Bool { facts.licence != .openGovernment }

  package init(of match: ParagraphInContext) {
    let (facts, paragraph) = (match.report.facts, match.paragraph)
    let parts: [(Part.Role, String?)] = [
      (.authority, match.report.subject),
      (.inspection, Self.inspection(facts)),
      (.section, match.section.joined(separator: " › ")),
      (.grade, paragraph.gradePrinted ?? paragraph.grade?.description),
      (.deadline, paragraph.recommendation?.termsInWords),
      (.place, Self.place(match)),
      (.name, match.id.description),
    ]
    self.parts = parts.compactMap { role, text in
      text.flatMap { $0.isEmpty ? nil : Part(role: role, text: Terminal.harmless($0)) }
    }
  }

  /// The whole citation on one line.
  package var line: String { parts.map(\.text).joined(separator: Self.separator) }

  /// The kind of inspection, with its dates.
  static func inspection(_ facts: ReportFacts) -> String {
    let inspected =
      switch (facts.inspectedFrom, facts.inspectedTo) {
      case (let first?, let last?): ["inspected " + DateText.period(from: first, to: last)]
      case (let first?, nil): ["inspected from " + DateText.day(first)]
      case (nil, let last?): ["inspected until " + DateText.day(last)]
      case (nil, nil): [String]()
      }
    let published = facts.published.map { ["published " + DateText.day($0)] } ?? []
    return ([facts.framework.title] + inspected + published).joined(separator: ", ")
  }

  private static func place(_ match: ParagraphInContext) -> String {
    ParagraphPlace(of: match).parts.map(\.text).filter { $0 != match.id.local }.joined(separator: ", ")
  }
}
