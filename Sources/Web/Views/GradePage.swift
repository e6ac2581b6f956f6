internal import Rendering
internal import Reports

/// The grades of some authorities, out of those of all.
struct GradePage: Sendable {
  let query: GradeQuery
  /// Of all authorities.
  let all: [GradeRecord]
  /// Of those on this page.
  let records: [GradeRecord]
  /// How many authorities there are on all pages.
  let authorityCount: Int
  /// From 1.
  let page: Int

  /// As many authorities as a table shows.
  static let length = 50

  init(_ records: [GradeRecord], _ query: GradeQuery, page: Int) {
    var names: Set<String> = []
    let inOrder = records.map(GradeMatrix.authority).filter { names.insert($0).inserted }
    let shown = Set(inOrder.dropFirst((page - 1) * Self.length).prefix(Self.length))
    all = records
    self.records =
      shown.count == names.count ? records : records.filter { shown.contains(GradeMatrix.authority($0)) }
    authorityCount = names.count
    self.page = page
    self.query = query
  }

  var pageCount: Int { PageLinks.count(of: authorityCount, each: Self.length) }

  /// True where no report could have the judgement that was asked for.
  var isEmpty: Bool {
    all.isEmpty || (query.words != nil && all.allSatisfy { $0.status == .notGiven })
  }
}
