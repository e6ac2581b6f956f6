internal import Crypto

extension Basket {
  /// The name of a basket in addresses. Whoever has it may look at the basket, and no more; it cannot be guessed.
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// `nil` for what cannot be one.
    public init?(_ text: String) {
      guard RandomHex.isValid(text, bytes: Self.length) else { return nil }
      description = text
    }

    private init(unchecked text: String) { description = text }

    static func random() -> ID { ID(unchecked: RandomHex.make(bytes: length)) }

    private static let length = 16
  }
}

/// What the owner of a basket has and nobody else: whoever has it may change the basket. Only its hash is ever stored.
public struct BasketKey: Hashable, Sendable {
  /// 64 hexadecimal digits.
  public let text: String

  /// `nil` for what cannot be one.
  public init?(_ text: String) {
    guard RandomHex.isValid(text, bytes: Self.length) else { return nil }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  static func random() -> BasketKey { BasketKey(unchecked: RandomHex.make(bytes: length)) }

  /// 256 random bits need no slow hash: there is nothing to try out.
  var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

  private static let length = 32
}

/// Random bytes in lower-case hexadecimal digits.
private enum RandomHex {
  /// From the system's source of random numbers for keys (getrandom(2)).
  static func make(bytes: Int) -> String {
    var random = SystemRandomNumberGenerator()
    return HexText.text((0..<bytes).map { _ in UInt8.random(in: .min ... .max, using: &random) })
  }

  static func isValid(_ text: String, bytes: Int) -> Bool {
    text.utf8.count == bytes * 2
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// Bytes as hexadecimal digits.
enum HexText {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
