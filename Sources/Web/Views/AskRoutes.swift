internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Search

/// `/ask`, and the theme of an answer as a file.
enum AskRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get(RouterPath(AskAddress.path)) { request, context in
      let address = try AskAddress(AddressQuery(parsing: request.uri.query))
      let content = try await content(for: address, site, context.visitor)
      return AskView(address, content, context.visitor).response()
    }
    router.get(RouterPath(AskAddress.themePath)) { request, _ in
      let address = try AskAddress(AddressQuery(parsing: request.uri.query))
      return try await theme(for: address, site)
    }
  }

  private static func content(
    for address: AskAddress, _ site: Site, _ visitor: Visitor
  ) async throws -> AskView.Content {
    guard !address.question.isEmpty else {
      return .start(try await site.readers.read { AskExamples(try $0.indexedAuthorities().map(\.name)) })
    }
    do {
      return .answer(try await answer(to: address, site, visitor))
    } catch let problem as QueryProblem {
      return .problem(problem)
    }
  }

  private static func answer(
    to address: AskAddress, _ site: Site, _ visitor: Visitor
  ) async throws -> AskedAnswer {
    let request = try address.request(site.configuration.thesaurus)
    return try await site.readers.read { index in
      let answer = try Answerer(index).answer(request)
      let places = answer.gaps.isEmpty ? [] : try index.indexedAuthorities().map(\.name)
      return AskedAnswer(
        address: address, words: AnswerWords(answer: answer, request: request), request: request,
        visitor: visitor, places: places)
    }
  }

  /// - Throws: `RequestProblem.notFound` for an answer that quotes nothing.
  private static func theme(for address: AskAddress, _ site: Site) async throws -> Response {
    guard !address.question.isEmpty,
      let theme = Theme(answer: try await answer(to: address, site, Visitor()).answer)
    else { throw RequestProblem.notFound }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/yaml; charset=utf-8", .cacheControl: "private, no-cache",
        .contentDisposition: "attachment; filename=\"theme.yaml\"",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: ThemeText.text(of: theme))))
  }
}
