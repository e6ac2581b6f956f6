import Indexing
import TestSupport
import Testing

@testable import Web

@Suite struct ResultCacheTests {
  @Test func `A result is kept as long as the index is what it was`() {
    let cache = ResultCache<Int>(most: 4)
    let (first, second) = (IndexState(file: 0, changes: 1), IndexState(file: 0, changes: 2))
    cache.keep(7, for: "a", at: first)
    #expect(cache.value(for: "a", at: first) == 7)
    #expect(cache.value(for: "a", at: second) == nil)
    cache.keep(8, for: "b", at: second)
    #expect(cache.value(for: "a", at: first) == nil && cache.value(for: "b", at: second) == 8)
  }

  @Test func `What is asked for stays, and never more is kept than was said`() {
    let cache = ResultCache<Int>(most: 10)
    let state = IndexState()
    for number in 0..<1_000 {
      cache.keep(number, for: "\(number)", at: state)
      if number == 0 { cache.keep(-1, for: "often", at: state) }
      #expect(cache.value(for: "often", at: state) == -1)
    }
    #expect((0..<1_000).count { cache.value(for: "\($0)", at: state) != nil } <= 10)
  }

  @Test func `A page shows what was stored after it was shown before`() async throws {
    try await TestServer.serving { server in
      let target = "/search?q=periwinkle"
      #expect(try await server.get(target).text.contains("Nothing found"))
      let report = SampleReport.report(["A periwinkle by the gate."], authority: "Saltmere")
      let index = try ReportIndex(path: server.index, for: .writing)
      try index.store([(report, SampleReport.stamp(of: report))], readerVersion: 1)
      try index.close()
      #expect(try await server.get(target).text.contains("Saltmere"))
    }
  }
}
