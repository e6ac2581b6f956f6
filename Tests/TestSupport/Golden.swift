internal import Foundation

/// A text that is kept beside the tests and with which a result has to agree word for word.
///
/// With `FINDINGS_RECORD=1` in the environment the file is written anew. The comparison fails all the same, so
/// that recording is never mistaken for passing.
public struct Golden {
  private let file: URL

  /// The text in `Golden/<name>.txt` beside the test file that asks for it.
  public init(_ name: String, beside test: String = #filePath) {
    file = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).txt")
  }

  /// What is not as kept: the first line that differs, in both texts; `nil` when they agree.
  public func difference(from text: String) throws -> String? {
    if ProcessInfo.processInfo.environment["FINDINGS_RECORD"] == "1" {
      try record(text)
      return "\(file.path) was recorded; look at it, then test again without FINDINGS_RECORD"
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(file.path) is not there; record it with FINDINGS_RECORD=1"
    }
    return kept == text ? nil : firstDifference(kept, text)
  }

  private func record(_ text: String) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func firstDifference(_ kept: String, _ text: String) -> String {
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    return """
      \(file.lastPathComponent), line \(line + 1)
      kept: \(line < old.count ? String(old[line]) : "(end of text)")
      now:  \(line < new.count ? String(new[line]) : "(end of text)")
      """
  }
}
