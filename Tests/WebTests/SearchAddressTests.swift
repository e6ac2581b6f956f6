import Indexing
import Search
import TestSupport
import Testing

@testable import Web

/// A search is its address.
@Suite struct SearchAddressTests {
  private static let pieces =
    RandomText.hostile + ["&", "=", "?", "#", "%", "%41", "+", "<b>", "\"\u{301}", "\u{202E}"]

  /// A value that is not only spaces, for those are none.
  private static func value(_ random: inout SeededRandom) -> String {
    "x" + random.text(of: pieces, longest: 6)
  }

  private static func address(_ random: inout SeededRandom) -> SearchAddress {
    var address = SearchAddress()
    address.words = value(&random)
    for field in FilterField.allCases where Bool.random(using: &random) {
      address.filters[field] = (0...Int.random(in: 0...2, using: &random)).map { _ in value(&random) }
    }
    address.wantsAllWords = Bool.random(using: &random)
    address.isLiteral = Bool.random(using: &random)
    address.order = random.pick(MatchOrder.allCases)
    address.unexpanded = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      ExpansionPart(parsing: value(&random))
    }
    address.page = Int.random(in: 1...SearchAddress.lastPage, using: &random)
    return address
  }

  @Test func `an address says the whole search, whatever is in it`() throws {
    var random = SeededRandom(seed: 31)
    for _ in 0..<500 {
      let address = Self.address(&random)
      let text = try #require(address.text.split(separator: "?", maxSplits: 1).last)
      let read = try SearchAddress(AddressQuery(parsing: String(text)))
      #expect(read == address)
      #expect(address.text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") })
    }
  }

  @Test(arguments: [
    ("q=a&from=2012&to=2016", "q=a&year=2012..2016"), ("q=a&from=2012&to=", "q=a&year=2012.."),
    ("q=a&from=&to=2016", "q=a&year=..2016"), ("q=a&from=2012&to=2012", "q=a&year=2012"),
    ("q=a&from=&to=&overall=&report=&all=&sort=relevance", "q=a"), ("q=a&all=0&literal=1", "q=a&literal=1"),
    ("page=1&q=a", "q=a"), ("nonsense=1&q=a", "q=a"), ("q=++", ""), ("q=a&q=b", "q=a"),
  ])
  func `what a form sends becomes one address`(sent: String, clean: String) throws {
    let address = try SearchAddress(AddressQuery(parsing: sent))
    #expect(address.query.text == clean)
  }

  @Test(arguments: [
    "page=0", "page=101", "page=-1", "page=x", "page=99999999999999999999", "sort=best",
    "q=" + String(repeating: "a", count: 1_001), "q=%FF", "%FF=a",
  ])
  func `a value that no parameter has is refused`(query: String) {
    #expect(throws: RequestProblem.self) { try SearchAddress(AddressQuery(parsing: query)) }
  }

  @Test func `every other address begins on its first page`() {
    var address = SearchAddress()
    (address.words, address.page) = ("drift", 7)
    let part = ExpansionPart("drift", "delay")
    #expect(address.adding(.grade, "good").text == "/search?q=drift&grade=good")
    #expect(address.adding(.grade, "good").removing(.grade, "GOOD").text == "/search?q=drift")
    #expect(address.adding(.grade, "good").adding(.grade, "good").filters == [.grade: ["good"]])
    #expect(address.leavingOut(part).text == "/search?q=drift&without=drift+%3D+delay")
    #expect(address.leavingOut(part).takingBack(part).text == "/search?q=drift")
  }

  @Test func `filters among the words take their own place`() throws {
    let address = try SearchAddress(AddressQuery(parsing: "q=drift+grade:good+kind:nonsense&grade=good"))
    #expect(address.withTypedFilters.text == "/search?q=drift+kind%3Anonsense&grade=good")
  }
}
