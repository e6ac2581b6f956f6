internal import TextProcessing

// What is a quotation, in every form that is text: a block quotation, whose citation is the next block behind it. The last
// preformatted block is the theme. Markdown and Word documents are turned into web pages, so that there is one reader.
//
//     HTML ──────────────┐
//     Markdown ─► pandoc ┼► PackMarkupReader ─► PackContent
//     .docx ────► pandoc ┘
//     JSON ──────────────── PackJSONReader ───► PackContent

/// Reads the quotations, with their citations, out of a file of an evidence pack.
public struct PackReader: Sendable {
  /// Files above this many bytes are not read.
  public static let sizeLimit = 64 << 20

  public init() {}

  /// What the file holds, told by its content.
  ///
  /// - Throws: `PackFileProblem`
  public func content(ofFileAt path: String) async throws -> PackContent {
    do {
      let bytes = try DocumentReader().content(ofFileAt: path, upTo: Self.sizeLimit)
      return try await content(bytes, ofFileAt: path)
    } catch let problem as ExtractionProblem {
      throw PackFileProblem(path: path, reason: .file(problem))
    } catch let reason as Failure {
      throw PackFileProblem(path: path, reason: reason.reason)
    }
  }

  /// A reason on its way to where the path is known.
  struct Failure: Error {
    let reason: PackFileProblem.Reason
  }

  private func content(_ bytes: [UInt8], ofFileAt path: String) async throws -> PackContent {
    switch try FileType(content: bytes) {
    case .pdf: throw Failure(reason: .pdf)
    case .html: return try Self.content(.html, html: bytes, encoding: HTMLExtractor.encoding(of: bytes))
    case .word: return try await converted(.word, from: "docx", path)
    case .text:
      guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure(reason: .notUTF8) }
      if text.utf8.first(where: { !ASCII.isWhitespace($0) && !Self.mark.contains($0) }) == UInt8(ascii: "{") {
        return try PackJSONReader.content(Array(bytes.drop { Self.mark.contains($0) }))
      }
      // No more than CommonMark: what extensions make of words, such as ':key:' or '$x$', differs from one version of
      // pandoc to the next, and no quotation needs them.
      return try await converted(.markdown, from: "commonmark", path)
    }
  }

  /// The byte order mark that some editors begin a file with.
  private static let mark: Set<UInt8> = [0xEF, 0xBB, 0xBF]

  private static func content(
    _ form: PackContent.Form, html: [UInt8], encoding: String?
  ) throws -> PackContent {
    guard let tree = XMLTree(html: html.filter { $0 != 0 }, encoding: encoding) else {
      throw Failure(reason: .noQuotation)
    }
    // What stands behind would pass for checked.
    guard !tree.isCut else { throw Failure(reason: .tooDeep) }
    var reader = PackMarkupReader()
    withExtendedLifetime(tree) { reader.read(tree.root) }
    guard !reader.passages.isEmpty else { throw Failure(reason: .noQuotation) }
    return PackContent(
      form: form, passages: reader.passages, theme: reader.theme, looseCitations: reader.looseCitations)
  }

  // MARK: Pandoc

  /// What pandoc may use: 10,000 quotations, more than anybody hands in, take it 20 seconds and 1.3 GB out of a Word
  /// document, and half of that out of Markdown.
  private static let limits = {
    var limits = LimitedProgram.Limits()
    limits.seconds = 120
    limits.memoryBytes = 3 << 30
    return limits
  }()

  private func converted(
    _ form: PackContent.Form, from format: String, _ path: String
  ) async throws -> PackContent {
    var pandoc = LimitedProgram(name: "pandoc")
    pandoc.limits = Self.limits
    // A whole path is never taken for an option or for an address on the network.
    let options = [
      "--sandbox", "--from=\(format)", "--to=html", "--wrap=none", "--no-highlight", "--preserve-tabs",
      "--quiet",
      FileFinder.absolute(path),
    ]
    let output = try await pandoc.output(options) { .damagedWord($0) }
    guard !output.bytes.isEmpty else {
      let reason = output.errors.split(separator: "\n").first.map(String.init)
      throw reason.map { Failure(reason: .file(.damagedWord($0))) } ?? Failure(reason: .noQuotation)
    }
    return try Self.content(form, html: output.bytes, encoding: "UTF-8")
  }
}
