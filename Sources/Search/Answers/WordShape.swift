internal import TextProcessing

/// What of the end of a word its stem forgets: `manageable` and `management` have one stem, and nothing else in common.
struct WordShape: Sendable {
  private let saysWhatCanBe: Bool

  init(_ word: String) { saysWhatCanBe = Self.saysWhatCanBe(word.utf8) }

  /// Whether a word with the same stem may mean the same.
  func fits(_ word: some BidirectionalCollection<UInt8>) -> Bool { Self.saysWhatCanBe(word) == saysWhatCanBe }

  /// `-able`, `-ably`, `-ability`, and the same with an i.
  private static func saysWhatCanBe(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    let letters = word.map { $0 | 0x20 }
    return endings.contains { letters.count > $0.count + 2 && letters.suffix($0.count).elementsEqual($0) }
  }

  private static let endings = ["able", "ably", "ability", "ible", "ibly", "ibility"].map { Array($0.utf8) }
}
