public import Indexing
internal import Reports

/// A pack with what its maker has to know of it and its readers do not.
public struct BuiltPack: Sendable {
  public let pack: EvidencePack
  public let remarks: [PackRemark]
}

/// What of a theme came to nothing.
public enum PackRemark: Sendable, Equatable {
  /// No paragraph of this name is in the index.
  case unknownExcluded(name: String, line: Int?)
  /// The paragraph is not in the pack.
  case noteOnAbsent(name: String, line: Int?)
  /// No group has this title; `groups` are those there are.
  case noteOnAbsentGroup(title: String, groups: [String], line: Int?)
  /// There are recommendations on the theme, but no finding.
  case onlyRecommendations
}

/// Makes evidence packs of themes.
public struct PackBuilder {
  private let index: ReportIndex
  private let thesaurus: Thesaurus
  private let version: String
  private let names: NamedParagraphs

  /// - Parameters:
  ///   - index: is searched and quoted.
  ///   - thesaurus: words that mean the same.
  ///   - version: of findings.
  public init(_ index: ReportIndex, thesaurus: Thesaurus, version: String) {
    self.index = index
    self.thesaurus = thesaurus
    self.version = version
    names = NamedParagraphs(index: index)
  }

  /// Searches the index and puts the pack together.
  ///
  /// - Throws: `PackProblem` or `IndexProblem`
  public func pack(_ theme: Theme) throws -> BuiltPack {
    let scope = ThemeScope(theme)
    let search = try ThemeSearch(theme, index, thesaurus)
    let found = try search.found(scope.findings, kinds: scope.kindsOfFindings)
    let asked = try search.found(scope.recommendations, kinds: scope.kindsOfRecommendations)
    let selection = try EvidenceSelection(
      found.candidates, pinned: pinned(theme, among: found.candidates + asked.candidates),
      excluding: excluded(theme), theme)
    let recommended = try recommended(asked.candidates, besides: selection.chosen, theme)
    guard !(selection.chosen.isEmpty && recommended.isEmpty) else {
      throw PackProblem.nothingFound(
        searches: try search.searches(counts: found.counts), filterInWords: theme.filter.inWords,
        excluded: selection.excluded)
    }
    var writer = EvidenceWriter(theme, search, try EvidenceNotes(theme, names))
    let groups = writer.groups(selection.chosen)
    let recommendations = writer.evidence(recommended)
    let listings = try index.reports(scope.reports)
    let figures = PackFigures(found.candidates, in: listings)
    let pack = EvidencePack(
      theme: theme, searches: try search.searches(counts: found.counts), filterInWords: theme.filter.inWords,
      coverage: figures.coverage(try index.state(of: Set(listings.map(\.summary.id)))),
      counts: Self.counts(found, selection), grades: figures.grades(), authorities: figures.authorities(),
      groups: groups, recommendations: recommendations, recommendationCount: asked.candidates.count,
      silent: figures.silent(besides: asked.candidates),
      sources: try PackSources(index).sources(of: groups.flatMap(\.evidence) + recommendations),
      version: version)
    return BuiltPack(pack: pack, remarks: try remarks(pack))
  }

  // MARK: What the theme names

  private func pinned(_ theme: Theme, among candidates: [Candidate]) throws -> [Candidate] {
    let found = Dictionary(candidates.map { ($0.paragraph.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try theme.pinned.map { remark in
      do {
        let paragraph = try names.paragraph(remark.paragraph)
        return found[paragraph.id] ?? Candidate(paragraph: paragraph, score: 0, row: nil)
      } catch let problem as NameProblem {
        throw PackProblem.unknownPinned(problem, line: remark.line)
      }
    }
  }

  private func excluded(_ theme: Theme) throws -> Set<Paragraph.ID> {
    try Set(theme.excluded.compactMap { try names.id($0.paragraph) })
  }

  // MARK: Recommendations

  /// The best of those that match, by authority, date and place; without those that are excluded or stand among the findings.
  private func recommended(
    _ candidates: [Candidate], besides chosen: [EvidenceSelection.Chosen], _ theme: Theme
  ) throws -> [EvidenceSelection.Chosen] {
    let others = try excluded(theme).union(chosen.map(\.candidate.paragraph.id))
    let best = candidates.filter { !others.contains($0.paragraph.id) }.prefix(theme.recommendationLimit)
    let place = { (match: ParagraphInContext) in
      let facts = match.report.facts
      return (
        facts.authorityOrTitle ?? "", facts.date?.description ?? "", match.report.id.description,
        match.paragraph.ordinal
      )
    }
    return best.sorted { place($0.paragraph) < place($1.paragraph) }.map {
      EvidenceSelection.Chosen(candidate: $0, isPinned: false, alike: [])
    }
  }

  // MARK: What came of it

  private static func counts(_ found: ThemeSearch.Found, _ selection: EvidenceSelection) -> PackCounts {
    let reports = found.candidates.map(\.paragraph.report)
    return PackCounts(
      matching: found.candidates.count, matchingReports: Set(reports.map(\.id)).count,
      matchingAuthorities: Set(reports.compactMap(\.facts.authority?.name)).count,
      quoted: selection.chosen.count, pinned: selection.chosen.count(where: \.isPinned),
      excluded: selection.excluded, alike: selection.alike, beyondReportLimit: selection.beyondReportLimit,
      beyondLimit: selection.beyondLimit, isCut: found.isCut)
  }

  private func remarks(_ pack: EvidencePack) throws -> [PackRemark] {
    let theme = pack.theme
    let quoted = Set((pack.groups.flatMap(\.evidence) + pack.recommendations).map(\.paragraph.id))
    let titles = Set(pack.groups.map { $0.title.lowercased() })
    return try theme.excluded.filter { try names.id($0.paragraph) == nil }.map {
      .unknownExcluded(name: $0.paragraph, line: $0.line)
    }
      + theme.notes.filter { try names.id($0.paragraph).map { !quoted.contains($0) } ?? true }.map {
        .noteOnAbsent(name: $0.paragraph, line: $0.line)
      }
      + theme.groupNotes.filter { !titles.contains($0.group.lowercased()) }.map {
        .noteOnAbsentGroup(title: $0.group, groups: pack.groups.map(\.title), line: $0.line)
      } + (pack.groups.isEmpty ? [.onlyRecommendations] : [])
  }
}
