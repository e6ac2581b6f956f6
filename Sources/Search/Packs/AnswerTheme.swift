internal import Indexing
internal import Reports
internal import TextProcessing

extension Theme {
  /// An answer as the theme of an evidence pack: its queries look for what the answer was searched by, in the same reports, and what
  /// the answer quotes is pinned. `nil` for an answer that quotes nothing.
  ///
  /// Read again from its text, it is the same theme.
  public init?(answer: Answer) {
    let pinned = Self.quoted(by: answer)
    if pinned.isEmpty { return nil }
    let question = answer.plan.question.onOneLine.withoutByteOrderMark
    self.init(title: ThemeText.title(for: question))
    self.question = question
    queries = Self.query(of: answer).map { [$0] } ?? []
    filter = answer.plan.filter
    filter.excludedContents = nil
    grouping = Self.grouping(of: answer)
    self.pinned = pinned.map { Remark(paragraph: $0.description) }
  }

  /// Words that a sentence had to hold are all wanted, those that only decide about the order are left out. What has operators
  /// stays as it is, and like the answer wants all that they do not say otherwise of.
  private static func query(of answer: Answer) -> Query? {
    let required =
      answer.isPlain ? (answer.search?.required ?? []).joined(separator: " ") : answer.query
    for (text, wantsAllWords) in [(required, true), (answer.plan.query, false)] where isQuery(text) {
      var query = Query(text)
      query.wantsAllWords = wantsAllWords
      return query
    }
    return nil
  }

  private static func isQuery(_ text: String) -> Bool { (try? QueryParser.parse(text)) != nil }

  private static func grouping(of answer: Answer) -> Grouping {
    switch answer.groups.first?.subject {
    case .year: .year
    case .framework: .framework
    case .authority, .region, .overall, nil: .authority
    }
  }

  /// The paragraphs that an answer quotes, in its order, each once.
  private static func quoted(by answer: Answer) -> [Paragraph.ID] {
    let groups = answer.groups.flatMap { $0.sentences + $0.timeline.flatMap(\.sentences) }
    let sentences = (answer.sentences + groups).map(\.paragraph.id)
    let trails = answer.trails.flatMap { [$0.recommendation.id] + $0.evidence.map(\.paragraph.id) }
    var seen: Set<Paragraph.ID> = []
    return (sentences + trails).filter { seen.insert($0).inserted }
  }
}
