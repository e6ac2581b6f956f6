internal import Hummingbird
internal import Indexing
internal import Rendering

/// `/grades`
enum GradesRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get(RouterPath(GradesView.path)) { request, context in
      let address = TableAddress(
        GradesView.path, options: GradesView.options, try AddressQuery(parsing: request.uri.query))
      var reader = ParameterReader(address)
      let (filter, page, visitor) = (reader.filter(), reader.page(), context.visitor)
      let query = GradeQuery(
        by: reader.choice("by", else: .year), words: reader.words("judgement", such: "leadership"))
      let problems = reader.problems
      return try await site.readers.read { index in
        let records = problems.isEmpty ? query.records(of: try index.reports(filter)) : []
        return GradesView(
          address, GradePage(records, query, page: page), problems, try FilterChoices(index), visitor
        ).response()
      }
    }
  }
}
