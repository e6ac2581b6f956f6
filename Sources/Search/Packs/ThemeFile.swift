internal import Foundation

/// Reads a theme from where a user says it is.
public enum ThemeFile {
  /// Why it could not be read.
  public struct Problem: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
      case missing, folder, notPermitted, unreadable
      /// The line of the first byte that is not UTF-8.
      case notText(line: Int)
      case content(ThemeProblem)
    }

    /// As typed; `-` for standard input.
    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
      self.path = path
      self.reason = reason
    }
  }

  /// What users type for standard input.
  public static let standardInput = "-"

  /// The theme in a file.
  public static func read(_ path: String) throws(Problem) -> Theme {
    let text = try text(of: path)
    do {
      return try Theme(parsing: text)
    } catch {
      throw Problem(path: path, reason: .content(error))
    }
  }

  /// The text of a file, as far as a theme is long.
  public static func text(of path: String) throws(Problem) -> String {
    let bytes: [UInt8]
    do {
      // One byte more shows that there is more.
      bytes = Array(try open(path).read(upToCount: Theme.largestText + 1) ?? Data())
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(path: path, reason: .unreadable)
    }
    if bytes.count > Theme.largestText {
      throw Problem(
        path: path, reason: .content(ThemeProblem(.tooLarge(limit: Theme.largestText), at: nil)))
    }
    do {
      return String(copying: try UTF8Span(validating: bytes.span))
    } catch {
      let lines = bytes[..<error.byteOffsets.lowerBound].count { $0 == UInt8(ascii: "\n") }
      throw Problem(path: path, reason: .notText(line: lines + 1))
    }
  }

  private static func open(_ path: String) throws -> FileHandle {
    if path == standardInput { return .standardInput }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Problem(path: path, reason: .folder)
    }
    do {
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      let reason: Problem.Reason =
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile, .fileNoSuchFile: .missing
        case .fileReadNoPermission: .notPermitted
        default: .unreadable
        }
      throw Problem(path: path, reason: reason)
    }
  }
}
