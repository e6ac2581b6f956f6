import Indexing
import Testing

@testable import Web

/// Facets as they are shown.
@Suite struct FacetListTests {
  private static func described(_ list: FacetList) -> [String] {
    list.values.map { value in
      let counts = value.counts.map { "\($0.withAllWords) of \($0.listed)" } ?? "-"
      return "\(value.isChosen ? "*" : "")\(value.label) [\(value.filter ?? "")] \(counts)"
    }
  }

  private static func list(
    _ facet: Facet, _ counts: [(String?, Int, Int)], chosen: [String] = [], unsayable: Set<String> = []
  ) -> FacetList {
    FacetList(
      facet, counts.map { FacetCount(value: $0.0, paragraphs: $0.1, narrow: $0.2) }, chosen: chosen,
      unsayable: unsayable)
  }

  @Test func `chosen values come first, also one that is not found`() {
    let list = Self.list(.authority, [("Kent", 9, 3), ("Hull", 5, 2)], chosen: ["hull", "Leeds"])
    #expect(Self.described(list) == ["*Leeds [Leeds] -", "*Hull [Hull] 2 of 5", "Kent [Kent] 3 of 9"])
  }

  @Test func `years stay in their order`() {
    let list = Self.list(.year, [("2012", 1, 1), ("2014", 5, 2), (nil, 1, 0)], chosen: ["2014"])
    #expect(Self.described(list) == ["2012 [2012] 1 of 1", "*2014 [2014] 2 of 5", "none [] 0 of 1"])
  }

  @Test func `what no filter finds leads nowhere`() {
    #expect(
      Self.described(Self.list(.authority, [("A letter", 2, 1)], unsayable: ["A letter"])) == [
        "A letter [] 1 of 2"
      ])
    #expect(Self.described(Self.list(.grade, [("other", 2, 1)])) == ["other [] 1 of 2"])
    #expect(Self.described(Self.list(.framework, [("sif", 2, 1)])) == ["SIF inspection [sif] 1 of 2"])
  }

  @Test func `sections that a filter cannot tell apart are one`() {
    let list = Self.list(
      .section, [("Kent › Leadership", 4, 1), ("Hull › leadership", 3, 2), ("Care", 9, 0), (nil, 1, 0)])
    #expect(
      Self.described(list) == ["Leadership [Leadership] 3 of 7", "Care [Care] 0 of 9", "none [] 0 of 1"])
  }
}
