import Reports
import TestSupport
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    (2012, 6, 27), (2012, 1, 31), (2012, 4, 30), (2012, 12, 31), (1, 1, 1), (9999, 12, 31), (2012, 2, 29),
    (2000, 2, 29), (2400, 2, 29),
  ])
  func `a day of the calendar is a date`(year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test(arguments: [
    (2013, 2, 29), (1900, 2, 29), (2100, 2, 29), (2012, 2, 30), (2012, 6, 31), (2012, 11, 31), (2012, 1, 32),
    (2012, 13, 1), (2012, 0, 1), (2012, 1, 0), (2012, 1, -1), (0, 1, 1), (-1, 1, 1), (10_000, 1, 1),
    (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
  ])
  func `a day that does not exist is no date`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "-", "--", "2012", "2012-06", "2012-6-27", "12-06-27", "2012-06-27-", "2012-06-27T00:00:00",
    " 2012-06-27",
    "2012/06/27", "2012-06-2x", "+012-06-27", "2012-+6-27", "2012-06-31", "0000-01-01", "２０１２-06-27",
    "2012-06-27\n",
    "2012–06–27", "99999-1-1",
  ])
  func `only YYYY-MM-DD of a day that exists is read`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `what is printed is read back as the same date`() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2_000 {
      let date = Self.randomDate(&random)
      #expect(CalendarDate(iso: date.description) == date)
      #expect(date.description.utf8.count == 10)
    }
  }

  @Test func `order as text is order in time`() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<2_000 {
      let (one, other) = (Self.randomDate(&random), Self.randomDate(&random))
      #expect((one < other) == (one.description < other.description))
      #expect((one == other) == (one.description == other.description))
    }
  }

  @Test(arguments: [
    ("2013-01-31", 1, "2013-02-28"), ("2012-01-31", 1, "2012-02-29"), ("2012-02-29", 12, "2013-02-28"),
    ("2013-12-15", 1, "2014-01-15"), ("2013-08-31", 6, "2014-02-28"), ("2013-03-31", 0, "2013-03-31"),
    ("2013-03-31", -1, "2013-02-28"), ("2013-01-01", -1, "2012-12-01"),
  ])
  func `months are added within the calendar`(start: String, months: Int, end: String) {
    #expect(SampleReport.day(start).adding(months: months)?.description == end)
  }

  @Test(arguments: [
    ("2013-02-28", 1, "2013-03-01"), ("2012-02-28", 1, "2012-02-29"), ("2013-12-31", 1, "2014-01-01"),
    ("2013-06-30", 366, "2014-07-01"), ("2013-06-30", 0, "2013-06-30"),
  ])
  func `days are added within the calendar`(start: String, days: Int, end: String) {
    #expect(SampleReport.day(start).adding(days: days)?.description == end)
  }

  @Test func `nothing leads out of the years there are`() {
    let last = SampleReport.day("9999-12-31")
    #expect(last.adding(months: 1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(SampleReport.day("0001-01-01").adding(months: -1) == nil)
    #expect(last.adding(days: 367) == nil)
    #expect(last.adding(days: -1) == nil)
  }

  @Test func `adding months never leaves the month asked for`() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<2_000 {
      let (date, count) = (Self.randomDate(&random), Int.random(in: 0...40, using: &random))
      guard let later = date.adding(months: count) else {
        #expect(date.year * 12 + date.month - 1 + count >= 10_000 * 12)
        continue
      }
      #expect(later.year * 12 + later.month == date.year * 12 + date.month + count)
      // The same day, or the last of a shorter month: the day after it is then the first of the next.
      let isLast = later.adding(days: 1)?.day == 1
      #expect(later.day == date.day || (later.day < date.day && isLast))
    }
  }

  @Test func `adding days is counting them`() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<200 {
      let (date, count) = (Self.randomDate(&random), Int.random(in: 0...366, using: &random))
      var day: CalendarDate? = date
      for _ in 0..<count {
        let next = day?.adding(days: 1)
        if let day, let next { #expect(day < next) }
        day = next
      }
      #expect(date.adding(days: count) == day)
    }
  }

  private static func randomDate(_ random: inout SeededRandom) -> CalendarDate {
    while true {
      let year = Int.random(in: 1...9999, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let day = Int.random(in: 1...31, using: &random)
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
  }
}
