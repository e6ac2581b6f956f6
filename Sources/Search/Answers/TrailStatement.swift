internal import Indexing
internal import Reports
internal import TextProcessing

/// A sentence of a later report that speaks of what a recommendation asks for, or a recommendation that asks for it again.
struct TrailStatement {
  let paragraph: ParagraphInContext
  /// Its bytes in the paragraph.
  let range: Range<Int>
  /// The words of the topic, in bytes from its start.
  let occurrences: [Range<Int>]
  /// How much of what is asked for it names, up to 1.
  let coverage: Double
  /// Whether it names all that has to be named to say what became of it.
  let isWhole: Bool
  let verdict: Verdict
  let reading: SentenceReading
  /// Whether it is a recommendation, rather than a finding.
  let isAdvice: Bool
}

/// Finds what a report says of a topic.
///
/// Not thread-safe.
final class TrailStatementReader {
  private let index: ReportIndex
  private let scanner = TermScanner()
  private let breaker = SentenceBreaker()
  private let sentences = SentenceReader()
  private let demands = TrailDemandReader()
  private let paragraphCount: Int

  /// Paragraphs of a report that are read, best first.
  private static let mostParagraphs = 16
  /// What a word of the topic counts where it stands in the sentence before, if the sentence goes on from it, if it does not, and in
  /// the heading.
  private static let (goingOn, before, heading) = (0.8, 0.4, 0.4)
  /// What of the topic a sentence has to name itself to speak of it, if it does not go on from the one before.
  private static let leastOwn = 0.3
  /// What a sentence has to come to.
  static let least = 0.45
  /// How surely it has to name the head of the topic.
  private static let leastOfHead = 0.5
  /// Of the words of a recommendation, those that have to be words of the topic for it to be the same again.
  private static let leastShared = 0.5
  /// What a sentence comes to that names enough, whichever words are missing.
  private static let enough = 0.7

  init(_ index: ReportIndex) throws {
    self.index = index
    paragraphCount = try index.paragraphCount()
  }

  /// Best first.
  func statements(on topic: TrailTopic, in report: ReportSummary) throws -> [TrailStatement] {
    var filter = ParagraphFilter()
    filter.reports = [report.id.description]
    let found = try index.bestMatches(topic.match, filter: filter, limit: Self.mostParagraphs, offset: 0)
    guard let weights = TrailWeights(topic, counts: found.termCounts, of: paragraphCount) else { return [] }
    return found.matches.flatMap { match -> [TrailStatement] in
      switch match.paragraph.paragraph.kind {
      case .boilerplate, .table: []
      case .recommendation: advice(match, topic, weights).map { [$0] } ?? []
      case .finding: findings(match, topic, weights)
      }
    }.sorted { $0.coverage > $1.coverage }
  }

  // MARK: Findings

  /// A sentence while its paragraph is read.
  private struct Part {
    let range: Range<Int>
    var words: [ScannedWord] = []
    var occurrences: [Range<Int>] = []
    var named: TrailNamed

    mutating func add(
      _ occurrence: TermForm.Occurrence, at position: Int, _ meaning: TrailTopic.Meaning
    ) {
      named.add(meaning, at: position..<position + occurrence.length)
      let low = occurrence.range.lowerBound - range.lowerBound
      let high = min(occurrence.range.upperBound, range.upperBound) - range.lowerBound
      if low >= 0, low < high { occurrences.append(low..<high) }
    }
  }

  private func findings(
    _ match: ParagraphMatch, _ topic: TrailTopic, _ weights: TrailWeights
  ) -> [TrailStatement] {
    let text = match.paragraph.paragraph.text
    let heading = parts(of: match.paragraph.section.last ?? "", match.row, topic, isWhole: true).first
    let parts = parts(of: text, match.row, topic, isWhole: false)
    let bytes = Array(text.utf8)
    var found: [TrailStatement] = []
    for (number, part) in parts.enumerated() {
      let earlier = number > 0 ? parts[number - 1] : nil
      let goesOn = TrailStatementReader.goesOn(part)
      guard weights.coverage(part.named) >= (goesOn ? 0 : Self.leastOwn) else { continue }
      let terms = topic.terms.indices.map { term in
        let context = max(
          (earlier?.named.terms[term] ?? 0) * (goesOn ? Self.goingOn : Self.before),
          (heading?.named.terms[term] ?? 0) * Self.heading)
        return max(part.named.terms[term], context)
      }
      let coverage = weights.coverage(TrailNamed(terms: terms, pairs: part.named.pairs))
      guard coverage >= Self.least, terms[topic.head] >= Self.leastOfHead, isOnSubject(topic, [heading, earlier, part]) else { continue }
      let reading = sentences.read(String(decoding: bytes[part.range], as: UTF8.self))
      let isWhole =
        weights.canDecide && (coverage >= Self.enough || areNamed(topic.needed.core, terms)) && areNamed(topic.needed.aspects, terms)
      found.append(
        TrailStatement(
          paragraph: match.paragraph, range: part.range, occurrences: part.occurrences.sorted(by: Self.isBefore),
          coverage: coverage, isWhole: isWhole, verdict: TrailVerdict.of(reading, on: part.occurrences),
          reading: reading, isAdvice: false))
    }
    return found
  }

  private func areNamed(_ needed: [Int], _ terms: [Double]) -> Bool {
    needed.allSatisfy { terms[$0] >= Self.leastOfHead }
  }

  private func isOnSubject(_ topic: TrailTopic, _ parts: [Part?]) -> Bool {
    topic.subject?.isNamed(in: parts.compactMap(\.self).flatMap(\.words)) ?? true
  }

  /// Whether a sentence goes on speaking of what the one before speaks of.
  private static func goesOn(_ part: Part) -> Bool {
    guard let first = part.words.first else { return false }
    return openings.contains(String(decoding: first.word, as: UTF8.self))
  }

  private static let openings: Set<String> = [
    "however", "this", "these", "they", "it", "such", "but", "nevertheless", "consequently", "therefore",
  ]

  /// The sentences of a text, or all of it as one.
  private func parts(of text: String, _ row: Int64, _ topic: TrailTopic, isWhole: Bool) -> [Part] {
    let words = scanner.words(in: text)
    let ranges = isWhole ? [0..<text.utf8.count] : breaker.sentences(in: text)
    var parts = ranges.map { Part(range: $0, named: TrailNamed(topic)) }
    var place = 0
    for word in words {
      while place < parts.count - 1, parts[place].range.upperBound <= word.range.lowerBound { place += 1 }
      if place < parts.count { parts[place].words.append(word) }
    }
    topic.finder.forEachOccurrence(in: words, ofRow: row) { form, position, occurrence in
      guard let part = parts.firstIndex(where: { $0.range.upperBound > occurrence.range.lowerBound })
      else { return }
      parts[part].add(occurrence, at: position, topic.meanings[form])
    }
    for part in parts.indices { parts[part].named.pair(topic) }
    return parts
  }

  // MARK: Recommendations

  /// A recommendation that asks for nearly the same.
  private func advice(
    _ match: ParagraphMatch, _ topic: TrailTopic, _ weights: TrailWeights
  ) -> TrailStatement? {
    let text = match.paragraph.paragraph.text
    guard let part = parts(of: text, match.row, topic, isWhole: true).first else { return nil }
    let coverage = weights.coverage(part.named)
    let own = demands.demand(of: match.paragraph, subject: topic.subject).words.filter { $0.role == .core }
    let shared = own.filter { word in
      part.occurrences.contains { $0.overlaps(word.scanned.range) }
    }
    let named = part.named.terms
    guard coverage >= Self.least, named[topic.head] >= Self.leastOfHead,
      areNamed(topic.needed.core, named),
      Double(shared.count) >= Self.leastShared * Double(max(1, own.count)),
      topic.subject?.isNamed(in: part.words) ?? true
    else { return nil }
    return TrailStatement(
      paragraph: match.paragraph, range: part.range, occurrences: part.occurrences.sorted(by: Self.isBefore),
      coverage: coverage, isWhole: true, verdict: .weakness, reading: sentences.read(text), isAdvice: true)
  }

  private static func isBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.lowerBound < other.lowerBound
  }
}

/// What a sentence says of a topic.
enum TrailVerdict {
  /// A strength only where the whole sentence is one, and nothing of the topic a problem.
  static func of(_ reading: SentenceReading, on topic: [Range<Int>]) -> Verdict {
    let stances = topic.map { reading.stance(of: $0) }
    let (good, bad) = (
      stances.count { $0 == .praised || $0 == .prevented }, stances.count { $0 == .problem }
    )
    switch reading.stance {
    case .neither: return .neither
    case .both: return good > 0 && bad == 0 ? .strength : bad > 0 && good == 0 ? .weakness : .both
    case .strength: return topic.isEmpty || good > 0 ? .strength : .neither
    // What merely looks like a recommendation shows no weakness.
    case .weakness:
      let isShown = reading.marks.contains { $0.kind == .advice || $0.weight < 0 }
      return isShown && (topic.isEmpty || bad > 0) ? .weakness : .neither
    }
  }
}
