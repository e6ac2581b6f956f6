internal import Reports

/// How the reports of one inspection regime are recognised and laid out. A description holds words and shapes
/// only; it names no authority and no file. The mechanism that reads it is in `Segmentation`.
struct FrameworkDescription: Sendable {
  let framework: Framework
  /// A report is of this family when its opening holds all phrases of one of these lists.
  let titles: [[String]]
  /// Phrases that rule the family out.
  var excluded: [String] = []
  /// What stands before and behind the authority's name in a title. An empty text means the end of the line.
  var authorityFrames: [(before: String, after: String)] = []
  /// The words of the grades, longest first.
  var scale: [(words: String, grade: Grade)] = []
  /// The headings that reports of the family share, as a tree.
  var outline: [OutlineNode] = []
  /// Where the report lists its judgements.
  var judgementTable = JudgementTable.none
  /// Outcomes told by a fixed sentence: a phrase of it and the grade.
  var outcomes: [(phrase: String, grade: Grade)] = []
  /// The judgement that stands for the report as a whole.
  var overallName: String?
  /// True for letters, whose dates stand in prose and whose publication is the letter's date.
  var isLetter = false

  /// Where a family lists its judgements.
  enum JudgementTable: Sendable {
    case none
    /// Label and grade side by side, before the first finding; `names` are the labels.
    case opening(names: [String])
    /// Under a heading of this name, at the end.
    case record(heading: String)
  }

  /// Every family that is known. The order matters where one title contains another.
  static let all: [FrameworkDescription] = [
    .areaSEND, .jtai, .slac, .lac, .sif, .lscbReview, .ilacs, .jar,
  ]

  /// For any report that no description fits.
  static let other = FrameworkDescription(framework: .other, titles: [])
}

/// A heading of a family's outline.
struct OutlineNode: Sendable {
  /// What stands under a heading.
  enum Content: Sendable {
    case findings, recommendations, boilerplate
  }

  let content: Content
  let children: [OutlineNode]
  /// True where the same words without a grade are a sub-heading elsewhere.
  let isGraded: Bool
  private let key: HeadingKey
  private let allowsMore: Bool

  /// - Parameter heading: the words; with `…` at the end for a heading that goes on differently from report to report.
  init(
    _ heading: String, _ content: Content = .findings, isGraded: Bool = false, _ children: [OutlineNode] = []
  ) {
    key = HeadingKey(heading)
    allowsMore = heading.hasSuffix("…")
    self.content = content
    self.isGraded = isGraded
    self.children = children
  }

  /// Whether a printed heading is this one.
  func names(_ printed: HeadingKey) -> Bool {
    printed == key || (allowsMore && printed.words.hasPrefix(key.words + " "))
  }
}

/// A heading without case, punctuation and spacing, for comparison. Reports spell both "judgement" and "judgment".
struct HeadingKey: Hashable, Sendable {
  let words: String

  init(_ text: some StringProtocol) {
    let apostrophes: Set<Character> = ["’", "'", "‘", "*"]
    words = text.lowercased().filter { !apostrophes.contains($0) }.map {
      $0.isLetter || $0.isNumber ? $0 : " "
    }
    .split(separator: " ").map { String($0) }.joined(separator: " ").replacing("judgment", with: "judgement")
  }

  /// Whether a printed label is this one, perhaps with words behind it.
  func names(_ printed: HeadingKey) -> Bool {
    printed.words == words || printed.words.hasPrefix(words + " ")
  }
}
