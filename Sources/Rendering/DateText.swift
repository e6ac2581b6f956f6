package import Reports

/// Dates as people write them.
package enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// `27 June 2012`.
  package static func day(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// `June 27, 2012`, as mdoc(7) wants it.
  static func americanDay(_ date: CalendarDate) -> String {
    "\(months[date.month - 1]) \(date.day), \(date.year)"
  }

  /// `8 to 18 May 2012`, `29 April to 3 May 2024`.
  package static func period(from first: CalendarDate, to last: CalendarDate) -> String {
    if first == last { return day(first) }
    if first.year != last.year { return "\(day(first)) to \(day(last))" }
    if first.month != last.month { return "\(first.day) \(months[first.month - 1]) to \(day(last))" }
    return "\(first.day) to \(day(last))"
  }
}
