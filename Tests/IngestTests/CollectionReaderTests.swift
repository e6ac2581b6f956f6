import Ingest
import Reports
import TestSupport
import Testing

struct CollectionReaderTests {
  @Test(arguments: [1, 2, 7])
  func `outcomes come in the order of the files`(workers: Int) async throws {
    let folder = try TemporaryFolder()
    var files: [FileStamp] = []
    for number in 1...30 {
      let text = number.isMultiple(of: 5) ? "" : "1. The report of number \(number) says this."
      let path = try folder.write(text, to: "\(number).txt")
      files.append(FileStamp(path: path, size: 1, modified: 1))
    }
    var outcomes: [String] = []
    try await CollectionReader(workers: workers).read(files, known: []) { outcomes.append(Self.text(of: $0)) }
    #expect(
      outcomes == (1...30).map { $0.isMultiple(of: 5) ? "empty" : "The report of number \($0) says this." })
  }

  @Test func `the second file of one content is known`() async throws {
    let folder = try TemporaryFolder()
    let files = try (1...6).map { number in
      FileStamp(path: try folder.write("1. The same is said.", to: "\(number).txt"), size: 1, modified: 1)
    }
    var outcomes: [String] = []
    try await CollectionReader(workers: 3).read(files, known: []) { outcomes.append(Self.text(of: $0)) }
    #expect(outcomes == ["The same is said."] + Array(repeating: "known", count: 5))
  }

  @Test func `what is known already is not read`() async throws {
    let folder = try TemporaryFolder()
    let text = "1. Known for long."
    let file = FileStamp(path: try folder.write(text, to: "a.txt"), size: 1, modified: 1)
    let known: Set = [DocumentReader.sha256(of: Array(text.utf8))]
    var outcomes: [String] = []
    try await CollectionReader().read([file], known: known) { outcomes.append(Self.text(of: $0)) }
    #expect(outcomes == ["known"])
  }

  @Test func `an error of the receiver ends the reading`() async throws {
    struct Enough: Error {}
    let folder = try TemporaryFolder()
    let files = try (1...20).map { number in
      FileStamp(path: try folder.write("1. Number \(number).", to: "\(number).txt"), size: 1, modified: 1)
    }
    var count = 0
    await #expect(throws: Enough.self) {
      try await CollectionReader(workers: 2).read(files, known: []) { _ in
        count += 1
        if count == 3 { throw Enough() }
      }
    }
    #expect(count == 3)
  }

  private static func text(of outcome: CollectionReader.Outcome) -> String {
    switch outcome {
    case .report(let report, _): report.paragraphs.first?.text ?? ""
    case .knownContent: "known"
    case .failed(let problem): "\(problem.problem)"
    }
  }
}
