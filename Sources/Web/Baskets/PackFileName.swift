/// What a browser calls a file that it saves: the title of the pack.
struct PackFileName {
  private let title: String
  private let ending: String

  init(_ title: String, ending: String) {
    self.title = title
    self.ending = ending
  }

  /// The value of `Content-Disposition` (RFC 6266): the name in ASCII for old readers, and as it is for all others.
  var disposition: String {
    "attachment; filename=\"\(ascii).\(ending)\"; filename*=UTF-8''\(AddressQuery.encodedForPath(full)).\(ending)"
  }

  /// Letters and digits of ASCII, in lower case, with hyphens between them.
  private var ascii: String {
    let words = title.lowercased().utf8.split { !Self.isPlain($0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    let name = words.joined(separator: "-").prefix(Self.longest)
    return name.isEmpty ? "evidence-pack" : String(name)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Letters, marks and digits of any script: what means something in a path, or turns the direction of text, parts words.
  private var full: String {
    let words = title.unicodeScalars.split { !Self.isLetter($0) && !Self.isMark($0) && $0 != "-" }
      .filter { !$0.allSatisfy(Self.isMark) }.map { String($0) }
    return words.isEmpty ? ascii : String(words.joined(separator: " ").prefix(Self.longest))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }

  private static let longest = 60
}
