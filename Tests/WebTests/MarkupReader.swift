/// The elements of an HTML page as a browser would take it apart: enough of the standard's tokenizer to see what is not text.
struct MarkupReader {
  struct Element: Equatable {
    let name: String
    /// Names and values, as they stand there.
    var attributes: [(name: String, value: String)] = []

    static func == (one: Element, other: Element) -> Bool {
      one.name == other.name && one.attributes.elementsEqual(other.attributes, by: ==)
    }
  }

  private(set) var elements: [Element] = []
  private let bytes: [UInt8]
  private var place = 0

  init(_ html: [UInt8]) {
    bytes = html
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      readMarkup()
    }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func readMarkup() {
    if bytes[place...].starts(with: "!--".utf8) {
      place = end(of: "-->", from: place)
    } else if next.map(Self.isLetter) == true {
      readElement()
    }
  }

  private mutating func readElement() {
    var element = Element(
      name: take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") })
    while let byte = next, byte != UInt8(ascii: ">") {
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        place += 1
      } else {
        element.attributes.append(readAttribute())
      }
    }
    elements.append(element)
    // What stands in these is text up to their end, whatever it holds.
    if ["script", "style", "title", "textarea"].contains(element.name) {
      place = end(of: "</" + element.name, from: place) - element.name.utf8.count - 2
    }
  }

  private mutating func readAttribute() -> (name: String, value: String) {
    let name = take {
      !Self.isSpace($0) && ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains($0)
    }
    _ = take(while: Self.isSpace)
    guard next == UInt8(ascii: "=") else { return (name, "") }
    place += 1
    _ = take(while: Self.isSpace)
    if let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      place += 1
      let value = take { $0 != quote }
      place += 1
      return (name, value)
    }
    return (name, take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") })
  }

  private mutating func take(while isWanted: (UInt8) -> Bool) -> String {
    let part = bytes[min(place, bytes.count)...].prefix(while: isWanted)
    place = part.endIndex
    return String(decoding: part, as: UTF8.self).lowercased()
  }

  /// The place behind the first `text`, or the end.
  private func end(of text: String, from start: Int) -> Int {
    let text = Array(text.utf8)
    let last = bytes.count - text.count
    guard start <= last else { return bytes.count }
    return (start...last).first { bytes[$0..<$0 + text.count].elementsEqual(text) }.map { $0 + text.count }
      ?? bytes.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
}
