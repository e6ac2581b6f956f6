internal import Indexing
internal import TextProcessing

/// Words of a question that are about no subject: how good something is, how much of it there is, or that something is done about
/// it. Inspectors say the same in many other words, so that a sentence need not hold them.
enum SoftWords {
  private static let all: Set<[UInt8]> = stems(words)

  private static let words = """
    lack lacking weak weakness poor poorly insufficient insufficiently inadequate ineffective limited good well strong strength \
    strengthen effective effectively improve improvement improved better worse best worst quality used using approach \
    response respond issue problem concern concerned enough too often always sometimes mostly very many most all some few \
    several number main reason cause way thing things get give take struggle fail failure failing failed not no \
    without never still again yet remain remaining quick quickly slow slowly long properly adequately appropriate appropriately \
    successful successfully big high low higher lower large small rise rising difficult difficulty matter relevant \
    particular general overall role part ensure deal address tackle tackling handle cope done doing wrong \
    level kind type case area council people happen widespread common commonly typical regularly routinely \
    consistently inconsistent year old aged see seen look looking talk talking speak keep kept put come came go going went want \
    know known think tell told ask asked find found sort try trying tried live living actually really currently \
    simply just only even also much more less least both each every other another same different new recent recently \
    time times place places day days week month months across through during before after since while within between \
    because unless although however able unable willing likely unlikely possible impossible easy easily hard hardly \
    feel felt seem appear become became happy unhappy let made make making show shown start started stop stopped begin began \
    don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't hasn't haven't shouldn't wouldn't cannot \
    sit sitting trouble info nationally locally england english british uk
    """

  static func stems(_ words: String) -> Set<[UInt8]> {
    Set(TermScanner().words(in: words).map(\.stem))
  }

  static func contains(_ term: QueryTerm) -> Bool { contains(term.form) }

  static func contains(_ form: TermForm) -> Bool {
    guard case .word(let stem) = form else { return false }
    return all.contains(stem)
  }
}
