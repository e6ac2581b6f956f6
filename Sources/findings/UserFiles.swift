import Foundation

/// Files that a user keeps, where the XDG Base Directory Specification has them.
enum UserFiles {
  static var searches: String { folder + "/searches.json" }
  static var thesaurus: String { folder + "/thesaurus.txt" }

  /// What the web page keeps; beside the default index.
  static var baskets: String { folder(of: "XDG_DATA_HOME", else: "/.local/share") + "/baskets.sqlite" }

  private static var folder: String { folder(of: "XDG_CONFIG_HOME", else: "/.config") }

  private static func folder(of variable: String, else place: String) -> String {
    if let path = ProcessInfo.processInfo.environment[variable], path.hasPrefix("/") {
      return path + "/findings"
    }
    return NSHomeDirectory() + place + "/findings"
  }
}
