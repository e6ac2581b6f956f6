import ArgumentParser
import Indexing
import Rendering
import Search

/// `findings bench-queries`, for `scripts/bench-search`: reads a query a line and writes the microseconds that each took, so
/// that the start of the process does not count.
struct BenchQueriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-queries", abstract: "Time queries within one process.", shouldDisplay: false)

  @Flag(name: .long, help: "Search what means the same as well, as findings does unless told otherwise.")
  var expanded = false

  @Flag(name: .long, help: "Count by every facet as well, as the web page does.")
  var facets = false

  @OptionGroup var index: IndexOptions

  func run() async throws {
    try await Console.run {
      let searcher = Searcher(try index.open(for: .reading))
      let thesaurus = expanded ? try Thesaurus.standard() : Thesaurus()
      let clock = ContinuousClock()
      while let line = readLine() {
        var request = SearchRequest(text: line)
        request.isLiteral = !expanded
        request.foldsAlike = expanded
        request.thesaurus = thesaurus
        request.facets = facets ? Facet.allCases : []
        let time = clock.measure { _ = try? searcher.search(request) }
        let (seconds, attoseconds) = time.components
        Console.write("\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)\n")
      }
    }
  }
}
