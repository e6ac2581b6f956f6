public import Indexing
public import Ingest
internal import Reports
public import Search

/// The theme of an older pack searched for again, and what came of it.
public struct PackRefresh {
  /// The pack of today; `nil` where nothing is found any more.
  public let pack: EvidencePack?
  public let warnings: [PackWarning]
  public let changes: PackChanges

  /// - Parameters:
  ///   - old: what was read of the older pack.
  ///   - text: the theme as YAML. Paragraphs in it that have a new name are named by it.
  ///   - builder: makes the pack of today.
  ///   - index: where `builder` looks.
  /// - Throws: `ThemeProblem`, `PackProblem` but for `nothingFound`, or `IndexProblem`
  public init(_ old: PackContent, theme text: String, _ builder: PackBuilder, in index: ReportIndex) throws {
    let names = try PackCheck(index).names(in: old.passages)
    let cited = zip(names, old.passages).map { OldQuotation(paragraph: $0, passage: $1) }
    let words = Dictionary(
      cited.compactMap { quotation in quotation.paragraph.map { ($0, quotation.passage.text) } },
      uniquingKeysWith: { first, _ in first })
    let moved = try MovedParagraphs(words, in: index)
    let written = try Theme(parsing: text)
    var theme = try Theme(parsing: try ThemeText.replacing(Self.newNames(in: written, moved), in: text))
    let lost = written.pinned.map {
      moved.oldName(of: $0.paragraph).flatMap { moved.lost.contains($0) ? $0 : nil }
    }
    let lostPins = lost.compactMap { $0?.description }
    if !lostPins.isEmpty {
      // With the lost pins in it no pack could be made of it.
      theme.pinned = zip(theme.pinned, lost).filter { $1 == nil }.map(\.0)
      theme.text = ThemeText.text(of: theme)
    }
    let built = try Self.built(theme, builder)
    (pack, warnings) = (built?.pack, built?.warnings ?? [])
    changes = PackChanges(from: cited, to: built?.pack, theme, moved, lostPins: lostPins)
  }

  /// The new names in full of paragraphs that have moved, by their names as the theme has them.
  private static func newNames(in theme: Theme, _ moved: MovedParagraphs) -> [String: String] {
    let names = (theme.pinned + theme.excluded + theme.notes).map(\.paragraph)
    let new = names.map { name in moved.oldName(of: name).flatMap { moved.moved[$0]?.description } }
    return Dictionary(
      zip(names, new).compactMap { name, new in new.map { (name, $0) } }, uniquingKeysWith: { $1 })
  }

  private static func built(_ theme: Theme, _ builder: PackBuilder) throws -> BuiltPack? {
    do {
      return try builder.pack(theme)
    } catch PackProblem.nothingFound {
      return nil
    }
  }
}
