internal import CICU

// ICU knows where sentences end in any script, but not in English reports: it ends one behind `Mr.`, and none in
// `was late. 17 children …`. Its breaks and the places where it may have overlooked one are gone through in order, and what
// English says decides (`SentenceEnd`):
//
//     text ──ICU────► breaks ─┐
//          ──bytes──► stops ──┴─► in order ──SentenceEnd──► sentences

/// Cuts text into its sentences.
///
/// Not thread-safe: one per connection or worker.
public final class SentenceBreaker {
  private var handle: OpaquePointer?

  public init() {}

  deinit {
    if let handle { cicu_sentence_breaker_close(handle) }
  }

  /// The bytes of each sentence of `text`, in order: verbatim, without white space at their ends. Between them is nothing but
  /// white space. The bullets of a list are sentences, and so is what introduces them.
  public func sentences(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { sentences(in: $0) }
  }

  /// The same of bytes, which should be UTF-8.
  public func sentences(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var cutter = SentenceCutter(text)
    let known = breaksOfICU(text)
    var place = 0
    SentenceStops.forEach(in: text) { stop in
      while place < known.count && known[place] < stop {
        cutter.cut(at: known[place], isOfICU: true)
        place += 1
      }
      let isOfICU = place < known.count && known[place] == stop
      if isOfICU { place += 1 }
      cutter.cut(at: stop, isOfICU: isOfICU)
    }
    for end in known[place...] { cutter.cut(at: end, isOfICU: true) }
    return cutter.finish()
  }

  /// Where ICU ends a sentence. Should ICU fail (out of memory), nowhere, so that no text goes missing.
  private func breaksOfICU(_ text: UnsafeBufferPointer<UInt8>) -> [Int] {
    if handle == nil { handle = cicu_sentence_breaker_open() }
    guard let handle, let base = text.baseAddress, text.count < Int32.max else { return [] }
    return base.withMemoryRebound(to: CChar.self, capacity: text.count) { bytes in
      guard cicu_sentence_breaker_set_text(handle, bytes, Int64(text.count)) == 0 else { return [] }
      var breaks: [Int] = []
      while case let end = Int(cicu_sentence_breaker_next(handle)), end >= 0 { breaks.append(end) }
      return breaks
    }
  }
}

/// Cuts off one sentence after the other.
private struct SentenceCutter {
  private let text: UnsafeBufferPointer<UInt8>
  private var sentences: [Range<Int>] = []
  /// Of the sentence that has not ended yet; no white space.
  private var start: Int
  /// Behind the white space in which no sentence was found to end. It is asked once.
  private var decided = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    start = Whitespace.end(from: 0, in: text)
  }

  /// Ends the sentence at `end` if it does end there.
  mutating func cut(at end: Int, isOfICU: Bool) {
    guard end > start, end > decided, end < text.count else { return }
    let place = SentenceEnd(at: end, sentenceStart: start, in: text)
    decided = place.gapEnd
    guard isOfICU ? !place.isFalse : place.isOverlooked else { return }
    sentences.append(start..<place.bodyEnd)
    start = place.gapEnd
  }

  /// All sentences, with the one that the text ends with.
  mutating func finish() -> [Range<Int>] {
    let end = Whitespace.bodyEnd(of: start..<text.count, in: text)
    if end > start { sentences.append(start..<end) }
    return sentences
  }
}
