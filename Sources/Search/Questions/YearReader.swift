internal import Indexing
internal import Reports

/// Reads years and ranges of them: `between 2014 and 2018`, `since 2018`, `in 2014 and 2016`, `in the last five years`.
struct YearReader {
  /// The day of the newest report, from which `the last five years` are counted.
  let newest: CalendarDate?

  func read(_ scan: inout QuestionScan) {
    var place = 0
    while place < scan.tokens.count {
      place =
        readRange(at: place, &scan) ?? readRecent(at: place, &scan) ?? readMonth(at: place, &scan)
        ?? readOpen(at: place, &scan) ?? readYear(at: place, &scan) ?? place + 1
    }
  }

  // MARK: Ranges

  /// `between 2014 and 2018`, `from 2014 to 2018`, `2012-2016`, `2014/15`.
  private func readRange(at place: Int, _ scan: inout QuestionScan) -> Int? {
    let hasLead = ["between", "from"].contains(scan.word(place))
    let start = hasLead ? place + 1 : place
    guard scan.isFree(place), let first = year(at: start, scan), start + 1 < scan.tokens.count else {
      return nil
    }
    let second = scan.tokens[start + 1]
    if second.isJoined, let last = second.year ?? shortYear(second, behind: first) {
      return add(first, last, place..<start + 2, &scan)
    }
    let links = scan.word(place) == "between" ? ["and", "to"] : ["to", "till", "until", "through"]
    guard links.contains(second.word), let last = year(at: start + 2, scan) else { return nil }
    return add(first, last, place..<start + 3, &scan)
  }

  /// `15` of `2014/15`.
  private func shortYear(_ token: QuestionToken, behind first: Int) -> Int? {
    guard token.text.count == 2, let number = Int(token.text) else { return nil }
    let year = first / 100 * 100 + number
    return year > first ? year : nil
  }

  /// `since 2018`, `2018 onwards`, `before 2013`.
  private func readOpen(at place: Int, _ scan: inout QuestionScan) -> Int? {
    let number = place + 1
    if let year = year(at: place, scan), ["onwards", "onward"].contains(scan.next(number)) {
      return add(year, nil, place..<place + 2, &scan)
    }
    guard scan.isFree(place), let year = year(at: number, scan) else {
      return readUpTo(at: place, &scan)
    }
    switch scan.word(place) {
    case "since", "from":
      let isOn = ["onwards", "onward", "on"].contains(scan.next(number + 1))
      // `its recommendations from 2014`
      let isOfYear = !isOn && scan.word(place) == "from" && Self.dated.contains(scan.word(place - 1))
      return add(year, isOfYear ? year : nil, place..<number + (isOn ? 2 : 1), &scan)
    case "after": return add(year + 1, nil, place..<number + 1, &scan)
    case "before": return add(nil, year - 1, place..<number + 1, &scan)
    case "until", "till", "by", "to": return add(nil, year, place..<number + 1, &scan)
    default: return nil
    }
  }

  private static let dated: Set<String> = [
    "recommendation", "recommendations", "rec", "recs", "report", "inspection", "judgement", "one", "action",
    "actions",
  ]

  /// `up to 2015`, `prior to 2015`.
  private func readUpTo(at place: Int, _ scan: inout QuestionScan) -> Int? {
    guard scan.isFree(place), scan.next(place + 1) == "to" || scan.next(place + 1) == "than",
      let year = year(at: place + 2, scan)
    else { return nil }
    switch scan.word(place) {
    case "up": return add(nil, year, place..<place + 3, &scan)
    case "prior", "earlier": return add(nil, year - 1, place..<place + 3, &scan)
    case "later": return add(year + 1, nil, place..<place + 3, &scan)
    default: return nil
    }
  }

  private func readYear(at place: Int, _ scan: inout QuestionScan) -> Int? {
    year(at: place, scan).flatMap { add($0, $0, place..<place + 1, &scan) }
  }

  /// `since March 2019`, `in May 2016`.
  private func readMonth(at place: Int, _ scan: inout QuestionScan) -> Int? {
    guard scan.isFree(place), let month = Self.months.firstIndex(of: scan.word(place)),
      let year = year(at: place + 1, scan),
      let first = CalendarDate(year: year, month: month + 1, day: 1),
      let day = DateRange.parse(String(first.description.dropLast(3)))
    else { return nil }
    let lead = place > 0 && scan.isFree(place - 1) ? scan.word(place - 1) : ""
    let start = ["since", "from", "before", "until"].contains(lead) ? place - 1 : place
    let text = { (range: ClosedRange<CalendarDate>) in "\(range.lowerBound)..\(range.upperBound)" }
    let range: ClosedRange<CalendarDate>? =
      switch lead {
      case "since", "from": DateRange.parse("\(day.lowerBound)..")
      case "until": DateRange.parse("..\(day.upperBound)")
      case "before":
        day.lowerBound.adding(months: -1).flatMap { DateRange.parse("..\($0.description.dropLast(3))") }
      default: DateRange.parse(text(day))
      }
    guard let range else { return nil }
    scan.plan.filter.dates.append(range)
    scan.read(start..<place + 2, as: .published, text(range))
    return place + 2
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  // MARK: Relative

  /// `in the last five years`, `the past 3 years`, `last year`.
  private func readRecent(at place: Int, _ scan: inout QuestionScan) -> Int? {
    guard scan.isFree(place), ["last", "past", "previous"].contains(scan.word(place)) else { return nil }
    var end = place + 1
    if ["few", "couple"].contains(scan.next(end)) { end += scan.next(end + 1) == "of" ? 2 : 1 }
    let isVague = end > place + 1
    let count = isVague ? 3 : number(scan.next(end))
    if !isVague && count != nil { end += 1 }
    let word = scan.next(end)
    guard word == "years" || word == "year" && count == nil || word == "decade" else { return nil }
    let years = word == "decade" ? 10 : count ?? 1
    guard word != "years" || count != nil, (1...100).contains(years) else { return nil }
    guard let newest else {
      scan.plan.notUnderstood.append(scan.text(place..<end + 1))
      scan.read(place..<end + 1, as: .notUnderstood, scan.text(place..<end + 1))
      return end + 1
    }
    scan.plan.notes.append(
      "'\(scan.text(place..<end + 1))' is counted back from the newest report, of \(newest)")
    return add(newest.year - years + 1, newest.year, place..<end + 1, &scan)
  }

  private func number(_ word: String) -> Int? {
    Int(word) ?? Self.numbers.firstIndex(of: word).map { $0 + 1 }
  }

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  // MARK: Values

  /// A year, and not `2015 children`.
  private func year(at place: Int, _ scan: QuestionScan) -> Int? {
    guard place < scan.tokens.count, scan.isFree(place), let year = scan.tokens[place].year,
      !["children", "families", "cases", "people", "young", "referrals"].contains(scan.next(place + 1))
    else { return nil }
    return year
  }

  /// - Parameters:
  ///   - first: `nil` for no first year.
  ///   - last: `nil` for no last year.
  private func add(_ first: Int?, _ last: Int?, _ range: Range<Int>, _ scan: inout QuestionScan) -> Int? {
    var (first, last) = (first, last)
    if let start = first, let end = last, start > end {
      (first, last) = (end, start)
      scan.plan.notes.append("'\(scan.text(range))' was read as \(end) to \(start)")
    }
    let parts = [first, last].map { $0.map(String.init) ?? "" }
    let value = parts[0] == parts[1] ? parts[0] : parts.joined(separator: "..")
    guard let years = DateRange.parse(value) else { return nil }
    if !scan.plan.filter.years.contains(years) { scan.plan.filter.years.append(years) }
    scan.read(range, as: .year, value)
    return range.upperBound
  }
}
