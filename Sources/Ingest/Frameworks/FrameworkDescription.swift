internal import Reports
internal import TextProcessing

/// How the reports of one inspection regime are recognised and laid out. A description holds words and shapes
/// only; it names no authority and no file. The mechanism that reads it is in `Segmentation`.
struct FrameworkDescription: Sendable {
  let framework: Framework
  /// A report is of this family when its opening holds all phrases of one of these lists.
  let titles: [[HeadingKey]]
  /// Phrases that rule the family out.
  var excluded: [HeadingKey] = []
  /// What stands before and behind the authority's name in a title. An empty text means the end of the line.
  var authorityFrames: [(before: String, after: String)] = []
  /// The words of the grades, longest first.
  var scale: [(words: String, grade: Grade)] = []
  /// The headings that reports of the family share, as a tree.
  var outline: [OutlineNode] = []
  /// Headings that tell what stands under them and take their place by how they are set.
  var headingsAnywhere: [OutlineNode] = []
  /// Where the report lists its judgements.
  var judgementTable = JudgementTable.none
  /// Outcomes told by a fixed sentence: a phrase of it and the grade.
  var outcomes: [(phrase: String, grade: Grade)] = []
  /// The judgement that stands for the report as a whole.
  var overallName: String?
  /// What every report of the family judges: for each judgement the words of its name, or the names it may have.
  var expectedJudgements: [[String]] = []
  /// Whether every report of the family numbers its paragraphs.
  var isNumbered = false
  /// Whether every report of the family says when the inspection was.
  var printsInspectionDates = true
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
  static let other = FrameworkDescription(
    framework: .other,
    titles: [],
    authorityFrames: [
      ("visit to ", " children’s services"), ("visit of ", " children’s services"),
      ("inspection of ", " children’s services"),
    ],
    headingsAnywhere: [
      OutlineNode("Recommendations", .recommendations),
      OutlineNode("What needs to improve…", .recommendations),
      OutlineNode("Areas for improvement", .recommendations),
      OutlineNode("Areas for priority action", .recommendations),
      OutlineNode("About this inspection", .boilerplate),
      OutlineNode("Information about this inspection", .boilerplate),
    ],
    printsInspectionDates: false)
}

/// A heading of a family's outline.
struct OutlineNode: Sendable {
  /// What stands under a heading.
  enum Content: Sendable {
    case findings, recommendations, boilerplate
    /// Recommendations in its lists; what stands around them introduces, or says that there are none.
    case listedRecommendations
  }

  let content: Content
  let children: [OutlineNode]
  /// True where the same words without a grade are a sub-heading elsewhere.
  let isGraded: Bool
  /// True for what stands in a box of its own, set in from the text around it.
  let isBox: Bool
  private let key: HeadingKey
  private let allowsMore: Bool

  /// - Parameter heading: the words; with `…` at the end for a heading that goes on differently from report to report.
  init(
    _ heading: String, _ content: Content = .findings, isGraded: Bool = false, isBox: Bool = false,
    _ children: [OutlineNode] = []
  ) {
    key = HeadingKey(heading)
    allowsMore = heading.hasSuffix("…")
    self.content = content
    self.isGraded = isGraded
    self.isBox = isBox
    self.children = children
  }

  /// Whether a printed heading is this one.
  func names(_ printed: HeadingKey) -> Bool {
    printed == key || (allowsMore && (printed.words.hasPrefix(key.words + " ") || printed.words == key.words))
  }
}

/// A heading without case, punctuation and spacing, for comparison. Reports spell both "judgement" and "judgment".
struct HeadingKey: Hashable, Sendable, ExpressibleByStringLiteral {
  let words: String

  init(_ text: some StringProtocol) {
    let words = Self.foldedASCII(text) ?? Self.foldedSlowPath(text)
    let hasVariant = words.containsBytes(of: "judgment")
    self.words = hasVariant ? words.replacing("judgment", with: "judgement") : words
  }

  /// `nil` when the text holds more than ASCII and general punctuation.
  static func foldedASCII(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        bytes.append(ASCII.lowercased(byte))
      } else if byte == 0xE2 {
        // U+2010 to U+2027; U+2018 and U+2019 are apostrophes.
        guard rest.next() == 0x80, let last = rest.next(), (0x90...0xA7).contains(last) else { return nil }
        if last != 0x98, last != 0x99, bytes.last.map({ $0 != ASCII.space }) ?? false {
          bytes.append(ASCII.space)
        }
      } else if byte >= 0x80 {
        return nil
      } else if byte != ASCII.apostrophe, byte != UInt8(ascii: "*"),
        bytes.last.map({ $0 != ASCII.space }) ?? false
      {
        bytes.append(ASCII.space)
      }
    }
    if bytes.last == ASCII.space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  init(stringLiteral text: String) { self.init(text) }

  static func foldedSlowPath(_ text: some StringProtocol) -> String {
    let apostrophes: Set<Character> = ["’", "'", "‘", "*"]
    return text.lowercased().filter { !apostrophes.contains($0) }
      .map { $0.isLetter || $0.isNumber ? $0 : " " }
      .split(separator: " ").map { String($0) }.joined(separator: " ")
  }

  /// Whether a printed label is this one, perhaps with words behind it.
  func names(_ printed: HeadingKey) -> Bool {
    printed.words == words || printed.words.hasPrefix(words + " ")
  }
}
