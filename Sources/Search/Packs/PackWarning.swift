internal import Reports

/// What of a theme came to nothing.
public enum PackWarning: Sendable, Equatable {
  /// No report is on an authority of the filters.
  case unknownAuthority(UnknownWord)
  /// No paragraph of this name is in the index.
  case unknownExcluded(name: String, line: Int?)
  /// The paragraph is not in the pack.
  case noteOnAbsent(name: String, line: Int?)
  /// No group has this title; `groups` are those there are.
  case noteOnAbsentGroup(title: String, groups: [String], line: Int?)
  /// There are recommendations on the theme, but no finding.
  case onlyRecommendations
}

extension PackWarning {
  /// What came to nothing of the theme of a pack.
  static func all(of pack: EvidencePack, _ references: ThemeReferences) -> [PackWarning] {
    let quoted = Set(pack.quotations.map(\.paragraph.id))
    let titles = Set(pack.groups.map { $0.title.lowercased() })
    let absent = references.noted.filter { !quoted.contains($0.paragraph) }.map(\.remark)
    return references.unknownExcluded.map { .unknownExcluded(name: $0.paragraph, line: $0.line) }
      + (absent + references.unknownNotes).map { .noteOnAbsent(name: $0.paragraph, line: $0.line) }
      + pack.theme.groupNotes.filter { !titles.contains($0.group.lowercased()) }.map {
        .noteOnAbsentGroup(title: $0.group, groups: pack.groups.map(\.title), line: $0.line)
      } + (pack.groups.isEmpty ? [.onlyRecommendations] : [])
  }
}
