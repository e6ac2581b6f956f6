import Ingest
import Reports
import TestSupport

/// The four hops of reading, for tests.
enum Reading {
  /// The report in a text; the name tells the date of publication where none is printed.
  static func report(_ text: String, path: String = "/reports/report.txt") async throws -> Report {
    try await report(Array(text.utf8), path: path)
  }

  /// The report in a file's bytes; a PDF has to lie at `path`.
  static func report(_ bytes: [UInt8], path: String) async throws -> Report {
    try await ReportReader().report(content: bytes, sha256: DocumentReader.sha256(of: bytes), path: path)
  }

  /// The report in a file.
  static func report(at path: String) async throws -> Report {
    try await report(DocumentReader().content(ofFileAt: path), path: path)
  }

  /// The report in a PDF.
  static func report(_ pdf: SamplePDF) async throws -> Report {
    let folder = try TemporaryFolder()
    return try await report(at: folder.write(pdf.bytes, to: "report.pdf"))
  }

  /// The lines of a PDF.
  static func lines(_ pdf: SamplePDF) async throws -> [Line] {
    let folder = try TemporaryFolder()
    let path = try folder.write(pdf.bytes, to: "report.pdf")
    return LineBuilder.lines(of: try await DocumentReader().document(content: pdf.bytes, path: path))
  }

  /// The blocks of a PDF.
  static func blocks(_ pdf: SamplePDF) async throws -> [Block] {
    BlockBuilder.blocks(from: try await lines(pdf), type: .pdf)
  }

  /// The report in a Word document.
  static func report(_ document: SampleWordDocument) async throws -> Report {
    let folder = try TemporaryFolder()
    return try await report(at: folder.write(document.bytes, to: "report.docx"))
  }

  /// The blocks of a Word document.
  static func blocks(_ document: SampleWordDocument) async throws -> [Block] {
    let folder = try TemporaryFolder()
    let path = try folder.write(document.bytes, to: "report.docx")
    let read = try await DocumentReader().document(content: document.bytes, path: path)
    return BlockBuilder.blocks(from: LineBuilder.lines(of: read), type: read.type)
  }

  /// The blocks of a file's bytes that are no PDF.
  static func blocks(_ text: String) async throws -> [Block] {
    let document = try await DocumentReader().document(content: Array(text.utf8), path: "/report")
    return BlockBuilder.blocks(from: LineBuilder.lines(of: document), type: document.type)
  }

  /// What stopped the reading; `nil` when nothing did.
  static func problem(_ bytes: [UInt8], path: String = "/report") async throws -> ExtractionProblem? {
    do {
      _ = try await report(bytes, path: path)
      return nil
    } catch let problem as ExtractionProblem {
      return problem
    }
  }
}
