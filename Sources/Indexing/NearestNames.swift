/// Finds the names that somebody who mistyped one may have meant.
///
/// A report is named by whom it is about and when: `harrow-2012-06-27`. Whom decides first, so that another day finds the other
/// reports on Harrow, and not those of that day on others.
package struct NearestNames {
  private let subject: [UInt8]
  private let rest: [UInt8]

  package init(to name: String) {
    (subject, rest) = Self.parts(of: name)
  }

  /// The names that are like it, likeliest first.
  package func among(_ names: [String], limit: Int) -> [String] {
    let ranked = names.compactMap { name -> (distance: Int, rest: Int, name: String)? in
      let (subject, rest) = Self.parts(of: name)
      let farthest = max(2, self.subject.count / 3)
      // Each byte by which one is longer has to be typed.
      guard abs(subject.count - self.subject.count) <= farthest else { return nil }
      let distance = Self.distance(subject, self.subject)
      return distance <= farthest ? (distance, Self.distance(rest, self.rest), name) : nil
    }
    return ranked.sorted { ($0.distance, $0.rest, $0.name) < ($1.distance, $1.rest, $1.name) }
      .prefix(limit).map(\.name)
  }

  /// What stands before the first hyphen that a digit follows, and what stands behind it, in lower case.
  private static func parts(of name: String) -> (subject: [UInt8], rest: [UInt8]) {
    // Names are short; of an import's that are not, the beginning will do.
    let bytes = Array(name.lowercased().utf8.prefix(longest))
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let end = bytes.indices.dropLast().first { bytes[$0] == UInt8(ascii: "-") && isDigit(bytes[$0 + 1]) }
    guard let end else { return (bytes, []) }
    return (Array(bytes[..<end]), Array(bytes[(end + 1)...]))
  }

  private static let longest = 100

  /// How many bytes have to be put in, taken out or changed to make one of the other (Levenshtein).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (place, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (column, other) in right.enumerated() {
        let change = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
