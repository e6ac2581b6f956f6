internal import Foundation
internal import TextProcessing

/// What abbreviations are looked up by: words parted by spaces, so that one look tells whether anything starts with some words.
///
/// Bytes, not text: GRDB would cut a text at a NUL.
enum AbbreviationKey {
  /// Of a short form: its words as written, folded. `A&E` is `a e`.
  static func short(_ text: String, _ scanner: TermScanner) -> Data {
    Data(scanner.words(in: text).map(\.word).joined(separator: [ASCII.space]))
  }

  /// Of a long form: what singular and plural of its words share.
  static func long(_ text: String, _ scanner: TermScanner) -> Data {
    Data(scanner.words(in: text).map { singular($0.stem) }.joined(separator: [ASCII.space]))
  }

  /// The stem itself, or that of the singular where the plural has another: a child in need is one of the children in need.
  static func singular(_ stem: [UInt8]) -> [UInt8] { singulars[stem] ?? stem }

  private static let singulars: [[UInt8]: [UInt8]] = [
    Array("children".utf8): Array("child".utf8), Array("peopl".utf8): Array("person".utf8),
  ]
}
