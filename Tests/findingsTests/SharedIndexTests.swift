import Foundation
import Indexing
import TestSupport
import Testing

/// One process reads an index for long, as a server does, while others come, write and go.
struct SharedIndexTests {
  @Test func `an import leaves the log to those who read`() async throws {
    let program = try Program()
    let lines = SmallCollection.lines
    try await SmallCollection.add(lines.filter { $0.report.hasPrefix("ashby") }, to: program)
    // Opening the second once took the locks of the first away.
    let readers = try (0..<2).map { _ in try ReportIndex(path: program.index, for: .reading) }
    #expect(try readers.map { try $0.paragraphCount() } == [4, 4])
    try await SmallCollection.add(lines.filter { $0.report.hasPrefix("colby") }, to: program)
    #expect(FileManager.default.fileExists(atPath: program.index + "-wal"))
    #expect(try readers.map { try $0.paragraphCount() } == [7, 7])
  }
}
