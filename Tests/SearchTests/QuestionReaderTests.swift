import Foundation
import Indexing
import Search
import TestSupport
import Testing

struct LabelledQuestionTests {
  private static func questions() throws -> [LabelledQuestion] {
    LabelledQuestion.read(try #require(Repository.text(of: "Tests/SearchTests/Fixtures/questions.tsv")))
  }

  /// `FINDINGS_QUESTION_TABLE=FILE` writes what was measured there; of the half that is held out numbers only.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FINDINGS_QUESTION_TABLE"] != nil))
  func `the tables are written where they are asked for`() throws {
    let target = try #require(ProcessInfo.processInfo.environment["FINDINGS_QUESTION_TABLE"])
    let showsHeldOut = ProcessInfo.processInfo.environment["FINDINGS_HELD_OUT"] != nil
    var lines: [String] = []
    for isDevelopment in [true, false] {
      let half = try Self.questions().filter { $0.isDevelopment == isDevelopment }
      let failures = half.map { ($0, $0.differences(from: QuestionFixture.reader.read($0.question))) }
      lines.append(
        "\(isDevelopment ? "development" : "held out"): \(failures.count { $0.1.isEmpty }) of \(half.count)")
      for part in LabelledQuestion.parts {
        let wrong = failures.count { $0.1[part] != nil }
        lines.append("  \(part): \(half.count - wrong)")
      }
      guard isDevelopment || showsHeldOut else { continue }
      for (question, differences) in failures where !differences.isEmpty {
        lines.append("  \(question.number) \(question.question)")
        lines += differences.sorted { $0.key < $1.key }.map { "      \($0.key): \($0.value)" }
      }
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: target, atomically: true, encoding: .utf8)
  }
}
