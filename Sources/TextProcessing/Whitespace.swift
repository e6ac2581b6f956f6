extension String {
  /// Without white space at its ends and with single spaces for every run of it inside. White space is what Unicode calls so
  /// (White_Space), no-break spaces among it.
  public func collapsingWhitespace() -> String {
    var text = self
    return text.withUTF8 { bytes in
      if Self.isCollapsed(bytes) { return self }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let length = Whitespace.length(at: index, in: bytes)
        if length == 0 {
          result.append(bytes[index])
        } else if let last = result.last, last != ASCII.space {
          result.append(ASCII.space)
        }
        index += max(1, length)
      }
      if result.last == ASCII.space { result.removeLast() }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// Without white space at its ends; inside it stays as it is.
  public func trimmingWhitespace() -> String {
    var text = self
    return text.withUTF8 { bytes in
      var start: Int?
      var end = 0
      var index = 0
      while index < bytes.count {
        let length = Whitespace.length(at: index, in: bytes)
        if length == 0 {
          start = start ?? index
          end = index + 1
        }
        index += max(1, length)
      }
      guard let start else { return "" }
      return start == 0 && end == bytes.count
        ? self : String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }

  /// Whether there is nothing but white space.
  public var isBlank: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let length = Whitespace.length(at: index, in: bytes)
        if length == 0 { return false }
        index += length
      }
      return true
    }
  }

  /// The usual case: only single spaces, none of them at an end.
  private static func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last = ASCII.space
    for index in bytes.indices {
      let byte = bytes[index]
      let isSpace = byte == ASCII.space
      if isSpace ? last == ASCII.space : Whitespace.length(at: index, in: bytes) > 0 { return false }
      last = byte
    }
    return last != ASCII.space || bytes.isEmpty
  }
}

/// What Unicode calls white space (White_Space), in UTF-8.
enum Whitespace {
  /// How many bytes the white space at `index` takes; 0 where none begins. The sequences are those of U+0085, U+00A0,
  /// U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F and U+3000.
  static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = bytes[index]
    if first < 0x80 { return ASCII.isWhitespace(first) ? 1 : 0 }
    guard index + 1 < bytes.count else { return 0 }
    let second = bytes[index + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard (0xE1...0xE3).contains(first), index + 2 < bytes.count else { return 0 }
    let isSpace =
      switch (first, second, bytes[index + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): true
      case (0xE2, 0x80, let third): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
      default: false
      }
    return isSpace ? 3 : 0
  }

  /// The first byte at or behind `index` that is no white space.
  static func end(from index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = index
    while index < bytes.count, case let length = length(at: index, in: bytes), length > 0 { index += length }
    return index
  }

  /// Behind the last byte of `range` that is no white space.
  static func bodyEnd(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, case let length = length(before: end, in: bytes), length > 0 {
      end -= length
    }
    return max(end, range.lowerBound)
  }

  /// How many bytes the white space that ends before `end` takes; 0 where none does.
  private static func length(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for length in 1...3 where end >= length && self.length(at: end - length, in: bytes) == length {
      return length
    }
    return 0
  }
}
