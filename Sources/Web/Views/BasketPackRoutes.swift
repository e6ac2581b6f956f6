internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Search

/// `/basket/pack`, a look at the pack, and its files, `/basket/pack.html` and the others; the same below `/baskets/ID`.
enum BasketPackRoutes {
  /// Forms with the endings of their files.
  static let endings: [(format: PackFormat, ending: String)] = [
    (.html, "html"), (.docx, "docx"), (.markdown, "md"), (.csv, "csv"), (.json, "json"),
  ]

  static func add(to router: Router<WebContext>, _ site: Site) {
    for path in ["/basket", "/baskets/:basket"] {
      router.get(RouterPath(path + "/pack")) { request, context in
        let (address, grouping) = try address(request, context)
        let read = try await site.basket(address, context.visitor)
        let made = try await BasketPack(read, grouping: grouping, site)
        return BasketPackView(made, at: address, context.visitor).response()
      }
      for (format, ending) in endings {
        router.get(RouterPath("\(path)/pack.\(ending)")) { request, context in
          let made = try await pack(request, context, site)
          return file(try await made.bytes(as: format), mediaType(of: format), made, ending)
        }
      }
      router.get(RouterPath(path + "/theme.yaml")) { request, context in
        let made = try await pack(request, context, site)
        return file(Array(made.theme.utf8), "application/yaml; charset=utf-8", made, "yaml")
      }
    }
  }

  private static func pack(
    _ request: Request, _ context: WebContext, _ site: Site
  ) async throws -> BasketPack {
    let (address, grouping) = try address(request, context)
    return try await BasketPack(try await site.basket(address, context.visitor), grouping: grouping, site)
  }

  private static func address(
    _ request: Request, _ context: WebContext
  ) throws -> (BasketAddress, Theme.Grouping?) {
    let query = try AddressQuery(parsing: request.uri.query)
    let id = context.parameters.get("basket") == nil ? nil : try BasketRoutes.id(context)
    return (
      BasketAddress(id: id, version: try BasketAddress.version(query)), try BasketAddress.group(query)
    )
  }

  private static func file(
    _ bytes: [UInt8], _ mediaType: String, _ made: BasketPack, _ ending: String
  ) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: mediaType, .cacheControl: "private, no-cache",
        .contentDisposition: PackFileName(made.pack.theme.title, ending: ending).disposition,
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private static func mediaType(of format: PackFormat) -> String {
    switch format {
    case .html: "text/html; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .csv: "text/csv; charset=utf-8"
    case .json: "application/json"
    }
  }
}
