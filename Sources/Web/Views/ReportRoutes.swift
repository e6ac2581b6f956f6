internal import Hummingbird
internal import Indexing
internal import Reports
internal import Search

/// `/reports` and `/reports/ID`
enum ReportRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get(RouterPath(ReportAddress.listPath)) { request, context in
      try await list(request, context, site)
    }
    router.get("/reports/:report") { request, context in try await report(request, context, site) }
  }

  private static func list(
    _ request: Request, _ context: WebContext, _ site: Site
  ) async throws -> Response {
    var address = try SearchAddress(AddressQuery(parsing: request.uri.query))
    address.words = ""
    let filter: ParagraphFilter
    do {
      filter = try address.filter()
    } catch {
      let listed = try await site.readers.read { try ListedReports($0, nil) }
      return ReportListView(address, listed, error, context.visitor).response()
    }
    let listed = try await site.readers.read { try ListedReports($0, filter) }
    return ReportListView(address, listed, nil, context.visitor).response()
  }

  private static func report(
    _ request: Request, _ context: WebContext, _ site: Site
  ) async throws -> Response {
    let name = try ReportAddress.name(inPath: context.parameters.require("report"))
    let query = try AddressQuery(parsing: request.uri.query)
    let search = try SearchAddress(query)
    let known = query[ReportAddress.hit]
    let asked = search.words.isEmpty ? nil : try search.request(site.configuration.thesaurus)
    let reading = try await site.readers.read { try ReportReading($0, named: name, asked, known: known) }
    if let paragraph = reading.extract.asked { return see(ReportAddress(paragraph, from: search)) }
    guard reading.summary.id.description == name else {
      return see(ReportAddress(reading.summary.id, from: search))
    }
    return ReportView(reading, search, context.visitor).response()
  }

  /// Every report has one address, under its whole name.
  private static func see(_ address: ReportAddress) -> Response {
    Response(status: .seeOther, headers: [.location: address.text])
  }
}
