import Ingest
import TestSupport
import Testing

struct FileTypeTests {
  @Test(arguments: ["%PDF-1.4\n", "\n\n%PDF-1.7", "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n%PDF-1.5"])
  func `a PDF is known by its header, even behind other bytes`(text: String) throws {
    #expect(try FileType(content: Array(text.utf8)) == .pdf)
  }

  @Test func `a PDF is known behind bytes that no text has`() throws {
    #expect(try FileType(content: [UInt8](repeating: 0, count: 1_000) + Array("%PDF-1.4".utf8)) == .pdf)
  }

  @Test func `a header far behind the start makes no PDF`() throws {
    let text = String(repeating: "This is a text. ", count: 100) + "%PDF-1.4"
    #expect(try FileType(content: Array(text.utf8)) == .text)
  }

  @Test(arguments: [
    "<!DOCTYPE html><p>x", "<!doctype HTML>", "\u{FEFF}<html>", "\n \u{FEFF}\n<HTML lang=en>", "<head>",
    "<body>",
    "<article>x", "<main>x", "<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", "<!-- saved -->\n<html>",
  ])
  func `a web page is known by its first element`(text: String) throws {
    #expect(try FileType(content: Array(text.utf8)) == .html)
  }

  @Test(arguments: [
    "Inspection report", "5 < 6 and <html> is a tag", "\u{FEFF}Inspection", "a\u{1B}[31mb", "\u{0C}page two",
    "<not a tag of ours>",
  ])
  func `other text is text`(text: String) throws {
    #expect(try FileType(content: Array(text.utf8)) == .text)
  }

  @Test func `text in UTF-16 and Windows-1252 is text`() throws {
    #expect(try FileType(content: [0xFF, 0xFE] + Self.utf16("Inspection", isBig: false)) == .text)
    #expect(try FileType(content: [0xFE, 0xFF] + Self.utf16("Inspection", isBig: true)) == .text)
    #expect(try FileType(content: Array("Children".utf8) + [0x92] + Array("s".utf8)) == .text)
  }

  @Test(arguments: [[], [0x20], [0x0A, 0x0D, 0x09, 0x20]])
  func `nothing but white space is empty`(bytes: [UInt8]) {
    #expect(throws: ExtractionProblem.empty) { try FileType(content: bytes) }
  }

  @Test func `an archive is said to be one`() {
    #expect(throws: ExtractionProblem.archive) { try FileType(content: Array("PK\u{3}\u{4}rest".utf8)) }
  }

  @Test func `a Word document is known by its main part`() throws {
    #expect(try FileType(content: Array("PK\u{3}\u{4}...word/document.xml...".utf8)) == .word)
  }

  @Test func `an old Word document is said to be one`() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(throws: ExtractionProblem.oldWord) { try FileType(content: bytes) }
  }

  @Test func `bytes that no text has are binary`() {
    #expect(throws: ExtractionProblem.binary) { try FileType(content: [0xFF, 0xD8, 0xFF, 0, 1, 2, 3]) }
    #expect(throws: ExtractionProblem.binary) {
      try FileType(content: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0])
    }
  }

  @Test func `any bytes at all have a type or a problem`() {
    var random = SeededRandom(seed: 20)
    for _ in 0..<3_000 {
      let bytes = RandomText.bytes(&random, longest: 60)
      do throws(ExtractionProblem) { _ = try FileType(content: bytes) } catch {
        #expect([.empty, .archive, .binary].contains(error))
      }
    }
  }

  static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? bytes : bytes.reversed()
    }
  }
}
