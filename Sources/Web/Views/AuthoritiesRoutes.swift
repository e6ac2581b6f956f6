internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Reports
internal import Search

/// `/authorities`, `/authorities/NAME` and `/authorities/NAME/recommendations`
enum AuthoritiesRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get(RouterPath(AuthorityAddress.list)) { request, context in
      try await list(AddressQuery(parsing: request.uri.query), site, context.visitor)
    }
    router.get("/authorities/:authority") { request, context in
      try await one(context.parameters.require("authority"), site, context.visitor, from: request)
    }
    router.get("/authorities/:authority/recommendations") { request, context in
      try await recommendations(context.parameters.require("authority"), site, context.visitor, from: request)
    }
  }

  // MARK: The list

  private static func list(
    _ query: AddressQuery, _ site: Site, _ visitor: Visitor
  ) async throws -> Response {
    let address = TableAddress(
      AuthorityAddress.list, filters: AuthoritiesView.filters, options: [AuthoritiesView.by], query)
    var reader = ParameterReader(address)
    let filter = reader.filter()
    let arrangement = reader.choice(AuthoritiesView.by, else: AuthoritiesView.Arrangement.letter)
    let problems = reader.problems
    return try await site.readers.read { index in
      let reports = problems.isEmpty ? try index.reports(filter).map(\.summary) : []
      return AuthoritiesView(
        address, reports, by: arrangement, problems, try FilterChoices(index), visitor
      ).response()
    }
  }

  // MARK: One

  private static func one(
    _ part: String, _ site: Site, _ visitor: Visitor, from request: Request
  ) async throws -> Response {
    let name = try AddressQuery.decodedFromPath(part)
    return try await site.readers.read { index in
      switch try AuthorityName(name, in: index) {
      case .other(let canonical): return redirect(to: AuthorityAddress(canonical).text, request)
      case .unknown(let nearest): return UnknownAuthorityView(name, nearest, visitor).response()
      case .canonical(let authority):
        return AuthorityView(try AuthorityContents(authority, in: index), visitor).response()
      }
    }
  }

  private static func recommendations(
    _ part: String, _ site: Site, _ visitor: Visitor, from request: Request
  ) async throws -> Response {
    let name = try AddressQuery.decodedFromPath(part)
    let query = try AddressQuery(parsing: request.uri.query)
    let thesaurus = site.configuration.thesaurus
    return try await site.readers.read { index in
      switch try AuthorityName(name, in: index) {
      case .other(let canonical):
        return redirect(to: AuthorityAddress(canonical).recommendations, request)
      case .unknown(let nearest): return UnknownAuthorityView(name, nearest, visitor).response()
      case .canonical(let authority):
        let address = AuthorityAddress(authority.name).recommendations
        let trails = try AuthorityTrails(
          authority, TableAddress(address, filters: [.report], query), in: index, thesaurus)
        return AuthorityTrailsView(trails, visitor).response()
      }
    }
  }

  /// To the one address of what was asked for, with the parameters that were sent.
  private static func redirect(to address: String, _ request: Request) -> Response {
    let query = (try? AddressQuery(parsing: request.uri.query))?.text ?? ""
    return Response(
      status: .seeOther, headers: [.location: query.isEmpty ? address : address + "?" + query])
  }
}
