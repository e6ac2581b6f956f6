public import Indexing
public import Reports

extension Theme {
  /// A basket as the theme of an evidence pack: what is in it is pinned in its order, with its notes, and nothing is searched.
  ///
  /// Carries its own text, so that the pack can be made again. What the index no longer has is left out: it could not be quoted.
  ///
  /// - Parameters:
  ///   - known: those of its paragraphs that the index has; `nil` where there is none of them.
  ///   - grouping: in place of the basket's own.
  /// - Throws: `ThemeProblem` for a name that no theme can hold
  public init?(_ basket: Basket, known: Set<Paragraph.ID>, grouping: Grouping? = nil) throws {
    let opening = basket.opening
    var theme = Theme(title: opening.title.isEmpty ? Self.untitled : opening.title)
    theme.question = Self.written(opening.question)
    theme.introduction = Self.written(opening.introduction)
    theme.grouping = grouping ?? Grouping(rawValue: opening.grouping) ?? theme.grouping
    theme.pinned = basket.entries.filter { known.contains($0.paragraph) }.map {
      Remark(paragraph: $0.paragraph.description, text: Self.written($0.note))
    }
    if theme.pinned.isEmpty { return nil }
    try self.init(parsing: ThemeText.text(of: theme))
  }

  private static let untitled = "Evidence"

  private static func written(_ text: String) -> String? {
    text.allSatisfy(\.isWhitespace) ? nil : text
  }
}
