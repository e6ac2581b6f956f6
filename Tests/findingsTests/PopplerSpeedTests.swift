import Foundation
import Subprocess
import TestSupport
import Testing

/// The library that makes poppler faster changes nothing of what poppler reads.
struct PopplerSpeedTests {
  private static let library = Program.folder + "/libfindings-poppler.so"
  private static let isBuilt = FileManager.default.isReadableFile(atPath: library)

  private static let reports =
    ((try? FileManager.default.contentsOfDirectory(atPath: Repository.corpus)) ?? [])
    .filter { $0.hasSuffix(".pdf") }.sorted()

  @Test(.enabled(if: isBuilt, "the library is not beside the program"), arguments: reports)
  func `a PDF is read the same with the library and without it`(name: String) async throws {
    let path = Repository.corpus + "/" + name
    let plain = try await Self.pages(ofFileAt: path, .inherit)
    let fast = try await Self.pages(ofFileAt: path, .inherit.updating(["LD_PRELOAD": Self.library]))
    #expect(plain.count > 10_000)
    #expect(plain == fast)
  }

  private static func pages(ofFileAt path: String, _ environment: Environment) async throws -> [UInt8] {
    let result = try await Subprocess.run(
      .name("pdftohtml"), arguments: ["-xml", "-i", "-stdout", "-enc", "UTF-8", "-q", path],
      environment: environment, output: .bytes(limit: 64 << 20), error: .string(limit: 1 << 16))
    // The linker complains here of a library that it cannot load.
    #expect(result.standardError == "")
    return result.standardOutput
  }
}
