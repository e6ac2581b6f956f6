internal import CICU

/// Word breaks and folding by ICU for one run of text: the slow, complete way.
///
/// Not thread-safe: one per connection or worker. ICU's break data is loaded on first use, so that a process
/// that meets only ASCII never pays for it.
final class ICUWordBreaker {
  private var handle: OpaquePointer?
  private var utf16: [UInt16] = []
  private var byteOffsets: [Int] = []

  deinit {
    if let handle { cicu_word_breaker_close(handle) }
  }

  /// Calls `body` for each word with its bytes' range in `run` and its folded form.
  ///
  /// Should ICU fail (out of memory), the run counts as one word, so that no text goes missing.
  func forEachWord(in run: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, [UInt8]) -> Void) {
    decode(run)
    guard let handle = openHandle() else { return body(0..<run.count, Array(run)) }
    utf16.withUnsafeBufferPointer { units in
      guard cicu_word_breaker_set_text(handle, units.baseAddress, Int32(units.count)) == 0 else {
        return body(0..<run.count, Array(run))
      }
      var start = 0
      var isWord: Int32 = 0
      while case let end = Int(cicu_word_breaker_next(handle, &isWord)), end >= 0 {
        if isWord != 0 {
          let folded = Self.folded(UnsafeBufferPointer(rebasing: units[start..<end]))
          body(byteOffsets[start]..<byteOffsets[end], folded)
        }
        start = end
      }
    }
  }

  /// NFKC case fold without the diacritics of the Latin, Greek and Cyrillic scripts, as UTF-8. Vowel signs and
  /// points of other scripts carry meaning and stay.
  static func folded(_ units: UnsafeBufferPointer<UInt16>) -> [UInt8] {
    let decomposed = normalized(normalized(Array(units), cicu_fold), cicu_decompose)
    let bare = decomposed.filter { !isCombiningDiacritic($0) }
    return Array(String(decoding: normalized(bare, cicu_compose), as: UTF16.self).utf8)
  }

  private static func isCombiningDiacritic(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: true
    default: false
    }
  }

  private typealias Normalisation = (UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<UInt16>?, Int32) ->
    Int32

  private static func normalized(_ source: [UInt16], _ function: Normalisation) -> [UInt16] {
    var capacity = source.count * 2 + 8
    for _ in 0..<2 {
      var needed = -1
      let target = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = Int(function(source, Int32(source.count), buffer.baseAddress, Int32(capacity)))
        count = needed >= 0 && needed <= capacity ? needed : 0
      }
      guard needed >= 0 else { return source }
      if needed <= capacity { return target }
      capacity = needed
    }
    return source
  }

  private func openHandle() -> OpaquePointer? {
    if handle == nil { handle = cicu_word_breaker_open() }
    return handle
  }

  /// Fills `utf16` and, for each unit and the end, `byteOffsets`: the place of its scalar in `run`.
  ///
  /// Bytes that are not UTF-8 become U+FFFD, one for each ill-formed part, as the standard library repairs them.
  private func decode(_ run: UnsafeBufferPointer<UInt8>) {
    utf16.removeAll(keepingCapacity: true)
    byteOffsets.removeAll(keepingCapacity: true)
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = run.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &bytes) {
      case .valid(let encoded):
        for unit in String(Unicode.UTF8.decode(encoded)).utf16 { append(unit, at: offset) }
        offset += encoded.count
      case .error(let length):
        append(0xFFFD, at: offset)
        offset += length
      case .emptyInput:
        return byteOffsets.append(offset)
      }
    }
  }

  private func append(_ unit: UInt16, at offset: Int) {
    utf16.append(unit)
    byteOffsets.append(offset)
  }
}
