import Search
import TestSupport
import Testing

struct SavedSearchesTests {
  @Test func `what was saved comes back, in order of the names`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("config/searches.json")
    var searches = try SavedSearches(path: path)
    #expect(searches.all.isEmpty)
    var drift = SavedSearches.Saved(arguments: ["drift", "--grade", "requires improvement", "\"a 'b'\"", "🙂"])
    drift.seen = ["/a.sqlite": ["00ff", "1234"]]
    try searches.save(drift, as: "drift")
    try searches.save(SavedSearches.Saved(arguments: ["care"]), as: "Care_2-b")
    let read = try SavedSearches(path: path)
    #expect(read.all.map(\.name) == ["Care_2-b", "drift"])
    #expect(try read.search(named: "drift") == drift)
    try searches.remove("drift")
    #expect(try SavedSearches(path: path).all.map(\.name) == ["Care_2-b"])
    #expect(throws: SavedSearches.Problem.unknown(name: "drift", names: ["Care_2-b"])) {
      try searches.remove("drift")
    }
  }

  @Test(arguments: [
    "", " ", "a b", "a/b", "../a", "@a", "a.b", "a\u{0}", "🙂", String(repeating: "a", count: 65),
  ])
  func `a name is letters, digits, dashes and underscores`(name: String) throws {
    let folder = try TemporaryFolder()
    var searches = try SavedSearches(path: folder.path("searches.json"))
    #expect(throws: SavedSearches.Problem.badName(name)) {
      try searches.save(SavedSearches.Saved(arguments: []), as: name)
    }
    #expect(try SavedSearches(path: folder.path("searches.json")).all.isEmpty)
  }

  @Test(arguments: ["a", "é", "Überblick", "2-b_c", String(repeating: "a", count: 64)])
  func `letters of any language are letters`(name: String) throws {
    let folder = try TemporaryFolder()
    var searches = try SavedSearches(path: folder.path("searches.json"))
    try searches.save(SavedSearches.Saved(arguments: ["drift"]), as: name)
    #expect(try SavedSearches(path: folder.path("searches.json")).search(named: name).arguments == ["drift"])
  }

  @Test(arguments: ["", "{", "[]", "{\"schema\": \"findings.searches/2\", \"searches\": {}}", "\u{0}"])
  func `a file that is no list of searches is a problem`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "searches.json")
    #expect(throws: SavedSearches.Problem.unreadable(path: path)) { try SavedSearches(path: path) }
    #expect(throws: SavedSearches.Problem.unreadable(path: folder.path)) {
      try SavedSearches(path: folder.path)
    }
  }
}
