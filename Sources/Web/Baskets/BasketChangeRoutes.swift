internal import Hummingbird
internal import Indexing
internal import Reports

/// The forms: `/basket/add` and the others. Each has passed `ForgeryCheck`.
struct BasketChangeRoutes: Sendable {
  static let adding = "/basket/add"
  static let removing = "/basket/remove"

  /// Whether a form may be sent to a path.
  static func takesForm(at path: String) -> Bool {
    let others = ["entry", "opening", "put-back", "restore", "new"].map { "/basket/" + $0 }
    return path == adding || path == removing || others.contains(path)
      || path.hasPrefix("/baskets/") && path.hasSuffix("/copy")
  }

  private let site: Site

  static func add(to router: Router<WebContext>, _ site: Site) {
    let routes = BasketChangeRoutes(site: site)
    router.post(RouterPath(adding), use: routes.add)
    router.post(RouterPath(removing), use: routes.remove)
    router.post("/basket/entry", use: routes.changeEntry)
    router.post("/basket/opening", use: routes.open)
    router.post("/basket/put-back", use: routes.putBack)
    router.post("/basket/restore", use: routes.restore)
    router.post("/basket/new", use: routes.beginAnew)
    router.post("/baskets/:basket/copy", use: routes.copy)
  }

  // MARK: Buttons beside quotations

  private func add(_ request: Request, _ context: WebContext) async throws -> Response {
    let (form, held) = (BasketForm(context.form), context.visitor.basket)
    let paragraph = try form.paragraph()
    let change = BasketChange.add(Basket.Entry(paragraph: paragraph, kept: try await site.kept(paragraph)))
    let (key, stored) = try await site.baskets.use { store in
      guard let held else { return try store.make(with: [change]) }
      return (held.key, try store.change(held.key, [change]))
    }
    return try answer(.added, key, stored, form).response(to: request)
  }

  private func remove(_ request: Request, _ context: WebContext) async throws -> Response {
    let (form, key) = (BasketForm(context.form), try key(context))
    let paragraph = try form.paragraph()
    let stored = try await site.baskets.use { try $0.change(key, [.remove(paragraph)]) }
    return try answer(.removed, key, stored, form).response(to: request)
  }

  /// Back to where the button was.
  private func answer(
    _ said: BasketNotice, _ key: BasketKey, _ stored: StoredBasket, _ form: BasketForm
  ) throws -> BasketAnswer {
    let paragraph = try form.paragraph()
    var visitor = Visitor()
    let names = stored.basket.entries.map(\.paragraph.description)
    visitor.basket = Visitor.Held(
      key: key, contents: BasketContents(id: stored.id, paragraphs: Set(names)))
    visitor.address = form.back
    let button = BasketButton(paragraph, visitor)
    return BasketAnswer(
      stored: stored, key: key, address: form.back?.at(button.anchor) ?? BasketAddress.own.text(), said: said,
      button: button)
  }

  // MARK: The page of the basket

  private func changeEntry(_ request: Request, _ context: WebContext) async throws -> Response {
    let (form, key) = (BasketForm(context.form), try key(context))
    let (paragraph, revision) = (try form.paragraph(), try form.revision("revision"))
    let changes = try await changes(form, paragraph, revision)
    let said = form.action.notice
    do {
      let stored = try await site.baskets.use { store in
        // One after the other: what is put back has the note that was typed last.
        try changes.reduce(nil as StoredBasket?) { _, change in try store.change(key, [change]) }
      }
      guard let stored else { throw BasketProblem.notInBasket(paragraph) }
      let address =
        said == .removed
        ? "/basket?" + Self.removed(paragraph, revision: stored.revision - 1)
        : "/basket?done=\(said.rawValue)#" + BasketEntryView.anchor(paragraph)
      return try BasketAnswer(stored: stored, key: key, address: address, said: said).response(to: request)
    } catch let problem as BasketProblem {
      guard case .note = problem.field else { throw problem }
      let draft = BasketDraft(problem: problem, text: .note(paragraph, form.note))
      return try await refusal(draft, context)
    }
  }

  /// The note is saved with whatever is done, so that nothing typed is lost.
  private func changes(
    _ form: BasketForm, _ paragraph: Paragraph.ID, _ revision: Int
  ) async throws -> [BasketChange] {
    let note = BasketChange.note(paragraph, form.note, readAt: revision)
    return switch form.action {
    case .save: [note]
    case .up: [note, .move(paragraph, by: -1)]
    case .down: [note, .move(paragraph, by: 1)]
    case .keep: [note, .keep(paragraph, try await site.kept(paragraph))]
    case .remove: [note, .remove(paragraph)]
    }
  }

  private static func removed(_ paragraph: Paragraph.ID, revision: Int) -> String {
    var query = AddressQuery()
    query.add("removed", paragraph.description)
    query.add("from", String(revision))
    return query.text
  }

  private func open(_ request: Request, _ context: WebContext) async throws -> Response {
    let (form, key) = (BasketForm(context.form), try key(context))
    let (opening, revision) = (form.opening, try form.revision("revision"))
    do {
      let stored = try await site.baskets.use { try $0.change(key, [.open(opening, readAt: revision)]) }
      return try BasketAnswer(
        stored: stored, key: key, address: "/basket?done=\(BasketNotice.opened.rawValue)", said: .opened
      ).response(to: request)
    } catch let problem as BasketProblem {
      guard problem.field != nil else { throw problem }
      return try await refusal(BasketDraft(problem: problem, text: .opening(opening)), context)
    }
  }

  /// The basket with what was typed in it, and what is wrong with that.
  private func refusal(_ draft: BasketDraft, _ context: WebContext) async throws -> Response {
    let read = try await site.basket(.own, context.visitor)
    return BasketView(read, visitor: context.visitor, draft: draft).response()
  }

  // MARK: Earlier versions

  private func putBack(_ request: Request, _ context: WebContext) async throws -> Response {
    let (form, key) = (BasketForm(context.form), try key(context))
    let (paragraph, revision) = (try form.paragraph(), try form.revision("from"))
    let stored = try await site.baskets.use { try $0.change(key, [.putBack(paragraph, from: revision)]) }
    let address = "/basket?done=\(BasketNotice.putBack.rawValue)#" + BasketEntryView.anchor(paragraph)
    return try BasketAnswer(stored: stored, key: key, address: address, said: .putBack).response(to: request)
  }

  private func restore(_ request: Request, _ context: WebContext) async throws -> Response {
    let (form, key) = (BasketForm(context.form), try key(context))
    let revision = try form.revision("version")
    let stored = try await site.baskets.use { try $0.change(key, [.restore(revision)]) }
    let address = "/basket?done=\(BasketNotice.restored.rawValue)"
    return try BasketAnswer(stored: stored, key: key, address: address, said: .restored).response(to: request)
  }

  // MARK: Other baskets

  /// The basket stays where it is, at its address; only the browser forgets the key to it.
  private func beginAnew(_ request: Request, _ context: WebContext) async throws -> Response {
    let held = context.visitor.basket
    let address = "/basket?done=\(BasketNotice.begun.rawValue)" + Self.earlier(held)
    var response = Response(status: .seeOther, headers: [.location: address])
    response.headers[.setCookie] = BasketCookie.forgetting(request)
    return response
  }

  private func copy(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try BasketRoutes.id(context)
    let version = try BasketAddress.version(context.form)
    let (key, stored) = try await site.baskets.use { try $0.make(copyOf: id, revision: version) }
    let address = "/basket?done=\(BasketNotice.copied.rawValue)" + Self.earlier(context.visitor.basket)
    return try BasketAnswer(stored: stored, key: key, address: address, said: .copied).response(to: request)
  }

  /// The address of the basket that was there before is shown, so that it is not lost.
  private static func earlier(_ held: Visitor.Held?) -> String {
    held.map { "&earlier=\($0.contents.id)" } ?? ""
  }

  private func key(_ context: WebContext) throws -> BasketKey {
    guard let held = context.visitor.basket else { throw BasketProblem.unknownBasket }
    return held.key
  }
}

extension BasketProblem {
  /// What is wrong with a text that somebody typed; `nil` where it is something else.
  var field: BasketField? {
    switch self {
    case .changedElsewhere(let field, _), .tooLong(let field, _, _): field
    case .tooMany, .tooManyWords, .notInBasket, .unknownRevision, .unknownBasket: nil
    }
  }
}
