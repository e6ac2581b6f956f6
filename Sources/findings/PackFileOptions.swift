import ArgumentParser
import Indexing
import Rendering
import Search

/// Where a pack goes, and by which words that mean the same it is made; the same for every command that can write one.
struct PackFileOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The file to write. Without it 'pack' writes to standard output, and 'pack refresh' only lists.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(name: .long, help: "Write the file even where there is one already.")
  var replace = false

  @Option(
    name: .long, help: ArgumentHelp("The words that mean the same, in place of your own.", valueName: "file"),
    completion: .file())
  var thesaurus: String?

  func validate() throws {
    if replace && output == nil { throw ValidationError("--replace goes with -o") }
  }

  /// The file to write; `nil` where none is named.
  ///
  /// - Parameters:
  ///   - index: is never replaced.
  ///   - others: what else the command reads.
  /// - Throws: `OutputProblem` for one that may not be written.
  func file(besides index: IndexOptions, _ others: [String?]) throws -> NewFile? {
    try NewFile.checked(
      output, replaces: replace,
      besides: NewFile.files(ofIndexAt: index.path) + others + [thesaurus, UserFiles.thesaurus])
  }

  func builder(in index: ReportIndex) throws -> PackBuilder {
    let thesaurus = try ThesaurusFile(named: thesaurus, own: UserFiles.thesaurus).thesaurus()
    return PackBuilder(index, thesaurus: thesaurus, version: FindingsCommand.release.version)
  }
}
