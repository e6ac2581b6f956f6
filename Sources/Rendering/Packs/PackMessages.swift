internal import Reports
public import Search

extension Messages {
  /// Why a theme gives no pack.
  ///
  /// - Parameter theme: the path of the theme; `nil` where it was typed as options.
  public static func text(of problem: PackProblem, theme: String?) -> String {
    switch problem {
    case .query(let problem, let line): place(theme, line) + text(of: problem)
    case .unknownName(let problem, let field, let line):
      place(theme, line) + "\(field): " + text(of: problem)
    case .pinnedAndExcluded(let paragraph, let line):
      place(theme, line)
        + Terminal.harmless("'\(paragraph)' is pinned and excluded; take it out of one of the two")
    case .nothingFound(let searches, let filterInWords, let excluded, let unknownAuthorities):
      place(theme, nil)
        + Terminal.harmless(
          NothingToPack(
            searches, filterInWords, excluded: excluded, unknownAuthorities, isTheme: theme != nil
          ).text)
    }
  }

  /// What of a theme came to nothing.
  public static func text(of warning: PackWarning, theme: String?) -> String {
    let (line, words) = words(for: warning)
    return place(theme, line) + Terminal.harmless(words)
  }

  /// Where in a theme: nowhere, if there is no file of it.
  private static func place(_ theme: String?, _ line: Int?) -> String {
    guard let theme else { return "" }
    let path = theme == ThemeFile.standardInput ? "standard input" : Terminal.harmless(theme)
    return ([path] + [line.map { "line \($0)" }].compactMap(\.self)).map { $0 + ": " }.joined()
  }

  private static func words(for warning: PackWarning) -> (line: Int?, words: String) {
    switch warning {
    case .unknownAuthority(let unknown): (nil, NothingToPack.words(unknown))
    case .unknownExcluded(let name, let line):
      (line, "'\(name)' is excluded, but the index has no such paragraph; check its name")
    case .noteOnAbsent(let name, let line):
      (line, "the note on '\(name)' is not shown, because the paragraph is not in the pack; pin it")
    case .noteOnAbsentGroup(let title, let groups, let line):
      (
        line,
        "the note on '\(title)' is not shown, because no group has this title; there is "
          + listed(groups)
      )
    case .onlyRecommendations: (nil, "no finding is in the pack, only recommendations")
    }
  }

  private static let mostGroups = 8

  private static func listed(_ groups: [String]) -> String {
    let names = groups.prefix(mostGroups).map { "'\($0)'" }
    return names.isEmpty
      ? "none" : names.joined(separator: ", ") + (groups.count > names.count ? ", …" : "")
  }
}

/// Says why a pack would be empty.
private struct NothingToPack {
  private let searches: [PackSearch]
  private let filterInWords: String
  private let excluded: Int
  private let unknownAuthorities: [UnknownWord]
  /// Whether it was asked for by a theme, or by options.
  private let isTheme: Bool

  init(
    _ searches: [PackSearch], _ filterInWords: String, excluded: Int, _ unknownAuthorities: [UnknownWord],
    isTheme: Bool
  ) {
    self.searches = searches
    self.filterInWords = filterInWords
    self.excluded = excluded
    self.unknownAuthorities = unknownAuthorities
    self.isTheme = isTheme
  }

  var text: String {
    guard excluded == 0 else {
      return
        "nothing is left: the theme excludes all that is found (\(counted(excluded, "paragraph"))); "
        + "take some of them out of 'excluded', or add a query"
    }
    let queries = searches.map { "'\(Self.short($0.query.text))'" }.joined(separator: ", ")
    let filters = filterInWords.isEmpty ? "" : " in \(filterInWords)"
    let what = searches.isEmpty ? "the theme asks for nothing" : "nothing is found for \(queries)\(filters)"
    return ([what] + unknownAuthorities.map(Self.words) + unknown + [advice]).joined(separator: "; ")
  }

  private var unknown: [String] {
    searches.flatMap(\.unknownWords).map { unknown in
      let suggestions = unknown.suggestions.map { "'\($0)'" }.joined(separator: ", ")
      return "no paragraph holds '\(unknown.word)'"
        + (suggestions.isEmpty ? "" : ", but there is \(suggestions)")
    }
  }

  /// An authority of the filters that no report is on.
  static func words(_ unknown: UnknownWord) -> String {
    let meant = unknown.suggestions.first.map { ", did you mean '\($0)'" } ?? ""
    return "no report is on '\(short(unknown.word))'\(meant)"
  }

  private static func short(_ text: String) -> String { text.count > 200 ? text.prefix(199) + "…" : text }

  private var advice: String {
    let loosen = filterInWords.isEmpty ? "" : "loosen the filters, "
    return loosen
      + "take fewer or other words, or let any of them do with '\(isTheme ? "words: any" : "--any-word")'"
  }
}
