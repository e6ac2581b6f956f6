/// Words for those who are inspected.
enum AuthorityNouns {
  private static let table = QuestionTable(
    """
    one: local authority, authority, council, borough, la, local area, area partnership
    many: local authorities, authorities, councils, las, boroughs, partnerships, areas, local areas, places, counties, ones, children services departments, area partnerships
    many: lscbs, parts of the country/england, unitaries
    """
  ) { $0 }

  static func match(at place: Int, in scan: QuestionScan) -> Range<Int>? {
    table.match(at: place, in: scan)?.runs[0]
  }

  static func match(before place: Int, in scan: QuestionScan) -> Range<Int>? {
    for start in max(0, place - 3)..<max(0, place) {
      if let range = match(at: start, in: scan), range.upperBound == place { return range }
    }
    return nil
  }

  static func isPlural(_ range: Range<Int>, in scan: QuestionScan) -> Bool {
    table.match(at: range.lowerBound, in: scan)?.meaning == "many"
  }
}
