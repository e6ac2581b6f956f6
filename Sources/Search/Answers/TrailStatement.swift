internal import Foundation
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
  /// Of the words of a recommendation, those that have to be words of the topic for it to be the same again.
  private static let leastShared = 0.5

  init(_ index: ReportIndex) throws {
    self.index = index
    paragraphCount = try index.paragraphCount()
  }

  /// Best first.
  func statements(on topic: TrailTopic, in report: ReportSummary) throws -> [TrailStatement] {
    var filter = ParagraphFilter()
    filter.reports = [report.id.description]
    let found = try index.bestMatches(topic.match, filter: filter, limit: Self.mostParagraphs, offset: 0)
    let weights = weights(of: topic, counts: found.termCounts)
    return found.matches.flatMap { match -> [TrailStatement] in
      switch match.paragraph.paragraph.kind {
      case .boilerplate, .table: []
      case .recommendation: advice(match, topic, weights).map { [$0] } ?? []
      case .finding: findings(match, topic, weights)
      }
    }.sorted { $0.coverage > $1.coverage }
  }

  /// What each term counts, all together 1: rare words tell more.
  private func weights(of topic: TrailTopic, counts: [Int]) -> [Double] {
    let raw = zip(topic.terms, counts).map { term, count in
      term.weight * rarity(count)
    }
    let sum = raw.reduce(0, +)
    return sum > 0 ? raw.map { $0 / sum } : raw
  }

  private func rarity(_ count: Int) -> Double {
    min(Self.mostRarity, log(1 + Double(paragraphCount) / Double(max(1, count))))
  }

  /// What is in one paragraph of 400 tells no more than that: words that nobody else uses are not what it is about.
  private static let mostRarity = 6.0

  // MARK: Findings

  /// A sentence while its paragraph is read.
  private struct Part {
    let range: Range<Int>
    var words: [ScannedWord] = []
    var occurrences: [Range<Int>] = []
    /// How surely each term is named.
    var terms: [Double]
  }

  private func findings(
    _ match: ParagraphMatch, _ topic: TrailTopic, _ weights: [Double]
  ) -> [TrailStatement] {
    let text = match.paragraph.paragraph.text
    let heading = parts(of: match.paragraph.section.last ?? "", match.row, topic, isWhole: true).first
    let parts = parts(of: text, match.row, topic, isWhole: false)
    let bytes = Array(text.utf8)
    var found: [TrailStatement] = []
    for (number, part) in parts.enumerated() {
      let earlier = number > 0 ? parts[number - 1] : nil
      let goesOn = TrailStatementReader.goesOn(part)
      guard value(part.terms, weights) >= (goesOn ? 0 : Self.leastOwn) else { continue }
      let terms = weights.indices.map { term in
        let context = max(
          (earlier?.terms[term] ?? 0) * (goesOn ? Self.goingOn : Self.before),
          (heading?.terms[term] ?? 0) * Self.heading)
        return max(part.terms[term], context)
      }
      let coverage = value(terms, weights)
      guard coverage >= Self.least, isOnSubject(topic, [heading, earlier, part]) else { continue }
      let reading = sentences.read(String(decoding: bytes[part.range], as: UTF8.self))
      found.append(statement(match.paragraph, part, coverage, reading, isAdvice: false))
    }
    return found
  }

  private func value(_ terms: [Double], _ weights: [Double]) -> Double {
    zip(terms, weights).reduce(0) { $0 + $1.0 * $1.1 }
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
    var parts = ranges.map { Part(range: $0, terms: Array(repeating: 0, count: topic.terms.count)) }
    var place = 0
    for word in words {
      while place < parts.count - 1, parts[place].range.upperBound <= word.range.lowerBound { place += 1 }
      if place < parts.count { parts[place].words.append(word) }
    }
    topic.finder.forEachOccurrence(in: words, ofRow: row) { form, _, occurrence in
      guard let part = parts.firstIndex(where: { $0.range.upperBound > occurrence.range.lowerBound })
      else { return }
      let meaning = topic.meanings[form]
      for term in meaning.terms { parts[part].terms[term] = max(parts[part].terms[term], meaning.factor) }
      let start = parts[part].range.lowerBound
      let (low, high) = (occurrence.range.lowerBound, min(occurrence.range.upperBound, parts[part].range.upperBound))
      if low >= start, low < high { parts[part].occurrences.append(low - start..<high - start) }
    }
    return parts
  }

  // MARK: Recommendations

  /// A recommendation that asks for nearly the same.
  private func advice(
    _ match: ParagraphMatch, _ topic: TrailTopic, _ weights: [Double]
  ) -> TrailStatement? {
    let text = match.paragraph.paragraph.text
    guard let part = parts(of: text, match.row, topic, isWhole: true).first else { return nil }
    let coverage = value(part.terms, weights)
    let own = demands.demand(of: match.paragraph).words.filter { $0.weight > 0 }
    let shared = own.filter { word in
      part.occurrences.contains { $0.overlaps(word.scanned.range) }
    }
    let share = shared.reduce(0) { $0 + $1.weight } / max(1, own.reduce(0) { $0 + $1.weight })
    guard coverage >= Self.least, share >= Self.leastShared || coverage >= 0.7,
      topic.subject?.isNamed(in: part.words) ?? true
    else { return nil }
    return statement(match.paragraph, part, coverage, sentences.read(text), isAdvice: true)
  }

  private func statement(
    _ paragraph: ParagraphInContext, _ part: Part, _ coverage: Double, _ reading: SentenceReading,
    isAdvice: Bool
  ) -> TrailStatement {
    let occurrences = part.occurrences.sorted { $0.lowerBound < $1.lowerBound }
    return TrailStatement(
      paragraph: paragraph, range: part.range, occurrences: occurrences, coverage: coverage,
      verdict: isAdvice ? .weakness : TrailVerdict.of(reading, on: occurrences), reading: reading,
      isAdvice: isAdvice)
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
    case .weakness: return topic.isEmpty || bad > 0 ? .weakness : .neither
    }
  }
}
