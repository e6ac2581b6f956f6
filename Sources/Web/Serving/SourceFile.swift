internal import Crypto
internal import Foundation
internal import Reports

/// The file that a report was read from, as long as it is what it was then.
struct SourceFile: Sendable {
  let bytes: [UInt8]
  /// Of the bytes, 64 hexadecimal digits.
  let sha256: String
  /// With the dot; empty for one that says nothing.
  let ending: String

  /// In bytes; no report is nearly as large.
  static let largest = 100 << 20

  /// Whether there is such a file at all; what is in it is not looked at.
  static func mayBeThere(_ source: Source) -> Bool {
    var status = stat()
    return isPath(source.path) && lstat(source.path, &status) == 0 && isTaken(status, largest)
  }

  /// Reads the file; `nil` where it is not there any more, is no plain file, is too large or has changed.
  init?(of source: Source, largest: Int = Self.largest) {
    guard Self.isPath(source.path) else { return nil }
    // A link could lead anywhere by now, and a pipe would never end.
    let file = open(source.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, Self.isTaken(status, largest) else { return nil }
    bytes = Self.content(of: file, count: Int(status.st_size))
    sha256 = Self.digits(of: bytes)
    guard sha256 == source.sha256.lowercased() else { return nil }
    let name = source.fileName.lowercased()
    ending = Self.endings.first { name.hasSuffix($0) } ?? ""
  }

  /// By what is in it: a name can say anything.
  var isPDF: Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  private static let endings = [".docx", ".html", ".htm", ".txt"]

  private static func isPath(_ path: String) -> Bool {
    path.utf8.first == UInt8(ascii: "/") && !path.utf8.contains(0)
  }

  private static func isTaken(_ status: stat, _ largest: Int) -> Bool {
    status.st_mode & S_IFMT == S_IFREG && (0...largest).contains(Int(status.st_size))
  }

  private static func content(of file: Int32, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let start = buffer.baseAddress {
        let got = read(file, start + filled, count - filled)
        if got <= 0 { return }
        filled += got
      }
    }
  }

  private static func digits(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
