// One fuzz target for all hops of reading. The first byte of an input says which hop it goes to; the rest is a file for
// hop 1, or is made into pages of fragments for the hops behind it. Whatever comes, no hop may break off, and what it gives
// has to keep its laws.

import Reports

@testable import Ingest

/// Takes one input after the other from libFuzzer, which asks for it by this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let input = UnsafeBufferPointer(start: start + 1, count: count - 1)
  switch start[0] % 5 {
  case 0: checkHops(Document(type: .text, pages: TextExtractor.pages(in: Array(input))))
  case 1: checkPage(Array(input))
  case 2: checkHops(Document(type: .pdf, pages: PDFToHTMLOutput.pages(in: Array(input))))
  case 3: checkType(Array(input))
  default: checkHops(FragmentReader.document(input))
  }
  return 0
}

private func checkPage(_ bytes: [UInt8]) {
  if let pages = try? HTMLExtractor.pages(inFragment: bytes) {
    checkHops(Document(type: .html, pages: pages))
  }
  _ = try? HTMLExtractor.pages(in: bytes)
}

private func checkType(_ bytes: [UInt8]) {
  _ = try? FileType(content: bytes)
}

/// Hops 2, 3 and 4, each with its laws.
private func checkHops(_ document: Document) {
  let lines = LineBuilder.lines(of: document)
  for line in lines { precondition(!line.cells.isEmpty && !line.text.isEmpty, "a line holds text") }
  let blocks = BlockBuilder.blocks(from: lines, type: document.type)
  for block in blocks { precondition(!block.text.isEmpty, "a block holds text") }
  guard
    let report = try? Segmenter.report(from: document, source: Source(path: "a 1 May 2012.pdf", sha256: ""))
  else { return }
  check(report)
}

private func check(_ report: Report) {
  for (index, section) in report.sections.enumerated() {
    precondition((section.parent ?? -1) < index, "a section's parent comes before it")
  }
  for (index, paragraph) in report.paragraphs.enumerated() {
    precondition(paragraph.ordinal == index + 1, "ordinals count from 1")
    precondition(!paragraph.text.isEmpty, "a paragraph holds text")
    precondition(paragraph.section.map(report.sections.indices.contains) ?? true, "its section is there")
    precondition((paragraph.grade == nil) == (paragraph.gradePrinted == nil), "a grade is printed")
    precondition(
      (paragraph.kind == .recommendation) == (paragraph.recommendation != nil), "recommendations are such")
  }
  for judgement in report.judgements { precondition(!judgement.name.isEmpty, "a judgement has a name") }
}

/// Makes pages of fragments from bytes: two bytes for each coordinate, one for style and words.
private enum FragmentReader {
  private static let words = [
    "Overall effectiveness", "Grade 3 (Adequate)", "1.", "12. Strong", "2 ", "•", "–", "Inspection dates:",
    "8 May 2012",
    "Inspection of local authority children’s services", "requires improvement", "Inadequate",
    "The council should",
    "Within three months:", "Areas for improvement", "Recommendations", "Contents", "3", "children ",
    "wait too long.",
    "Dear partnership", "Yours sincerely", "is good", "Summary", "decision-", "making", "[1]", "16 and 17",
    " ", "’",
  ]

  static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> Document {
    var pages: [Page] = []
    var fragments: [Fragment] = []
    var index = 0
    while index + 6 <= bytes.count {
      if bytes[index] == 0xFF {
        pages.append(Page(number: pages.count + 1, width: 892, height: 1262, fragments: fragments))
        fragments = []
        index += 1
        continue
      }
      fragments.append(fragment(bytes[index..<index + 6]))
      index += 6
    }
    pages.append(Page(number: pages.count + 1, width: 892, height: 1262, fragments: fragments))
    return Document(type: .pdf, pages: pages)
  }

  private static func fragment(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Fragment {
    let value = { (offset: Int) in Int(bytes[bytes.startIndex + offset]) }
    let text = words[value(0) % words.count] + (value(5) % 3 == 0 ? " " + words[value(5) % words.count] : "")
    let size = 8 + value(4) % 24
    let box = Box(
      left: value(1) * 4, top: value(2) * 5 + value(3) % 8, width: text.count * size / 2, height: size + 4)
    return Fragment(
      text: text, box: box,
      style: TextStyle(size: size, isBold: value(4) & 32 != 0, isItalic: value(4) & 64 != 0))
  }
}
