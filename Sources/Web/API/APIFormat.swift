internal import Hummingbird
internal import Rendering

/// The forms of an answer.
enum APIFormat: String, CaseIterable, Sendable {
  case json, jsonl, csv, markdown

  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .jsonl: "application/jsonl; charset=utf-8"
    case .csv: "text/csv; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    }
  }

  var table: TableFormat {
    switch self {
    case .json: .json
    case .jsonl: .jsonl
    case .csv: .csv
    case .markdown: .markdown
    }
  }

  /// Outputs for programs look the same wherever they are read.
  static let nowhere = Terminal(width: Terminal.widestText, usesColour: false, cutsTables: false)

  func response(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: mediaType],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
