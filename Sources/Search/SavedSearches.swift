internal import Foundation

// A file of the user's own, so that nothing is lost when an index is made anew:
//
//     {"schema": "findings.searches/1",
//      "searches": {"drift": {"arguments": ["drift", "--grade", "inadequate"], "seen": {"/…/index.sqlite": ["3f2a…", …]}}}}

/// The searches that a user has saved.
public struct SavedSearches: Sendable {
  /// One of them.
  public struct Saved: Codable, Sendable, Equatable {
    /// The command line behind `findings search`.
    public var arguments: [String]
    /// For each index the reports that were in it when the search was last looked at, by the start of their SHA-256.
    public var seen: [String: Set<String>] = [:]

    public init(arguments: [String]) {
      self.arguments = arguments
    }
  }

  public enum Problem: Error, Equatable, Sendable {
    /// The file is not one of saved searches, or damaged.
    case unreadable(path: String)
    case unwritable(path: String)
    case unknown(name: String, names: [String])
    /// Its command line is none of this version.
    case invalid(name: String, reason: String)
    /// A name is letters, digits, dashes and underscores.
    case badName(String)
  }

  private struct Document: Codable {
    static let currentSchema = "findings.searches/1"
    var schema = currentSchema
    var searches: [String: Saved] = [:]
  }

  private let path: String
  private var document = Document()

  /// Reads the file, where there is one.
  ///
  /// - Throws: `Problem`
  public init(path: String) throws {
    self.path = path
    guard let data = FileManager.default.contents(atPath: path) else {
      if FileManager.default.fileExists(atPath: path) { throw Problem.unreadable(path: path) }
      return
    }
    guard let read = try? JSONDecoder().decode(Document.self, from: data),
      read.schema == Document.currentSchema
    else { throw Problem.unreadable(path: path) }
    document = read
  }

  /// Reads the file, lets `body` change it, and has it to itself meanwhile: of two that save at once none is lost.
  ///
  /// - Throws: `Problem`
  public static func update(path: String, _ body: (inout SavedSearches) throws -> Void) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lock = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw Problem.unwritable(path: path) }
    // Closing gives the lock back.
    defer { close(lock) }
    var searches = try SavedSearches(path: path)
    try body(&searches)
  }

  /// In alphabetical order.
  public var all: [(name: String, search: Saved)] {
    document.searches.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// - Throws: `Problem.unknown`
  public func search(named name: String) throws -> Saved {
    guard let saved = document.searches[name] else {
      throw Problem.unknown(name: name, names: all.map(\.name))
    }
    return saved
  }

  /// Keeps a search under a name, in place of what had it before.
  ///
  /// - Throws: `Problem`
  public mutating func save(_ search: Saved, as name: String) throws {
    let isName =
      !name.isEmpty && name.unicodeScalars.count <= 64
      && name.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
    guard isName else { throw Problem.badName(name) }
    document.searches[name] = search
    try write()
  }

  /// - Throws: `Problem`
  public mutating func remove(_ name: String) throws {
    _ = try search(named: name)
    document.searches[name] = nil
    try write()
  }

  /// Written beside the old file and moved over it, so that it is never half there.
  private func write() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let url = URL(fileURLWithPath: path)
    do {
      let folder = url.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try encoder.encode(document).write(to: url, options: .atomic)
    } catch {
      throw Problem.unwritable(path: path)
    }
  }
}
