internal import Foundation
internal import Ingest
public import Reports

// The page that becomes a document is `PackHTML` for Word: <title> and a <meta> are title and subtitle, <h1> is a heading of the first
// level. Classes mean nothing to pandoc, so that what has a style of its own is a <div> or <span> with data-custom-style: Number,
// Citation, Note, Marked. Columns of a table take their widths from <col style="width:…%">; a table without any does not fill the page.

/// A web page of our own as a Word document, which pandoc makes of it.
public struct WordDocument {
  /// Why there is no document. The wording is in `Messages`.
  public enum Problem: Error, Equatable, Sendable {
    /// Pandoc took longer than this many seconds, or more memory than it may, in bytes.
    case tooLarge(seconds: Int, memory: Int)
    case missingProgram(String)
    /// Pandoc's own words.
    case failed(String)
    /// There is no room, or no permission, for files that are needed meanwhile.
    case noTemporaryFolder
  }

  private let html: String
  var limits = Self.limits

  /// - Parameter html: a whole page in UTF-8 without images, frames and anything else that is loaded from elsewhere; every
  ///   text of a report or a user in it is escaped.
  public init(html: String) { self.html = html }

  /// The file. Depends on nothing but the page and the day.
  ///
  /// - Parameter day: on which the document says that it was made; `nil` for one that says nothing useful.
  /// - Throws: `Problem`
  public func bytes(madeOn day: CalendarDate?) async throws -> [UInt8] {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (reference, page) = (folder.appending(path: "reference.docx"), folder.appending(path: "pack.html"))
    do {
      try Data(WordReference.bytes).write(to: reference)
      try Data(html.utf8).write(to: page)
    } catch {
      throw Problem.noTemporaryFolder
    }
    do {
      // With --sandbox pandoc 2.17 does not find its own parts of a document. Nothing in the page has it load a file.
      let options = [
        "--data-dir=\(folder.path)", "--reference-doc=\(reference.path)", "--from=html", "--to=docx",
        "--no-highlight", "--quiet", "--output=-", page.path,
      ]
      let output = try await pandoc(day).output(options) { .damagedWord($0) }
      guard !output.bytes.isEmpty else { throw ExtractionProblem.damagedWord(Self.reason(output.errors)) }
      return output.bytes
    } catch let problem as ExtractionProblem {
      throw Self.problem(problem)
    }
  }

  // MARK: Pandoc

  /// A thousand quotations take pandoc 2 seconds and 0.4 GB, 10,000 take it 20 seconds and 2.8 GB; it asks for more memory
  /// than it uses.
  private static let limits = {
    var limits = LimitedProgram.Limits()
    limits.seconds = 120
    limits.memoryBytes = 6 << 30
    return limits
  }()

  private func pandoc(_ day: CalendarDate?) -> LimitedProgram {
    var pandoc = LimitedProgram(name: "pandoc")
    pandoc.limits = limits
    // Where it is set, pandoc takes it for the present time (reproducible-builds.org/specs/source-date-epoch).
    pandoc.variables = ["SOURCE_DATE_EPOCH": String(Self.seconds(to: day)), "TZ": "UTC", "LC_ALL": "C.UTF-8"]
    return pandoc
  }

  /// From 1970 to the start of the day; no day is the first that an archive can hold, of 1980.
  private static func seconds(to day: CalendarDate?) -> Int {
    let first = 3652
    guard let day else { return first * 86_400 }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day))
    return max(first * 86_400, Int(date?.timeIntervalSince1970 ?? 0))
  }

  private static func problem(_ problem: ExtractionProblem) -> Problem {
    switch problem {
    case .tooSlow(let seconds, let memory): .tooLarge(seconds: seconds, memory: memory)
    case .missingProgram(let name): .missingProgram(name)
    case .damagedWord(let reason): .failed(reason)
    default: .failed("pandoc broke off")
    }
  }

  private static func reason(_ errors: String) -> String {
    errors.split(separator: "\n").first.map(String.init) ?? "it wrote nothing"
  }

  private static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "findings-" + UUID().uuidString)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Problem.noTemporaryFolder
    }
    return folder
  }
}
