internal import HTTPTypes
internal import Synchronization

/// Counts requests and how long they took. Its labels are patterns of routes, never what somebody sent: a label is kept for ever,
/// and anybody can send anything.
final class RequestMetrics: Sendable {
  struct Answers: Hashable {
    let route: String
    let method: String
    /// `2xx`
    let status: String
  }

  /// How many took at most so long, bucket by bucket.
  struct Latencies: Sendable {
    /// In seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    /// Each with those of all buckets before it.
    private(set) var counts = [Int](repeating: 0, count: bounds.count)
    private(set) var count = 0
    private(set) var sum = 0.0

    mutating func add(_ seconds: Double) {
      for (bucket, bound) in Self.bounds.enumerated() where seconds <= bound { counts[bucket] += 1 }
      count += 1
      sum += seconds
    }
  }

  struct Figures: Sendable {
    fileprivate(set) var inFlight = 0
    fileprivate(set) var bytes = 0
    fileprivate(set) var cut = 0
    fileprivate(set) var answers: [Answers: Int] = [:]
    fileprivate(set) var latencies: [String: Latencies] = [:]
  }

  private let state = Mutex(Figures())

  var figures: Figures { state.withLock { $0 } }

  func begin() { state.withLock { $0.inFlight += 1 } }

  func end(_ record: RequestRecord) {
    let route = record.route ?? "none"
    let answers = Answers(
      route: route, method: Self.name(of: record.method), status: "\(record.status / 100)xx")
    state.withLock { figures in
      figures.inFlight -= 1
      figures.bytes += record.bytes
      if record.isCut { figures.cut += 1 }
      figures.answers[answers, default: 0] += 1
      figures.latencies[route, default: Latencies()].add(record.duration / .seconds(1))
    }
  }

  private static func name(of method: HTTPRequest.Method) -> String {
    [.get, .head, .post, .put, .patch, .delete, .options].contains(method) ? method.rawValue : "other"
  }
}
