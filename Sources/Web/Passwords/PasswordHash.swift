internal import Crypto
internal import CryptoExtras
internal import Foundation

/// What tells a password without saying it: `scrypt$N$r$p$salt$hash`, with salt and hash in Base64.
public struct PasswordHash: Sendable, Equatable {
  /// What is wrong with a file that should hold one.
  public struct FileProblem: Error, Equatable {
    public enum Reason: Sendable {
      case missing, notPermitted, readableByOthers, notAHash
    }
    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
      self.path = path
      self.reason = reason
    }
  }

  /// 32 MB and a tenth of a second: too much for whoever tries many, little for a server that is asked now and then.
  private static let standard = (rounds: 1 << 15, blockSize: 8, parallelism: 1)
  private static let byteCount = 32
  /// Fewer characters are guessed.
  public static let shortest = 12
  /// Bytes; more would only cost time.
  public static let longest = 1_024

  private let rounds: Int
  private let blockSize: Int
  private let parallelism: Int
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// Makes one of a new password, with a salt of its own.
  public init(of password: String) throws {
    (rounds, blockSize, parallelism) = Self.standard
    salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    hash = try Self.key(password, salt, rounds, blockSize, parallelism)
  }

  /// `nil` for what is none, or would cost far more than those that are made here.
  public init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
      let parallelism = Int(parts[3]), let salt = Data(base64Encoded: String(parts[4])),
      let hash = Data(base64Encoded: String(parts[5]))
    else { return nil }
    guard (1 << 14...1 << 20).contains(rounds), rounds & (rounds - 1) == 0, (1...16).contains(blockSize),
      (1...16).contains(parallelism), salt.count >= 16, hash.count == Self.byteCount
    else { return nil }
    (self.rounds, self.blockSize, self.parallelism) = (rounds, blockSize, parallelism)
    (self.salt, self.hash) = (Array(salt), Array(hash))
  }

  /// Reads the one line of a file that nobody else may read.
  public init(file path: String) throws(FileProblem) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileProblem(path: path, reason: .missing) }
    guard status.st_mode & 0o077 == 0 else { throw FileProblem(path: path, reason: .readableByOthers) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FileProblem(path: path, reason: .notPermitted)
    }
    let text = String(decoding: data.prefix(1_000), as: UTF8.self)
    guard let hash = Self(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw FileProblem(path: path, reason: .notAHash)
    }
    self = hash
  }

  public var text: String {
    let parts = [
      "scrypt", String(rounds), String(blockSize), String(parallelism), Data(salt).base64EncodedString(),
      Data(hash).base64EncodedString(),
    ]
    return parts.joined(separator: "$")
  }

  /// Whether it is the hash of a password. Takes as long for one that is not.
  func matches(_ password: String) throws -> Bool {
    let key = SymmetricKey(size: .bits256)
    let other = try Self.key(password, salt, rounds, blockSize, parallelism)
    // Codes are compared in constant time.
    let code = HMAC<SHA256>.authenticationCode(for: other, using: key)
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: hash, using: key)
  }

  private static func key(
    _ password: String, _ salt: [UInt8], _ rounds: Int, _ blockSize: Int, _ parallelism: Int
  ) throws -> [UInt8] {
    // One and the same password is typed in different forms on different machines.
    let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
    return try KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: byteCount, rounds: rounds, blockSize: blockSize,
      parallelism: parallelism
    ).withUnsafeBytes { Array($0) }
  }
}
