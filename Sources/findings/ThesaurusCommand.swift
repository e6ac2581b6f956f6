import ArgumentParser
import Rendering
import Search

/// `findings thesaurus`
struct ThesaurusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thesaurus",
    abstract: "Show the words that mean the same, which searches look for as well.",
    discussion: """
      With --create they are written to a file of your own, which searches read from then on. One group a line: what follows \
      '=' means the same, what follows '~' is closely related.
      """)

  @Flag(name: .long, help: "Write them to a file of your own, to change them.")
  var create = false

  func run() async throws {
    try await Console.run {
      let path = UserFiles.thesaurus
      if create {
        let isNew = try ThesaurusFile.create(at: path)
        return Console.note(isNew ? "\(path): written; change it as you like" : "\(path): is there already")
      }
      let file = ThesaurusFile(named: nil, own: path)
      _ = try file.thesaurus()
      Console.write(try file.text() + "\n")
    }
  }
}
