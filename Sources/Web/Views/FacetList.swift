internal import Indexing
internal import Reports
internal import Search

/// The values of a facet, with what a filter has to say to find them.
struct FacetList: Sendable {
  struct Value: Sendable, Equatable {
    let label: String
    /// As the filter takes it; `nil` where no filter can say it.
    let filter: String?
    let isChosen: Bool
    /// `nil` for a value that was chosen and is not among those found.
    var counts: Counts?
  }

  struct Counts: Sendable, Equatable {
    /// Paragraphs that are listed, and those of them that hold every word.
    var listed: Int
    var withAllWords: Int
  }

  let facet: Facet
  /// Chosen ones first, then most first; years in their order.
  let values: [Value]
  /// How many values there are behind those.
  let further: Int

  /// Values beyond are found by typing; thousands of them would only take room.
  private static let mostValues = 48

  /// - Parameters:
  ///   - counts: in the order in which the index gives them.
  ///   - chosen: the values of the filter.
  ///   - unsayable: values that no filter finds.
  init(_ facet: Facet, _ counts: [FacetCount], chosen: [String], unsayable: Set<String>) {
    self.facet = facet
    let chosenKeys = Set(chosen.map { $0.lowercased() })
    let found = (facet == .section ? Self.byHeading(counts) : counts).map { count in
      let filter = count.value.flatMap { unsayable.contains($0) ? nil : Self.filter(facet.field, $0) }
      return Value(
        label: Self.label(facet, count.value), filter: filter,
        isChosen: filter.map { chosenKeys.contains($0.lowercased()) } ?? false,
        counts: Counts(listed: count.paragraphs, withAllWords: count.narrow))
    }
    let filters = Set(found.compactMap { $0.filter?.lowercased() })
    let missing = chosen.filter { !filters.contains($0.lowercased()) }.map {
      Value(label: $0, filter: $0, isChosen: true)
    }
    let all = missing + (facet == .year ? found : found.filter(\.isChosen) + found.filter { !$0.isChosen })
    values = facet == .year ? all : Array(all.prefix(Self.mostValues))
    further = all.count - values.count
  }

  /// A filter finds words of a heading, wherever it stands: sections are told apart by their innermost heading, in any case.
  private static func byHeading(_ counts: [FacetCount]) -> [FacetCount] {
    var order: [String?] = []
    var sums: [String?: (name: String?, wide: Int, narrow: Int)] = [:]
    for count in counts {
      let name = count.value?.split(separator: " › ").last.map(String.init)
      let key = name?.lowercased()
      if sums[key] == nil { order.append(key) }
      let old = sums[key] ?? (name, 0, 0)
      sums[key] = (old.name, old.wide + count.paragraphs, old.narrow + count.narrow)
    }
    let merged = order.compactMap { sums[$0] }.map {
      FacetCount(value: $0.name, paragraphs: $0.wide, narrow: $0.narrow)
    }
    return merged.sorted {
      (-$0.narrow, -$0.paragraphs, $0.value ?? "\u{10FFFF}")
        < (-$1.narrow, -$1.paragraphs, $1.value ?? "\u{10FFFF}")
    }
  }

  /// The value, where the filter has it.
  private static func filter(_ field: FilterField, _ value: String) -> String? {
    var filter = ParagraphFilter()
    return (try? field.add(value, to: &filter)) == nil ? nil : value
  }

  private static func label(_ facet: Facet, _ value: String?) -> String {
    guard let value else { return "none" }
    return facet == .framework ? Framework(rawValue: value)?.title ?? value : value
  }
}
