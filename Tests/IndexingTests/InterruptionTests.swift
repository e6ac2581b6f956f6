import Indexing
import TestSupport
import Testing

/// What takes too long is given up from another thread.
struct InterruptionTests {
  @Test func `While an index is interrupted everything ends, and then goes on as before`() throws {
    let store = try IndexStore()
    try store.add(["There is drift in decision making.", "Nothing is said of it here."])
    let problem = IndexProblem.interrupted(path: store.path)
    store.index.interrupt()
    #expect(throws: problem) { try store.count(["drift"]) }
    #expect(throws: problem) { try IndexStore.matches("dri", in: store.index) }
    #expect(throws: problem) { try store.index.paragraphCount() }
    #expect(throws: problem) { try store.index.checkInterruption() }
    store.index.resume()
    #expect(try store.count(["drift"]) == 1)
    try store.index.checkInterruption()
  }

  @Test func `What is under way ends too`() throws {
    let store = try IndexStore()
    try store.add((1...2_000).map { "Paragraph \($0) tells of drift." })
    var seen = 0
    #expect(throws: IndexProblem.interrupted(path: store.path)) {
      try store.index.forEachParagraph(ParagraphFilter()) { _ in
        seen += 1
        if seen == 10 { store.index.interrupt() }
      }
    }
    #expect(seen < 2_000)
    store.index.resume()
    #expect(try store.index.paragraphCount() == 2_000)
  }
}
