internal import Reports

/// A sentence of a later report that speaks of what a recommendation asks for, or a recommendation that asks for it again.
struct TrailStatement {
  let paragraph: ParagraphInContext
  let passage: TrailPassage
  /// How much of what is asked for it names, up to 1.
  let coverage: Double
  /// Whether it names all that has to be named to say what became of it.
  let isWhole: Bool
  let verdict: Verdict
  let reading: SentenceReading
  /// Whether it is a recommendation, rather than a finding.
  let isAdvice: Bool
}

extension TrailStatement {
  /// It word for word.
  var quoted: QuotedSentence {
    let bytes = Array(paragraph.paragraph.text.utf8)
    let text = String(decoding: bytes[passage.range], as: UTF8.self)
    let start = String(decoding: bytes[..<passage.range.lowerBound], as: UTF8.self).unicodeScalars.count
    let extent = reading.extent(of: passage.occurrences.first).map { mention in
      QuotedExtent(
        extent: mention.extent, isTooMuch: mention.isTooMuch,
        words: String(decoding: Array(text.utf8)[mention.range], as: UTF8.self))
    }
    return QuotedSentence(
      paragraph: paragraph, range: start..<start + text.unicodeScalars.count, text: text,
      highlights: Highlights.ranges(of: passage.occurrences, in: text, across: []), verdict: verdict,
      extent: extent, score: coverage)
  }
}

extension Verdict {
  /// What a sentence says of a topic: a strength only where the whole sentence is one and nothing of the topic a problem.
  ///
  /// - Parameter topic: the bytes of its words.
  init(_ reading: SentenceReading, on topic: [Range<Int>]) {
    let stances = topic.map { reading.stance(of: $0) }
    let isGood = stances.contains { $0 == .praised || $0 == .prevented }
    let isBad = stances.contains(.problem)
    // What merely looks like a recommendation shows no weakness.
    let isShown = reading.marks.contains { $0.kind == .advice || $0.weight < 0 }
    self =
      switch reading.stance {
      case .neither: .neither
      case .both: isGood == isBad ? .both : isGood ? .strength : .weakness
      case .strength: topic.isEmpty || isGood ? .strength : .neither
      case .weakness: isShown && (topic.isEmpty || isBad) ? .weakness : .neither
      }
  }
}
