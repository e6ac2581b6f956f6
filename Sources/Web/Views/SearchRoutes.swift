internal import Hummingbird
internal import Indexing
internal import Search

/// `/`, `/search` and `/help`
enum SearchRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get("/") { _, context in
      HomeView(try await site.readers.read { try $0.coverage() }, context.visitor).response()
    }
    router.get("/help") { _, context in HelpView(context.visitor).response() }
    router.get(RouterPath(SearchAddress.path)) { request, context in
      let address = try SearchAddress(AddressQuery(parsing: request.uri.query)).withTypedFilters
      return SearchView(address, try await state(of: address, site), context.visitor).response()
    }
  }

  private static func state(of address: SearchAddress, _ site: Site) async throws -> SearchView.State {
    do throws(QueryProblem) {
      _ = try address.filter()
    } catch {
      return .problem(error)
    }
    guard !address.words.isEmpty else {
      if !address.filters.isEmpty { return .onlyFilters }
      return .start(try await site.readers.read { try $0.coverage() })
    }
    do {
      return .found(try await site.search(address))
    } catch let problem as QueryProblem {
      return .problem(problem)
    }
  }
}
