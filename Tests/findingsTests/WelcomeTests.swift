import Foundation
import TestSupport
import Testing

struct WelcomeTests {
  @Test func `alone it says in a few lines what to begin with`() async throws {
    let program = try Program()
    let first = try await program.run()
    #expect(first.status == 0 && first.errors.isEmpty)
    #expect(first.output.contains("findings ingest FOLDER") && first.output.contains(program.index))
    #expect(!FileManager.default.fileExists(atPath: program.index))
    try await program.ingestTexts()
    let later = try await program.run()
    #expect(later.output.contains("The index holds 2 reports: \(program.index)"))
    for text in [first.output, later.output] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 10)
      #expect(lines.filter { !$0.contains(program.index) }.allSatisfy { $0.count <= 80 })
    }
  }
}
