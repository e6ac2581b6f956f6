import Foundation
import Rendering
import Reports

/// A line on the terminal that says how far an ingest is; nothing where standard error is no terminal.
final class Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let clock = ContinuousClock()
  private var sizes: [Int] = []
  private var total = 0.0
  private var done = 0
  private var bytes = 0.0
  private var began: ContinuousClock.Instant?
  private var shown: ContinuousClock.Instant?

  /// How often the line changes at most.
  private static let interval = Duration.milliseconds(100)

  /// Begins to count the files that will be read, in their order.
  func start(_ files: [FileStamp]) {
    sizes = files.map(\.size)
    total = sizes.reduce(0) { $0 + Double($1) }
    (done, bytes) = (0, 0)
    began = clock.now
    shown = nil
  }

  /// Counts the next file.
  func step() {
    bytes += Double(sizes[done])
    done += 1
    guard isShown, let began, done < sizes.count else { return }
    let now = clock.now
    if let shown, now - shown < Self.interval { return }
    shown = now
    let text = IngestProgress(
      files: (done, sizes.count), bytes: (bytes, total), seconds: (now - began) / .seconds(1)
    ).text
    Console.writeError("\r\u{1B}[K\(text)")
  }

  /// Takes the line away, so that something else can be written.
  func clear() {
    if isShown { Console.writeError("\r\u{1B}[K") }
  }

  /// Takes the line away for good.
  func end() { clear() }
}
