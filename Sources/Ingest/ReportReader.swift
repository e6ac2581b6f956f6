public import Reports

/// The first four hops in one: a file becomes a report.
public struct ReportReader: Sendable {
  /// Grows whenever the same file would be read differently; files read by a smaller version are read again.
  public static let version = 2

  private let documents = DocumentReader()

  public init() {}

  /// Reads the report in a file whose bytes are `content` and whose SHA-256 is `sha256`.
  ///
  /// - Throws: `ExtractionProblem`
  public func report(content: [UInt8], sha256: String, path: String) async throws -> Report {
    let document = try await documents.document(content: content, path: path)
    return try Segmenter.report(from: document, source: Source(path: path, sha256: sha256))
  }
}
