import Foundation
import Ingest
import Reports
import TestSupport
import Testing

@testable import Rendering

struct WordDocumentTests {
  @Test func `the same page on the same day gives the same bytes at any time`() async throws {
    let document = WordDocument(html: try QuotedPack().html)
    let day = SampleReport.day("2024-05-01")
    let first = try await document.bytes(madeOn: day)
    // An archive counts in steps of two seconds.
    try await Task.sleep(for: .seconds(2.5))
    #expect(try await document.bytes(madeOn: day) == first)
    #expect(try await document.bytes(madeOn: nil) != first)
  }

  @Test func `what is escaped loads no file, and the title is no markup`() async throws {
    var pack = try QuotedPack()
    pack.quotations[0].text = "<img src=\"/etc/passwd\"> <iframe src=\"file:///etc/passwd\">"
    let folder = try TemporaryFolder()
    let path = try folder.write(try await WordDocument(html: pack.html).bytes(madeOn: nil), to: "a.docx")
    let passages = try await PackReader().content(ofFileAt: path).passages
    #expect(passages[0].text == pack.quotations[0].text)
  }

  @Test func `the reference document is an archive with the parts that it names`() throws {
    let bytes = WordReference.bytes
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(bytes == WordReference.bytes)
    for name in ["Citation", "Note", "Number", "Marked", "Block Text", "Source Code", "Table"] {
      #expect(WordStyles.xml.contains("<w:name w:val=\"\(name)\"/>"))
    }
  }

  @Test func `a page that takes too long is given up`() async throws {
    var pack = try QuotedPack()
    pack.quotations = Array(repeating: pack.quotations, count: 600).flatMap(\.self)
    var document = WordDocument(html: pack.html)
    document.limits.seconds = 1
    await #expect(throws: WordDocument.Problem.tooLarge(seconds: 1, memory: 6 << 30)) {
      _ = try await document.bytes(madeOn: nil)
    }
  }
}
