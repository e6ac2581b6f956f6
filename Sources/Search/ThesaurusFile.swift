internal import Foundation

/// Where the words that mean the same come from: a file that is named, else the user's own, else what findings brings.
public struct ThesaurusFile {
  /// Why a file could not be used.
  public struct Problem: Error, Equatable, Sendable {
    public let path: String
    /// What is wrong in it; `nil` where it cannot be read as text.
    public let content: Thesaurus.Problem?
  }

  /// `nil` for what findings brings.
  public let path: String?

  /// - Parameters:
  ///   - named: the path of a file that was asked for.
  ///   - own: where the user's own is, if there is one.
  public init(named: String?, own: String) {
    path = named ?? (FileManager.default.fileExists(atPath: own) ? own : nil)
  }

  /// - Throws: `Problem`
  public func text() throws -> String {
    guard let path else { return Thesaurus.standardText }
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8)
    else { throw Problem(path: path, content: nil) }
    return text
  }

  /// - Throws: `Problem`
  public func thesaurus() throws -> Thesaurus {
    let text = try text()
    do {
      return try Thesaurus(parsing: text)
    } catch {
      throw Problem(path: path ?? "", content: error)
    }
  }

  /// Writes what findings brings to a place where there is nothing yet.
  ///
  /// - Returns: whether it was written; a file that is there already stays as it is.
  /// - Throws: `Problem`
  public static func create(at path: String) throws -> Bool {
    let url = URL(fileURLWithPath: path)
    // A file where the folder should be is no thesaurus that is there already.
    guard
      (try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)) != nil
    else { throw Problem(path: path, content: nil) }
    do {
      try Data((Thesaurus.standardText + "\n").utf8).write(to: url, options: .withoutOverwriting)
      return true
    } catch CocoaError.fileWriteFileExists {
      return false
    } catch {
      throw Problem(path: path, content: nil)
    }
  }
}
