import Ingest
import Testing

struct LimitedProgramTests {
  private static let tooSlow = ExtractionProblem.tooSlow(seconds: 60, memory: 1 << 30)

  @Test(arguments: [
    ("kill -9 $$", tooSlow), ("exit 251", tooSlow), ("exit 127", .missingProgram("sh")),
    ("exit 130", .damagedWord("sh broke off")),
  ])
  func `how a program ends says what it lacked`(script: String, problem: ExtractionProblem) async throws {
    await #expect(throws: problem) {
      _ = try await LimitedProgram(name: "sh").output(["-c", script]) { .damagedWord($0) }
    }
  }

  @Test func `a program finds the variables that it is given beside its environment`() async throws {
    var program = LimitedProgram(name: "sh")
    program.variables = ["SOURCE_DATE_EPOCH": "7"]
    let output = try await program.output(["-c", "test -n \"$PATH\" && printf %s \"$SOURCE_DATE_EPOCH\""]) {
      .damagedWord($0)
    }
    #expect(output.bytes == Array("7".utf8))
  }
}
