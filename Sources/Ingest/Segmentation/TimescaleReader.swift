internal import Reports

/// Reads when a recommendation is to be met: `Immediately`, `Within three months`, `within 20 working days`,
/// `by 9 May 2025`, `by September 2013`.
struct TimescaleReader {
  /// From when periods count; `nil` where the day of publication is not known.
  let published: CalendarDate?

  struct Reading: Equatable {
    let printed: String
    let due: CalendarDate?
  }

  /// The timescale that a heading or lead-in sets for what follows it, where it says nothing else: `Within three months:`,
  /// `Within three months of publication of this report`.
  func timescale(ofHeading text: String) -> Reading? {
    let printed = String(text.trimmingSuffix { $0 == ":" || $0.isWhitespace })
    let words = Self.words(of: printed)
    guard words.count <= Self.longestHeading, let reading = reading(words, printed: printed) else {
      return nil
    }
    return reading
  }

  /// The first timescale inside a sentence whose end is a day: `… by 9 May 2025`, `Within 20 working days, the council …`.
  /// A period further on is a standard that the sentence speaks of: `see each child within 20 working days`.
  func timescale(inSentence text: String) -> Reading? {
    let words = text.split(separator: " ")
    for start in words.indices where start == 0 || words[start] != "within" {
      guard ["by", "within", "no"].contains(words[start].lowercased()) else { continue }
      for length in 2...Self.longestClause where start + length <= words.count {
        let printed = words[start..<start + length].joined(separator: " ")
          .trimmingSuffix { ".,;:)".contains($0) }
        if let reading = reading(Self.words(of: printed), printed: String(printed)), reading.due != nil {
          return reading
        }
      }
    }
    return nil
  }

  private static let longestClause = 9

  private static func words(of text: some StringProtocol) -> [String] {
    HeadingKey(text).words.split(separator: " ").map(String.init)
  }

  private static let longestHeading = 9

  private func reading(_ words: [String], printed: String) -> Reading? {
    guard let first = words.first else { return nil }
    switch first {
    case "immediately", "immediate": return words.count <= 2 ? Reading(printed: printed, due: published) : nil
    case "within": return period(words.dropFirst()).map { Reading(printed: printed, due: end(of: $0)) }
    case "by", "no": return Self.day(words, printed).map { Reading(printed: printed, due: $0) }
    default: return nil
    }
  }

  // MARK: Periods

  private enum Unit { case days, workingDays, weeks, months, years }

  private func period(_ words: ArraySlice<String>) -> (count: Int, unit: Unit)? {
    var words = words.filter { !["the", "next", "a", "calendar"].contains($0) }[...]
    guard let count = words.popFirst().flatMap(Self.number) else { return nil }
    let isWorking = words.first == "working"
    if isWorking { words = words.dropFirst() }
    switch words.first {
    case "day", "days": return (count, isWorking ? .workingDays : .days)
    case "week", "weeks": return (count, .weeks)
    case "month", "months": return (count, .months)
    case "year", "years": return (count, .years)
    default: return nil
    }
  }

  private func end(of period: (count: Int, unit: Unit)) -> CalendarDate? {
    switch period.unit {
    case .days: published?.adding(days: period.count)
    case .workingDays: published.flatMap { Self.workingDays(period.count, after: $0) }
    case .weeks: published?.adding(days: period.count * 7)
    case .months: published?.adding(months: period.count)
    case .years: published?.adding(months: period.count * 12)
    }
  }

  /// Saturdays and Sundays do not count; holidays do, because they are not known here.
  private static func workingDays(_ count: Int, after start: CalendarDate) -> CalendarDate? {
    var (day, left) = (start, count)
    while left > 0 {
      guard let next = day.adding(days: 1) else { return nil }
      day = next
      if !day.isWeekend { left -= 1 }
    }
    return day
  }

  private static func number(_ word: String) -> Int? {
    if let value = Int(word) { return (1...999).contains(value) ? value : nil }
    return numbers.firstIndex(of: word).map { $0 + 1 }
  }

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  // MARK: Days

  /// `by 9 May 2025`, or the last day of a month that is named without one.
  private static func day(_ words: [String], _ printed: String) -> CalendarDate? {
    let dates = DateReader.dates(in: printed)
    if dates.count == 1 { return dates[0] }
    let rest = words.drop { ["by", "no", "later", "than", "the", "end", "of"].contains($0) }
    guard dates.isEmpty, rest.count == 2, let month = rest.first, let year = rest.last else { return nil }
    return (28...31).reversed().lazy.compactMap { DateReader.dates(in: "\($0) \(month) \(year)").first }.first
  }
}
