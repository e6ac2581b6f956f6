import Foundation
import Subprocess
import TestSupport

/// The program as it was built, run in a temporary folder with an index of its own.
struct Program {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var index: String { folder.path("data/index.sqlite") }

  /// Runs `findings` with these arguments.
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
    try await start([Self.path] + arguments, environment)
  }

  func run(_ arguments: [String]) async throws -> Outcome {
    try await start([Self.path] + arguments, [:])
  }

  /// Runs a line of bash, in which `$0` is the program.
  func shell(_ line: String) async throws -> Outcome {
    try await start(["bash", "-c", line, Self.path], [:])
  }

  /// Indexes the two plain text reports of the corpus.
  func ingestTexts() async throws {
    let outcome = try await run("ingest", Corpus.fenmarsh, Corpus.ravensborough)
    guard outcome.status == 0 else { throw Failure(outcome.errors) }
  }

  private func start(_ command: [String], _ environment: [String: String]) async throws -> Outcome {
    let settings = ["FINDINGS_INDEX": index, "XDG_CONFIG_HOME": folder.path("config")].merging(environment) {
      $1
    }.map { "\($0)=\($1)" }
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments(["-C", folder.path, "-u", "NO_COLOR"] + settings + command),
      output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
    return Outcome(
      status: Self.number(of: result.terminationStatus), output: result.standardOutput,
      errors: result.standardError)
  }

  private static func number(of status: TerminationStatus) -> Int32 {
    switch status {
    case .exited(let code): code
    case .signaled(let signal): -signal
    }
  }

  /// The folder in which the program lies.
  static let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path

  /// The program lies beside the bundle of the tests, or above it.
  static let path: String = {
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    if let bundle = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") }) {
      folder = URL(fileURLWithPath: bundle)
    }
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let program = folder.appendingPathComponent("findings").path
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: program, isDirectory: &isFolder)
      if isThere, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: program) {
        return program
      }
    }
    return "findings"
  }()
}

/// Why a test could not begin.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Reports of the corpus by their paths.
enum Corpus {
  static let fenmarsh = Repository.corpus + "/fenmarsh-2011-10-21.txt"
  static let ravensborough = Repository.corpus + "/ravensborough-2012-03-16.txt"
  static let pdf = Repository.corpus + "/ottersby-lac-2013-09-20.pdf"
}

/// A JSON document as dictionaries and arrays.
enum JSONValue {
  static func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let object = value as? [String: Any] else { throw Failure("no JSON object") }
    return object
  }

  /// The report of a paragraph in a line of an export.
  static func report(ofLine line: String) throws -> [String: Any] {
    guard let report = try object(line)["report"] as? [String: Any] else { throw Failure("no report") }
    return report
  }
}
