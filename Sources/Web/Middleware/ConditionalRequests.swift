internal import Crypto
internal import HTTPTypes
internal import Hummingbird

/// Answers `304` to who has the same bytes already (RFC 9110, 8.8.3 and 13.1.2). Of a stream the bytes are not known beforehand; it
/// passes as it is.
struct ConditionalRequests: RouterMiddleware {
  typealias Context = WebContext

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard request.method == .get || request.method == .head, response.status == .ok,
      let length = response.body.contentLength
    else { return response }
    // A file brings the hash that it is known by.
    if response.headers[.eTag] == nil {
      let bytes = try await BodyReader.bytes(of: response.body, length: length)
      response.headers[.eTag] = Self.tag(of: bytes)
      response.body = ResponseBody(byteBuffer: bytes)
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "private, no-cache" }
    guard let tag = response.headers[.eTag], Self.has(tag, request.headers[.ifNoneMatch]) else {
      return response
    }
    response.status = .notModified
    response.body = ResponseBody()
    for name in [HTTPField.Name.contentLength, .contentType] { response.headers[name] = nil }
    return response
  }

  private static func tag(of bytes: ByteBuffer) -> String {
    let hash = SHA256.hash(data: bytes.readableBytesView).prefix(16)
    return "\"" + hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "\""
  }

  /// Whether a list of tags, weak ones among them, names this one. No tag can hold a quotation mark.
  private static func has(_ tag: String, _ list: String?) -> Bool {
    guard let list else { return false }
    return list.contains(tag) || list.allSatisfy { $0 == "*" || $0 == " " } && list.contains("*")
  }
}

/// Takes a body that is ready, instead of a client.
private struct BodyReader: ResponseBodyWriter {
  private final class Storage {
    var buffer: ByteBuffer
    init(capacity: Int) { buffer = ByteBufferAllocator().buffer(capacity: capacity) }
  }

  private let storage: Storage

  static func bytes(of body: ResponseBody, length: Int) async throws -> ByteBuffer {
    let storage = Storage(capacity: length)
    try await body.write(BodyReader(storage: storage))
    return storage.buffer
  }

  mutating func write(_ buffer: ByteBuffer) async throws { storage.buffer.writeImmutableBuffer(buffer) }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
