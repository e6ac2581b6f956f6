import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct CSVTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("a\nb", "\"a\nb\""),
    ("=1+1", "'=1+1"), ("+44", "'+44"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""), ("a=b", "a=b"),
    ("é", "é"), ("=\u{301}1", "'=\u{301}1"), ("\r\n=1", "\"'\r\n=1\""),
  ])
  func `a cell is quoted where it must be and never a formula`(text: String, cell: String) {
    #expect(CSV.line([text, "z"]) == cell + ",z")
  }

  @Test func `every line has as many cells as the header`() {
    let header = ExportOutput.csvHeader.split(separator: ",")
    let line = ExportOutput.csvLine(SampleResults.bare.match)
    #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == header.count)
  }

  @Test func `a recommendation has its time, its last day and its addressees in cells of their own`() throws {
    let recommendation = Recommendation(
      timescale: "Within three months", due: SampleReport.day("2012-09-27"),
      addressees: ["the council", "NHS Harrow"])
    let header = ExportOutput.csvHeader.split(separator: ",").map(String.init)
    let cells = ExportOutput.csvLine(SampleResults.recommendation(recommendation))
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let row = Dictionary(uniqueKeysWithValues: zip(header, cells))
    #expect(row["timescale"] == "Within three months")
    #expect(row["due"] == "2012-09-27")
    #expect(row["addressees"] == "the council; NHS Harrow")
  }
}
