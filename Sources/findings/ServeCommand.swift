public import ArgumentParser
import Indexing
import Ingest
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

  @Option(
    name: .customLong("host"),
    help: "A name by which browsers ask for this server, beside its address and localhost (repeatable).")
  var hosts: [String] = []

  @Option(
    name: .long, help: "Ask for the password whose hash this file holds; --hash-password makes one.",
    completion: .file())
  var passwordFile: String?

  @Flag(name: .long, help: "Let everybody who reaches --address read everything, without a password.")
  var noPassword = false

  @Flag(name: .long, help: "Read a new password and write its hash, for --password-file; serves nothing.")
  var hashPassword = false

  @Option(name: .long, help: "Lines about requests, to standard error: text, json or off.")
  var log = LineLog.Form.text

  @OptionGroup var index: IndexOptions

  func validate() throws {
    try NumberOption.check("--port", port, 0...65_535)
    for host in hosts where HostName(host) == nil {
      throw ValidationError("--host takes a name such as 'reports.example.org', not '\(host)'")
    }
    if passwordFile != nil && noPassword {
      throw ValidationError("--password-file and --no-password exclude each other; leave one out")
    }
    let isForOthers = HostName(address.contains(":") ? "[\(address)]" : address)?.isLoopback != true
    if isForOthers && passwordFile == nil && !noPassword && !hashPassword {
      throw ValidationError(
        """
        at '\(address)' others can reach this server; add --password-file FILE (--hash-password makes one), or \
        --no-password if everybody there may read the reports
        """)
    }
  }

  func run() async throws {
    try await Console.run {
      do {
        if hashPassword { return Console.write(try NewPassword.read().text + "\n") }
        try await serve()
      } catch {
        guard let text = ServeMessages.text(of: error) else { throw error }
        Console.note(text)
        throw ExitStatus.failure
      }
    }
  }

  private func serve() async throws {
    let host = address.contains(":") ? "[\(address)]" : address
    let server = try FindingsServer(configuration(), log: logger)
    try await server.run { port in Console.note("serving at http://\(host):\(port)/; Ctrl-C ends it") }
  }

  private var logger: Logger {
    let form = log
    return Logger(label: "findings") { _ in LineLog(form) { Console.writeError($0) } }
  }

  private func configuration() throws -> ServerConfiguration {
    var configuration = ServerConfiguration(
      index: index.path, baskets: UserFiles.baskets, version: FindingsCommand.release.version)
    (configuration.address, configuration.port) = (address, port)
    configuration.hosts = hosts.compactMap { HostName($0) }
    configuration.password = try passwordFile.map { try PasswordHash(file: FileFinder.absolute($0)) }
    configuration.thesaurus = try ThesaurusFile(named: nil, own: UserFiles.thesaurus).thesaurus()
    return configuration
  }
}

extension LineLog.Form: ExpressibleByArgument {}
