/// Reads a Word document (.docx) by way of the web page that pandoc makes of it.
struct WordExtractor {
  private let pandoc = LimitedProgram(name: "pandoc")

  /// One page without a number: a Word document has no pages until it is set.
  ///
  /// - Throws: `ExtractionProblem`
  func pages(ofFileAt path: String) async throws -> [Page] {
    // Without --sandbox a document could have other files included.
    let options = ["--sandbox", "--from=docx", "--to=html", "--wrap=none", "--quiet"]
    let output = try await pandoc.output(options + [LimitedProgram.argument(forFileAt: path)]) { reason in
      .damagedWord(reason)
    }
    guard !output.bytes.isEmpty else {
      let reason = output.errors.split(separator: "\n").first.map(String.init)
      if let reason { throw ExtractionProblem.damagedWord(reason) }
      throw ExtractionProblem.noText
    }
    return try HTMLExtractor.pages(inFragment: output.bytes)
  }
}
