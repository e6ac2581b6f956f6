import Foundation
import Rendering

/// A file that a command is asked to write.
struct NewFile {
  let path: String
  /// Whether a file that is there already may be lost.
  let replaces: Bool

  /// The file that an option names, with what is known before anything costly is done: that it may be written.
  ///
  /// - Parameter precious: files that are never replaced, because the command reads them.
  /// - Throws: `OutputProblem`
  static func checked(_ path: String?, replaces: Bool, besides precious: [String?]) throws -> NewFile? {
    guard let path else { return nil }
    let file = NewFile(path: path, replaces: replaces)
    try file.check(besides: precious.compactMap(\.self))
    return file
  }

  private func check(besides precious: [String]) throws {
    let isSame = { (other: String) in
      Self.real(other) == Self.real(path) || Self.identity(other).map { $0 == Self.identity(path) } ?? false
    }
    if let file = precious.first(where: isSame) { throw OutputProblem.isRead(path: path, as: file) }
    var information = stat()
    guard stat(path, &information) == 0 else {
      // Links that lead to each other.
      if errno == ELOOP { throw OutputProblem.unwritable(path: path) }
      return
    }
    switch information.st_mode & S_IFMT {
    case S_IFDIR: throw OutputProblem.folder(path: path)
    case S_IFREG: if !replaces { throw OutputProblem.isThere(path: path) }
    default: throw OutputProblem.device(path: path)
    }
  }

  /// The form of a pack that its name stands for.
  ///
  /// - Parameter hasOption: whether the command has an option that could say it.
  /// - Throws: `OutputProblem.unknownForm`
  func packFormat(hasOption: Bool) throws -> PackFormat {
    guard let format = PackFormat(ofFileAt: path) else {
      throw OutputProblem.unknownForm(path: path, hasOption: hasOption)
    }
    return format
  }

  /// Written beside its place, looked at there, and then moved to it, so that it is never half there. What came there meanwhile stays.
  ///
  /// - Parameter check: what is looked at; what it throws leaves everything as it was.
  /// - Throws: `OutputProblem`, and what `check` throws.
  func write(_ bytes: [UInt8], check: (_ path: String) async throws -> Void = { _ in }) async throws {
    // Of a link what it leads to is replaced, not the link.
    let target = Self.real(path)
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    let unfinished = "\(folder)/.findings-\(UUID().uuidString)"
    defer { unlink(unfinished) }
    guard (try? Data(bytes).write(to: URL(fileURLWithPath: unfinished), options: .withoutOverwriting)) != nil
    else {
      throw OutputProblem.unwritable(path: path)
    }
    try await check(unfinished)
    guard replaces || !FileManager.default.fileExists(atPath: target) else {
      throw OutputProblem.isThere(path: path)
    }
    guard rename(unfinished, target) == 0 else { throw OutputProblem.unwritable(path: path) }
  }

  /// An index and what SQLite keeps beside it.
  static func files(ofIndexAt path: String) -> [String] {
    [path] + ["-wal", "-shm", "-journal"].map { real(path) + $0 }
  }

  /// What is the same for all names of one file; `nil` where there is none.
  private static func identity(_ path: String) -> [UInt64]? {
    var information = stat()
    return stat(path, &information) == 0 ? [UInt64(information.st_dev), UInt64(information.st_ino)] : nil
  }

  /// Where a path leads, also where nothing is there yet.
  private static func real(_ path: String) -> String {
    var file = resolved(URL(fileURLWithPath: path))
    // A link whose end is missing is resolved to itself. Links that lead to each other go on without end.
    for _ in 0..<mostLinks {
      guard let end = try? FileManager.default.destinationOfSymbolicLink(atPath: file.path) else { break }
      file = resolved(URL(fileURLWithPath: end, relativeTo: file.deletingLastPathComponent()))
    }
    return file.path
  }

  /// As many links as Linux follows.
  private static let mostLinks = 40

  private static func resolved(_ file: URL) -> URL { file.resolvingSymlinksInPath().standardizedFileURL }
}
