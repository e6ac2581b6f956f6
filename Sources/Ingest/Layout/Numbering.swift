/// The run of paragraph numbers through a report.
///
/// A number counts when it carries on the run: the next one, or a little more where a report left numbers out
/// and the number stands where numbers stand. After a heading the run may start again at 1.
struct Numbering {
  private(set) var last = 0
  private var lefts: Set<Int> = []
  /// Numbers that a report may leave out in a row.
  private static let largestGap = 2
  private static let indentTolerance = 4

  /// Whether `value` at the start of `line` is a paragraph number.
  func accepts(_ value: Int, isDotted: Bool, line: Line, isAfterHeading: Bool, hasGeometry: Bool) -> Bool {
    if value == last + 1 { return isPlausible(isDotted, line, hasGeometry: hasGeometry) }
    guard isDotted else { return false }
    if value == 1 { return last >= 3 && isAfterHeading && (line.hasDetachedMarker || !hasGeometry) }
    return hasGeometry && last > 0 && (last + 2...last + 1 + Self.largestGap).contains(value)
      && line.separation != .line && isAligned(line.box.left)
  }

  /// Notes a number that counted.
  mutating func record(_ value: Int, at left: Int) {
    last = value
    lefts.insert(left)
  }

  /// A bare number, or one inside a paragraph's lines, needs a gap behind it like a list number's.
  private func isPlausible(_ isDotted: Bool, _ line: Line, hasGeometry: Bool) -> Bool {
    guard hasGeometry else { return isDotted }
    if isDotted { return line.separation != .line || line.hasDetachedMarker || isAligned(line.box.left) }
    return line.separation != .line && (line.hasDetachedMarker || isAligned(line.box.left))
  }

  private func isAligned(_ left: Int) -> Bool {
    lefts.contains { abs($0 - left) <= Self.indentTolerance }
  }
}
