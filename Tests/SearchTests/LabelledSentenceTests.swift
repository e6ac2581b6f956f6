import Foundation
import Search
import TestSupport
import Testing

struct LabelledSentenceTests {
  private static func sentences(_ file: String = "sentences.tsv") throws -> [LabelledSentence] {
    LabelledSentence.read(try #require(Repository.text(of: "Tests/SearchTests/Fixtures/" + file)))
  }

  @Test func `the set is large, without doubles, and its topics stand in their sentences`() throws {
    let sentences = try Self.sentences()
    #expect(sentences.count >= 500)
    #expect(Set(sentences.map(\.text)).count == sentences.count)
    #expect(sentences.filter { $0.topic != nil && $0.topicRange == nil }.map(\.text) == [])
    for stance in Stance.allCases {
      for half in LabelledSentence.Half.allCases {
        #expect(sentences.count { $0.stance == stance && $0.half == half } >= 30)
      }
    }
  }

  /// Slightly below what was measured; see `Benchmarks/results`.
  @Test func `the half that was held out is read as well as it was`() throws {
    let measure = SentenceMeasure(try Self.sentences().filter { $0.half == .heldOut })
    #expect(measure.stance.accuracy >= 0.90)
    #expect(measure.stance.precision("weakness") >= 0.89)
    #expect(measure.stance.recall("weakness") >= 0.95)
    #expect(measure.stance.precision("strength") >= 0.93)
    #expect(measure.stance.recall("strength") >= 0.83)
    #expect(measure.topic.accuracy >= 0.92)
    #expect(measure.topic.precision("problem") >= 0.92)
    #expect(measure.extent.accuracy >= 0.97)
  }

  @Test func `hard sentences are read as well as they were`() throws {
    let measure = SentenceMeasure(try Self.sentences("hard-sentences.tsv"))
    #expect(measure.stance.accuracy >= 0.70)
    #expect(measure.topic.accuracy >= 0.78)
    #expect(measure.extent.accuracy >= 0.88)
  }

  /// `FINDINGS_STANCE_TABLE=FILE` writes the tables there, `FINDINGS_LABELLED=FILE` measures another file as well.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FINDINGS_STANCE_TABLE"] != nil))
  func `the tables are written where they are asked for`() throws {
    let environment = ProcessInfo.processInfo.environment
    let sentences = try Self.sentences()
    var tables = [
      SentenceMeasure(sentences.filter { $0.half == .development }).table("Development half"),
      SentenceMeasure(sentences.filter { $0.half == .heldOut }).table("Held-out half"),
      SentenceMeasure(try Self.sentences("hard-sentences.tsv")).table("Hard sentences"),
    ]
    if let file = environment["FINDINGS_LABELLED"] {
      let sentences = LabelledSentence.read(try String(contentsOfFile: file, encoding: .utf8))
      tables.append(SentenceMeasure(sentences).table(URL(fileURLWithPath: file).lastPathComponent))
    }
    let target = try #require(environment["FINDINGS_STANCE_TABLE"])
    try tables.joined(separator: "\n").write(toFile: target, atomically: true, encoding: .utf8)
  }
}
