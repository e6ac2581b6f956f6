public import Indexing
public import Reports
internal import TextProcessing

/// Finds paragraphs of an older state of the index again, by their words: a report that is read by newer rules can number its
/// unnumbered paragraphs anew, and then a name belongs to another paragraph, or to none.
public struct MovedParagraphs {
  /// Where paragraphs are now, by their old names.
  public private(set) var moved: [Paragraph.ID: Paragraph.ID] = [:]
  /// Old names that the index does not have, of paragraphs that were not found again.
  public private(set) var lost: Set<Paragraph.ID> = []
  /// The old names of both, by their last part.
  private var away: [String: [Paragraph.ID]] = [:]

  /// - Parameters:
  ///   - words: of each paragraph, by its old name.
  ///   - index: is looked through once where a name does not hold its words.
  /// - Throws: `IndexProblem`
  public init(_ words: [Paragraph.ID: String], in index: ReportIndex) throws {
    let words = words.mapValues { $0.collapsingWhitespace() }
    let known = try index.paragraphs(named: Array(words.keys))
    let away = words.filter { name, words in
      known[name].map { !$0.paragraph.text.collapsingWhitespace().contains(words) } ?? true
    }
    guard !away.isEmpty else { return }
    let places = try Self.places(of: Set(away.values), in: index)
    for (name, words) in away {
      let found = places[words] ?? []
      let own = found.filter { $0.report == name.report }
      if let place = own.count == 1 ? own[0] : own.isEmpty && found.count == 1 ? found[0] : nil {
        moved[name] = place
      } else if known[name] == nil {
        lost.insert(name)
      }
    }
    self.away = Dictionary(grouping: lost.union(moved.keys), by: \.local)
  }

  /// The old name in full of a paragraph that has moved or is lost, by the name that a theme calls it by, which can be shortened;
  /// `nil` for all others.
  public func oldName(of written: String) -> Paragraph.ID? {
    away[NamedParagraphs.id(written).local]?.first { NamedParagraphs.canMean(written, $0) }
  }

  /// The paragraphs whose whole text is one of some.
  private static func places(
    of words: Set<String>, in index: ReportIndex
  ) throws -> [String: [Paragraph.ID]] {
    var places: [String: [Paragraph.ID]] = [:]
    try index.forEachParagraph(ParagraphFilter()) { match in
      let text = match.paragraph.text.collapsingWhitespace()
      if words.contains(text) { places[text, default: []].append(match.id) }
    }
    return places
  }
}
