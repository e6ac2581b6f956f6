internal import Hummingbird
internal import Indexing
internal import Rendering
internal import Reports

extension APIOperation {
  static let export = APIOperation(
    name: "export", path: "/api/export",
    meaning: "Every paragraph with its context, one a line; the answer is sent while the index is read.",
    example: "/api/export?format=jsonl&authority=Leeds",
    parameters: APIParameter.filters + [.format([.jsonl, .csv])], content: .forms([.jsonl, .csv])
  ) { values, site in
    try await Export(values.filter(), values.format == .csv ? .csv : .jsonl, site).response()
  }
}

// An export goes to a reader who may be slow, or who may leave. It reads the index a portion at a time, and only once the one before
// has been taken: between two portions it holds no connection to the index, and never more than one portion of memory. A report is
// never cut between two portions, so that one which is replaced meanwhile is in it whole, old or new.

/// All paragraphs of a filter, as a stream.
private struct Export: Sendable {
  private let filter: ParagraphFilter
  private let format: APIFormat
  private let site: Site

  /// Bytes from which a portion is sent.
  private static let portion = 1 << 16

  init(_ filter: ParagraphFilter, _ format: APIFormat, _ site: Site) {
    (self.filter, self.format, self.site) = (filter, format, site)
  }

  /// - Throws: `IndexProblem` as long as nothing was sent.
  func response() async throws -> Response {
    let filter = filter
    // In the order of an export on the command line: byte by byte, as SQLite compares.
    let reports = try await site.readers.read { index in
      try index.reports(filter).map(\.summary.id.description).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: format.mediaType, .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"findings-export.\(format.rawValue)\"",
      ],
      body: ResponseBody { writer in
        if format == .csv { try await writer.write(ByteBuffer(string: ExportOutput.csvHeader + "\r\n")) }
        var next = 0
        while next < reports.count {
          let start = next
          let (text, end) = try await patiently {
            try await site.readers.read { try portion(of: reports, from: start, $0) }
          }
          if !text.isEmpty { try await writer.write(ByteBuffer(string: text)) }
          next = end
        }
        try await writer.finish(nil)
      })
  }

  /// What has been begun is not cut off because others come: it waits until fewer do.
  private func patiently<Value>(_ read: () async throws -> Value) async throws -> Value {
    for _ in 0..<Self.tries {
      do { return try await read() } catch RequestProblem.tooBusy { try await Task.sleep(for: Self.pause) }
    }
    return try await read()
  }

  /// Half a minute in all.
  private static let tries = 60
  private static let pause = Duration.milliseconds(500)

  /// The paragraphs of some of the reports, and which report is the next.
  private func portion(
    of reports: [String], from start: Int, _ index: ReportIndex
  ) throws -> (text: String, next: Int) {
    var (text, next) = ("", start)
    while next < reports.count && text.utf8.count < Self.portion {
      var filter = filter
      filter.reports = [reports[next]]
      try index.forEachParagraph(filter) { text += try line($0) }
      next += 1
    }
    return (text, next)
  }

  private func line(_ paragraph: ParagraphInContext) throws -> String {
    format == .csv
      ? ExportOutput.csvLine(paragraph, showsPath: false) + "\r\n"
      : try ExportOutput.jsonLine(paragraph, showsPath: false) + "\n"
  }
}
