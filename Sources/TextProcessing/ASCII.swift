/// Named bytes and byte classes. Structure (digits, full stops, line ends) is ASCII in every text we read, so
/// it is looked for in bytes.
public enum ASCII {
  public static let space = UInt8(ascii: " ")
  public static let fullStop = UInt8(ascii: ".")
  public static let hyphen = UInt8(ascii: "-")
  public static let apostrophe = UInt8(ascii: "'")
  public static let underscore = UInt8(ascii: "_")

  /// `0` to `9`.
  @inline(__always)
  public static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// `a` to `z` and `A` to `Z`.
  @inline(__always)
  public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// `a` to `z`.
  @inline(__always)
  public static func isLowercase(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  @inline(__always)
  public static func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// The lower case of a letter; other bytes as they are.
  @inline(__always)
  public static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
