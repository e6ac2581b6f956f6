internal import Foundation

/// Reads a PDF with poppler's `pdftohtml -xml`.
struct PDFExtractor {
  var poppler = LimitedProgram(name: "pdftohtml", preloaded: Self.speed)

  /// The pages of the file at `path`, whose bytes are `content`.
  ///
  /// - Throws: `ExtractionProblem`
  func pages(ofFileAt path: String, content: [UInt8]) async throws -> [Page] {
    guard Self.hasEnd(content) else { throw ExtractionProblem.cutPDF }
    let output = try await output(ofFileAt: path, isQuiet: true)
    guard PDFToHTMLOutput.isComplete(output.bytes), case let pages = PDFToHTMLOutput.pages(in: output.bytes),
      !pages.isEmpty
    else { throw await problem(ofFileAt: path) }
    guard pages.contains(where: { !$0.fragments.isEmpty }) else { throw ExtractionProblem.noText }
    return pages
  }

  /// The last line of a PDF is `%%EOF` (ISO 32000-1, 7.5.5); readers allow some bytes behind it.
  private static func hasEnd(_ content: [UInt8]) -> Bool {
    let marker = Array("%%EOF".utf8)
    let tail = content.suffix(4096)
    return tail.indices.contains { tail[$0...].starts(with: marker) }
  }

  /// Quiet is much faster; poppler gives its reasons only when it is not.
  private func output(ofFileAt path: String, isQuiet: Bool) async throws -> LimitedProgram.Output {
    let options = ["-xml", "-i", "-stdout", "-enc", "UTF-8"] + (isQuiet ? ["-q"] : [])
    return try await poppler.output(options + [LimitedProgram.argument(forFileAt: path)]) { reason in
      .damagedPDF(reason)
    }
  }

  /// Why a file gave no pages.
  private func problem(ofFileAt path: String) async -> ExtractionProblem {
    guard let errors = try? await output(ofFileAt: path, isQuiet: false).errors else {
      return .damagedPDF("no page could be read")
    }
    if errors.contains("Incorrect password") { return .encryptedPDF }
    let last = errors.split(separator: "\n").last.map { $0.split(separator: "Error: ").last ?? $0 }
    return .damagedPDF(last.map(String.init) ?? "no page could be read")
  }

  // MARK: Speed

  /// The library of the target CPopplerSpeed, where it lies beside the running program; `nil` leaves poppler as it is.
  private static let speed: String? = {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      return nil
    }
    let library = (program as NSString).deletingLastPathComponent + "/libfindings-poppler.so"
    // LD_PRELOAD is a list; neither of its separators can be written otherwise (ld.so(8)).
    let isListable = !library.contains(" ") && !library.contains(":")
    return isListable && FileManager.default.isReadableFile(atPath: library) ? library : nil
  }()
}
