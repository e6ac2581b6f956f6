import Reports
import TestSupport
import Testing

@testable import Ingest

struct DateReaderTests {
  @Test(arguments: [
    ("8 May – 18 May 2012", "2012-05-08 2012-05-18"), ("8 – 18 May 2012", "2012-05-08 2012-05-18"),
    ("7 to 18 November 2022", "2022-11-07 2022-11-18"),
    ("29 April 2024 to 3 May 2024", "2024-04-29 2024-05-03"),
    ("1/06/2015", "2015-06-01"), ("2019-12-06", "2019-12-06"), ("27 June 2012", "2012-06-27"),
    ("18th May 2012", "2012-05-18"), ("1st, 2nd and 3rd March 2010", "2010-03-01 2010-03-02 2010-03-03"),
    ("12 December 2011 – 13 January 2012", "2011-12-12 2012-01-13"), ("06/12/19", "2019-12-06"),
    ("Monday 5 September 2011 – Friday 16 September 2011", "2011-09-05 2011-09-16"),
    ("9 Sept 2014", "2014-09-09"),
    ("3 Feb 2015", "2015-02-03"), ("15–19 July 2013", "2013-07-15 2013-07-19"),
    ("27 of June of 2012", "2012-06-27"),
    ("11 to 22 January 2016 and 1 to 5 February 2016", "2016-01-11 2016-01-22 2016-02-01 2016-02-05"),
    ("11 to 22 January and 1 to 5 February 2016", "2016-01-11 2016-01-22 2016-02-01 2016-02-05"),
    ("Four inspectors came on 8 May 2012", "2012-05-08"), ("74 children, 8 May 2012", "2012-05-08"),
  ])
  func `dates are read in every form that reports print`(text: String, dates: String) {
    #expect(DateReader.dates(in: text).map(\.description).joined(separator: " ") == dates)
  }

  @Test(arguments: [
    ("9-24 November", "2009-11-09 2009-11-24"), ("8 May", "2009-05-08"),
    ("8 May – 18 May 2012", "2012-05-08 2012-05-18"),
  ])
  func `a year that is not printed is the fallback`(text: String, dates: String) {
    #expect(DateReader.dates(in: text, fallbackYear: 2009).map(\.description).joined(separator: " ") == dates)
  }

  @Test(arguments: [
    "", "no date", "9-24 November", "May", "May 2012", "2012", "31 June 2012", "30/02/2012", "2012-13-01",
    "18",
    "Grade 3 (Adequate)", "16,000 children in 2012", "1/2", "1/2/3/4", "section 47",
    "99999999999999999999 May 2012",
  ])
  func `what is no whole date is none`(text: String) {
    #expect(DateReader.dates(in: text).isEmpty)
  }

  @Test func `a period runs from the first day to the last, in whatever order`() {
    let period = DateReader.period(in: "18 May 2012, 8 May 2012 and 11 May 2012")
    #expect(period == SampleReport.day("2012-05-08")...SampleReport.day("2012-05-18"))
    #expect(DateReader.period(in: "none") == nil)
  }

  @Test func `no text crashes it`() {
    var random = SeededRandom(seed: 21)
    let pieces = RandomText.everything + ["8 ", "May ", "2012", "/", "-", "1/6/2015", "31", "0", "９", "st "]
    for _ in 0..<3_000 {
      _ = DateReader.dates(in: random.text(of: pieces, longest: 12), fallbackYear: 2012)
    }
  }
}
