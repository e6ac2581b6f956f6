public import ArgumentParser
import Indexing
import Logging
import Rendering
import Search
public import Web

/// `findings serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve search, reading and packs as web pages, with an API.",
    discussion: """
      Only this machine reaches it unless --address says otherwise. Ctrl-C ends it once the requests under way are answered.

      A line to standard error for each request says what was asked for and how long it took, without what was searched for.
      """)

  @Option(name: .long, help: "The address to listen at.")
  var address = "127.0.0.1"

  @Option(name: .long, help: "The port to listen at; 0 for any that is free.")
  var port = 8080

  @Option(name: .long, help: "Lines about requests, to standard error: text, json or off.")
  var log = LineLog.Form.text

  @OptionGroup var index: IndexOptions

  func validate() throws {
    try NumberOption.check("--port", port, 0...65_535)
  }

  func run() async throws {
    try await Console.run {
      let address = address
      let server = try FindingsServer(configuration(), log: logger)
      try await server.run { port in Console.note("serving at http://\(address):\(port)/; Ctrl-C ends it") }
    }
  }

  private var logger: Logger {
    let form = log
    return Logger(label: "findings") { _ in LineLog(form) { Console.writeError($0) } }
  }

  private func configuration() throws -> ServerConfiguration {
    var configuration = ServerConfiguration(
      index: index.path, baskets: UserFiles.baskets, version: FindingsCommand.release.version)
    (configuration.address, configuration.port) = (address, port)
    configuration.thesaurus = try ThesaurusFile(named: nil, own: UserFiles.thesaurus).thesaurus()
    return configuration
  }
}

extension LineLog.Form: ExpressibleByArgument {}
