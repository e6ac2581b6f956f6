import Search
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
}
