internal import TextProcessing

/// Finds running heads, running feet and page numbers: what stands in the margins of a page and says nothing.
///
/// Whole rows are judged, never single fragments: a quotation mark or bullet that stands at the same height on some pages
/// belongs to its text. A row in the top or bottom margin is furniture when it is only a page number, or when the same
/// text, numbers aside, stands in the same margin of other pages. A text that is long, or set small, may move up and down,
/// as the feet of different sections of a document do; any other has to keep its height. A heading that happens to begin
/// several pages repeats too, but not on many pages.
struct PageFurniture {
  private static let topMargin = 0.095
  private static let bottomMargin = 0.885
  /// Pixels by which the height of a short text may differ from page to page.
  private static let heightTolerance = 12
  /// Letters from which on a text is long.
  private static let longText = 12
  /// The share of the pages on which a text that could be a heading has to stand.
  private static let smallestShare = 0.4

  private static let mostCandidates = 1_000

  private enum Margin { case top, bottom }

  private struct Key: Hashable {
    let margin: Margin
    let start: ArraySlice<UInt8>

    init(_ candidate: Candidate) {
      margin = candidate.margin
      start = candidate.text.prefix(longText)
    }
  }

  private struct Candidate {
    /// Letters and marks in lower case, without digits and spaces.
    let text: [UInt8]
    let margin: Margin
    let top: Int
    let isSmall: Bool
    let isHeadingLike: Bool
    let page: Int
  }

  private let bodySize: Int
  private let pageCount: Int
  /// By what texts that may be the same have in common.
  private let candidates: [Key: [Candidate]]

  init(of pages: [(page: Page, rows: [Row])], bodySize: Int) {
    self.bodySize = bodySize
    pageCount = pages.count
    let all = pages.enumerated().flatMap { index, page in
      page.rows.compactMap { Self.candidate($0, on: page.page, at: index, bodySize: bodySize) }
    }
    candidates = Dictionary(grouping: all, by: Key.init)
  }

  /// The rows of a page without its furniture.
  func removed(from rows: [Row], of page: Page, at index: Int) -> [Row] {
    rows.filter { row in
      guard let candidate = Self.candidate(row, on: page, at: index, bodySize: bodySize) else { return true }
      return !isFurniture(row, candidate)
    }
  }

  private func isFurniture(_ row: Row, _ candidate: Candidate) -> Bool {
    if candidate.text.isEmpty { return Self.isPageNumber(row) }
    if Self.isPageNumber(row) { return true }
    let isLong = candidate.text.count >= Self.longText
    var pages: Set<Int> = []
    // No report has as many pages; a file that was made to be slow may.
    for other in candidates[Key(candidate), default: []].prefix(Self.mostCandidates) {
      guard isLong || candidate.isSmall || abs(other.top - candidate.top) <= Self.heightTolerance else {
        continue
      }
      if Self.isSame(other.text, candidate.text, isSmall: candidate.isSmall) { pages.insert(other.page) }
    }
    let isCommon = Double(pages.count) >= Double(pageCount) * Self.smallestShare
    // What could be a heading, or a word of the text, has to prove more.
    return (isLong || candidate.isSmall) && !candidate.isHeadingLike
      ? pages.count >= 3 || (pages.count >= 2 && isCommon) : pages.count >= 2 && isCommon
  }

  /// `nil` for a row that is not in a margin.
  private static func candidate(_ row: Row, on page: Page, at index: Int, bodySize: Int) -> Candidate? {
    let middle = Double(row.main.box.top + row.main.box.bottom) / 2
    let height = Double(page.height)
    let isTop = middle < height * topMargin
    guard page.number != nil, isTop || middle > height * bottomMargin else { return nil }
    var text: [UInt8] = []
    for byte in row.fragments.lazy.flatMap({ $0.text.utf8 })
    where !ASCII.isDigit(byte) && !ASCII.isWhitespace(byte) {
      text.append(ASCII.lowercased(byte))
    }
    let style = row.main.style
    return Candidate(
      text: text, margin: isTop ? .top : .bottom, top: row.main.box.top, isSmall: style.size < bodySize,
      isHeadingLike: style.size > bodySize || (style.size == bodySize && style.isBold), page: index)
  }

  /// Feet that overprint each other are cut differently from page to page; a long common start shows them. In the size of the
  /// text one has to be the start of the other.
  private static func isSame(_ left: [UInt8], _ right: [UInt8], isSmall: Bool) -> Bool {
    if left == right { return true }
    let common = zip(left, right).prefix { $0 == $1 }.count
    let shorter = min(left.count, right.count)
    return common >= longText && (isSmall ? common * 2 > shorter : common == shorter)
  }

  /// `7`, `- 7 -`, `Page 7 of 12`.
  private static func isPageNumber(_ row: Row) -> Bool {
    let text = row.fragments.map(\.text).joined(separator: " ")
    guard text.utf8.count <= 40 else { return false }
    let words = text.split { $0.isWhitespace || $0 == "-" || $0 == "–" }.map { $0.lowercased() }
    let numbers = words.filter { Int($0) != nil && $0.utf8.count <= 4 }
    return !numbers.isEmpty && words.allSatisfy { Int($0) != nil || $0 == "page" || $0 == "of" }
  }
}
