internal import Foundation
internal import Reports

// A link in a terminal is a text between two escapes, OSC 8 (gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda):
//
//     ESC ] 8 ; ; file://host/reports/harrow.pdf#page=18 ESC \  page 18  ESC ] 8 ; ; ESC \

/// Where a report can be opened: its file while that can be read, else its address on the web.
package struct SourceLink: Equatable {
  /// Printable ASCII only, so that nothing in it can end the escape that it stands in.
  private let address: String

  /// - Parameters:
  ///   - source: as it is known of the report; `nil` is returned where it can be opened nowhere.
  ///   - host: the name of this machine. A terminal that shows another one's output can tell by it that the file is not here.
  ///   - isReadable: whether a file can be read now.
  init?(
    to source: Source, host: String,
    isReadable: (String) -> Bool = FileManager.default.isReadableFile(atPath:)
  ) {
    if source.path.utf8.first == UInt8(ascii: "/"), isReadable(source.path) {
      address = "file://" + Self.encoded(host, keeping: "") + Self.encoded(source.path, keeping: "/")
    } else if let url = source.url, Self.isWebAddress(url) {
      address = Self.encoded(url, keeping: ":/?#[]@!$&'()*+,;=%")
    } else {
      return nil
    }
  }

  /// The address, at this page, counted from 1, where viewers of PDFs and browsers understand that (RFC 8118).
  package func url(page: Int?) -> String {
    guard let page, !address.contains("#") else { return address }
    return "\(address)#page=\(page)"
  }

  /// Any other scheme of an address could start something on the reader's machine.
  private static func isWebAddress(_ url: String) -> Bool {
    // By bytes: a slash with a combining mark behind it is another Character, and still a slash.
    let start = url.lowercased().utf8
    return start.starts(with: "https://".utf8) || start.starts(with: "http://".utf8)
  }

  /// Every byte but unreserved ones (RFC 3986, 2.3) and those to keep as `%XX`.
  private static func encoded(_ text: String, keeping kept: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isUnreserved = isLetterOrDigit(byte) || "-._~".utf8.contains(byte) || kept.utf8.contains(byte)
      result += isUnreserved ? String(scalar) : "%" + hexadecimal(byte)
    }
    return result
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension Terminal {
  /// Where a report can be opened; `nil` as well where this terminal shows no links, so that no file is looked for.
  func link(to source: Source) -> SourceLink? {
    linkHost.flatMap { SourceLink(to: source, host: $0) }
  }

  /// The text as a link to a page, or as it is where there is none.
  func linked(_ text: String, to link: SourceLink?, page: Int? = nil) -> String {
    guard linkHost != nil, let link, !text.isEmpty else { return text }
    return "\u{1B}]8;;\(link.url(page: page))\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}
