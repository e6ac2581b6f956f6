/// A sentence or two of a paragraph, with the words of a theme in it.
struct SentenceWindow {
  /// Its bytes in the paragraph.
  let range: Range<Int>
  /// Of the sentences in it.
  let sentences: [Range<Int>]
  /// In order.
  let occurrences: [SentenceSpotter.Occurrence]
  let parts: PartSet

  var isPair: Bool { sentences.count > 1 }

  /// From 0 to 1: how near to each other the words of some parts stand.
  func closeness(of wanted: PartSet) -> Double {
    let asked = parts.intersection(wanted)
    var shortest = Int.max
    for (place, first) in occurrences.enumerated() where !first.parts.isDisjoint(with: asked) {
      var seen: PartSet = []
      for occurrence in occurrences[place...] {
        seen.formUnion(occurrence.parts)
        if seen.isSuperset(of: asked) {
          shortest = min(shortest, occurrence.range.upperBound - first.range.lowerBound)
          break
        }
      }
    }
    return shortest == Int.max ? 0 : 1 / (1 + Double(shortest) / 80)
  }

  /// Bytes between two words that still belong together.
  private static let widestGap = 24

  /// Whether the words of a pair stand beside each other, or one word stands for both.
  func holds(_ pair: PartPair) -> Bool {
    let first = occurrences.filter { $0.parts.contains(pair.first) }
    return first.contains { one in
      one.parts.contains(pair.second)
        || occurrences.contains { other in
          other.parts.contains(pair.second)
            && max(one.range.lowerBound, other.range.lowerBound)
              - min(one.range.upperBound, other.range.upperBound) <= Self.widestGap
        }
    }
  }

  /// The sentence in it whose parts weigh most, the later of equals.
  func weightiest(_ weight: (PartSet) -> Double) -> Range<Int> {
    guard isPair else { return range }
    let weights = sentences.map { sentence in
      weight(
        occurrences.filter { sentence.contains($0.range.lowerBound) }.reduce(into: PartSet()) {
          $0.formUnion($1.parts)
        })
    }
    return weights[1] >= weights[0] ? sentences[1] : sentences[0]
  }
}

/// The windows of a paragraph in which a theme may be found.
struct SentenceWindows {
  /// Each sentence with words of the theme, and each pair of them of which the second refers to the first.
  let all: [SentenceWindow]
  /// Words of a sentence that are looked at; more has a table that was read as one.
  private static let mostOccurrences = 200

  /// What is anywhere in the paragraph.
  let parts: PartSet

  /// - Parameters:
  ///   - sentences: in order.
  ///   - occurrences: in order.
  ///   - refersBack: whether a sentence goes on with what the one before it is about.
  init(
    _ sentences: [Range<Int>], _ occurrences: [SentenceSpotter.Occurrence],
    refersBack: (Range<Int>) -> Bool
  ) {
    var windows: [SentenceWindow] = []
    var rest = occurrences[...]
    var last: SentenceWindow?
    for sentence in sentences {
      let own = rest.prefix { $0.range.lowerBound < sentence.upperBound }
      rest = rest.dropFirst(own.count)
      guard !own.isEmpty else {
        last = nil
        continue
      }
      // `… each decision. Making sure …` is no decision making.
      let whole = own.filter { $0.range.upperBound <= sentence.upperBound }
      let window = SentenceWindow(
        range: sentence, sentences: [sentence], occurrences: Array(whole.prefix(Self.mostOccurrences)),
        parts: Self.union(whole[...]))
      windows.append(window)
      // A pair that adds nothing is no better than its sentences.
      if let last, !last.parts.isSuperset(of: window.parts), !window.parts.isSuperset(of: last.parts),
        refersBack(sentence)
      {
        windows.append(Self.pair(last, window))
      }
      last = window
    }
    all = windows
    parts = Self.union(occurrences[...])
  }

  private static func pair(_ one: SentenceWindow, _ other: SentenceWindow) -> SentenceWindow {
    SentenceWindow(
      range: one.range.lowerBound..<other.range.upperBound, sentences: one.sentences + other.sentences,
      occurrences: one.occurrences + other.occurrences, parts: one.parts.union(other.parts))
  }

  private static func union(_ occurrences: ArraySlice<SentenceSpotter.Occurrence>) -> PartSet {
    occurrences.reduce(into: PartSet()) { $0.formUnion($1.parts) }
  }
}
