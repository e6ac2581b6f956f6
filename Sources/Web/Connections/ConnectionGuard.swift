internal import HTTPTypes
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes
internal import NIOHTTPTypesHTTP1

// Whoever sends a byte a minute, or never reads what is sent, would hold a connection for ever. So each of these has its time:
//
//     connection ─headTime─► header fields ─bodyTime─► end of the request ─(index: indexTime)─► answer ─idleTime─► header fields …
//
// and an answer that does not get through because it is not read has `stallTime`.

/// Ends a connection that takes too long, is broken, or is not wanted any more.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ServerLimits
  /// Of what is being waited for.
  private var deadline: Scheduled<Void>?
  /// Of what is being sent.
  private var stall: Scheduled<Void>?
  private var writeCount = 0
  /// The end of a request is still to come.
  private var isReading = false
  private var unanswered = 0
  /// The answer that is being written is the last one.
  private var isLast = false
  /// The last answer was written: what comes in is let go.
  private var isDone = false
  /// For a client that has to read why it was sent away.
  private static let lingering = Duration.seconds(2)

  init(_ limits: ServerLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    addTargetReader(context)
    if context.channel.isActive { expect(within: limits.headTime, context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  func channelActive(context: ChannelHandlerContext) {
    expect(within: limits.headTime, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  /// What an absolute target says is lost behind the codec that stands before this handler.
  private func addTargetReader(_ context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    do {
      let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
      try pipeline.addHandler(AbsoluteTarget(), position: .before(codec))
    } catch {
      context.close(promise: nil)
    }
  }

  // MARK: Requests and answers

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isDone { return }
    switch unwrapInboundIn(data) {
    case .head:
      (isReading, unanswered) = (true, unanswered + 1)
      expect(within: limits.bodyTime, context)
    case .body: break
    case .end:
      isReading = false
      rest(context)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    writeCount += 1
    stall?.cancel()
    stall = closing(context, after: limits.stallTime)
    switch unwrapOutboundIn(data) {
    case .head(let head):
      if head.status.kind != .informational, head.headerFields[.connection] == "close" { isLast = true }
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end: writeEnd(data, promise, context)
    }
  }

  private func writeEnd(
    _ data: NIOAny, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext
  ) {
    unanswered -= 1
    let (sent, count) = (promise ?? context.eventLoop.makePromise(), writeCount)
    // The client has taken all of it, and nothing has been sent behind it.
    sent.futureResult.assumeIsolated().whenSuccess { [self] in
      guard count == writeCount, !isDone else { return }
      stall?.cancel()
      if !isReading { rest(context) }
    }
    context.write(data, promise: sent)
    if isLast { finish(context) }
  }

  /// No request is being read: the next is waited for, or none while one is being answered.
  private func rest(_ context: ChannelHandlerContext) {
    deadline?.cancel()
    if unanswered == 0 { deadline = closing(context, after: limits.idleTime) }
  }

  /// To close at once would throw away what the client has not read yet, if it is still sending.
  private func finish(_ context: ChannelHandlerContext) {
    isDone = true
    context.flush()
    context.close(mode: .output, promise: nil)
    expect(within: Self.lingering, context)
  }

  // MARK: Time

  private func expect(within time: Duration, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = closing(context, after: time)
  }

  private func closing(_ context: ChannelHandlerContext, after time: Duration) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { context.close(promise: nil) }
  }

  private func stop() {
    deadline?.cancel()
    stall?.cancel()
  }

  // MARK: What cannot be read

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    let isOfNetwork = error is IOError || error is ChannelError
    // What comes behind something broken is broken as well; to report it would close before the answer has arrived.
    if isDone && !isOfNetwork { return }
    guard !isOfNetwork, unanswered == 0, context.channel.isActive else {
      return context.fireErrorCaught(error)
    }
    let isTooLong = error as? HTTPParserError == .headerOverflow
    refuse(context, isTooLong ? .requestHeaderFieldsTooLarge : .badRequest)
  }

  private func refuse(_ context: ChannelHandlerContext, _ status: HTTPResponse.Status) {
    let text = ByteBuffer(
      string: status == .badRequest
        ? "This is no request that can be read.\n" : "The address or the header fields are too long.\n")
    let fields: HTTPFields = [
      .connection: "close", .contentType: "text/plain; charset=utf-8", .xContentTypeOptions: "nosniff",
      .contentLength: String(text.readableBytes), .cacheControl: "no-store",
    ]
    context.write(wrapOutboundOut(.head(HTTPResponse(status: status, headerFields: fields))), promise: nil)
    context.write(wrapOutboundOut(.body(text)), promise: nil)
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
    finish(context)
  }
}
