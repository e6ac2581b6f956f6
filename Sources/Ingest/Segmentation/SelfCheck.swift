internal import Reports
internal import TextProcessing

/// Looks at a report that has been read and says what does not add up.
struct SelfCheck {
  private let description: FrameworkDescription
  private let report: Report

  /// The doubts about `report`, the gravest kinds first; contradictions are found where judgements are read.
  static func doubts(about report: Report, _ description: FrameworkDescription) -> [Doubt] {
    let check = SelfCheck(description: description, report: report)
    return check.identity + check.dates + check.judgements + check.structure + check.numbers
      + check.emptySections
  }

  // MARK: What the report is

  private var identity: [Doubt] {
    var doubts: [Doubt] = []
    if report.facts.framework == .other {
      doubts.append(Doubt(kind: .unknownFramework, detail: "no known title in the opening"))
    }
    if let authority = report.facts.authority {
      if authority.region == nil {
        doubts.append(Doubt(kind: .unknownAuthority, detail: "'\(authority.name)' is not in the gazetteer"))
      }
    } else {
      doubts.append(Doubt(kind: .unknownAuthority, detail: "no name of an authority in the opening"))
    }
    return doubts
  }

  private var dates: [Doubt] {
    let facts = report.facts
    var doubts: [Doubt] = []
    if facts.published == nil {
      doubts.append(
        Doubt(kind: .date, detail: "no day of publication, neither printed nor in the file's name"))
    }
    if facts.inspectedFrom == nil, description.printsInspectionDates {
      doubts.append(Doubt(kind: .date, detail: "no dates of the inspection"))
    }
    if let published = facts.published, let to = facts.inspectedTo, published < to {
      doubts.append(
        Doubt(kind: .date, detail: "published on \(published), before the inspection ended on \(to)"))
    }
    return doubts
  }

  // MARK: What it judges

  private var judgements: [Doubt] {
    let names = report.judgements.map { HeadingKey($0.name.last ?? "").words }
    return description.expectedJudgements.compactMap { alternatives in
      let isThere = alternatives.contains { alternative in
        names.contains { $0.containsBytes(of: HeadingKey(alternative).words) }
      }
      return isThere ? nil : Doubt(kind: .missingJudgement, detail: "'\(alternatives[0])' was not found")
    }
  }

  // MARK: How it is built

  private static let fewestFindings = 10

  private var structure: [Doubt] {
    guard report.facts.framework != .other else { return [] }
    var doubts: [Doubt] = []
    let findings = report.paragraphs.count { $0.kind == .finding }
    if findings < Self.fewestFindings {
      doubts.append(
        Doubt(kind: .littleStructure, detail: "only \(findings) finding\(findings == 1 ? "" : "s")"))
    }
    if report.sections.count < 2 {
      doubts.append(Doubt(kind: .littleStructure, detail: "hardly a heading was found"))
    }
    if description.isNumbered, !report.paragraphs.contains(where: { $0.printedNumber != nil }) {
      doubts.append(Doubt(kind: .littleStructure, detail: "no paragraph carries a number"))
    }
    return doubts
  }

  private var numbers: [Doubt] {
    var doubts: [Doubt] = []
    var last = 0
    for paragraph in report.paragraphs {
      guard let number = paragraph.printedNumber?.value else { continue }
      let page = paragraph.pages?.lowerBound
      if number <= last {
        doubts.append(Doubt(kind: .restartedNumbers, detail: "\(number) follows \(last)", page: page))
      } else if number > last + 1 {
        let missing = number == last + 2 ? "\(last + 1) is" : "\(last + 1) to \(number - 1) are"
        doubts.append(Doubt(kind: .missingNumber, detail: "\(missing) missing before \(number)", page: page))
      }
      last = number
    }
    return doubts
  }

  private var emptySections: [Doubt] {
    let used = Set(report.paragraphs.compactMap(\.section)).union(report.sections.compactMap(\.parent))
    return report.sections.indices.filter { !used.contains($0) }.map { index in
      let section = report.sections[index]
      return Doubt(
        kind: .emptySection, detail: "nothing stands under '\(section.heading)'", page: section.page)
    }
  }
}
