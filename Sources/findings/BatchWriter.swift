import Indexing
import Ingest
import Reports

/// Stores reports batch by batch, while the next ones are being read: one batch is written, one is gathered.
final class BatchWriter {
  typealias Batch = [(report: Report, file: FileStamp)]

  /// Paragraphs from which a batch is stored, in one transaction: enough to be fast, few enough that little is lost when it is cut
  /// off. Thirty reports, more or less.
  private static let batchSize = 4_096

  private let index: ReportIndex
  private var batch: Batch = []
  private var paragraphCount = 0
  private var writing: Task<Void, any Error>?

  init(_ index: ReportIndex) {
    self.index = index
  }

  /// Takes a report; waits while two batches are full.
  ///
  /// - Throws: `IndexProblem`, also of the batch before.
  func add(_ report: Report, _ file: FileStamp) async throws {
    batch.append((report, file))
    paragraphCount += report.paragraphs.count
    if paragraphCount >= Self.batchSize { try await startWriting() }
  }

  /// Stores what has been taken and not been stored yet.
  func finish() async throws {
    try await startWriting()
    try await writing?.value
    writing = nil
  }

  private func startWriting() async throws {
    try await writing?.value
    writing = nil
    guard !batch.isEmpty else { return }
    let (index, full) = (index, batch)
    (batch, paragraphCount) = ([], 0)
    writing = Task { try index.store(full, readerVersion: ReportReader.version) }
  }
}
