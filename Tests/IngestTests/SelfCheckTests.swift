import Reports
import TestSupport
import Testing

@testable import Ingest

/// What a report is doubted for.
struct SelfCheckTests {
  @Test func `a report in which everything adds up is not doubted`() {
    #expect(doubts(Self.sound) == [])
  }

  @Test func `numbers that are left out are named`() {
    var report = Self.sound
    report.paragraphs.remove(at: 4)
    #expect(doubts(report) == ["missing number: 5 is missing before 6"])
    report.paragraphs.removeSubrange(4...5)
    #expect(doubts(report) == ["missing number: 5 to 7 are missing before 8"])
  }

  @Test func `a run of numbers that begins again is named`() {
    var report = Self.sound
    report.paragraphs += [1, 2].map { SampleReport.paragraph("Again.", number: $0) }
    #expect(doubts(report) == ["restarted numbers: 1 follows 20"])
  }

  @Test func `a judgement that was not found is named`() {
    var report = Self.sound
    report.judgements.removeLast()
    #expect(doubts(report) == ["missing judgement: 'leadership and management' was not found"])
  }

  @Test func `a judgement is found by any of its names`() {
    var report = Self.sound
    report.judgements[1] = Self.judgement("Capacity to improve")
    #expect(doubts(report) == [])
  }

  @Test func `an authority that is missing or not known is named`() {
    var report = Self.sound
    report.facts.authority = Authority(name: "Fenmarsh", region: nil)
    #expect(doubts(report) == ["unknown authority: 'Fenmarsh' is not in the gazetteer"])
    report.facts.authority = nil
    #expect(doubts(report) == ["unknown authority: no name of an authority in the opening"])
  }

  @Test func `dates that are missing or out of order are named`() {
    var report = Self.sound
    report.facts.published = SampleReport.day("2012-05-10")
    #expect(doubts(report) == ["date: published on 2012-05-10, before the inspection ended on 2012-05-18"])
    report.facts.published = nil
    #expect(
      doubts(report) == ["date: no day of publication, neither printed nor in the file's name"])
    report.facts.published = SampleReport.day("2012-06-27")
    report.facts.inspectedFrom = nil
    report.facts.inspectedTo = nil
    #expect(doubts(report) == ["date: no dates of the inspection"])
  }

  @Test func `a heading under which nothing stands is named, unless another stands there`() {
    var report = Self.sound
    report.sections.append(Section(heading: "Nothing", parent: nil, page: 3))
    #expect(doubts(report) == ["empty section: nothing stands under 'Nothing' (page 3)"])
    report.sections.append(Section(heading: "Below", parent: 2, page: 3))
    #expect(doubts(report) == ["empty section: nothing stands under 'Below' (page 3)"])
  }

  @Test func `a report that says hardly anything is doubted`() {
    var report = Self.sound
    report.paragraphs.removeSubrange(3...)
    #expect(doubts(report) == ["little structure: only 3 findings"])
    report.sections = []
    report.paragraphs = [report.paragraphs[0]]
    #expect(
      doubts(report) == ["little structure: only 1 finding", "little structure: hardly a heading was found"])
  }

  @Test func `a report of a kind that is numbered has numbers`() {
    var report = Self.sound
    report.paragraphs = report.paragraphs.map { paragraph in
      Paragraph(
        ordinal: paragraph.ordinal, printedNumber: nil, kind: .finding, section: paragraph.section,
        grade: nil,
        gradePrinted: nil, pages: nil, text: paragraph.text)
    }
    #expect(doubts(report) == ["little structure: no paragraph carries a number"])
  }

  @Test func `of a report of no known kind little is expected`() {
    var report = Report(
      facts: ReportFacts(title: "A letter", framework: .other), source: Self.sound.source, pageCount: nil,
      judgements: [], sections: [], paragraphs: [SampleReport.paragraph("Text.", number: 1)])
    report.facts.authority = Self.sound.facts.authority
    report.facts.published = Self.sound.facts.published
    // A paragraph of no section is no structure, but letters have none.
    let found = SelfCheck.doubts(about: report, .other).map(\.kind)
    #expect(found == [.unknownFramework])
  }

  /// Each doubt as its kind, its words and its page.
  private func doubts(_ report: Report) -> [String] {
    SelfCheck.doubts(about: report, .slac).map { doubt in
      "\(doubt.kind.rawValue): \(doubt.detail)\(doubt.page.map { " (page \($0))" } ?? "")"
    }
  }

  /// Twenty numbered findings in two sections, and every judgement.
  private static let sound: Report = {
    var report = SampleReport.report((1...20).map { "Finding \($0)." })
    report.facts.inspectedFrom = SampleReport.day("2012-05-08")
    report.facts.inspectedTo = SampleReport.day("2012-05-18")
    report.sections.insert(Section(heading: "Services", parent: nil, page: 1), at: 0)
    report.sections[1] = Section(heading: "Overall effectiveness", parent: 0, page: 1)
    report.paragraphs = report.paragraphs.map { paragraph in
      Paragraph(
        ordinal: paragraph.ordinal, printedNumber: paragraph.printedNumber, kind: .finding, section: 1,
        grade: paragraph.grade, gradePrinted: paragraph.gradePrinted, pages: nil, text: paragraph.text)
    }
    report.judgements = [
      "Overall effectiveness", "Capacity for improvement", "Staying safe", "Leadership and management",
    ].map(judgement)
    return report
  }()

  private static func judgement(_ name: String) -> Judgement {
    Judgement(
      name: ["Services", name], grade: .good, gradePrinted: "Good", scale: .slac, origin: .heading, page: 1)
  }
}

/// Where a report gives one judgement two grades.
struct ContradictionTests {
  @Test func `northmere-lac-2013 contradicts itself once`() async throws {
    let report = try await Reading.report(at: Repository.corpus + "/northmere-lac-2013-07-26.pdf")
    let contradictions = report.doubts.filter { $0.kind == .contradiction }
    #expect(
      contradictions.map(\.detail) == [
        "Quality of provision: 'Adequate' in the table, 'Grade 4 (inadequate)' under the heading"
      ])
    #expect(contradictions.map(\.page) == [7])
    #expect(Confidence(report.doubts) == .medium)
    // Both stay as they are printed.
    let finding = report.paragraphs.first { $0.printedNumber?.value == 15 }
    #expect(finding?.grade == .inadequate)
    #expect(report.judgements.first { $0.name == ["Quality of provision"] }?.grade == .adequate)
  }

  @Test func `no other report of the corpus contradicts itself`() async throws {
    for known in CorpusTests.reports where !known.doubts.contains(.contradiction) {
      let report = try await Reading.report(at: known.path)
      #expect(!report.doubts.contains { $0.kind == .contradiction })
    }
  }

  @Test func `of two parts each has its own grade for the same name`() async throws {
    let text = Self.report(table: [
      ("Safeguarding services", ""), ("Leadership and management", "Good"),
      ("Services for looked after children", ""),
      ("Leadership and management", "Inadequate"),
    ])
    let report = try await Reading.report(text)
    #expect(report.judgements.map(\.grade).filter { $0 != .adequate }.count >= 2)
    #expect(report.doubts.filter { $0.kind == .contradiction }.map(\.detail) == [])
    let swapped = try await Reading.report(
      text.replacing("Leadership and management  Good", with: "Leadership and management  Adequate"))
    #expect(swapped.doubts.count { $0.kind == .contradiction } == 1)
  }

  private static func report(table: [(String, String)]) -> String {
    """
    Inspection of safeguarding and looked after children services

    Fenmarsh County Council

    Published: 21 October 2011

    Safeguarding services

    Leadership and management

    Grade 2 (good)

    1. Leaders of the council know well what they have to do for children.

    Services for looked after children

    Leadership and management

    Grade 4 (inadequate)

    2. Leaders of the council know little of what they have to do for children.

    Record of main findings

    \(table.map { $0.1.isEmpty ? $0.0 : "\($0.0)  \($0.1)" }.joined(separator: "\n\n"))
    """
  }
}
