import TextProcessing

/// What a file is, told by its content; names lie.
public enum FileType: String, Sendable {
  case pdf, html, word, text

  /// How many bytes `init(content:)` looks at, behind blank ones.
  private static let sniffedLength = 4096

  /// Tells the type from the first bytes of a file.
  ///
  /// - Throws: `ExtractionProblem.empty`, `.archive`, `.oldWord` or `.binary` for what is none of them.
  public init(content: some Collection<UInt8>) throws(ExtractionProblem) {
    let head = Array(content.drop(while: ASCII.isWhitespace).prefix(Self.sniffedLength))
    guard !head.isEmpty else { throw .empty }
    if Self.isPDF(head) {
      self = .pdf
    } else if head.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      guard Self.holdsWordDocument(content) else { throw .archive }
      self = .word
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .oldWord
    } else if Self.isBinary(head) {
      throw .binary
    } else {
      self = Self.isHTML(head) ? .html : .text
    }
  }

  /// Readers accept a PDF whose header stands anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  private static func isPDF(_ head: [UInt8]) -> Bool {
    let header = Array("%PDF-".utf8)
    let region = head.prefix(1024)
    return region.indices.contains { region[$0...].starts(with: header) }
  }

  /// A Word document is a ZIP archive whose main part lies in the folder `word` (ECMA-376, part 2); the names of an archive's
  /// files are not packed.
  private static func holdsWordDocument(_ content: some Collection<UInt8>) -> Bool {
    let name = Array("word/document".utf8)
    let bytes = content.withContiguousStorageIfAvailable { ByteSearch.offset(of: name, in: $0) }
    return (bytes ?? ByteSearch.offset(of: name, in: Array(content))) != nil
  }

  private static func isHTML(_ head: [UInt8]) -> Bool {
    let start = String(decoding: head, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      .prefix(2048).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<article", "<main"].contains { start.hasPrefix($0) }
      || (start.hasPrefix("<") && start.contains("<html"))
  }

  /// Control characters that no text has. Byte order marks of UTF-16 are text.
  private static func isBinary(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    let controls = head.count { $0 < 0x09 || (0x0E...0x1F).contains($0) && $0 != 0x1B }
    return controls * 50 > head.count
  }
}
