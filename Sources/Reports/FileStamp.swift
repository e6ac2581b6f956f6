/// A file as it was found: enough to see that it has not changed.
public struct FileStamp: Hashable, Sendable {
  public let path: String
  /// In bytes.
  public let size: Int
  /// In nanoseconds since 1970.
  public let modified: Int

  public init(path: String, size: Int, modified: Int) {
    self.path = path
    self.size = size
    self.modified = modified
  }
}
