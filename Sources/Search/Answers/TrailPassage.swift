internal import Indexing
internal import TextProcessing

/// A sentence of a text, or all of it, with what it names of a topic.
struct TrailPassage {
  /// Its bytes in the text.
  let range: Range<Int>
  private(set) var words: [ScannedWord] = []
  /// The words of the topic, in bytes from its start, in order.
  private(set) var occurrences: [Range<Int>] = []
  private(set) var named: TrailNamed

  fileprivate init(_ range: Range<Int>, _ topic: TrailTopic) {
    self.range = range
    named = TrailNamed(topic)
  }

  fileprivate mutating func add(_ word: ScannedWord) { words.append(word) }

  fileprivate mutating func add(
    _ occurrence: TermForm.Occurrence, at position: Int, _ meaning: TrailTopic.Meaning
  ) {
    named.add(meaning, at: position..<position + occurrence.length)
    let low = occurrence.range.lowerBound - range.lowerBound
    let high = min(occurrence.range.upperBound, range.upperBound) - range.lowerBound
    if low >= 0, low < high { occurrences.append(low..<high) }
  }

  fileprivate mutating func finish(_ topic: TrailTopic) {
    occurrences.sort { $0.lowerBound < $1.lowerBound }
    named.pair(topic)
  }

  /// Whether it goes on speaking of what the sentence before speaks of.
  var goesOn: Bool {
    words.first.map { Self.openings.contains(String(decoding: $0.word, as: UTF8.self)) } ?? false
  }

  private static let openings: Set<String> = [
    "however", "this", "these", "they", "it", "such", "but", "nevertheless", "consequently", "therefore",
  ]
}

/// Reads texts for a topic.
///
/// Not thread-safe.
final class TrailPassageReader {
  private let scanner = TermScanner()
  private let breaker = SentenceBreaker()

  /// All of a text.
  func whole(_ text: String, ofRow row: Int64, _ topic: TrailTopic) -> TrailPassage {
    var passages = [TrailPassage(0..<text.utf8.count, topic)]
    fill(&passages, scanner.words(in: text), row, topic)
    return passages[0]
  }

  /// The sentences of a text that was read as a whole.
  func sentences(
    of whole: TrailPassage, _ text: String, ofRow row: Int64, _ topic: TrailTopic
  ) -> [TrailPassage] {
    var passages = breaker.sentences(in: text).map { TrailPassage($0, topic) }
    fill(&passages, whole.words, row, topic)
    return passages
  }

  private func fill(
    _ passages: inout [TrailPassage], _ words: [ScannedWord], _ row: Int64, _ topic: TrailTopic
  ) {
    guard let last = passages.indices.last else { return }
    var place = 0
    for word in words {
      while place < last, passages[place].range.upperBound <= word.range.lowerBound { place += 1 }
      passages[place].add(word)
    }
    topic.finder.forEachOccurrence(in: words, ofRow: row) { form, position, occurrence in
      let place = passages.firstIndex { $0.range.upperBound > occurrence.range.lowerBound } ?? last
      passages[place].add(occurrence, at: position, topic.meanings[form])
    }
    for place in passages.indices { passages[place].finish(topic) }
  }
}
