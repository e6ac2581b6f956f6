import Reports
import Testing

@testable import Search

struct DateRangeTests {
  @Test(arguments: [
    ("2012", "2012-01-01", "2012-12-31"), ("2012..2016", "2012-01-01", "2016-12-31"),
    ("2012..", "2012-01-01", "9999-12-31"), ("..2012", "0001-01-01", "2012-12-31"),
    ("2012-02", "2012-02-01", "2012-02-29"), ("2013-02", "2013-02-01", "2013-02-28"),
    ("2012-04", "2012-04-01", "2012-04-30"), ("2012-06-27", "2012-06-27", "2012-06-27"),
    ("2018-01..2019-06-30", "2018-01-01", "2019-06-30"), ("2018-01..", "2018-01-01", "9999-12-31"),
    ("..2019-06-30", "0001-01-01", "2019-06-30"), ("2012..2012", "2012-01-01", "2012-12-31"),
  ])
  func `a range of days, months or years includes both ends`(text: String, first: String, last: String) throws
  {
    let range = try #require(DateRange.parse(text))
    #expect(range.lowerBound.description == first)
    #expect(range.upperBound.description == last)
  }

  @Test(arguments: [
    "", "..", "...", "2012...2016", "2012..2013..2014", "2016..2012", "12", "999", "10000", "2012-13",
    "2012-00",
    "2012-06-31", "2012-6-27", "2012-", "-2012", "-", "2012-06-27-01", "never", "2012 ..2013", "twenty",
    "99999999999999999999",
  ])
  func `any other text is no range`(text: String) {
    #expect(DateRange.parse(text) == nil)
  }
}
