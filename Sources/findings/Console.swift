import ArgumentParser
import Foundation
import Rendering

/// Standard output and standard error.
enum Console {
  /// Whether results go to a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The name of this machine; the system is asked, no other machine.
  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    // The last byte stays 0: a name that is cut is not ended (gethostname(2)).
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Columns of the terminal; `COLUMNS`, or 80, where there is none.
  static var width: Int { Int(windowSize?.ws_col ?? 0).nonZero ?? environmentWidth ?? 80 }

  private static var environmentWidth: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }?.nonZero
  }

  private static var windowSize: winsize? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  /// Everything that comes through standard input.
  static func read() -> [UInt8] { Array(FileHandle.standardInput.readDataToEndOfFile()) }

  /// Writes results. A reader that has gone away ends the program quietly, as SIGPIPE does by default; any other failure
  /// ends it with a message.
  static func write(_ text: String) { write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      let reason = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError)?.code.rawValue ?? errno
      guard reason != EPIPE else { exit(EXIT_SUCCESS) }
      note(
        "standard output cannot be written (\(String(cString: strerror(reason)))); make room or choose another place"
      )
      exit(ExitStatus.failure.rawValue)
    }
  }

  /// Writes for people, without a line end of its own.
  static func writeError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Writes results through a pager when they would scroll off a terminal.
  static func page(_ text: String, isAllowed: Bool) {
    let rows = Int(windowSize?.ws_row ?? 0)
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    let pager = ProcessInfo.processInfo.environment["PAGER"] ?? "less -FRX"
    guard isAllowed, isTerminal, rows > 0, lines >= rows, !pager.isEmpty, let pipe = popen(pager, "w") else {
      return write(text)
    }
    // A pager that is left early closes the pipe; that is no error.
    signal(SIGPIPE, SIG_IGN)
    fputs(text, pipe)
    let status = pclose(pipe)
    // The shell says 126 or 127 when it cannot run the pager.
    if status >> 8 == 126 || status >> 8 == 127 { write(text) }
  }

  /// Writes a message for people.
  static func note(_ text: String) {
    writeError("findings: \(text)\n")
  }

  /// Runs a command; errors become a message and exit status 2.
  static func run(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      note(Messages.text(of: error))
      throw ExitStatus.failure
    }
  }
}

/// The exit statuses beside 0.
enum ExitStatus {
  static let nothingFound = ExitCode(1)
  static let failure = ExitCode(2)
}

extension Int {
  fileprivate var nonZero: Int? { self == 0 ? nil : self }
}
