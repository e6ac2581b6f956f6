internal import CSnowball

/// Snowball's English stemmer behind a cache, because the same few thousand words make up most of any text.
///
/// Not thread-safe: one per connection or worker.
public final class Stemmer {
  private static let slotCount = 8192
  private let handle: OpaquePointer?
  /// For each slot the place of its word in `entries`, or -1. Most scanners meet few words.
  private var slots: [Int32]
  private var entries: [(word: [UInt8], stem: [UInt8])] = []

  public init() {
    handle = sb_stemmer_new("english", nil)
    slots = Array(repeating: -1, count: Self.slotCount)
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a folded word. Words that hold anything but the letters a to z and apostrophes are their own
  /// stem: the rules are English.
  public func stem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard word.allSatisfy({ ASCII.isLetter($0) || $0 == ASCII.apostrophe }) else { return Array(word) }
    let index = slotIndex(word)
    let place = Int(slots[index])
    if place >= 0 && entries[place].word.elementsEqual(word) { return entries[place].stem }
    let stem = uncachedStem(word)
    if place >= 0 {
      entries[place] = (Array(word), stem)
    } else {
      slots[index] = Int32(entries.count)
      entries.append((Array(word), stem))
    }
    return stem
  }

  private func uncachedStem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let stem = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count)) else { return Array(word) }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
  }

  /// FNV-1a, folded to the number of slots.
  private func slotIndex(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ (hash >> 13)) % UInt32(Self.slotCount))
  }
}
