internal import Foundation

/// Where the files of this repository are.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root: String = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }()

  /// The invented reports that come with the program.
  public static let corpus = root + "/corpus"

  /// The bytes of a file, by its path from the root.
  public static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
  }

  /// The text of a file, by its path from the root; `nil` when it is not there.
  public static func text(of path: String) -> String? {
    try? String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }
}

/// The real reports that may lie beside the repository. They are not ours to ship.
public enum SharedReports {
  /// The folder, or `nil` where it is missing.
  public static let folder: String? = {
    let path = URL(fileURLWithPath: Repository.root).deletingLastPathComponent()
      .appendingPathComponent("shared/reports").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  /// Whether tests that need them can run.
  public static var areThere: Bool { folder != nil }

  /// The path of a report, by its path from the folder; `nil` where it is missing.
  public static func path(_ name: String) -> String? {
    guard let path = folder.map({ $0 + "/" + name }), FileManager.default.fileExists(atPath: path) else {
      return nil
    }
    return path
  }
}

/// Who runs the tests.
public enum CurrentUser {
  /// Permissions do not hold for root, so tests of them prove nothing.
  public static var isRoot: Bool { getuid() == 0 }
}
