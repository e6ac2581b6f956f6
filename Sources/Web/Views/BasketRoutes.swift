internal import Hummingbird
internal import Indexing

/// `/basket`, the visitor's own, and `/baskets/ID`, anybody's to look at. Nothing here changes anything.
enum BasketRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get("/basket") { request, context in
      let query = try AddressQuery(parsing: request.uri.query)
      let notice = BasketNoticeView(query, context.visitor)
      guard context.visitor.basket != nil else { return EmptyBasketView(context.visitor, notice).response() }
      let read = try await site.basket(.own, context.visitor)
      return BasketView(read, visitor: context.visitor, notice: notice).response()
    }
    router.get("/basket/versions") { _, context in
      guard let held = context.visitor.basket else { throw BasketProblem.unknownBasket }
      let id = held.contents.id
      let revisions = try await site.baskets.use { try $0.revisions(of: id) }
      return BasketVersionsView(id, revisions, context.visitor).response()
    }
    router.get("/baskets/:basket") { request, context in
      let query = try AddressQuery(parsing: request.uri.query)
      let address = BasketAddress(id: try id(context), version: try BasketAddress.version(query))
      let read = try await site.basket(address, context.visitor)
      return SharedBasketView(read, at: address, context.visitor).response()
    }
  }

  /// - Throws: `BasketProblem.unknownBasket` for what cannot be the name of one
  static func id(_ context: WebContext) throws -> Basket.ID {
    guard let id = Basket.ID(try context.parameters.require("basket")) else {
      throw BasketProblem.unknownBasket
    }
    return id
  }
}
