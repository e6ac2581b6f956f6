internal import Foundation
internal import Hummingbird
internal import Indexing
internal import Logging
internal import Rendering

/// `/health` and `/metrics`, for those who watch over a server.
enum MonitoringRoutes {
  static func add(to router: Router<WebContext>, _ site: Site, _ metrics: RequestMetrics) {
    let start = Date.now.timeIntervalSince1970
    router.get("/health") { _, context in
      // Of its own connection: a server that many ask at once is not ill.
      let coverage = try? site.readers.watched { try $0.coverage() }
      if coverage == nil { context.logger.error("the index cannot be read") }
      return try health(coverage, version: site.configuration.version)
    }
    router.get("/metrics") { _, context in
      let coverage = await coverage(site, context.logger)
      var text = MetricsText()
      text.write(metrics.figures)
      text.write(coverage, modified: modified(site.configuration.index))
      text.writeProcess(start: start, version: site.configuration.version)
      return Response(
        status: .ok, headers: [.contentType: MetricsText.mediaType, .cacheControl: "no-store"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text.text)))
    }
  }

  /// What the index holds, read from it; `nil` where it cannot be read. Why not is for the log alone.
  private static func coverage(_ site: Site, _ log: Logger) async -> Coverage? {
    do {
      return try await site.readers.read { try $0.coverage() }
    } catch {
      log.error("the index cannot be read", metadata: ["error": .string("\(error)")])
      return nil
    }
  }

  // MARK: Health

  private struct Health: Encodable {
    let schema = "findings.health/1"
    let status: String
    @Nullable var reports: Int?
    @Nullable var paragraphs: Int?
    let version: String
  }

  private static func health(_ coverage: Coverage?, version: String) throws -> Response {
    let health = Health(
      status: coverage == nil ? "failing" : "ok", reports: coverage?.reports,
      paragraphs: coverage?.paragraphs, version: version)
    var response = APIFormat.json.response(
      try JSONText.document(health) + "\n", status: coverage == nil ? .serviceUnavailable : .ok)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  /// When the index was last written to: it, or what was not yet brought into it.
  private static func modified(_ path: String) -> Double? {
    [path, path + "-wal"].compactMap { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      return Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    }.max()
  }
}

extension MetricsText {
  fileprivate mutating func write(_ figures: RequestMetrics.Figures) {
    let (requests, seconds) = ("findings_http_requests_total", "findings_http_request_duration_seconds")
    family(requests, .counter, "Requests that were answered.")
    for (answers, count) in figures.answers.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let labels: Labels = ["route": answers.route, "method": answers.method, "status": answers.status]
      sample(requests, labels, Double(count))
    }
    family(seconds, .histogram, "Seconds from a request to its answer; of a stream, to its end.")
    for (route, latencies) in figures.latencies.sorted(by: { $0.key < $1.key }) {
      for (bound, count) in zip(RequestMetrics.Latencies.bounds, latencies.counts) {
        sample(seconds + "_bucket", ["route": route, "le": Self.number(bound)], Double(count))
      }
      sample(seconds + "_bucket", ["route": route, "le": "+Inf"], Double(latencies.count))
      sample(seconds + "_sum", ["route": route], latencies.sum)
      sample(seconds + "_count", ["route": route], Double(latencies.count))
    }
    figure(
      "findings_http_requests_in_flight", .gauge, "Requests under way, this one among them.",
      Double(figures.inFlight))
    figure(
      "findings_http_response_bytes_total", .counter, "Bytes of bodies that were sent.", Double(figures.bytes)
    )
    figure(
      "findings_http_cut_total", .counter, "Answers whose client left before their end.", Double(figures.cut))
  }

  fileprivate mutating func write(_ coverage: Coverage?, modified: Double?) {
    figure("findings_index_up", .gauge, "Whether the index can be read.", coverage == nil ? 0 : 1)
    if let coverage {
      figure("findings_index_reports", .gauge, "Reports of the index.", Double(coverage.reports))
      figure("findings_index_paragraphs", .gauge, "Paragraphs of the index.", Double(coverage.paragraphs))
    }
    if let modified {
      figure(
        "findings_index_modified_timestamp_seconds", .gauge, "When the index was last written to.", modified)
    }
  }

  fileprivate mutating func writeProcess(start: Double, version: String) {
    family("findings_build_info", .gauge, "The version of findings.")
    sample("findings_build_info", ["version": version], 1)
    if let memory = Self.residentMemory {
      figure("process_resident_memory_bytes", .gauge, "Memory in use.", memory)
    }
    figure("process_start_time_seconds", .gauge, "When the server was started.", start)
  }

  /// In bytes (proc_pid_statm(5)); `nil` where the system does not say.
  private static var residentMemory: Double? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
    let fields = text.split(separator: " ")
    guard fields.count > 1, let pages = Double(fields[1]) else { return nil }
    return pages * Double(sysconf(Int32(_SC_PAGESIZE)))
  }
}
