internal import TextProcessing

/// What a sentence says of what is asked, and how widespread it is.
struct SentenceVerdict {
  let verdict: Verdict
  let extent: ExtentMention?
  /// From 0 to 1: how plainly it finds something; 0 where it only describes.
  let sureness: Double

  /// - Parameters:
  ///   - reading: of the sentence.
  ///   - topics: the bytes of the words asked about.
  init(_ reading: SentenceReading, topics: [Range<Int>]) {
    extent = reading.extent(of: topics.first)
    verdict = Self.verdict(reading, topics)
    sureness = reading.stance == .neither ? 0 : reading.sureness
  }

  /// What it says of the topics decides; where it only names them, what it says on the whole.
  private static func verdict(_ reading: SentenceReading, _ topics: [Range<Int>]) -> Verdict {
    if reading.isRecommendation { return .weakness }
    let said = Set(topics.map { reading.stance(of: $0) })
    switch (said.contains(.problem), said.contains(.praised) || said.contains(.prevented)) {
    case (true, true): return reading.stance == .strength ? .strength : .both
    case (true, false): return reading.stance == .both ? .both : .weakness
    case (false, true): return reading.stance == .both ? .both : .strength
    case (false, false): return Verdict(reading.stance)
    }
  }
}

extension Verdict {
  init(_ stance: Stance) {
    switch stance {
    case .strength: self = .strength
    case .weakness: self = .weakness
    case .both: self = .both
    case .neither: self = .neither
    }
  }

  /// Whether it is asked for.
  func isAsked(by stance: QuestionStance?) -> Bool {
    switch stance {
    case nil: true
    case .weakness: self == .weakness || self == .both
    case .strength: self == .strength || self == .both
    }
  }
}
