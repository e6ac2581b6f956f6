/// What a sentence reports, and the words that show it.
public struct SentenceReading: Sendable {
  /// A word or phrase that counts for or against what the sentence is about.
  public struct Cue: Sendable, Equatable {
    /// Its bytes in the sentence.
    public let range: Range<Int>
    /// Above 0 good, below 0 bad, after denial and prevention.
    public let weight: Double
    /// Whether it names something bad that is denied, prevented, reduced or dealt with.
    public let isPrevented: Bool
  }

  public let stance: Stance
  /// From 0 to 1: how plain and how one-sided the cues are.
  public let sureness: Double
  /// The halves that say what should be done.
  let advisedHalves: Set<Int>
  /// In order of the sentence.
  public let extents: [ExtentMention]
  let marks: [CueBalance.Mark]
  let words: [SentenceWord]
  /// The half that no concession opens.
  let mainHalf: Int

  /// Whether the sentence says what should be done, which is about a weakness.
  public var isRecommendation: Bool { !advisedHalves.isEmpty }

  /// The words by which the stance was told, in order of the sentence.
  public var cues: [Cue] {
    marks.filter { $0.weight != 0 }.map { mark in
      Cue(
        range: words[mark.start].range.lowerBound..<words[mark.end - 1].range.upperBound, weight: mark.weight,
        isPrevented: mark.isPrevented)
    }
  }

  /// What the sentence says of the words in some of its bytes.
  public func stance(of topic: Range<Int>) -> TopicStance {
    let topic = words.indices.filter { words[$0].range.overlaps(topic) }
    guard let first = topic.first, let last = topic.last else { return .mentioned }
    if advisedHalves.contains(words[first].half) { return .problem }
    let own = marks.filter { $0.start <= last && $0.end > first }
    if own.contains(where: { $0.kind == .state }) { return .mentioned }
    if own.contains(where: \.isPrevented) { return .prevented }
    if own.contains(where: { $0.weight < 0 }) { return .problem }
    let context = weight(around: words[first])
    if context < -Self.plain { return .problem }
    return context > Self.plain ? .praised : .mentioned
  }

  private static let plain = 0.2

  /// What is said in the half of a word, less the farther it is; of the clauses nearest to it the first that says something.
  private func weight(around word: SentenceWord) -> Double {
    var sum = 0.0
    for mark in marks where mark.half == word.half {
      sum += mark.weight / Double(1 + 2 * abs(mark.clause - word.clause))
    }
    return sum
  }

  /// How widespread what the sentence says is; `nil` when it does not say.
  ///
  /// - Parameter topic: the bytes of the words asked about: the extent nearest before them governs, then the nearest behind.
  ///   Without, the first of the main statement.
  public func extent(of topic: Range<Int>? = nil) -> ExtentMention? {
    if let topic, let half = words.first(where: { $0.range.overlaps(topic) })?.half {
      let near = extents.filter { self.half(of: $0) == half }
      if let before = near.last(where: { $0.range.lowerBound < topic.upperBound }) { return before }
      if let behind = near.first { return behind }
    }
    return extents.first { half(of: $0) >= mainHalf } ?? extents.first
  }

  private func half(of extent: ExtentMention) -> Int {
    words.first { $0.range.lowerBound >= extent.range.lowerBound }?.half ?? 0
  }
}
