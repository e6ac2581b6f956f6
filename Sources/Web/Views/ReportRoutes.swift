internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Reports

/// `/reports/ID`
enum ReportRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get("/reports/:report") { _, context in
      let name = try context.parameters.require("report")
      let extract = try await site.readers.read { try $0.extract(named: name, context: 0) }
      return ViewFrame(title: extract.listing.summary.subject, place: .reports).response { html in
        html.within("div class=\"width\"") { html in
          html.element("h1", extract.listing.summary.subject)
          for match in extract.paragraphs {
            html.element("p", ["id": ReportAddress.anchor(match.id.local)], match.paragraph.text)
          }
        }
      }
    }
  }
}
