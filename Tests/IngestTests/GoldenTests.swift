import Ingest
import Rendering
import Reports
import TestSupport
import Testing

/// What each hop makes of reports of the corpus, kept as text: the first lines of each dump, cut at the right.
struct GoldenTests {
  private static let lineCount = 60
  private static let lineLength = 160

  // One of each family; of letters also a web page and a Word document.
  @Test(arguments: [
    "ravensborough-jar-2009-07-10.pdf", "fenmarsh-2011-10-21.txt", "ottersby-lac-2013-09-20.pdf",
    "saltreach-sif-2014-03-28.pdf", "tarnbeck-lscb-review-2015-10-23.pdf",
    "northmere-monitoring-visit-2017-11-24.pdf", "tarnbeck-jtai-2018-11-30.html",
    "northmere-ilacs-2022-03-11.pdf", "ravensborough-jtai-2022-08-19.pdf",
    "ottersby-focused-visit-2023-10-13.docx", "marrowdale-area-send-2024-11-15.pdf",
  ])
  func `every hop gives what it gave`(name: String) async throws {
    let path = Repository.corpus + "/" + name
    let content = try DocumentReader().content(ofFileAt: path)
    let document = try await DocumentReader().document(content: content, path: path)
    let lines = LineBuilder.lines(of: document)
    let blocks = BlockBuilder.blocks(from: lines, type: document.type)
    let report = try Segmenter.report(from: document, source: Source(path: path, sha256: ""))
    try expect(DumpText.text(of: document), isKeptAs: name + "-pages")
    try expect(DumpText.text(of: lines), isKeptAs: name + "-lines")
    try expect(DumpText.text(of: blocks), isKeptAs: name + "-blocks")
    try expect(DumpText.text(of: report), isKeptAs: name + "-paragraphs")
  }

  @Test(arguments: [
    "ravensborough-2012-03-16.txt", "fenmarsh-sif-2015-05-22.pdf", "fenmarsh-ilacs-2023-11-17.pdf",
    "northmere-lac-2013-07-26.pdf", "kestrelmoor-jtai-2023-05-19.pdf", "saltreach-area-send-2024-06-14.pdf",
  ])
  func `a report is read as it was`(name: String) async throws {
    let report = try await Reading.report(at: Repository.corpus + "/" + name)
    try expect(DumpText.text(of: report), isKeptAs: name + "-paragraphs")
  }

  private func expect(_ dump: String, isKeptAs name: String) throws {
    let lines = dump.split(separator: "\n", omittingEmptySubsequences: false).prefix(Self.lineCount)
    let text = lines.map { String($0.prefix(Self.lineLength)) + "\n" }.joined()
    #expect(try Golden(name).difference(from: text) == nil)
  }
}
