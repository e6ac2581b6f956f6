internal import Foundation
public import Reports

/// A report that comes through a pipe.
public enum StandardInput {
  /// What users type for it.
  public static let name = "-"

  /// Reads a report from everything that `content` holds. Its source is named after its content, so that two reports
  /// from pipes never replace each other.
  ///
  /// - Throws: `ExtractionProblem`, or an error of Foundation when a PDF cannot be kept for poppler meanwhile.
  public static func report(content: [UInt8]) async throws -> (report: Report, file: FileStamp) {
    let stamp = stamp(of: content)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("findings-\(UUID().uuidString)")
    try Data(content).write(to: file, options: .withoutOverwriting)
    defer { try? FileManager.default.removeItem(at: file) }
    let document = try await DocumentReader().document(content: content, path: file.path)
    let source = Source(path: stamp.path, sha256: DocumentReader.sha256(of: content))
    return (try Segmenter.report(from: document, source: source), stamp)
  }

  /// Stands for the file that there is none of.
  public static func stamp(of content: [UInt8]) -> FileStamp {
    let name = "standard input \(DocumentReader.sha256(of: content).prefix(12))"
    return FileStamp(path: name, size: content.count, modified: 0)
  }
}
