internal import Crypto
internal import Foundation
internal import HTTPTypes

// A session is a cookie that says until when it holds, and proves that this server made it. Nothing is kept of it: whoever signs
// out loses the cookie, and a new start of the server, which makes a new key, ends all.

/// Makes the cookies of those who have signed in, and knows them again.
struct Sessions: Sendable {
  static let cookieName = "findings_session"
  /// A working day.
  static let length: TimeInterval = 12 * 60 * 60

  private let key = SymmetricKey(size: .bits256)

  func cookie(isSecure: Bool, now: Date = Date()) -> String {
    let end = String(Int((now.timeIntervalSince1970 + Self.length).rounded()))
    let code = HMAC<SHA256>.authenticationCode(for: Array(end.utf8), using: key)
    return Self.cookie("\(end).\(Data(code).base64EncodedString())", Int(Self.length), isSecure)
  }

  /// Takes the cookie away again.
  static func expired(isSecure: Bool) -> String { cookie("", 0, isSecure) }

  /// `Lax`, not `Strict`: a link to a report in a mail has to open for those who have signed in. It goes with no `POST` from elsewhere.
  private static func cookie(_ value: String, _ seconds: Int, _ isSecure: Bool) -> String {
    "\(cookieName)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax"
      + (isSecure ? "; Secure" : "")
  }

  /// Whether one of the cookies of a request is of a session that still holds.
  func hasSession(_ headers: HTTPFields, now: Date = Date()) -> Bool {
    headers[values: .cookie].contains { header in
      header.split(separator: ";").contains { cookie in
        let pair = cookie.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
        return pair.count == 2 && pair[0] == Self.cookieName && isValid(pair[1], now)
      }
    }
  }

  private func isValid(_ value: Substring, _ now: Date) -> Bool {
    let parts = value.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let end = Int(parts[0]), let code = Data(base64Encoded: String(parts[1])) else {
      return false
    }
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(parts[0].utf8), using: key)
      && now.timeIntervalSince1970 < Double(end)
  }
}
