import Foundation
import Ingest
import Reports
import TestSupport
import Testing

/// The invented reports of the corpus, of which everything is known.
struct CorpusTests {
  /// What a report of the corpus says of itself, and how many numbered paragraphs it has.
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let framework: Framework
    let authority: String
    let inspected: String
    let published: String
    let numbers: Int
    /// Numbers that the report leaves out, for a test of that.
    var leftOut: Set<Int> = []
    /// The source from which the PDF or Word file was set, with its extension.
    var source: String?
    /// What does not add up in it, kinds only; all that the gazetteer does not know any of its authorities.
    var doubts: [Doubt.Kind] = []

    var testDescription: String { name }
    var path: String { Repository.corpus + "/" + name }
    var printedNumbers: [Int] { (0..<numbers).map { $0 + 1 }.filter { !leftOut.contains($0) } }
  }

  static let reports = [
    Known(
      name: "fenmarsh-2011-10-21.txt", framework: .slac, authority: "Fenmarsh",
      inspected: "2011-09-05 2011-09-16",
      published: "2011-10-21", numbers: 88),
    Known(
      name: "ravensborough-2012-03-16.txt", framework: .slac, authority: "Ravensborough",
      inspected: "2012-01-30 2012-02-10", published: "2012-03-16", numbers: 68),
    Known(
      name: "ottersby-lac-2013-09-20.pdf", framework: .lac, authority: "Ottersby",
      inspected: "2013-07-15 2013-07-19",
      published: "2013-09-20", numbers: 34, source: "ottersby-lac-2013.report"),
    Known(
      name: "fenmarsh-sif-2015-05-22.pdf", framework: .sif, authority: "Fenmarsh",
      inspected: "2015-03-02 2015-03-25",
      published: "2015-05-22", numbers: 97, source: "fenmarsh-sif-2015.report"),
    Known(
      name: "marrowdale-sif-2016-08-12.pdf", framework: .sif, authority: "Marrowdale",
      inspected: "2016-06-06 2016-06-30", published: "2016-08-12", numbers: 73,
      source: "marrowdale-sif-2016.report"),
    Known(
      name: "tarnbeck-jtai-2018-11-30.html", framework: .jtai, authority: "Tarnbeck",
      inspected: "2018-10-08 2018-10-12", published: "2018-11-30", numbers: 0),
    Known(
      name: "fenmarsh-ilacs-2019-12-06.pdf", framework: .ilacs, authority: "Fenmarsh",
      inspected: "2019-10-14 2019-10-25", published: "2019-12-06", numbers: 34,
      source: "fenmarsh-ilacs-2019.report"),
    Known(
      name: "ottersby-ilacs-2022-07-08.pdf", framework: .ilacs, authority: "Ottersby",
      inspected: "2022-05-09 2022-05-20", published: "2022-07-08", numbers: 38,
      source: "ottersby-ilacs-2022.report"),
    Known(
      name: "kestrelmoor-jtai-2023-05-19.pdf", framework: .jtai, authority: "Kestrelmoor",
      inspected: "2023-03-20 2023-03-24", published: "2023-05-19", numbers: 0),
    Known(
      name: "fenmarsh-ilacs-2023-11-17.pdf", framework: .ilacs, authority: "Fenmarsh",
      inspected: "2023-09-18 2023-09-29", published: "2023-11-17", numbers: 42,
      source: "fenmarsh-ilacs-2023.report"),
    Known(
      name: "saltreach-area-send-2024-06-14.pdf", framework: .areaSEND, authority: "Saltreach",
      inspected: "2024-04-15 2024-04-19", published: "2024-06-14", numbers: 0),
    Known(
      name: "ravensborough-jar-2009-07-10.pdf", framework: .jar, authority: "Ravensborough", inspected: "",
      published: "2009-07-10", numbers: 26, source: "ravensborough-jar-2009.report"),
    Known(
      name: "northmere-lac-2013-07-26.pdf", framework: .lac, authority: "Northmere",
      inspected: "2013-06-10 2013-06-14", published: "2013-07-26", numbers: 22,
      source: "northmere-lac-2013.report", doubts: [.contradiction]),
    Known(
      name: "saltreach-sif-2014-03-28.pdf", framework: .sif, authority: "Saltreach",
      inspected: "2014-01-14 2014-02-06", published: "2014-03-28", numbers: 0,
      source: "saltreach-sif-2014.report"),
    Known(
      name: "tarnbeck-lscb-review-2015-10-23.pdf", framework: .lscbReview, authority: "Tarnbeck",
      inspected: "2015-09-07 2015-09-10", published: "2015-10-23", numbers: 15,
      source: "tarnbeck-lscb-review-2015.report"),
    Known(
      name: "northmere-monitoring-visit-2017-11-24.pdf", framework: .other, authority: "Northmere",
      inspected: "2017-10-31 2017-11-01", published: "2017-11-24", numbers: 0,
      source: "northmere-monitoring-visit-2017.report", doubts: [.unknownFramework]),
    Known(
      name: "northmere-ilacs-2022-03-11.pdf", framework: .ilacs, authority: "Northmere",
      inspected: "2022-01-17 2022-01-28", published: "2022-03-11", numbers: 29, leftOut: [15],
      source: "northmere-ilacs-2022.report", doubts: [.missingNumber]),
    Known(
      name: "ravensborough-jtai-2022-08-19.pdf", framework: .jtai, authority: "Ravensborough",
      inspected: "2022-06-20 2022-06-24", published: "2022-08-19", numbers: 17,
      source: "ravensborough-jtai-2022.report"),
    Known(
      name: "ottersby-focused-visit-2023-10-13.docx", framework: .other, authority: "Ottersby",
      inspected: "2023-09-12 2023-09-13", published: "2023-10-13", numbers: 10,
      source: "ottersby-focused-visit-2023.md", doubts: [.unknownFramework]),
    Known(
      name: "marrowdale-area-send-2024-11-15.pdf", framework: .areaSEND, authority: "Marrowdale",
      inspected: "2024-09-09 2024-09-13", published: "2024-11-15", numbers: 0,
      source: "marrowdale-area-send-2024.report"),
  ]

  @Test func `every report of the corpus is tested`() {
    let names = FileFinder.files(at: [Repository.corpus]).files.compactMap {
      $0.path.split(separator: "/").last
    }
    #expect(Set(names.map(String.init)) == Set(Self.reports.map(\.name)))
  }

  @Test(arguments: reports)
  func `a report is known by framework, authority and dates`(known: Known) async throws {
    let facts = try await Reading.report(at: known.path).facts
    #expect(facts.framework == known.framework)
    #expect(facts.authority?.name == known.authority)
    let inspected = [facts.inspectedFrom, facts.inspectedTo].compactMap { $0?.description }
    #expect(inspected.joined(separator: " ") == known.inspected)
    #expect(facts.published?.description == known.published)
    #expect((facts.published == nil) == (facts.publishedFrom == nil))
  }

  @Test(arguments: reports)
  func `the paragraphs have the numbers that are printed`(known: Known) async throws {
    let report = try await Reading.report(at: known.path)
    #expect(report.paragraphs.compactMap(\.printedNumber?.value) == known.printedNumbers)
  }

  @Test(arguments: reports)
  func `what does not add up is said, and nothing else`(known: Known) async throws {
    let doubts = try await Reading.report(at: known.path).doubts
    #expect(doubts.map(\.kind).filter { $0 != .unknownAuthority && $0 != .emptySection } == known.doubts)
    // All authorities of the corpus are invented.
    #expect(doubts.count { $0.kind == .unknownAuthority } == 1)
  }

  @Test(arguments: reports)
  func `behind the first heading every finding has its section`(known: Known) async throws {
    let report = try await Reading.report(at: known.path)
    let findings = report.paragraphs.filter { $0.kind == .finding }.drop { $0.section == nil }
    #expect(!findings.isEmpty)
    #expect(findings.filter { $0.section == nil }.map(\.ordinal) == [])
  }

  @Test(arguments: reports)
  func `what belongs together agrees`(known: Known) async throws {
    let report = try await Reading.report(at: known.path)
    #expect(report.paragraphs.map(\.ordinal) == Array(1...report.paragraphs.count))
    for (index, section) in report.sections.enumerated() { #expect((section.parent ?? -1) < index) }
    for paragraph in report.paragraphs {
      #expect(paragraph.section.map(report.sections.indices.contains) ?? true)
      #expect((paragraph.grade == nil) == (paragraph.gradePrinted == nil))
      #expect(paragraph.kind == .finding || paragraph.grade == nil)
      #expect((paragraph.kind == .recommendation) == (paragraph.recommendation != nil))
      #expect(!paragraph.text.isEmpty && !paragraph.text.contains("\n") && !paragraph.text.contains("  "))
    }
    for judgement in report.judgements {
      #expect(!judgement.name.isEmpty && judgement.scale == known.framework)
    }
  }

  @Test(arguments: reports.filter { $0.source != nil })
  func `what was set is what is read, word for word`(known: Known) async throws {
    let source = try #require(known.source.flatMap { Repository.text(of: "corpus/sources/\($0)") })
    let report = try await Reading.report(at: known.path)
    for paragraph in report.paragraphs {
      guard let number = paragraph.printedNumber else { continue }
      #expect(paragraph.text == Self.text(of: number.value, in: source))
    }
  }

  @Test(arguments: reports.filter { $0.source != nil })
  func `every item of a list is read whole`(known: Known) async throws {
    let source = try #require(known.source.flatMap { Repository.text(of: "corpus/sources/\($0)") })
    let texts = Set(try await Reading.report(at: known.path).paragraphs.map(\.text))
    let items = source.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("- ") }
      .map { Self.withoutMarkup($0.drop { $0 == " " }.dropFirst(2)) }
    #expect(items.filter { !texts.contains($0) } == [])
  }

  @Test func `a grade beside the heading of the board is in force below it`() async throws {
    let report = try await Reading.report(at: Repository.corpus + "/saltreach-sif-2014-03-28.pdf")
    let board = report.paragraphs.filter {
      report.path(ofSection: $0.section).last == "The effectiveness of the Local Safeguarding Children Board"
    }
    #expect(board.count == 5)
    #expect(board.allSatisfy { $0.grade == .requiresImprovement })
  }

  @Test func `a standard that a recommendation speaks of is not its deadline`() async throws {
    let report = try await Reading.report(at: Repository.corpus + "/ottersby-lac-2013-09-20.pdf")
    let texts = report.paragraphs.filter {
      $0.text.contains("within one working day") && $0.kind == .recommendation
    }
    #expect(texts.map(\.recommendation?.timescale) == ["Immediately"])
  }

  @Test func `graded judgements stand beside each other`() async throws {
    let report = try await Reading.report(at: Repository.corpus + "/saltreach-sif-2014-03-28.pdf")
    let parents = report.sections.filter { $0.heading.hasPrefix("The graded judgement for") }.map(\.parent)
    #expect(parents.count == 2 && Set(parents).count == 1)
  }

  @Test func `a row that touches a list in the row above is no part of it`() async throws {
    let report = try await Reading.report(at: Repository.corpus + "/marrowdale-area-send-2024-11-15.pdf")
    #expect(report.paragraphs.contains { $0.text.hasPrefix("The partnership should widen the choice") })
  }

  /// A numbered paragraph of a source as it is read.
  private static func text(of number: Int, in source: String) -> String? {
    let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
    return lines.first { $0.hasPrefix("\(number).") }.map { line in
      withoutMarkup(line.drop { $0 != "." }.dropFirst().drop { $0 == " " })
    }
  }

  /// Without footnote marks, bold type and line ends that are set on purpose.
  private static func withoutMarkup(_ text: Substring) -> String {
    String(text).replacing(/\[\^\w+\]/, with: "").replacing("-<br>", with: "-").replacing("<br>", with: " ")
      .replacing("**", with: "").replacing(/\s+$/, with: "")
  }
}
