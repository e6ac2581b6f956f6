internal import Foundation
public import Reports

/// Reads many files, several at once, and hands over what came of each in the order of the files.
///
/// At most `window` reports are in memory: a slow file holds up those behind it, not the memory.
public struct CollectionReader: Sendable {
  /// What came of one file.
  public enum Outcome: Sendable {
    case report(Report, FileStamp)
    /// Its content is known already, by this SHA-256.
    case knownContent(FileStamp, sha256: String)
    case failed(FileProblem)
  }

  private let reader = ReportReader()
  private let workers: Int

  /// - Parameter workers: how many files are read at once; by default one for each processor.
  public init(workers: Int? = nil) {
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  private var window: Int { workers * 4 }

  /// Reads `files` and calls `body` with each outcome, in their order, one at a time.
  ///
  /// - Parameters:
  ///   - files: what to read.
  ///   - known: the SHA-256 of contents that need not be read.
  ///   - body: takes the outcome; what it throws ends the reading.
  public func read(
    _ files: [FileStamp], known: Set<String>, _ body: (Outcome) async throws -> Void
  ) async throws {
    var known = known
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var started = 0
      var delivered = 0
      var waiting: [Int: Outcome] = [:]
      while delivered < files.count {
        while started < files.count, started - delivered - waiting.count < workers,
          started - delivered < window
        {
          let (index, file, known) = (started, files[started], known)
          group.addTask { (index, await outcome(of: file, known: known)) }
          started += 1
        }
        if let next = waiting.removeValue(forKey: delivered) {
          try await body(Self.withoutRepetition(next, &known))
          delivered += 1
        } else if let (index, outcome) = try await group.next() {
          waiting[index] = outcome
        }
      }
    }
  }

  /// The second of two files with one content is known by the time its turn comes.
  private static func withoutRepetition(_ outcome: Outcome, _ known: inout Set<String>) -> Outcome {
    guard case .report(let report, let file) = outcome else { return outcome }
    let sha256 = report.source.sha256
    return known.insert(sha256).inserted ? outcome : .knownContent(file, sha256: sha256)
  }

  private func outcome(of file: FileStamp, known: Set<String>) async -> Outcome {
    do {
      let content = try DocumentReader().content(ofFileAt: file.path)
      let sha256 = DocumentReader.sha256(of: content)
      if known.contains(sha256) { return .knownContent(file, sha256: sha256) }
      return .report(try await reader.report(content: content, sha256: sha256, path: file.path), file)
    } catch let problem as ExtractionProblem {
      return .failed(FileProblem(path: file.path, problem: problem))
    } catch {
      return .failed(FileProblem(path: file.path, problem: .unreadable("\(error)")))
    }
  }
}
