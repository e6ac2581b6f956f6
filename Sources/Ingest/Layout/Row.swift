/// Fragments on one baseline, left to right.
struct Row {
  var fragments: [Fragment]
  /// The longest fragment, which gives the row its place and style.
  var main: Fragment

  init(_ fragment: Fragment) {
    fragments = [fragment]
    main = fragment
  }

  mutating func add(_ fragment: Fragment) {
    fragments.append(fragment)
    if fragment.text.utf8.count > main.text.utf8.count { main = fragment }
  }

  var left: Int { fragments[0].box.left }
  var right: Int { fragments.map(\.box.right).max() ?? 0 }
}

/// Puts the fragments of a page together to rows, from the top of the page down.
struct RowBuilder {
  /// How many rows a fragment is compared with: those of a few columns that are set side by side.
  private static let nearestRows = 16
  /// Bytes of a footnote mark with its spaces and commas.
  private static let longestMark = 12

  /// The size in which most of the text is set.
  let bodySize: Int

  func rows(of page: Page) -> [Row] {
    let fragments = page.fragments.sorted { ($0.box.bottom, $0.box.left) < ($1.box.bottom, $1.box.left) }
    var rows: [Row] = []
    for fragment in fragments {
      // They come in order of their feet: only the last rows can be on the same line.
      let nearest = rows.indices.suffix(Self.nearestRows)
      if let index = nearest.last(where: { isOnBaseline(fragment, of: rows[$0]) }) {
        rows[index].add(fragment)
      } else {
        rows.append(Row(fragment))
      }
    }
    for index in rows.indices { putInOrder(&rows[index]) }
    return attachingRaisedMarks(rows).sorted { $0.main.box.top < $1.main.box.top }
  }

  private func isOnBaseline(_ fragment: Fragment, of row: Row) -> Bool {
    let overlap = fragment.box.verticalOverlap(row.main.box)
    return abs(fragment.box.bottom - row.main.box.bottom) <= 4
      && overlap * 10 >= min(fragment.box.height, row.main.box.height) * 6
  }

  /// Left to right, without footnote marks that are raised so little that they stand on the baseline.
  private func putInOrder(_ row: inout Row) {
    guard row.fragments.count > 1 else { return }
    let main = row.main
    row.fragments.sort { $0.box.left < $1.box.left }
    let first = row.fragments[0]
    row.fragments.removeAll { fragment in
      fragment != first && fragment.style.size * 4 <= main.style.size * 3 && isRaisedMark(fragment)
        && !isKept(fragment)
    }
  }

  /// Footnote marks and the letters of `31st` are raised and so have a baseline of their own. At the start of a row the
  /// mark is the number of a footnote and stays; elsewhere it goes.
  private func attachingRaisedMarks(_ rows: [Row]) -> [Row] {
    var rows = rows
    for (index, row) in rows.enumerated().reversed() where row.fragments.allSatisfy(isRaisedMark) {
      let host = rows.indices.first { other in
        other != index && rows[other].main.style.size * 4 > row.main.style.size * 5
          && rows[other].main.box.verticalOverlap(row.main.box) * 2 >= row.main.box.height
      }
      guard let host else { continue }
      let isInFront = row.main.box.left <= rows[host].left
      rows[host].fragments += row.fragments.filter { isInFront || isKept($0) }
      rows[host].fragments.sort { $0.box.left < $1.box.left }
      rows.remove(at: index)
    }
    return rows
  }

  private func isRaisedMark(_ fragment: Fragment) -> Bool {
    guard fragment.style.size < bodySize, fragment.text.utf8.count <= Self.longestMark else { return false }
    let text = fragment.text.filter { !$0.isWhitespace && $0 != "," }
    return isKept(fragment) || text.count <= 3 && text.allSatisfy { $0.isNumber || $0 == "*" }
  }

  /// Raised, and still part of the text: the letters of `31st`, and marks in brackets, which readers take for text.
  private func isKept(_ fragment: Fragment) -> Bool {
    isOrdinalEnding(fragment.text) || (fragment.text.hasPrefix("[") && fragment.text.contains("]"))
  }

  /// The raised letters of `31st`.
  private func isOrdinalEnding(_ text: String) -> Bool {
    ["st", "nd", "rd", "th"].contains(text.filter { !$0.isWhitespace })
  }
}
