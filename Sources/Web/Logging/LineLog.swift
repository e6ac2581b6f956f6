internal import Foundation
public import Logging
internal import Rendering

// A line for each event, for people or for programs:
//
//     2026-11-26T17:51:47.123Z info request method=GET path=/api/search status=200 bytes=8123 milliseconds=1.2 request=4f2a
//     {"bytes":8123,"level":"info","message":"request","method":"GET",…,"time":"2026-11-26T17:51:47.123Z"}
//
// What somebody sends can get into a line, but never begin another: control characters are replaced, and values are quoted.

/// Writes events as lines.
public struct LineLog: LogHandler {
  /// What the lines look like.
  public enum Form: String, CaseIterable, Sendable {
    case text, json
    /// There are none.
    case off
  }

  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?
  public var logLevel = Logger.Level.info
  private let form: Form
  private let write: @Sendable (String) -> Void

  /// - Parameter write: takes a line with its end, from any thread.
  public init(_ form: Form, write: @escaping @Sendable (String) -> Void) {
    (self.form, self.write) = (form, write)
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var values: [String: LogValue] = [:]
    let all = [metadata, metadataProvider?.get() ?? [:], event.metadata ?? [:]]
    for (key, value) in all.joined() { values[Self.name(key)] = LogValue(value) }
    if let error = event.error { values["error"] = .text(Terminal.harmless("\(error)")) }
    let time = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    let message = Terminal.harmless(event.message.description)
    switch form {
    case .off: break
    case .text: write(Self.line(time, event.level, message, values))
    case .json:
      values["time"] = .text(time)
      values["level"] = .text(event.level.rawValue)
      values["message"] = .text(message)
      write(((try? JSONText.line(values)) ?? "{}") + "\n")
    }
  }

  /// The server calls requests by a name of its own.
  private static func name(_ key: String) -> String {
    key == "hb.request.id" ? "request" : Terminal.harmless(key)
  }

  private static func line(
    _ time: String, _ level: Logger.Level, _ message: String, _ values: [String: LogValue]
  ) -> String {
    let first = order.filter { values[$0] != nil }
    let rest = values.keys.filter { !order.contains($0) }.sorted()
    let pairs = (first + rest).map { "\($0)=\(values[$0]?.typed ?? "")" }
    return ([time, level.rawValue, message] + pairs).joined(separator: " ") + "\n"
  }

  private static let order = ["method", "path", "status", "bytes", "milliseconds", "request", "error"]
}

/// A value of a line; numbers and truths are not quoted.
private enum LogValue: Encodable {
  case text(String)
  case number(Int)
  case decimal(Double)
  case truth(Bool)

  init(_ value: Logger.MetadataValue) {
    switch value {
    case .stringConvertible(let number as Int): self = .number(number)
    case .stringConvertible(let number as Double): self = .decimal(number)
    case .stringConvertible(let truth as Bool): self = .truth(truth)
    default: self = .text(Terminal.harmless("\(value)"))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .decimal(let number): try container.encode(number)
    case .truth(let truth): try container.encode(truth)
    }
  }

  /// In a line for people.
  var typed: String {
    switch self {
    case .text(let text) where text.isEmpty || text.contains(where: { " =\"".contains($0) }):
      "\"" + text.replacing("\"", with: "'") + "\""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .truth(let truth): "\(truth)"
    }
  }
}
