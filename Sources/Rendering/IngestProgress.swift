internal import Foundation

/// How far an ingest is.
public struct IngestProgress {
  private let files: (done: Int, all: Int)
  private let bytes: (done: Double, all: Double)
  private let seconds: Double

  /// - Parameter seconds: since it began.
  public init(files: (done: Int, all: Int), bytes: (done: Double, all: Double), seconds: Double) {
    self.files = files
    self.bytes = bytes
    self.seconds = seconds
  }

  /// For example `12 of 110 files, 3.4 MB/s, about 40 s left`. In the first second nothing is known of the rate.
  public var text: String {
    let count = "\(files.done) of \(files.all) files"
    guard seconds >= 1, bytes.done > 0 else { return count }
    let rate = bytes.done / seconds
    let left = (bytes.all - bytes.done) / rate
    return "\(count), \(Self.rate(rate)), about \(Self.duration(left)) left"
  }

  private static func rate(_ bytesPerSecond: Double) -> String {
    String(format: "%.1f MB/s", bytesPerSecond / 1_000_000)
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    return switch whole {
    case ..<90: "\(whole) s"
    case ..<5_400: "\((whole + 30) / 60) min"
    default: "\((whole + 1_800) / 3_600) h"
    }
  }
}
