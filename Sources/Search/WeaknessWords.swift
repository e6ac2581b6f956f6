internal import Indexing
internal import TextProcessing

/// Words by which a query asks for a weakness: paragraphs that criticise are then ranked above those that praise.
///
/// Fewer than those that make a paragraph critical (`ToneWords`): `however` or `missing` in a query names no weakness.
enum WeaknessWords {
  private static let stems: Set<[UInt8]> = Set(TermScanner().words(in: words).map(\.stem))

  private static let words = """
    drift delay late slow overdue poor weak weakness lack not no without too unsuitable unmanageable inadequate inconsistent \
    inconsistency insufficient ineffective fail failure failing absent absence shortage shortfall problem unable unclear gap \
    backlog unmet criticise criticism underdeveloped excessive unsafe deficit instability unacceptable breakdown ignored
    """

  static func contains(anyOf terms: [QueryTerm]) -> Bool {
    terms.contains { term in
      switch term.form {
      case .word(let stem): stems.contains(stem)
      case .compound(let parts, _): parts.contains(where: stems.contains)
      case .phrase, .prefix, .synonyms, .near: false
      }
    }
  }
}
