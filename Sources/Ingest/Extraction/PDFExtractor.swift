internal import Subprocess

/// Reads a PDF with poppler's `pdftohtml -xml`, in a process of its own with limits on time, memory and output:
/// a broken or hostile file can hurt only that process.
struct PDFExtractor {
  /// What one file may cost.
  struct Limits {
    var seconds = 60
    var memoryBytes = 1 << 30
    var outputBytes = 64 << 20
  }

  var limits = Limits()

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

  // MARK: Running poppler

  private struct Output {
    let bytes: [UInt8]
    let errors: String
  }

  /// Quiet is much faster; poppler gives its reasons only when it is not.
  private func output(ofFileAt path: String, isQuiet: Bool) async throws -> Output {
    // pdftohtml takes a name that starts with a dash for an option.
    let safePath = path.hasPrefix("-") ? "./" + path : path
    let arguments =
      [
        "--as=\(limits.memoryBytes)", "--cpu=\(limits.seconds)", "timeout", "--signal=KILL",
        "\(limits.seconds)",
        "pdftohtml", "-xml", "-i", "-stdout", "-enc", "UTF-8",
      ] + (isQuiet ? ["-q"] : []) + [safePath]
    do {
      let result = try await run(
        .name("prlimit"), arguments: Arguments(arguments), output: .bytes(limit: limits.outputBytes),
        error: .string(limit: 64 << 10))
      try check(result.terminationStatus)
      return Output(bytes: result.standardOutput, errors: result.standardError)
    } catch let error as SubprocessError {
      throw Self.problem(from: error)
    }
  }

  /// `timeout` answers 124 or 137 when the time is over, 127 when there is no such program.
  private func check(_ status: TerminationStatus) throws(ExtractionProblem) {
    switch status {
    case .exited(124), .exited(137), .signaled(9): throw .tooSlow(seconds: limits.seconds)
    case .exited(127): throw .missingProgram("pdftohtml")
    case .exited(128...), .signaled: throw .damagedPDF("poppler broke off")
    default: return
    }
  }

  // MARK: Problems

  /// Why a file gave no pages.
  private func problem(ofFileAt path: String) async -> ExtractionProblem {
    guard let errors = try? await output(ofFileAt: path, isQuiet: false).errors else {
      return .damagedPDF("no page could be read")
    }
    if errors.contains("Incorrect password") { return .encryptedPDF }
    let last = errors.split(separator: "\n").last.map { $0.split(separator: "Error: ").last ?? $0 }
    return .damagedPDF(last.map(String.init) ?? "no page could be read")
  }

  private static func problem(from error: SubprocessError) -> ExtractionProblem {
    switch error.code {
    case .executableNotFound: .missingProgram("prlimit")
    default: .damagedPDF("its text is longer than can be read")
    }
  }
}
