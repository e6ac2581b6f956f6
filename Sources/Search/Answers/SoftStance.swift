internal import Indexing
internal import TextProcessing

/// What the soft words of a theme ask for: `high` caseloads are a weakness, and so is what is `not good`.
enum SoftStance {
  private static let bad = SoftWords.stems(
    """
    lack lacking weak weakness poor poorly insufficient insufficiently inadequate ineffective limited issue problem concern \
    concerned too worse worst struggle fail failure failing failed slowly difficult difficulty inconsistent unhappy unable wrong \
    trouble
    """)
  private static let good = SoftWords.stems(
    """
    good well strong strength effective effectively better best successful successfully happy quickly properly adequately \
    consistently enough
    """)
  private static let negating = SoftWords.stems(
    """
    no not never without don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't hasn't haven't cannot
    """)
  private static let high = SoftWords.stems("high higher rising rise big large")
  private static let low = SoftWords.stems("low lower small")
  /// What is bad where there is much of it, and what is bad where there is little.
  private static let burdens = SoftWords.stems(
    """
    caseload workload turnover vacancy absence sickness exclusion offending reoffending backlog threshold cost demand delay
    """)
  private static let goods = SoftWords.stems(
    """
    attendance attainment uptake morale aspiration expectation take-up participation stability completion
    """)

  /// - Parameters:
  ///   - soft: words that are about no subject.
  ///   - hard: the words of the subject.
  /// - Returns: `nil` where the words say nothing, or where more than one of them has to be understood.
  static func stance(of soft: [QueryTerm], beside hard: [QueryTerm]) -> QuestionStance? {
    let words = stems(of: soft)
    let isNegated = words.contains(where: negating.contains)
    if words.contains(where: bad.contains) { return isNegated ? nil : .weakness }
    if isNegated { return WeaknessWords.contains(anyOf: hard) ? nil : .weakness }
    if let stance = stance(ofScale: words, of: stems(of: hard)) { return stance }
    return words.contains(where: good.contains) ? .strength : nil
  }

  private static func stance(ofScale words: [[UInt8]], of subject: [[UInt8]]) -> QuestionStance? {
    let (isHigh, isLow) = (words.contains(where: high.contains), words.contains(where: low.contains))
    guard isHigh != isLow else { return nil }
    if subject.contains(where: burdens.contains) { return isHigh ? .weakness : .strength }
    if subject.contains(where: goods.contains) { return isHigh ? .strength : .weakness }
    return nil
  }

  private static func stems(of terms: [QueryTerm]) -> [[UInt8]] {
    terms.compactMap { if case .word(let stem) = $0.form { stem } else { nil } }
  }
}
