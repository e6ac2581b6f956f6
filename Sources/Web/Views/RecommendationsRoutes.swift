internal import Hummingbird
internal import Indexing
internal import Search

/// `/recommendations`
enum RecommendationsRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get(RouterPath(RecommendationsView.path)) { request, context in
      let query = try AddressQuery(parsing: request.uri.query)
      let (address, visitor) = (
        TableAddress(RecommendationsView.path, options: RecommendationsView.options, query), context.visitor
      )
      var reader = ParameterReader(address)
      let (asked, page) = (filter(&reader), reader.page())
      let problems = reader.problems
      return try await site.readers.read { index in
        let limit = problems.isEmpty ? RecommendationsView.pageLength : 0
        let found = try index.recommendations(
          asked, limit: limit, offset: (page - 1) * RecommendationsView.pageLength)
        return RecommendationsView(
          address, found.list, count: found.count, page: page, order: asked.order, problems,
          try FilterChoices(index), visitor
        ).response()
      }
    }
  }

  private static func filter(_ reader: inout ParameterReader) -> RecommendationFilter {
    var filter = RecommendationFilter()
    filter.paragraphs = reader.filter()
    filter.dueBefore = reader.day("due-before")
    filter.dueAfter = reader.day("due-after")
    filter.addressees = reader.address.all("addressee")
    filter.order = reader.choice("sort", else: RecommendationsView.Order.place) == .due ? .due : .place
    return filter
  }
}
