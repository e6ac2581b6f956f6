internal import Foundation
internal import Rendering
internal import Reports

/// When something was done: `27 June 2026, 14:03`, in UTC, because a server does not know where its readers are.
struct BasketTime {
  let words: String

  init(secondsFrom1970 seconds: Int) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: Double(seconds)))
    let day = CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    let time = [parts.hour ?? 0, parts.minute ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }
    words = (day.map(DateText.day) ?? "") + ", " + time.joined(separator: ":")
  }
}
