internal import Hummingbird
internal import Indexing
internal import Search

/// `/search`
enum SearchRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get("/") { _, _ in Response(status: .seeOther, headers: [.location: SearchAddress.path]) }
    router.get(RouterPath(SearchAddress.path)) { request, _ in
      let address = try SearchAddress(AddressQuery(parsing: request.uri.query))
      guard !address.words.isEmpty else { return SearchView(address, nil).response() }
      let asked = try address.request(site.configuration.thesaurus)
      let results = try await site.readers.read { try Searcher($0).search(asked) }
      return SearchView(address, results).response()
    }
  }
}
