internal import Reports

/// Numbers what was chosen, marks its words and puts the notes to it.
struct EvidenceWriter {
  private let theme: Theme
  private let search: ThemeSearch
  private let references: ThemeReferences
  private var number = 0

  init(_ theme: Theme, _ search: ThemeSearch, _ references: ThemeReferences) {
    self.theme = theme
    self.search = search
    self.references = references
  }

  /// What was chosen in the groups of the theme.
  mutating func groups(_ chosen: [EvidenceSelection.Chosen]) -> [EvidenceGroup] {
    EvidenceGroups(chosen, by: theme.grouping).groups.map { title, chosen in
      EvidenceGroup(title: title, note: references.note(onGroup: title), evidence: evidence(chosen))
    }
  }

  mutating func evidence(_ chosen: [EvidenceSelection.Chosen]) -> [Evidence] {
    chosen.map { chosen in
      number += 1
      let paragraph = chosen.candidate.paragraph
      return Evidence(
        number: number, paragraph: paragraph,
        highlights: theme.marksWords ? search.highlights(in: chosen.candidate) : [],
        isPinned: chosen.isPinned, note: references.notes[paragraph.id], alike: chosen.alike)
    }
  }
}
