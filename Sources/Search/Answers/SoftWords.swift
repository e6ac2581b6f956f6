internal import Indexing
internal import TextProcessing

/// Words of a question that are about no subject: how good something is, how much of it there is, or that something is done about
/// it. Inspectors say the same in many other words, so that a sentence not hold them.
enum SoftWords {
  private static let stems: Set<[UInt8]> = Set(TermScanner().words(in: words).map(\.stem))

  private static let words = """
    lack lacking weak weakness poor poorly insufficient insufficiently inadequate ineffective limited good well strong strength strengthen \
    effective effectively improve improvement improved better worse best quality use used using approach response respond issue problem \
    concern concerned enough too often always sometimes mostly very many most all some few several number main reason cause way \
    thing get give take struggle fail failure failing failed not no without never still again yet remain remaining quickly slow slowly \
    long properly adequately appropriate appropriately successful successfully big high low higher lower large small \
    rise rising difficult difficulty difficulties matter relevant particular general overall role part \
    ensure deal address tackle tackling handle cope done doing cause wrong level levels kind type case cases \
    local area areas authority council people happen widespread common commonly typical regularly routinely consistently inconsistent
    """

  static func contains(_ term: QueryTerm) -> Bool {
    guard case .word(let stem) = term.form else { return false }
    return stems.contains(stem)
  }
}
