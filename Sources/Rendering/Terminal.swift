/// How text is to look where it is read.
public struct Terminal: Sendable {
  /// Columns.
  public let width: Int
  public let usesColour: Bool
  /// Whether tables are cut to the width; not where another program reads them.
  public let cutsTables: Bool
  /// The name of this machine, which links to its files carry; `nil` where no links are shown.
  public let linkHost: String?

  /// Text is never set wider than this: longer lines are hard to read.
  public static let widestText = 120

  /// - Parameters:
  ///   - width: the columns there are; brought into 40...120.
  ///   - usesColour: see the property.
  ///   - cutsTables: see the property.
  ///   - linkHost: see the property.
  public init(width: Int, usesColour: Bool, cutsTables: Bool = true, linkHost: String? = nil) {
    self.width = min(max(width, 40), Self.widestText)
    self.usesColour = usesColour
    self.cutsTables = cutsTables
    self.linkHost = linkHost
  }

  private init(_ terminal: Terminal, width: Int) {
    self.width = width
    (usesColour, cutsTables, linkHost) = (terminal.usesColour, terminal.cutsTables, terminal.linkHost)
  }

  /// A part of the terminal beside others.
  func column(of width: Int) -> Terminal { Terminal(self, width: max(width, 20)) }

  /// A look that terminals show well on dark and light ground.
  enum Look: String {
    case bold = "1"
    case dim = "2"
    /// Bold and underlined: visible in any palette.
    case marked = "1;4"
    case green = "32"
    case magenta = "35"
    case red = "31"
  }

  /// The text in a look, or as it is without colour.
  func styled(_ text: String, _ look: Look) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The text of a report without what could command a terminal.
  package static func harmless(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeginControl), text.unicodeScalars.contains(where: isControl) else {
      return text
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  /// The same for files and other programs, which line ends and tabs do no harm.
  static func harmlessOnLines(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeginControl) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { isControl($0) && !"\t\n\r".unicodeScalars.contains($0) ? "\u{FFFD}" : $0 }))
  }

  /// The bytes below space, delete, and those with which C1 controls and directional marks begin in UTF-8.
  private static func mayBeginControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// How many columns a terminal gives a text. Looks and links take none.
enum DisplayWidth {
  static func of(_ text: String) -> Int {
    if text.utf8.contains(escape) { return of(withoutEscapes(text)) }
    let isPrintableASCII = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPrintableASCII ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static let escape: UInt8 = 0x1B

  /// The text without the two kinds of escape that this program writes: `ESC [ … m` for a look, and `ESC ] … ESC \` for a link.
  private static func withoutEscapes(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == escape else {
        shown.append(bytes[place])
        place += 1
        continue
      }
      let rest = bytes[(place + 1)...]
      if rest.first == UInt8(ascii: "]") {
        place = rest.firstIndex(of: escape).map { $0 + 2 } ?? bytes.count
      } else {
        place = rest.firstIndex(of: UInt8(ascii: "m")).map { $0 + 1 } ?? bytes.count
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
