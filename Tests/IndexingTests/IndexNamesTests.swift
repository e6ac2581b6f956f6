import Indexing
import Reports
import TestSupport
import Testing

struct IndexNamesTests {
  @Test func `names are those of the reports there are`() throws {
    let store = try IndexStore()
    try store.store(
      SampleReport.report(["one"]), SampleReport.report(["two"], authority: "Leeds", region: "Yorkshire"),
      SampleReport.report(["three"], authority: "Barnet"),
      SampleReport.report(["four"], authority: "Elsewhere", region: nil))
    #expect(IndexNames.authorities.list(inIndexAt: store.path) == ["Barnet", "Elsewhere", "Harrow", "Leeds"])
    #expect(IndexNames.regions.list(inIndexAt: store.path) == ["London", "Yorkshire"])
    #expect(IndexNames.reports.list(inIndexAt: store.path).count == 4)
    #expect(IndexNames.reports.list(inIndexAt: store.path, beginning: "h") == ["harrow-2012-06-27"])
    #expect(IndexNames.reports.list(inIndexAt: store.path, beginning: "' OR 1 --") == [])
    _ = try store.index.prune(under: ["/reports"], keeping: [])
    #expect(IndexNames.authorities.list(inIndexAt: store.path) == [])
  }

  @Test(arguments: ["version-1", "version-2"])
  func `an older index gives no names and stays as it is`(name: String) throws {
    let folder = try TemporaryFolder()
    let bytes = try Repository.bytes(of: "Tests/IndexingTests/Formats/\(name).sqlite")
    let path = try folder.write(bytes, to: "index.sqlite")
    for names in [IndexNames.authorities, .regions, .reports] { #expect(names.list(inIndexAt: path) == []) }
    #expect(try folder.bytes(of: "index.sqlite") == bytes)
  }

  @Test func `where there is no index there are no names`() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("text", to: "text.sqlite")
    for path in [text, folder.path("none.sqlite"), folder.path] {
      #expect(IndexNames.reports.list(inIndexAt: path) == [])
    }
  }
}
