extension String {
  /// The same as `lowercased()`, many times as fast where the letters are ASCII, which the curly quotes and dashes of English
  /// reports keep the standard library from noticing.
  public func lowercasedFast() -> String {
    var text = self
    let hasOtherLetters = text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
        } else if GeneralPunctuation.at(index, in: bytes) != nil {
          index += 3
        } else {
          return true
        }
      }
      return false
    }
    if hasOtherLetters { return lowercased() }
    return String(unsafeUninitializedCapacity: text.utf8.count) { target in
      text.withUTF8 { bytes in
        for index in bytes.indices { target.initializeElement(at: index, to: ASCII.lowercased(bytes[index])) }
        return bytes.count
      }
    }
  }

  /// With a capital at its start, as sentences and cells have it.
  public var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
