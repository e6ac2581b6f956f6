import Foundation
import Synchronization
import TestSupport

/// The program while it serves, on a port of its own.
final class ServedProgram: Sendable {
  let port: Int
  private let process: Process
  private let errors: LineReader

  /// Starts it, and waits until it listens.
  init(_ program: Program, _ arguments: String...) async throws {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["serve", "--port", "0"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "FINDINGS_INDEX": program.index, "XDG_CONFIG_HOME": program.folder.path("config"),
      "XDG_DATA_HOME": program.folder.path("share"),
    ]) { $1 }
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    let errors = LineReader(pipe.fileHandleForReading)
    try process.run()
    (self.process, self.errors) = (process, errors)
    var found: Int?
    _ = try await Waiting.until {
      found = errors.text.firstMatch(of: /serving at http:\/\/127\.0\.0\.1:(\d+)\//).flatMap { Int($0.1) }
      return found != nil || !process.isRunning
    }
    guard let found else { throw Failure("it does not listen: \(errors.text)") }
    port = found
  }

  deinit { if process.isRunning { process.terminate() } }

  /// What it has said so far.
  var said: String { errors.text }

  func get(_ target: String) async throws -> PatientClient.Answer {
    try await PatientClient(port: port, asking: target).answer()
  }

  func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Its exit status; `nil` where it does not end within a time.
  func status(within seconds: Double) async throws -> Int32? {
    guard try await Waiting.until(seconds: seconds, { !process.isRunning }) else { return nil }
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }
}

/// Reads a pipe on a thread of its own, so that it never fills.
private final class LineReader: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      while case let data = handle.availableData, !data.isEmpty { bytes.withLock { $0 += data } }
    }
  }
}
