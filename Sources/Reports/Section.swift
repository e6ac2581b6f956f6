/// A heading and what stands under it. Sections of a report form a tree, kept as a list in reading order.
public struct Section: Hashable, Sendable {
  /// The heading as printed, without a grade that stands in it.
  public let heading: String
  /// The index of the enclosing section in the report's list; always smaller than this section's own.
  public let parent: Int?
  /// The grade that the heading carries itself, or `nil`.
  public var grade: Grade?
  /// That grade word for word.
  public var gradePrinted: String?
  /// The page of the heading, from 1; `nil` for text without pages.
  public let page: Int?

  public init(heading: String, parent: Int?, grade: Grade? = nil, gradePrinted: String? = nil, page: Int?) {
    self.heading = heading
    self.parent = parent
    self.grade = grade
    self.gradePrinted = gradePrinted
    self.page = page
  }
}

extension [Section] {
  /// The headings that enclose a section, outermost first, ending with its own.
  public func path(to index: Int) -> [String] {
    var path: [String] = []
    var next: Int? = index
    while let current = next {
      path.append(self[current].heading)
      next = self[current].parent
    }
    return path.reversed()
  }
}
