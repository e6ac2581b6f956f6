import Foundation

/// A line on the terminal that says how far an ingest is; nothing where standard error is no terminal.
final class Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let clock = ContinuousClock()
  private var total = 0
  private var done = 0
  private var began: ContinuousClock.Instant?

  /// Begins to count towards `total` files.
  func start(_ total: Int) {
    self.total = total
    done = 0
    began = clock.now
  }

  /// Counts one file.
  func step() {
    done += 1
    guard isShown, let began, done < total else { return }
    let seconds = max(0.001, Double((clock.now - began).components.seconds))
    let rate = Double(done) / seconds
    let left = seconds < 1 ? "" : ", about \(Int(Double(total - done) / rate) + 1) s left"
    Console.writeError("\r\u{1B}[K\(done) of \(total) files\(left)")
  }

  /// Takes the line away, so that something else can be written.
  func clear() {
    if isShown { Console.writeError("\r\u{1B}[K") }
  }

  /// Takes the line away for good.
  func end() { clear() }
}
