/// Puts HTML together, byte by byte, so that ten thousand quotations take no longer than they have to.
struct HTMLWriter {
  private var bytes: [UInt8] = []

  /// What was written.
  var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Markup of our own.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Text, in which nothing is taken for markup; also inside the quotation marks of an attribute. It is harmless already.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (place, byte) in utf8.enumerated() {
        guard let reference = Self.reference(byte) else { continue }
        bytes.append(contentsOf: utf8[start..<place])
        bytes.append(contentsOf: reference.utf8)
        start = place + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  /// What stands for a character that means something; `nil` for all others.
  private static func reference(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// An element on a line of its own. The tag may carry attributes: `p class="number"`.
  mutating func element(_ tag: String, _ text: String) {
    inline(tag, text)
    raw("\n")
  }

  /// An element inside a line.
  mutating func inline(_ tag: String, _ text: String) {
    raw("<\(tag)>")
    self.text(text)
    raw("</\(Self.name(tag))>")
  }

  /// A link to an address, which holds nothing but printable ASCII.
  mutating func link(_ address: String, _ text: String) {
    raw("<a href=\"")
    self.text(address)
    raw("\">")
    self.text(text)
    raw("</a>")
  }

  /// An element that holds others.
  mutating func within(_ tag: String, _ content: (inout HTMLWriter) -> Void) {
    raw("<\(tag)>\n")
    content(&self)
    raw("</\(Self.name(tag))>\n")
  }

  private static func name(_ tag: String) -> Substring { tag.prefix { $0 != " " } }
}
