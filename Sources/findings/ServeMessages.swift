import Rendering
import Web

/// What keeps a server from its start, in words.
enum ServeMessages {
  /// `nil` for what is not the server's alone.
  static func text(of error: any Error) -> String? {
    switch error {
    case let problem as PasswordHash.FileProblem: "\(problem.path): \(words(for: problem.reason))"
    case let problem as NewPassword.Problem: words(for: problem)
    default: nil
    }
  }

  private static func words(for reason: PasswordHash.FileProblem.Reason) -> String {
    switch reason {
    case .missing:
      "no such file; make one with 'findings serve --hash-password > FILE' and 'chmod 600 FILE'"
    case .notPermitted: "may not be read; check its permissions"
    case .readableByOthers: "others may read it; run 'chmod 600' on it"
    case .notAHash: "holds no hash of a password; make one with 'findings serve --hash-password'"
    }
  }

  private static func words(for problem: NewPassword.Problem) -> String {
    switch problem {
    case .tooShort: "the password is too short; take \(PasswordHash.shortest) characters or more"
    case .tooLong: "the password is too long; take \(PasswordHash.longest) bytes or fewer"
    case .notTheSame: "the two passwords are not the same; begin again"
    case .notUTF8: "the password is not UTF-8; check how it is sent"
    }
  }
}
