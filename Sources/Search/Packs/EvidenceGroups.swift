internal import Reports
internal import TextProcessing

/// Puts evidence into the groups of a theme.
struct EvidenceGroups {
  /// What the paragraphs of a group share.
  private struct Key: Hashable {
    let title: String
    /// Groups stand in the order of these, then of their titles.
    let rank: [Int]
  }

  private let grouping: Theme.Grouping
  /// Titles with the places of their evidence, in order.
  private(set) var groups: [(title: String, chosen: [EvidenceSelection.Chosen])] = []

  /// - Parameter chosen: in the order in which they are to stand in their groups.
  init(_ chosen: [EvidenceSelection.Chosen], by grouping: Theme.Grouping) {
    self.grouping = grouping
    var members: [Key: [EvidenceSelection.Chosen]] = [:]
    for evidence in chosen { members[key(evidence.candidate.paragraph), default: []].append(evidence) }
    let sorted = members.sorted { one, other in
      let (left, right) = (rank(one.key, one.value.count), rank(other.key, other.value.count))
      return left == right ? one.key.title < other.key.title : left.lexicographicallyPrecedes(right)
    }
    groups = sorted.map { ($0.key.title, $0.value) }
  }

  private func rank(_ key: Key, _ count: Int) -> [Int] {
    grouping == .section ? key.rank + [-count] : key.rank
  }

  private func key(_ match: ParagraphInContext) -> Key {
    let facts = match.report.facts
    switch grouping {
    case .authority:
      return Key(title: match.report.subject, rank: [])
    case .year:
      let year = facts.date?.year
      return Key(title: year.map(String.init) ?? "No date", rank: [year ?? Int.max])
    case .framework:
      return Key(title: facts.framework.title.capitalisedAtStart, rank: [facts.framework.rank])
    case .grade:
      let grade = match.paragraph.grade
      let words = grade?.description.capitalisedAtStart ?? "Under no grade"
      return Key(title: "\(words), \(facts.framework.title)", rank: [facts.framework.rank, grade.rank])
    case .section:
      // As they are counted by `search --facets section`: the outermost is the same in many reports.
      let path = match.section.prefix(2).joined(separator: " › ")
      return path.isEmpty ? Key(title: "Under no heading", rank: [1]) : Key(title: path, rank: [0])
    }
  }
}

extension Framework {
  /// Its place in the order of their time.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

extension Grade? {
  /// The place of a grade from the best to the worst of its scale; unknown ones and none stand last.
  var rank: Int {
    guard let self else { return Int.max }
    return Grade.known.firstIndex(of: self) ?? Grade.known.count
  }
}
