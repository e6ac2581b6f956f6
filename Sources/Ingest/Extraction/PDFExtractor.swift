internal import Subprocess

/// Reads a PDF with poppler's `pdftohtml -xml`, in a process of its own with limits on time, memory and output:
/// a broken or hostile file can hurt only that process.
struct PDFExtractor {
  /// What one file may cost.
  struct Limits {
    var seconds = 60
    var memoryBytes = 1 << 30
    var outputBytes = 256 << 20
  }

  var limits = Limits()

  /// The pages of the file at `path`, whose bytes are `content`.
  ///
  /// - Throws: `ExtractionProblem`
  func pages(ofFileAt path: String, content: [UInt8]) async throws -> [Page] {
    guard Self.hasEnd(content) else { throw ExtractionProblem.cutPDF }
    let output = try await xml(ofFileAt: path)
    let pages = PDFToHTMLOutput.pages(in: output.bytes)
    guard !pages.isEmpty else { throw Self.problem(from: output.errors) }
    guard pages.contains(where: { !$0.fragments.isEmpty }) else { throw ExtractionProblem.noText }
    return pages
  }

  /// The last line of a PDF is `%%EOF` (ISO 32000-1, 7.5.5); readers allow some bytes behind it.
  private static func hasEnd(_ content: [UInt8]) -> Bool {
    let marker = Array("%%EOF".utf8)
    let tail = content.suffix(4096)
    return tail.indices.contains { tail[$0...].starts(with: marker) }
  }

  private struct Output {
    let bytes: [UInt8]
    let errors: String
  }

  private func xml(ofFileAt path: String) async throws -> Output {
    // pdftohtml takes a name that starts with a dash for an option.
    let safePath = path.hasPrefix("-") ? "./" + path : path
    let limited = [
      "--as=\(limits.memoryBytes)", "--cpu=\(limits.seconds)", "timeout", "--signal=KILL",
      "\(limits.seconds)",
      "pdftohtml", "-xml", "-i", "-q", "-stdout", "-enc", "UTF-8", safePath,
    ]
    do {
      let result = try await run(
        .name("prlimit"), arguments: Arguments(limited), output: .bytes(limit: limits.outputBytes),
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
    case .exited(124), .exited(137): throw .tooSlow(seconds: limits.seconds)
    case .exited(127): throw .missingProgram("pdftohtml")
    case .signaled: throw .tooSlow(seconds: limits.seconds)
    default: return
    }
  }

  private static func problem(from error: SubprocessError) -> ExtractionProblem {
    switch error.code {
    case .executableNotFound: .missingProgram("prlimit")
    default: .damagedPDF("its text is longer than can be read")
    }
  }

  private static func problem(from errors: String) -> ExtractionProblem {
    if errors.contains("Incorrect password") { return .encryptedPDF }
    let last = errors.split(separator: "\n").last.map(String.init) ?? "no page could be read"
    return .damagedPDF(last)
  }
}
