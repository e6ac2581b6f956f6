internal import GRDB
internal import TextProcessing

/// Gathers the words of the index that are near one that was typed.
struct NearestWords {
  /// Words with fewer letters are near too many others.
  private static let shortest = 3
  /// In a word of up to so many letters one edit may have gone wrong, in a longer one two.
  private static let shortWord = 5

  private struct Candidate {
    let word: [UInt8]
    let distance: Int
    /// How many paragraphs hold its stem: no fewer than hold the word.
    var stemCount: Int
  }

  private let word: [UInt8]
  private let distance: EditDistance
  private let mostEdits: Int
  private var found: [[UInt8]: Candidate] = [:]

  /// `nil` for what no word is near: it is too short or too long, holds digits, or could not be a word at all.
  init?(_ word: [UInt8]) {
    guard word.count >= Self.shortest, Vocabulary.canBeWord(word), !word.contains(where: ASCII.isDigit),
      let distance = EditDistance(from: word)
    else { return nil }
    self.word = word
    self.distance = distance
    mostEdits = word.count <= Self.shortWord ? 1 : 2
  }

  /// Takes a form as it stands in the postings.
  mutating func take(_ form: UnsafeBufferPointer<UInt8>, stemCount: Int) {
    let isCompound = form.first == TermScanner.compoundMark
    let other = isCompound ? UnsafeBufferPointer(rebasing: form.dropFirst()) : form
    guard abs(other.count - word.count) <= mostEdits else { return }
    let edits = distance(to: other)
    guard (1...mostEdits).contains(edits), !other.contains(where: ASCII.isDigit) else { return }
    let word = Array(other)
    found[word, default: Candidate(word: word, distance: edits, stemCount: 0)].stemCount += stemCount
  }

  /// The nearest words that paragraphs hold, and of equally near ones the most frequent.
  func best(_ limit: Int, _ vocabulary: Vocabulary) throws -> [Spelling] {
    let groups = Dictionary(grouping: found.values, by: cost).sorted { $0.key < $1.key }
    var best: [Spelling] = []
    for (_, candidates) in groups where best.count < limit {
      best += try mostFrequent(limit - best.count, of: candidates, vocabulary)
    }
    return best
  }

  /// People seldom get the first letter wrong.
  private func cost(_ candidate: Candidate) -> Int {
    2 * candidate.distance + (candidate.word.first == word.first ? 0 : 1)
  }

  /// Counting costs more than all else, so words are counted in order of what they can reach at most, until that decides.
  private func mostFrequent(
    _ limit: Int, of candidates: [Candidate], _ vocabulary: Vocabulary
  ) throws -> [Spelling] {
    let promising = candidates.sorted {
      $0.stemCount != $1.stemCount
        ? $0.stemCount > $1.stemCount : $0.word.lexicographicallyPrecedes($1.word)
    }
    var counted: [Spelling] = []
    for candidate in promising {
      let reached = counted.count < limit ? 0 : counted[limit - 1].paragraphCount
      if reached >= min(candidate.stemCount, Spelling.mostCounted) { break }
      let count = try vocabulary.count(of: candidate.word)
      if count == 0 { continue }
      let place = counted.firstIndex { $0.paragraphCount < count } ?? counted.count
      let spelling = Spelling(word: candidate.word, distance: candidate.distance, paragraphCount: count)
      counted.insert(spelling, at: place)
    }
    return Array(counted.prefix(limit))
  }
}
