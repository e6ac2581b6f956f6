internal import TextProcessing

/// In which parts a citation as it stands in a pack differs from what the index gives.
enum CitationDifference {
  typealias Part = (role: CitationText.Part.Role, found: String?, expected: String?)
  private typealias Wanted = (role: CitationText.Part.Role, text: String)

  /// The parts between those that agree: one by one where there are as many on either side, else together.
  static func parts(of found: String, from expected: CitationText) -> [Part] {
    let wanted = expected.parts.flatMap { part in
      pieces(part.text.collapsingWhitespace()).map { Wanted(role: part.role, text: $0) }
    }
    let given = pieces(found)
    var parts: [Part] = []
    var (start, last) = (given.startIndex, wanted.startIndex)
    for (place, part) in wanted.enumerated() {
      guard let same = given[start...].firstIndex(of: part.text) else { continue }
      parts += between(given[start..<same], wanted[last..<place], behind: wanted.prefix(last).last?.role)
      (start, last) = (same + 1, place + 1)
    }
    return parts + between(given[start...], wanted[last...], behind: wanted.prefix(last).last?.role)
  }

  /// - Parameter role: of the part before them that agrees; what was added is said to belong to it.
  private static func between(
    _ given: ArraySlice<String>, _ wanted: ArraySlice<Wanted>, behind role: CitationText.Part.Role?
  ) -> [Part] {
    if given.count == wanted.count { return zip(given, wanted).map { ($1.role, $0, $1.text) } }
    if given.isEmpty { return wanted.map { ($0.role, nil, $0.text) } }
    return [
      (
        wanted.first?.role ?? role ?? .authority, given.joined(separator: CitationText.separator),
        wanted.isEmpty ? nil : wanted.map(\.text).joined(separator: CitationText.separator)
      )
    ]
  }

  private static func pieces(_ text: String) -> [String] {
    text.split(separator: CitationText.separator, omittingEmptySubsequences: false).map(String.init)
  }
}
