internal import Crypto
internal import Foundation

/// The door to hop 1: a file's bytes, its identity and its pages.
public struct DocumentReader: Sendable {
  /// Files above this many bytes are not read.
  public static let sizeLimit = 200 << 20

  public init() {}

  /// The bytes of a file, which may be as many as `limit`.
  ///
  /// - Throws: `ExtractionProblem` when there is no such file or it may not be read.
  public func content(
    ofFileAt path: String, upTo limit: Int = Self.sizeLimit
  ) throws(ExtractionProblem) -> [UInt8] {
    var information = stat()
    guard stat(path, &information) == 0 else { throw errno == EACCES ? .notPermitted : .notFound }
    guard information.st_mode & S_IFMT == S_IFREG else { throw .unreadable("not a file") }
    guard information.st_size <= limit else { throw .tooLarge(limit: limit) }
    guard let file = fopen(path, "rb") else {
      throw errno == EACCES ? .notPermitted : .unreadable(String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    return Self.bytes(of: file, count: Int(information.st_size))
  }

  private static func bytes(of file: UnsafeMutablePointer<FILE>, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = buffer.baseAddress.map { fread($0, 1, count, file) } ?? 0
    }
  }

  /// SHA-256 in hexadecimal: the identity of a file's content.
  public static func sha256(of content: [UInt8]) -> String {
    SHA256.hash(data: content).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// Reads the pages of a file whose bytes are `content`.
  ///
  /// - Parameters:
  ///   - content: the bytes of the file.
  ///   - path: where poppler and pandoc find the file; other types are read from `content`.
  /// - Throws: `ExtractionProblem`
  public func document(content: [UInt8], path: String) async throws -> Document {
    let type = try FileType(content: content)
    let pages =
      switch type {
      case .pdf: try await PDFExtractor().pages(ofFileAt: path, content: content)
      case .html: try HTMLExtractor.pages(in: content)
      case .word: try await WordExtractor().pages(ofFileAt: path)
      case .text: TextExtractor.pages(in: content)
      }
    return Document(type: type, pages: pages)
  }
}
