import Foundation
import Web

/// A password for the server, typed on a terminal or sent through standard input.
enum NewPassword {
  enum Problem: Error {
    case tooShort, tooLong, notTheSame, notUTF8
  }

  /// Asks twice on a terminal; else reads one line.
  static func read() throws -> PasswordHash {
    guard isatty(STDIN_FILENO) == 1 else { return try hash(of: line()) }
    let password = try asked("New password: ")
    guard try asked("Once more: ") == password else { throw Problem.notTheSame }
    return try hash(of: password)
  }

  private static func hash(of password: String) throws -> PasswordHash {
    guard password.count >= PasswordHash.shortest else { throw Problem.tooShort }
    guard password.utf8.count <= PasswordHash.longest else { throw Problem.tooLong }
    return try PasswordHash(of: password)
  }

  private static func asked(_ prompt: String) throws -> String {
    var settings = termios()
    tcgetattr(STDIN_FILENO, &settings)
    var silent = settings
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
      Console.writeError("\n")
    }
    Console.writeError(prompt)
    return try line()
  }

  private static func line() throws -> String {
    guard let line = readLine(strippingNewline: true) else { return "" }
    guard !line.unicodeScalars.contains("\u{FFFD}") else { throw Problem.notUTF8 }
    return line
  }
}
