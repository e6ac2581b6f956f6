/// An address on this site, to which somebody may be sent: a path with what stands behind it, and nothing that a browser could take
/// for another host.
struct LocalAddress: Equatable {
  let text: String

  /// `nil` for anything else, such as `//example.org`, `/\example.org` or `https://example.org`.
  ///
  /// Browsers take `\` for `/` and drop line ends and tabs (url.spec.whatwg.org, 4.4), so that only printable ASCII is let through.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.longest, bytes.first == Self.slash, bytes.dropFirst().first != Self.slash,
      bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
    else { return nil }
    self.text = text
  }

  /// Longer ones are cut off by what lies between.
  private static let longest = 4_000
  private static let slash = UInt8(ascii: "/")

  /// The same at a place in the page.
  func at(_ anchor: String) -> String { text.prefix { $0 != "#" } + "#" + anchor }
}
