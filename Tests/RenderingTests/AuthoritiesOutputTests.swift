import Foundation
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct AuthoritiesOutputTests {
  private static let terminal = Terminal(width: 80, usesColour: false)

  @Test func `an authority takes a line of the table and one below`() throws {
    let other = SampleListings.listing("Tarnbeck", .other, nil)
    let text = try AuthoritiesOutput(SampleListings.harrow + [other]).text(as: .text, terminal: Self.terminal)
    #expect(
      text == """
        Authority  Reports  Latest overall grade
        Harrow           4  good, sif 2017-03-31
          London · 2012-06-27 to 2020-05-24 · slac, sif, ilacs, jtai
        Tarnbeck         1  –
          London · other

        2 authorities, 5 reports

        """)
  }

  @Test func `reports without an authority are counted`() throws {
    let bare = ReportListing(summary: SampleResults.bare.match.report, paragraphCount: 1, judgements: [])
    let text = try AuthoritiesOutput(SampleListings.harrow + [bare]).text(as: .text, terminal: Self.terminal)
    #expect(text.hasSuffix("1 authority, 5 reports; of 1 the authority is not known\n"))
    #expect(AuthoritiesOutput([bare]).isEmpty)
  }

  @Test func `JSON has every key, and null for what is absent`() throws {
    let output = AuthoritiesOutput(SampleListings.harrow + [SampleListings.listing("Tarnbeck", .other, nil)])
    let text = try output.text(as: .json, terminal: Self.terminal)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "findings.authorities/1")
    let authorities = try #require(document["authorities"] as? [[String: Any]])
    #expect(authorities[0]["first"] as? String == "2012-06-27")
    #expect(authorities[0]["reports"] as? Int == 4)
    #expect((authorities[0]["latest_overall"] as? [String: Any])?["framework"] as? String == "sif")
    for key in ["first", "latest", "latest_overall"] { #expect(authorities[1][key] is NSNull) }
  }

  @Test func `CSV and Markdown have a row for each authority`() throws {
    let output = AuthoritiesOutput(SampleListings.harrow)
    #expect(
      try output.text(as: .csv, terminal: Self.terminal) == """
        authority,region,reports,first,latest,frameworks,latest_overall,latest_overall_framework,latest_overall_date,\
        latest_overall_report\r
        Harrow,London,4,2012-06-27,2020-05-24,slac; sif; ilacs; jtai,good,sif,2017-03-31,Harrow-sif-2017-03-31\r

        """)
    #expect(
      try output.text(as: .markdown, terminal: Self.terminal).contains("| Harrow | London | 4 | 2012-06-27 |")
    )
  }
}
