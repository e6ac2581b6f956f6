internal import Foundation
public import Reports

/// Finds the files to read below the paths that a user names.
public struct FileFinder {
  /// What was found.
  public struct Listing: Sendable {
    /// Each once, in order of the arguments and of the paths below each.
    public fileprivate(set) var files: [FileStamp] = []
    /// Files and folders that could not be looked at.
    public fileprivate(set) var problems: [FileProblem] = []
  }

  /// The name extensions that a folder is searched for. A file that is named itself is read whatever its name.
  static let extensions: Set<String> = ["pdf", "html", "htm", "txt", "text", "docx"]

  /// Looks at every path, and into folders at any depth; files and folders whose name starts with a dot are left out.
  /// Links to folders are not followed.
  public static func files(at paths: [String]) -> Listing {
    var listing = Listing()
    var seen: Set<String> = []
    for path in paths {
      var pending = [absolute(path)]
      var isNamed = true
      while let next = pending.popLast() {
        let children = look(at: next, isNamed: isNamed, seen: &seen, into: &listing)
        pending.append(contentsOf: children.reversed())
        isNamed = false
      }
    }
    return listing
  }

  /// A path that names the same file from anywhere.
  public static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// Notes a file; returns what is in a folder.
  private static func look(
    at path: String, isNamed: Bool, seen: inout Set<String>, into listing: inout Listing
  ) -> [String] {
    var information = stat()
    guard (isNamed ? stat : lstat)(path, &information) == 0 else {
      listing.problems.append(FileProblem(path: path, problem: errno == EACCES ? .notPermitted : .notFound))
      return []
    }
    switch information.st_mode & S_IFMT {
    case S_IFDIR:
      return contents(of: path, into: &listing)
    case S_IFREG, S_IFLNK:
      guard isNamed || isReadable(path) else { return [] }
      guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return [] }
      if seen.insert(path).inserted { listing.files.append(stamp(path, information)) }
      return []
    default:
      if isNamed { listing.problems.append(FileProblem(path: path, problem: .unreadable("not a file"))) }
      return []
    }
  }

  private static func contents(of folder: String, into listing: inout Listing) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        .sorted()
        .map { (folder as NSString).appendingPathComponent($0) }
    } catch {
      listing.problems.append(FileProblem(path: folder, problem: .notPermitted))
      return []
    }
  }

  private static func isReadable(_ path: String) -> Bool {
    extensions.contains((path as NSString).pathExtension.lowercased())
  }

  private static func stamp(_ path: String, _ information: stat) -> FileStamp {
    let modified = information.st_mtim
    return FileStamp(
      path: path, size: Int(information.st_size),
      modified: modified.tv_sec &* 1_000_000_000 &+ modified.tv_nsec
    )
  }
}

/// A file that gave no report, and why.
public struct FileProblem: Sendable, Equatable {
  public let path: String
  public let problem: ExtractionProblem

  public init(path: String, problem: ExtractionProblem) {
    self.path = path
    self.problem = problem
  }
}
