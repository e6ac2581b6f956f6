import Search
import Testing

@testable import Web

struct AskAddressTests {
  private static var addresses: [AskAddress] {
    var all = AskAddress(question: "Which authorities were criticised for drift & delay since 2016?")
    all.kind = .authorities
    all.theme = "drift OR \"delay\""
    all.stance = .weakness
    all.filters = [.authority: ["Fenmarsh", "Windsor & Maidenhead"], .year: ["2012..2016"]]
    all.dropped = [.section, .region]
    all.leastExtent = .most
    all.order = .newest
    all.page = 7
    var without = AskAddress(question: "drift\u{22}\u{301} \u{202E}<script>=?#+%41")
    without.dropsTheme = true
    without.stance = .strength
    without.kind = .comparison
    return [AskAddress(), AskAddress(question: "drift?"), all, without]
  }

  @Test(arguments: 0..<4)
  func `an address that is read again is the same`(number: Int) throws {
    let address = Self.addresses[number]
    #expect(try AskAddress(AddressQuery(parsing: address.query.text)) == address)
    #expect(address.text.utf8.allSatisfy { (0x21...0x7E).contains($0) })
  }

  @Test func `what says nothing is not in an address`() {
    #expect(AskAddress(question: "drift?").text == "/ask?q=drift%3F")
    #expect(AskAddress().text == "/ask")
  }

  @Test func `a change leads back to the first page, another page changes nothing else`() {
    let address = Self.addresses[2]
    #expect(address.with(theme: "delay").page == 1)
    #expect(address.onPage(7) == address)
  }

  @Test func `a filter without values is dropped, one with values is not`() {
    let without = Self.addresses[2].with(.authority, [])
    #expect(without.filters[.authority] == nil && without.dropped.contains(.authority))
    #expect(!without.with(.authority, ["Oakvale"]).dropped.contains(.authority))
  }

  @Test(arguments: [
    "as=whom", "extent=lots", "sort=best", "drop=drift", "weakness=1&strength=1", "page=0", "page=101",
    "page=x",
    "q=" + String(repeating: "a", count: 1_001), "theme=" + String(repeating: "a", count: 1_001),
  ])
  func `a value that a parameter cannot have is refused`(query: String) {
    #expect(throws: RequestProblem.self) { try AskAddress(AddressQuery(parsing: query)) }
  }
}
