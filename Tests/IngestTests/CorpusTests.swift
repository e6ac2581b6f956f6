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
    /// The source from which the PDF was set.
    var source: String?

    var testDescription: String { name }
    var path: String { Repository.corpus + "/" + name }
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
      published: "2013-09-20", numbers: 34, source: "ottersby-lac-2013"),
    Known(
      name: "fenmarsh-sif-2015-05-22.pdf", framework: .sif, authority: "Fenmarsh",
      inspected: "2015-03-02 2015-03-25",
      published: "2015-05-22", numbers: 97, source: "fenmarsh-sif-2015"),
    Known(
      name: "marrowdale-sif-2016-08-12.pdf", framework: .sif, authority: "Marrowdale",
      inspected: "2016-06-06 2016-06-30", published: "2016-08-12", numbers: 73, source: "marrowdale-sif-2016"),
    Known(
      name: "tarnbeck-jtai-2018-11-30.html", framework: .jtai, authority: "Tarnbeck",
      inspected: "2018-10-08 2018-10-12", published: "2018-11-30", numbers: 0),
    Known(
      name: "fenmarsh-ilacs-2019-12-06.pdf", framework: .ilacs, authority: "Fenmarsh",
      inspected: "2019-10-14 2019-10-25", published: "2019-12-06", numbers: 34, source: "fenmarsh-ilacs-2019"),
    Known(
      name: "ottersby-ilacs-2022-07-08.pdf", framework: .ilacs, authority: "Ottersby",
      inspected: "2022-05-09 2022-05-20", published: "2022-07-08", numbers: 38, source: "ottersby-ilacs-2022"),
    Known(
      name: "kestrelmoor-jtai-2023-05-19.pdf", framework: .jtai, authority: "Kestrelmoor",
      inspected: "2023-03-20 2023-03-24", published: "2023-05-19", numbers: 0),
    Known(
      name: "fenmarsh-ilacs-2023-11-17.pdf", framework: .ilacs, authority: "Fenmarsh",
      inspected: "2023-09-18 2023-09-29", published: "2023-11-17", numbers: 42, source: "fenmarsh-ilacs-2023"),
    Known(
      name: "saltreach-area-send-2024-06-14.pdf", framework: .areaSEND, authority: "Saltreach",
      inspected: "2024-04-15 2024-04-19", published: "2024-06-14", numbers: 0),
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
  func `the paragraphs are numbered without a gap`(known: Known) async throws {
    let report = try await Reading.report(at: known.path)
    #expect(report.paragraphs.compactMap(\.printedNumber?.value) == Array(1..<(known.numbers + 1)))
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
      #expect(paragraph.kind == .recommendation || paragraph.timescale == nil)
      #expect(!paragraph.text.isEmpty && !paragraph.text.contains("\n") && !paragraph.text.contains("  "))
    }
    for judgement in report.judgements {
      #expect(!judgement.name.isEmpty && judgement.scale == known.framework)
    }
  }

  @Test(arguments: reports.filter { $0.source != nil })
  func `what was set is what is read, word for word`(known: Known) async throws {
    let source = try #require(known.source.flatMap { Repository.text(of: "corpus/sources/\($0).report") })
    let report = try await Reading.report(at: known.path)
    for paragraph in report.paragraphs {
      guard let number = paragraph.printedNumber else { continue }
      #expect(paragraph.text == Self.text(of: number.value, in: source))
    }
  }

  @Test(arguments: reports.filter { $0.source != nil })
  func `every item of a list is read whole`(known: Known) async throws {
    let source = try #require(known.source.flatMap { Repository.text(of: "corpus/sources/\($0).report") })
    let texts = Set(try await Reading.report(at: known.path).paragraphs.map(\.text))
    let items = source.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("- ") }
      .map { String($0.drop { $0 == " " }.dropFirst(2)).replacing(/\[\^\w+\]/, with: "") }
    #expect(items.filter { !texts.contains($0) } == [])
  }

  /// A numbered paragraph of a source, without its footnote marks.
  private static func text(of number: Int, in source: String) -> String? {
    let line = source.split(separator: "\n").first { $0.hasPrefix("\(number). ") }
    return line.map { line in
      line.split(separator: " ").dropFirst().joined(separator: " ").replacing(/\[\^\w+\]/, with: "")
    }
  }
}
