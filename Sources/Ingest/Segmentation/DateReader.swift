internal import Reports

/// Reads dates as reports print them: `8 May – 18 May 2012`, `7 to 18 November 2022`, `29 April 2024 to 3 May
/// 2024`, `9-24 November`, `1/06/2015`, `2019-12-06`, and several of them in one text.
enum DateReader {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// Every date in a text, in order. A day without month or year takes those that follow it; a year that is
  /// nowhere printed is `fallbackYear`, without which such dates are left out.
  static func dates(in text: some StringProtocol, fallbackYear: Int? = nil) -> [CalendarDate] {
    var scanner = Scanner()
    for word in words(of: text) { scanner.take(word) }
    return scanner.dates(fallbackYear: fallbackYear)
  }

  /// The first and last date of a text.
  static func period(in text: some StringProtocol, fallbackYear: Int? = nil) -> ClosedRange<CalendarDate>? {
    let dates = dates(in: text, fallbackYear: fallbackYear)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }

  /// Runs of letters, or of digits with what may hold a date together.
  private static func words(of text: some StringProtocol) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-") }
      .flatMap { word in
        isNumericDate(word) ? [String(word)] : word.split { $0 == "-" || $0 == "/" }.map(String.init)
      }
  }

  private static func isNumericDate(_ word: Substring) -> Bool {
    word.split { $0 == "/" || $0 == "-" }.count == 3 && word.allSatisfy { !$0.isLetter }
  }

  private struct PartialDate {
    let day: Int
    var month: Int?
    var year: Int?
  }

  private struct Scanner {
    private var found: [PartialDate] = []

    mutating func take(_ word: String) {
      if let date = numericDate(word) {
        found.append(date)
      } else if let month = month(word) {
        for index in found.indices where found[index].month == nil { found[index].month = month }
      } else if let number = number(word) {
        if (1900...2100).contains(number) {
          for index in found.indices where found[index].year == nil { found[index].year = number }
        } else if (1...31).contains(number) {
          found.append(PartialDate(day: number))
        }
      } else if word != "to" && word != "and" && word != "of" {
        found.removeAll { $0.month == nil }
      }
    }

    func dates(fallbackYear: Int?) -> [CalendarDate] {
      found.compactMap { date in
        guard let month = date.month, let year = date.year ?? fallbackYear else { return nil }
        return CalendarDate(year: year, month: month, day: date.day)
      }
    }

    private func month(_ word: String) -> Int? {
      guard word.count >= 3 else { return nil }
      return months.firstIndex {
        $0 == word || (word.count <= 4 && $0.hasPrefix(word)) || word == "sept" && $0 == "september"
      }
      .map { $0 + 1 }
    }

    /// `18`, `18th`.
    private func number(_ word: String) -> Int? {
      let digits = word.prefix { $0.isNumber }
      let rest = word.dropFirst(digits.count)
      return rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest) ? Int(digits) : nil
    }

    /// Day first, as in Britain, or year first.
    private func numericDate(_ word: String) -> PartialDate? {
      let parts = word.split { $0 == "/" || $0 == "-" }.compactMap { Int($0) }
      guard parts.count == 3 else { return nil }
      if parts[0] > 31 { return PartialDate(day: parts[2], month: parts[1], year: parts[0]) }
      return PartialDate(day: parts[0], month: parts[1], year: parts[2] < 100 ? parts[2] + 2000 : parts[2])
    }
  }
}
