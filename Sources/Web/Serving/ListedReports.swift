internal import Indexing
internal import Reports

/// The reports of a filter, and what there is to choose from.
struct ListedReports: Sendable {
  /// By authority and date.
  let reports: [ReportListing]
  /// All authorities and regions of the index, in order.
  let authorities: [String]
  let regions: [String]
  /// Authorities of the filter that no report is on, each with names like it.
  let unknown: [(name: String, nearest: [String])]

  /// - Parameter filter: `nil` lists nothing.
  init(_ index: ReportIndex, _ filter: ParagraphFilter?) throws {
    let known = try index.indexedAuthorities()
    authorities = known.map(\.name)
    regions = Set(known.compactMap(\.region)).sorted()
    reports = try filter.map(index.reports) ?? []
    unknown = try (filter?.authorities ?? []).compactMap { name in
      try index.authorities(near: name).map { (name, $0) }
    }
  }
}
