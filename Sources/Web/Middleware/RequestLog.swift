internal import HTTPTypes
internal import Logging
internal import Rendering

/// Writes a line for each request.
struct RequestLog: Sendable {
  let log: Logger

  func write(_ record: RequestRecord) {
    var metadata: Logger.Metadata = [
      "method": .string(record.method.rawValue), "path": .string(Self.short(record.path)),
      "status": .stringConvertible(record.status), "bytes": .stringConvertible(record.bytes),
      "milliseconds": .stringConvertible(Self.milliseconds(record.duration)),
      "request": .string(record.id),
    ]
    if record.isCut { metadata["cut"] = .stringConvertible(true) }
    log.info("request", metadata: metadata)
  }

  /// Whoever sends paths as long as a book is not to fill the disk.
  private static func short(_ path: String) -> String {
    path.utf8.count > longestPath ? path.prefix(longestPath) + "…" : path
  }

  private static let longestPath = 200

  private static func milliseconds(_ duration: Duration) -> Double {
    (duration / .milliseconds(1) * 10).rounded() / 10
  }
}
