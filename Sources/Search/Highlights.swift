/// Marks the words of a query in a text.
enum Highlights {
  /// The ranges to mark, in Unicode scalars from the start of `text`, in order and apart from each other. Words
  /// with only a space, a hyphen or a common word of the query between them are marked as one.
  ///
  /// - Parameters:
  ///   - occurrences: in bytes, in order of their starts; they may overlap.
  ///   - text: the text.
  ///   - common: the common words of the query, in lower case.
  static func ranges(
    of occurrences: [Range<Int>], in text: String, across common: Set<String>
  ) -> [Range<Int>] {
    scalars(merged(occurrences, in: text, across: common), in: text)
  }

  private static func merged(
    _ ranges: [Range<Int>], in text: String, across common: Set<String>
  ) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var merged: [Range<Int>] = []
    for range in ranges {
      if let last = merged.last, isJoin(bytes, from: last.upperBound, to: range.lowerBound, common) {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private static func isJoin(_ bytes: [UInt8], from start: Int, to end: Int, _ common: Set<String>) -> Bool {
    guard start < end else { return true }
    let between = String(decoding: bytes[start..<end], as: UTF8.self)
    if between == " " || between == "-" || between == "‑" { return true }
    guard between.first == " ", between.last == " " else { return false }
    let words = between.split(separator: " ")
    return words.count == 1 && common.contains(words[0].lowercased())
  }

  private static func scalars(_ ranges: [Range<Int>], in text: String) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var scalar = 0
    var byte = 0
    var bounds = ranges.flatMap { [$0.lowerBound, $0.upperBound] }[...]
    var starts: [Int] = []
    for value in text.unicodeScalars {
      while bounds.first == byte {
        starts.append(scalar)
        bounds = bounds.dropFirst()
      }
      byte += UTF8.width(value)
      scalar += 1
    }
    starts.append(contentsOf: bounds.map { _ in scalar })
    for index in stride(from: 0, to: starts.count - 1, by: 2) where starts[index] < starts[index + 1] {
      result.append(starts[index]..<starts[index + 1])
    }
    return result
  }
}
