import Reports
import TestSupport
import Testing

@testable import Ingest

struct TimescaleReaderTests {
  private static let published = "2013-07-26"

  private static let headings: [(heading: String, printed: String, due: String?)] = [
    ("Immediately", "Immediately", "2013-07-26"), ("Immediately:", "Immediately", "2013-07-26"),
    ("Within three months", "Within three months", "2013-10-26"),
    ("Within three months:", "Within three months", "2013-10-26"),
    (
      "Within 6 months of publication of this report", "Within 6 months of publication of this report",
      "2014-01-26"
    ),
    ("within 20 working days", "within 20 working days", "2013-08-23"),
    ("Within ten days", "Within ten days", "2013-08-05"),
    ("Within two weeks:", "Within two weeks", "2013-08-09"),
    ("Within one year", "Within one year", "2014-07-26"),
    ("Within a 12 month", "Within a 12 month", "2014-07-26"),
    ("Within the next four months", "Within the next four months", "2013-11-26"),
    ("By 9 May 2025", "By 9 May 2025", "2025-05-09"),
    ("by September 2013", "by September 2013", "2013-09-30"),
    ("By the end of February 2016", "By the end of February 2016", "2016-02-29"),
    ("By the end of February 2015", "By the end of February 2015", "2015-02-28"),
    ("No later than 1 December 2013", "No later than 1 December 2013", "2013-12-01"),
  ]

  @Test(arguments: headings)
  func `a heading sets a time`(heading: String, printed: String, due: String?) {
    let reading = TimescaleReader(published: SampleReport.day(Self.published)).timescale(ofHeading: heading)
    #expect(reading?.printed == printed)
    #expect(reading?.due?.description == due)
  }

  @Test(arguments: [
    "", "Within", "Within the team", "Within the council’s own resources", "Within no time", "By",
    "By the council",
    "By 31 June 2014", "Immediately after a child has come into care", "Three months", "Within 0 days",
    "Within 1000 months", "Nobody", "No later than needed", "By the end of the year",
    "Within three months of the day on which the council had been told of it",
  ])
  func `any other heading sets none`(heading: String) {
    #expect(
      TimescaleReader(published: SampleReport.day(Self.published)).timescale(ofHeading: heading) == nil)
  }

  private static let sentences: [(text: String, printed: String?, due: String?)] = [
    ("The council should finish this by 9 May 2025.", "by 9 May 2025", "2025-05-09"),
    ("Within 20 working days, see every child.", "Within 20 working days", "2013-08-23"),
    ("See to it that each child is visited within 20 working days.", nil, nil),
    ("See each child within a week by 9 May 2025.", "by 9 May 2025", "2025-05-09"),
    ("Agree on a plan by September 2013; then keep to it.", "by September 2013", "2013-09-30"),
    ("Report back no later than 1 December 2013.", "no later than 1 December 2013", "2013-12-01"),
    ("Put somebody within the team in charge within two months.", nil, nil),
    ("It is late. Within two months, put somebody in charge.", "Within two months", "2013-09-26"),
    ("Improve supervision within the team.", nil, nil), ("Records are checked by managers.", nil, nil),
    ("Immediately see to it.", nil, nil),
  ]

  @Test(arguments: sentences)
  func `a sentence can set a time, too`(text: String, printed: String?, due: String?) {
    let reading = TimescaleReader(published: SampleReport.day(Self.published)).timescale(inSentence: text)
    #expect(reading?.printed == printed)
    #expect(reading?.due?.description == due)
  }

  @Test(arguments: [
    ("2013-11-30", "Within three months", "2014-02-28"), ("2015-11-30", "Within three months", "2016-02-29"),
    ("2013-08-31", "Within one month", "2013-09-30"), ("2016-02-29", "Within one year", "2017-02-28"),
    ("2012-12-31", "Within two months", "2013-02-28"),
    ("2016-02-26", "Within five working days", "2016-03-04"),
    ("2015-12-31", "Immediately", "2015-12-31"),
  ])
  func `a period ends on a day that exists`(published: String, heading: String, due: String) {
    let reader = TimescaleReader(published: SampleReport.day(published))
    #expect(reader.timescale(ofHeading: heading)?.due?.description == due)
  }

  @Test func `a period without a beginning has no end`() {
    let reader = TimescaleReader(published: nil)
    #expect(reader.timescale(ofHeading: "Within three months")?.printed == "Within three months")
    #expect(reader.timescale(ofHeading: "Within three months")?.due == nil)
    #expect(reader.timescale(ofHeading: "Immediately")?.due == nil)
    #expect(reader.timescale(ofHeading: "By 9 May 2025")?.due?.description == "2025-05-09")
  }

  @Test func `no text crashes it`() {
    var random = SeededRandom(seed: 51)
    let pieces =
      RandomText.everything + [
        "within ", "by ", "no ", "three ", "999 ", "months ", "working ", "days", "May ", "2012 ", "９ ",
        "immediately",
      ]
    let reader = TimescaleReader(published: SampleReport.day("9999-12-31"))
    for _ in 0..<3_000 {
      let text = random.text(of: pieces, longest: 9)
      _ = reader.timescale(ofHeading: text)
      _ = reader.timescale(inSentence: text)
    }
  }
}
