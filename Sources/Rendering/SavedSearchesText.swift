public import Search

/// The list of saved searches.
public enum SavedSearchesText {
  /// A line for each: its name and what it searches.
  public static func text(of searches: SavedSearches) -> String {
    let rows = searches.all.map { name, search in
      "@\(name)  " + search.arguments.map(quoted).joined(separator: " ")
    }
    return rows.map { Terminal.harmless($0) + "\n" }.joined()
  }

  /// As a shell takes it for one word.
  private static func quoted(_ argument: String) -> String {
    let isPlain =
      !argument.isEmpty
      && argument.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789-_.,:/@=*".unicodeScalars.contains($0)
      }
    return isPlain ? argument : "'" + argument.replacing("'", with: "'\\''") + "'"
  }
}
