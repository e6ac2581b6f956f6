internal import Indexing
internal import Reports
internal import TextProcessing

/// Finds what reports say of a topic.
///
/// Not thread-safe.
final class TrailStatementReader {
  private let index: ReportIndex
  private let passages = TrailPassageReader()
  private let sentences = SentenceReader()
  private let demands = TrailDemandReader()
  private let paragraphCount: Int

  /// Paragraphs that are read, best first.
  private static let mostParagraphs = 16
  /// What a word of the topic counts where it stands in the sentence before, if the sentence goes on from it, if it does not, and in
  /// the heading.
  private static let (goingOn, before, heading) = (0.8, 0.4, 0.4)
  /// What of the topic a sentence has to name itself to speak of it, if it does not go on from the one before.
  private static let leastOwn = 0.3
  /// What a sentence has to come to.
  private static let least = 0.45
  /// How surely it has to name a word that has to be named.
  private static let leastOfWord = 0.5
  /// The same, to say what became of it: by itself, or going on from the sentence before.
  private static let leastToDecide = 0.75
  /// Of what has to be named, what a recommendation names that is the same again.
  private static let mostAgain = 2
  /// Of the words of a recommendation, those that have to be words of the topic for it to be the same again.
  private static let leastShared = 0.5

  init(_ index: ReportIndex) throws {
    self.index = index
    paragraphCount = try index.paragraphCount()
  }

  /// By report; those of a report best first.
  func statements(on topic: TrailTopic, in reports: [ReportSummary]) throws -> [Report.ID: [TrailStatement]] {
    if reports.isEmpty { return [:] }
    var filter = ParagraphFilter()
    filter.reports = reports.map(\.id.description)
    let found = try index.bestMatches(topic.match, filter: filter, limit: Self.mostParagraphs, offset: 0)
    guard let weights = TrailWeights(topic, counts: found.termCounts, of: paragraphCount) else { return [:] }
    let all = found.matches.flatMap { statements($0, Subject(topic: topic, weights: weights)) }
    return Dictionary(grouping: all) { $0.paragraph.report.id }.mapValues {
      $0.sorted { $0.coverage > $1.coverage }
    }
  }

  /// What is looked for, and what its words count.
  private struct Subject {
    let topic: TrailTopic
    let weights: TrailWeights

    func isNamed(in passages: TrailPassage?...) -> Bool {
      topic.subject?.isNamed(in: passages.compactMap(\.self).flatMap(\.words)) ?? true
    }
  }

  private func statements(_ match: ParagraphMatch, _ subject: Subject) -> [TrailStatement] {
    let paragraph = match.paragraph.paragraph
    let whole = passages.whole(paragraph.text, ofRow: match.row, subject.topic)
    switch paragraph.kind {
    case .boilerplate, .table: return []
    case .recommendation: return advice(match, whole, subject).map { [$0] } ?? []
    case .finding:
      // No sentence names more than all of them and the heading do.
      let heading = passages.whole(match.paragraph.section.last ?? "", ofRow: match.row, subject.topic)
      let most =
        subject.weights.coverage(whole.named) + Self.heading * subject.weights.coverage(heading.named)
      return most < Self.least ? [] : findings(match, whole, heading, subject)
    }
  }

  private func findings(
    _ match: ParagraphMatch, _ whole: TrailPassage, _ heading: TrailPassage, _ subject: Subject
  ) -> [TrailStatement] {
    let text = match.paragraph.paragraph.text
    let all = passages.sentences(of: whole, text, ofRow: match.row, subject.topic)
    let bytes = Array(text.utf8)
    return all.enumerated().compactMap { number, passage in
      let earlier = number > 0 ? all[number - 1] : nil
      guard passage.goesOn || subject.weights.coverage(passage.named) >= Self.leastOwn else { return nil }
      let named = Self.named(passage, earlier, heading)
      let coverage = subject.weights.coverage(named)
      guard coverage >= Self.least, Self.areNamed([subject.topic.head], named),
        subject.isNamed(in: heading, earlier, passage)
      else { return nil }
      let reading = sentences.read(String(decoding: bytes[passage.range], as: UTF8.self))
      let isWhole =
        subject.weights.canDecide && Self.areNamed(subject.topic.needed, named, surely: Self.leastToDecide)
      return TrailStatement(
        paragraph: match.paragraph, passage: passage, coverage: coverage, isWhole: isWhole,
        verdict: Verdict(reading, on: passage.occurrences), reading: reading, isAdvice: false)
    }
  }

  /// What a sentence names, with what stands around it.
  private static func named(
    _ passage: TrailPassage, _ earlier: TrailPassage?, _ heading: TrailPassage
  ) -> TrailNamed {
    var named = passage.named
    let factor = passage.goesOn ? goingOn : before
    for term in named.terms.indices {
      let context = max(
        (earlier?.named.terms[term] ?? 0) * factor, heading.named.terms[term] * Self.heading)
      named.terms[term] = max(named.terms[term], context)
    }
    return named
  }

  private static func areNamed(
    _ needed: [Int], _ named: TrailNamed, surely least: Double = leastOfWord
  ) -> Bool {
    needed.allSatisfy { named.terms[$0] >= least }
  }

  /// A recommendation that asks for nearly the same.
  private func advice(_ match: ParagraphMatch, _ whole: TrailPassage, _ subject: Subject) -> TrailStatement? {
    let coverage = subject.weights.coverage(whole.named)
    guard coverage >= Self.least, Self.areNamed([subject.topic.head], whole.named),
      Self.areNamed(Array(subject.topic.needed.prefix(Self.mostAgain)), whole.named),
      subject.isNamed(in: whole)
    else { return nil }
    let own = demands.demand(of: match.paragraph, subject: subject.topic.subject).words
      .filter { $0.role == .core }
    let shared = own.filter { word in whole.occurrences.contains { $0.overlaps(word.scanned.range) } }
    guard Double(shared.count) >= Self.leastShared * Double(max(1, own.count)) else { return nil }
    return TrailStatement(
      paragraph: match.paragraph, passage: whole, coverage: coverage, isWhole: true, verdict: .weakness,
      reading: sentences.read(match.paragraph.paragraph.text), isAdvice: true)
  }
}
