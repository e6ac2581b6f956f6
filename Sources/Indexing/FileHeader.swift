internal import Foundation
internal import Synchronization

/// Tells a file from one that was put in its place.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  /// Whether it held nothing when it was looked at.
  let isEmpty: Bool

  /// Of the file at `path`; `nil` where there is none.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode, isEmpty) = (UInt64(status.st_dev), UInt64(status.st_ino), status.st_size == 0)
  }

  public static func == (left: Self, right: Self) -> Bool {
    (left.device, left.inode) == (right.device, right.inode)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(device)
    hasher.combine(inode)
  }
}

/// Reads the start of index files past SQLite.
///
/// Their descriptors stay open: to close any descriptor of a file takes all locks away that the process has on it (fcntl(2)), those of
/// SQLite's connections as well. The next program to leave would take itself for the last one and delete the log under them.
enum FileHeader {
  private static let files = Mutex<[FileIdentity: Int32]>([:])

  /// The first 100 bytes, which SQLite's file format documents (sqlite.org/fileformat2.html, 1.3), or fewer of a shorter file;
  /// `nil` of what cannot be read.
  ///
  /// - Throws: `IndexProblem`
  static func bytes(of path: String) throws -> [UInt8]? {
    let file = try descriptor(path)
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = pread(file, &bytes, bytes.count, 0)
    return count < 0 ? nil : Array(bytes[..<count])
  }

  private static func descriptor(_ path: String) throws -> Int32 {
    try files.withLock { files in
      let identity = FileIdentity(path: path)
      if let file = identity.flatMap({ files[$0] }) { return file }
      let file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else {
        throw errno == EACCES ? IndexProblem.notPermitted(path: path) : IndexProblem.notAnIndex(path: path)
      }
      if let identity { files[identity] = file }
      return file
    }
  }
}
