/// A name or address of a server, with a port or without, as in `reports.example.org`, `[::1]:8080`.
public struct HostName: Sendable, Equatable {
  /// In lower case; an IPv6 address without its brackets.
  let name: String
  let port: Int?

  /// Reads what a `Host` header says (RFC 9110, 7.2); `nil` for anything else.
  public init?(_ text: String) {
    let text = text.lowercased()
    let parts: (name: Substring, rest: Substring)
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      parts = (text[text.index(after: text.startIndex)..<end], text[text.index(after: end)...])
      guard
        parts.name.utf8.allSatisfy({
          Self.isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
        })
      else { return nil }
    } else {
      let end = text.firstIndex(of: ":") ?? text.endIndex
      parts = (text[..<end], text[end...])
      guard parts.name.utf8.allSatisfy(Self.isOfName) else { return nil }
    }
    // A full stop at the end says that nothing is to be added, and means the same.
    name = String(parts.name.hasSuffix(".") ? parts.name.dropLast() : parts.name)
    if parts.rest.isEmpty {
      port = nil
    } else {
      let digits = parts.rest.dropFirst()
      guard parts.rest.hasPrefix(":"), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let port = UInt16(digits)
      else { return nil }
      self.port = Int(port)
    }
    if name.isEmpty { return nil }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
      || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_")].contains(byte)
  }

  /// Whether only this machine reaches what listens there.
  public var isLoopback: Bool { ["localhost", "::1"].contains(name) || Self.isLoopback(IPv4: name) }

  private static func isLoopback(IPv4 name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && parts[0] == 127 && parts.allSatisfy { $0 != nil }
  }
}
