internal import TextProcessing

/// Finds running heads, running feet and page numbers: what stands in the margins of a page and says nothing.
///
/// A text in the top or bottom band of the page is furniture when the same text, numbers aside, stands at the
/// same height on other pages, or when it is only a page number.
struct PageFurniture {
  private static let topBand = 0.095
  private static let bottomBand = 0.885
  /// Pixels by which the height may differ from page to page.
  private static let heightTolerance = 12

  private struct Key: Hashable {
    let text: String
    let band: Int
  }

  private var pagesByKey: [Key: Int] = [:]
  private let pageCount: Int

  init(of pages: [Page]) {
    pageCount = pages.count
    for page in pages {
      let keys = Set(page.fragments.compactMap { Self.key(of: $0, on: page) })
      for key in keys { pagesByKey[key, default: 0] += 1 }
    }
  }

  /// Whether a fragment of `page` is furniture.
  func contains(_ fragment: Fragment, on page: Page) -> Bool {
    guard let key = Self.key(of: fragment, on: page) else { return false }
    let isNumber = fragment.text.contains(where: \.isNumber) && !key.text.contains(where: \.isLetter)
    if isNumber && Self.hasTextBehind(fragment, on: page) { return false }
    if Self.isPageNumber(fragment.text) { return true }
    let count = pagesByKey.reduce(0) { sum, entry in
      abs(entry.key.band - key.band) <= 1 && Self.isSame(entry.key.text, key.text) ? sum + entry.value : sum
    }
    return count >= 3 || (count >= 2 && count * 5 >= pageCount * 2)
  }

  /// Feet that overprint each other are cut differently from page to page; a long common start shows them.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let shorter = min(left.count, right.count)
    return left == right || (shorter >= 12 && left.prefix(shorter) == right.prefix(shorter))
  }

  private static func key(of fragment: Fragment, on page: Page) -> Key? {
    let middle = Double(fragment.box.top + fragment.box.bottom) / 2
    let height = Double(page.height)
    guard page.number != nil, middle < height * topBand || middle > height * bottomBand else { return nil }
    let text = fragment.text.lowercased().filter { !$0.isNumber && !$0.isWhitespace }
    return Key(text: text, band: fragment.box.top / heightTolerance)
  }

  /// A number with text close behind it on the same line begins a list item.
  private static func hasTextBehind(_ fragment: Fragment, on page: Page) -> Bool {
    page.fragments.contains { other in
      let gap = other.box.left - fragment.box.right
      return (0...80).contains(gap) && other.box.verticalOverlap(fragment.box) * 2 > other.box.height
    }
  }

  /// `7`, `- 7 -`, `Page 7 of 12`.
  private static func isPageNumber(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "-" || $0 == "–" }.map { $0.lowercased() }
    let numbers = words.filter { Int($0) != nil && $0.utf8.count <= 4 }
    return !numbers.isEmpty && words.allSatisfy { Int($0) != nil || $0 == "page" || $0 == "of" }
  }
}
