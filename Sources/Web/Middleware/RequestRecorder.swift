internal import HTTPTypes
internal import Hummingbird
internal import Synchronization

/// A request that was answered.
struct RequestRecord: Sendable {
  let id: String
  let method: HTTPRequest.Method
  /// Without what stands behind the question mark: what people search for is nobody else's business.
  let path: String
  /// The pattern of the route; `nil` where there is none.
  let route: String?
  let status: Int
  /// Of the body.
  let bytes: Int
  let duration: Duration
  /// Whether the client left before the end.
  let isCut: Bool
}

/// Tells the log and the figures of every request, once its answer is on its way; of a stream, once that has ended.
struct RequestRecorder: RouterMiddleware {
  typealias Context = WebContext

  let log: RequestLog
  let metrics: RequestMetrics

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    metrics.begin()
    let ended = { @Sendable (status: Int, bytes: Int, isCut: Bool) in
      let record = RequestRecord(
        id: context.id, method: request.method, path: request.uri.path, route: Self.route(context),
        status: status, bytes: bytes, duration: ContinuousClock.now - start, isCut: isCut)
      metrics.end(record)
      log.write(record)
    }
    do {
      var response = try await next(request, context)
      if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = context.id }
      let status = response.status.code
      if request.method == .head {
        ended(status, 0, false)
        // Also of an error, which no route answers.
        return response.createHeadResponse()
      }
      if let length = response.body.contentLength {
        ended(status, length, false)
      } else {
        response.body = Self.counted(response.body) { ended(status, $0, $1) }
      }
      return response
    } catch {
      ended(HTTPResponse.Status.internalServerError.code, 0, true)
      throw error
    }
  }

  /// What the router says where it knows no route is a word, not a pattern.
  private static func route(_ context: WebContext) -> String? {
    context.endpointPath.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  private static func counted(
    _ body: ResponseBody, _ ended: @escaping @Sendable (_ bytes: Int, _ isCut: Bool) -> Void
  ) -> ResponseBody {
    let stream = CountedStream(ended)
    return ResponseBody { writer in
      do {
        try await body.write(CountingWriter(parent: writer, stream: stream))
        stream.end(isCut: false)
      } catch {
        stream.end(isCut: true)
        throw error
      }
    }
  }
}

/// A stream under way; it ends once, also where its client has gone before it began.
private final class CountedStream: Sendable {
  private let bytes = Atomic(0)
  private let isEnded = Atomic(false)
  private let ended: @Sendable (_ bytes: Int, _ isCut: Bool) -> Void

  init(_ ended: @escaping @Sendable (_ bytes: Int, _ isCut: Bool) -> Void) { self.ended = ended }

  deinit { end(isCut: true) }

  func add(_ count: Int) { bytes.add(count, ordering: .relaxed) }

  func end(isCut: Bool) {
    guard !isEnded.exchange(true, ordering: .relaxed) else { return }
    ended(bytes.load(ordering: .relaxed), isCut)
  }
}

/// Counts what a client has taken.
private struct CountingWriter: ResponseBodyWriter {
  var parent: any ResponseBodyWriter
  let stream: CountedStream

  mutating func write(_ buffer: ByteBuffer) async throws {
    let count = buffer.readableBytes
    try await parent.write(buffer)
    stream.add(count)
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    try await parent.finish(trailingHeaders)
  }
}
