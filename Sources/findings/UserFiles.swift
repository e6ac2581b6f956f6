import Foundation

/// Files that a user keeps, where the XDG Base Directory Specification has them.
enum UserFiles {
  static var searches: String { folder + "/searches.json" }
  static var thesaurus: String { folder + "/thesaurus.txt" }

  private static var folder: String {
    if let path = ProcessInfo.processInfo.environment["XDG_CONFIG_HOME"], path.hasPrefix("/") {
      return path + "/findings"
    }
    return NSHomeDirectory() + "/.config/findings"
  }
}
