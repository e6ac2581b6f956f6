internal import Foundation
internal import Subprocess

/// A program of somebody else's that reads a file of unknown origin, in a process of its own with limits on time, memory
/// and output: a broken or hostile file can hurt only that process.
package struct LimitedProgram {
  /// What one file may cost.
  package struct Limits: Sendable {
    package var seconds = 60
    package var memoryBytes = 1 << 30
    package var outputBytes = 64 << 20

    package init() {}
  }

  package struct Output: Sendable {
    package let bytes: [UInt8]
    package let errors: String
  }

  let name: String
  package var limits = Limits()
  /// A shared library that the program is started with, or `nil`.
  var preloaded: String?
  /// What the program finds in its environment in place of what is there.
  package var variables: [String: String] = [:]

  package init(name: String) { self.name = name }

  init(name: String, preloaded: String?) {
    self.name = name
    self.preloaded = preloaded
  }

  /// What the program writes to standard output and standard error.
  ///
  /// - Parameter failed: what is thrown when the program breaks off or writes too much; the reason in words.
  /// - Throws: `ExtractionProblem`
  package func output(
    _ arguments: [String], failed: (String) -> ExtractionProblem
  ) async throws -> Output {
    let (limits, environment) = (limits, environment)
    let command = Arguments(Self.limiting(limits) + [name] + arguments)
    do {
      let (output, status) = try await Self.within(seconds: limits.seconds) {
        let result = try await run(
          .name("prlimit"), arguments: command, environment: environment,
          output: .bytes(limit: limits.outputBytes), error: .string(limit: 64 << 10))
        return (Output(bytes: result.standardOutput, errors: result.standardError), result.terminationStatus)
      }
      try check(status, failed)
      return output
    } catch let error as SubprocessError {
      throw error.code == .executableNotFound
        ? ExtractionProblem.missingProgram("prlimit") : failed("its text is longer than can be read")
    } catch is TimeIsOver {
      throw tooSlow
    }
  }

  private struct TimeIsOver: Error {}

  /// What `body` gives, or `TimeIsOver`; then the program is ended. The limit on CPU time does not see one that waits.
  private static func within<Value: Sendable>(
    seconds: Int, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let value = first else { throw TimeIsOver() }
      return value
    }
  }

  private var tooSlow: ExtractionProblem { .tooSlow(seconds: limits.seconds, memory: limits.memoryBytes) }

  /// A path that is not taken for an option.
  static func argument(forFileAt path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

  private static func limiting(_ limits: Limits) -> [String] {
    ["--as=\(limits.memoryBytes)", "--cpu=\(limits.seconds)"]
  }

  private var environment: Environment {
    let all = variables.merging(preloaded.map { ["LD_PRELOAD": $0] } ?? [:]) { $1 }
    return .inherit.updating(Dictionary(uniqueKeysWithValues: all.map { (.init(stringLiteral: $0), $1) }))
  }

  /// A program that has used up its time is killed (9); one that GHC compiled, as pandoc is, answers 251 when it gets no more
  /// memory; `prlimit` answers 127 when there is no such program.
  private func check(_ status: TerminationStatus, _ failed: (String) -> ExtractionProblem) throws {
    switch status {
    case .signaled(9), .signaled(24), .exited(251): throw tooSlow
    case .exited(127): throw ExtractionProblem.missingProgram(name)
    case .exited(128...), .signaled: throw failed("\(name) broke off")
    default: return
    }
  }
}
