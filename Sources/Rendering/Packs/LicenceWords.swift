internal import Reports
internal import Search

/// Under which terms the quoted reports may be reused, family by family.
struct LicenceWords {
  /// The reports that print one line of copyright, or none.
  struct Holder: Equatable {
    let copyright: String
    let reports: [String]
  }

  let title: String
  /// A paragraph each.
  let terms: [String]
  /// Where the licence is to be read.
  let address: String?
  /// In order of the lines.
  let holders: [Holder]

  /// The licences of the sources of a pack, the most open first.
  static func all(of sources: [PackSource]) -> [LicenceWords] {
    let order: [Licence?] = [.openGovernment, .nonCommercialWithoutAdaptation, .nonCommercial, nil]
    return order.compactMap { licence in
      let own = sources.filter { $0.report.facts.licence == licence }
      return own.isEmpty ? nil : LicenceWords(licence, own)
    }
  }

  private init(_ licence: Licence?, _ sources: [PackSource]) {
    title = Self.name(licence)
    terms = Self.terms(licence)
    address =
      licence == .openGovernment ? "https://www.nationalarchives.gov.uk/doc/open-government-licence/" : nil
    var reports: [String: [String]] = [:]
    for source in sources {
      reports[Self.copyright(source), default: []].append(PackText.line(source.report.id.description))
    }
    holders = reports.sorted { $0.key < $1.key }.map { Holder(copyright: $0.key, reports: $0.value) }
  }

  /// What a licence is called in a heading or behind a report.
  static func name(_ licence: Licence?) -> String {
    switch licence {
    case .openGovernment: "Open Government Licence"
    case .nonCommercialWithoutAdaptation: "Non-commercial use without adaptation"
    case .nonCommercial: "Non-commercial use"
    case nil: "No licence printed"
    }
  }

  private static func copyright(_ source: PackSource) -> String {
    let line = source.copyright.map(PackText.line) ?? ""
    return line.isEmpty ? "No line of copyright printed" : line
  }

  // The reports' own conditions: "may be reproduced in whole or in part for non-commercial purposes, provided that the information
  // quoted is reproduced without adaptation and the source and date of publication are stated"; some say "non-commercial
  // educational purposes".
  private static func terms(_ licence: Licence?) -> [String] {
    switch licence {
    case .openGovernment:
      [
        "Contains public sector information licensed under the Open Government Licence.",
        "It may be used again in any format or medium, logos excepted. Whoever does so has to repeat the sentence above with the address of the licence.",
      ]
    case .nonCommercialWithoutAdaptation:
      [
        "These reports may be reproduced in whole or in part for non-commercial purposes, provided that the information is reproduced without adaptation and the source and date of publication are stated. Some of them speak of non-commercial educational purposes: the words of each report count.",
        "Their paragraphs are quoted whole and word for word. Where this pack marks words in them, the citation says “emphasis added”.",
      ]
    case .nonCommercial:
      [
        "These reports may be reproduced for non-commercial purposes. Every citation states the source and the date of publication.",
        "Their paragraphs are quoted whole and word for word. Where this pack marks words in them, the citation says “emphasis added”.",
      ]
    case nil:
      [
        "No licence is printed in these reports, or none that is known here. Ask the publisher before their words are published again.",
        "Their paragraphs are quoted whole and word for word. Where this pack marks words in them, the citation says “emphasis added”.",
      ]
    }
  }
}
