/// How many wrong passwords came from where of late.
struct LoginAttempts {
  private struct Record {
    var count: Int
    let start: ContinuousClock.Instant
  }

  /// In a minute.
  static let most = 10
  private static let time = Duration.seconds(60)
  /// Addresses that are kept apart; all others share one record.
  private static let mostRecords = 1_000
  private static let others = ""

  private var records: [String: Record] = [:]

  func mayTry(_ address: String, now: ContinuousClock.Instant = .now) -> Bool {
    guard let record = records[key(address)], now < record.start + Self.time else { return true }
    return record.count < Self.most
  }

  mutating func noteFailure(_ address: String, now: ContinuousClock.Instant = .now) {
    if records.count >= Self.mostRecords { records = records.filter { now < $0.value.start + Self.time } }
    let key = key(address)
    if let record = records[key], now < record.start + Self.time {
      records[key]?.count = record.count + 1
    } else {
      records[key] = Record(count: 1, start: now)
    }
  }

  private func key(_ address: String) -> String {
    records[address] != nil || records.count < Self.mostRecords ? address : Self.others
  }
}
