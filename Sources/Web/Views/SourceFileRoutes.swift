internal import HTTPTypes
internal import Hummingbird
internal import Indexing
internal import NIOPosix
internal import Reports

/// `/reports/ID/source`: the file that the index names for a report. The name of the report alone decides which it is; nothing of a
/// request is ever taken for a path.
enum SourceFileRoutes {
  static func add(to router: Router<WebContext>, _ site: Site) {
    router.get("/reports/:report/source") { _, context in
      let id = Report.ID(try ReportAddress.name(inPath: context.parameters.require("report")))
      let report = try await site.readers.read { try $0.summary(of: id) }
      guard let source = report?.source else {
        throw NameProblem.unknownReport(name: id.description, nearest: [])
      }
      // A disk may be slow; nobody who searches waits for it.
      let file = try await NIOThreadPool.singleton.runIfActive { SourceFile(of: source) }
      guard let file else { throw RequestProblem.sourceChanged }
      return response(file, id)
    }
  }

  /// A PDF opens in the viewer of the browser. Of all else, which could be a page with script in it, a copy is kept only.
  private static func response(_ file: SourceFile, _ id: Report.ID) -> Response {
    let ending = file.isPDF ? ".pdf" : file.ending
    let type =
      switch ending {
      case ".pdf": "application/pdf"
      case ".txt": "text/plain; charset=utf-8"
      default: "application/octet-stream"
      }
    let headers: [(HTTPField.Name, String)] = [
      (.contentType, type), (.cacheControl, "private, no-cache"), (.eTag, "\"\(file.sha256)\""),
      (.xContentTypeOptions, "nosniff"),
      (.contentDisposition, (file.isPDF ? "inline" : "attachment") + "; filename=\"\(name(id))\(ending)\""),
      (.contentSecurityPolicy, file.isPDF ? viewerPolicy : "default-src 'none'; sandbox"),
    ]
    var response = Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    for (field, value) in headers { response.headers[field] = value }
    return response
  }

  /// No script and nothing from elsewhere, but the styles that a viewer of PDFs sets itself. It is no `sandbox`, because not
  /// every browser can be relied on to start its viewer in one.
  private static let viewerPolicy = """
    default-src 'none'; object-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'
    """

  /// The name of the report in what any system takes for a file name.
  private static func name(_ id: Report.ID) -> String {
    let letters = id.description.utf8.prefix(80).map { byte in
      let scalar = Unicode.Scalar(byte)
      let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isKept ? String(scalar) : "-"
    }
    return letters.isEmpty ? "report" : letters.joined()
  }
}
