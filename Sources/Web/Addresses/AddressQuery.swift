internal import Foundation

/// What stands behind the question mark of an address: names and values, in their order, a name as often as it likes.
struct AddressQuery: Equatable {
  struct Item: Equatable {
    let name: String
    let value: String
  }

  /// Without those that have no value.
  private(set) var items: [Item] = []

  init() {}

  /// Reads `a=1&b=x+y`, as forms send it (url.spec.whatwg.org, application/x-www-form-urlencoded).
  ///
  /// - Parameter longestValue: characters of a value, where the words of a search may not be longer anyway.
  /// - Throws: `RequestProblem` where it is too long, has too many parts or is no UTF-8.
  init(parsing text: String?, longestValue: Int = Self.longestValue) throws(RequestProblem) {
    guard let text else { return }
    let parts = text.utf8.split(separator: UInt8(ascii: "&"))
    guard parts.count <= Self.mostItems else {
      throw .tooManyParameters(count: parts.count, most: Self.mostItems)
    }
    for part in parts {
      let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(pair[0]), let value = Self.decoded(pair.dropFirst().first) else {
        throw .notUTF8
      }
      try Self.checkLength(name, value, longestValue)
      add(name, value)
    }
  }

  static let mostItems = 200
  /// Characters; longer than the longest name of an authority, and than what `q` may hold.
  private static let longestName = 50
  static let longestValue = 500
  private static let longestWords = 1_000

  /// - Throws: `RequestProblem.tooLong`
  private static func checkLength(
    _ name: String, _ value: String, _ longestValue: Int
  ) throws(RequestProblem) {
    guard name.unicodeScalars.count <= longestName else {
      throw .tooLong(name: String(name.unicodeScalars.prefix(20)) + "…", most: longestName)
    }
    let most =
      switch name {
      case "q": max(longestWords, longestValue)
      case "next": max(ServerLimits.longestTarget, longestValue)
      default: longestValue
      }
    guard value.unicodeScalars.count <= most else { throw .tooLong(name: name, most: most) }
  }

  private static func decoded(_ text: Substring.UTF8View?) -> String? {
    guard let text else { return "" }
    let spaced = text.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return String(validating: spaced, as: UTF8.self)?.removingPercentEncoding
  }

  /// The first value of a name.
  subscript(name: String) -> String? { items.first { $0.name == name }?.value }

  /// All values of a name.
  func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

  /// A value of spaces is none.
  mutating func add(_ name: String, _ value: String) {
    guard value.contains(where: { !$0.isWhitespace }) else { return }
    items.append(Item(name: name, value: value))
  }

  /// The same as it stands in an address; empty where there is nothing.
  var text: String {
    items.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
  }

  /// Every byte but unreserved ones (RFC 3986, 2.3) as `%XX`, and a space as `+`.
  static func encoded(_ text: String) -> String { encoded(text, space: "+") }

  /// The same for one part of a path.
  static func encodedForPath(_ text: String) -> String { encoded(text, space: "%20") }

  /// By bytes, and not by Foundation: a page of results has hundreds of addresses.
  private static func encoded(_ text: String, space: StaticString) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      case UInt8(ascii: " "): space.withUTF8Buffer { bytes.append(contentsOf: $0) }
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// What a part of a path says; the router hands it on as it was sent.
  ///
  /// - Throws: `RequestProblem.notUTF8`
  static func decodedFromPath(_ part: String) throws(RequestProblem) -> String {
    guard let text = part.removingPercentEncoding else { throw .notUTF8 }
    return text
  }
}
