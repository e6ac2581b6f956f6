/// Puts HTML together, byte by byte, so that ten thousand quotations take no longer than they have to.
package struct HTMLWriter {
  private var bytes: [UInt8] = []
  /// How often each was given.
  private var ids: [String: Int] = [:]

  package init() {}

  /// What was written.
  package var html: String { String(decoding: bytes, as: UTF8.self) }

  /// The same in UTF-8.
  package var utf8: [UInt8] { bytes }

  /// Markup of our own.
  package mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Text, in which nothing is taken for markup; also inside the quotation marks of an attribute.
  ///
  /// By bytes: a quotation mark with a combining accent behind it is another `Character`, and still ends an attribute. Control
  /// characters and marks of direction, which could show a reader something else than what is there, become U+FFFD.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var (place, start) = (0, 0)
      while place < utf8.count {
        guard let (reference, length) = Self.reference(at: place, of: utf8) else {
          place += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<place])
        bytes.append(contentsOf: reference.utf8)
        place += length
        start = place
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  /// What stands for a character that means something or is not to be shown, and how many bytes it replaces; `nil` for all others.
  private static func reference(
    at place: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    switch utf8[place] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "'"): ("&#39;", 1)
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
    case 0..<0x20, 0x7F: (replacement, 1)
    case 0xC2 where place + 1 < utf8.count && utf8[place + 1] < 0xA0: (replacement, 2)
    case 0xE2 where place + 2 < utf8.count && isMarkOfDirection(utf8[place + 1], utf8[place + 2]):
      (replacement, 3)
    default: nil
    }
  }

  private static let replacement = "\u{FFFD}"

  /// U+202A to U+202E and U+2066 to U+2069 behind their first byte.
  private static func isMarkOfDirection(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 ? (0xAA...0xAE).contains(third) : second == 0x81 && (0xA6...0xA9).contains(third)
  }

  // MARK: Elements

  /// An `id` that nothing else in the document has: the one that is wanted, or with a number behind it.
  package mutating func id(_ wanted: String) -> String {
    ids[wanted, default: 0] += 1
    return ids[wanted].map { $0 > 1 ? "\(wanted)-\($0)" : wanted } ?? wanted
  }

  /// Names and values, in their order; an empty value is written as well, which is how `checked` and `hidden` are said.
  package typealias Attributes = KeyValuePairs<String, String>

  /// An element on a line of its own. The tag may carry attributes of our own: `p class="number"`; data stand in `attributes`.
  package mutating func element(_ tag: String, _ attributes: Attributes, _ text: String) {
    inline(tag, attributes, text)
    raw("\n")
  }

  package mutating func element(_ tag: String, _ text: String) { element(tag, [:], text) }

  /// An element inside a line.
  package mutating func inline(_ tag: String, _ text: String) { inline(tag, [:], text) }

  package mutating func inline(_ tag: String, _ attributes: Attributes, _ text: String) {
    open(tag, attributes)
    self.text(text)
    raw("</\(Self.name(tag))>")
  }

  /// A link to an address, which holds nothing but printable ASCII.
  package mutating func link(_ address: String, _ text: String) { inline("a", ["href": address], text) }

  /// An element that holds others.
  package mutating func within(_ tag: String, _ content: (inout HTMLWriter) -> Void) {
    within(tag, [:], content)
  }

  package mutating func within(
    _ tag: String, _ attributes: Attributes, _ content: (inout HTMLWriter) -> Void
  ) {
    open(tag, attributes)
    raw("\n")
    content(&self)
    raw("</\(Self.name(tag))>\n")
  }

  /// The start of an element, or all of one that holds nothing, such as `input`.
  package mutating func open(_ tag: String, _ attributes: Attributes = [:]) {
    raw("<\(tag)")
    for (name, value) in attributes {
      raw(" \(name)=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }

  private static func name(_ tag: String) -> Substring { tag.prefix { $0 != " " } }
}
