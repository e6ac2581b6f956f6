public import Indexing
internal import Reports

/// A pack, with what its maker has to know of it and its readers do not.
public struct BuiltPack: Sendable {
  public let pack: EvidencePack
  public let warnings: [PackWarning]
}

/// Makes evidence packs of themes.
public struct PackBuilder {
  private let index: ReportIndex
  private let thesaurus: Thesaurus
  private let version: String

  /// - Parameters:
  ///   - index: is searched and quoted.
  ///   - thesaurus: words that mean the same.
  ///   - version: of findings.
  public init(_ index: ReportIndex, thesaurus: Thesaurus, version: String) {
    self.index = index
    self.thesaurus = thesaurus
    self.version = version
  }

  /// Everything that goes into a pack.
  private struct Findings {
    let scope: ThemeScope
    let search: ThemeSearch
    let found: ThemeSearch.Found
    let asked: ThemeSearch.Found
    let selection: EvidenceSelection
    let recommended: [EvidenceSelection.Chosen]
  }

  /// Searches the index and puts the pack together.
  ///
  /// - Throws: `PackProblem` or `IndexProblem`
  public func pack(_ theme: Theme) throws -> BuiltPack {
    let references = try ThemeReferences(theme, index)
    let findings = try findings(theme, references)
    guard !(findings.selection.chosen.isEmpty && findings.recommended.isEmpty) else {
      throw PackProblem.nothingFound(
        searches: try findings.search.searches(counts: findings.found.counts),
        filterInWords: findings.scope.inWords, excluded: excluded(findings, references),
        unknownAuthorities: try unknownAuthorities(theme))
    }
    let pack = try pack(theme, findings, references)
    let unknown = try unknownAuthorities(theme).map { PackWarning.unknownAuthority($0) }
    return BuiltPack(pack: pack, warnings: unknown + PackWarning.all(of: pack, references))
  }

  /// Authorities of the filters that no report is on.
  private func unknownAuthorities(_ theme: Theme) throws -> [UnknownWord] {
    try theme.filter.authorities.compactMap { name in
      try index.authorities(near: name).map { UnknownWord(word: name, suggestions: $0) }
    }
  }

  private func pack(
    _ theme: Theme, _ findings: Findings, _ references: ThemeReferences
  ) throws -> EvidencePack {
    let (found, asked) = (findings.found, findings.asked)
    var writer = EvidenceWriter(theme, findings.search, references)
    let groups = writer.groups(findings.selection.chosen)
    let recommendations = writer.evidence(findings.recommended)
    let listings = try index.reports(findings.scope.reports)
    let figures = PackFigures(found.candidates, in: listings)
    let quoted = groups.flatMap(\.evidence) + recommendations
    return EvidencePack(
      theme: theme, searches: try findings.search.searches(counts: found.counts),
      filterInWords: findings.scope.inWords,
      coverage: figures.coverage(try index.state(of: Set(listings.map(\.summary.id)))),
      counts: Self.counts(found, findings.selection), grades: figures.grades(),
      authorities: figures.authorities(), groups: groups, recommendations: recommendations,
      recommendationCount: asked.candidates.count,
      silent: figures.silent(
        besides: asked.candidates.map(\.paragraph) + quoted.map(\.paragraph),
        found.furtherAuthorities.union(asked.furtherAuthorities)),
      sources: try PackSources(index).sources(of: quoted), version: version)
  }

  // MARK: What is found

  private func findings(_ theme: Theme, _ references: ThemeReferences) throws -> Findings {
    let search = try ThemeSearch(theme, index, thesaurus)
    let scope = ThemeScope(theme, search.sharedFilter)
    let found = try search.found(scope.findings, kinds: scope.kindsOfFindings)
    let asked = try search.found(scope.recommendations, kinds: scope.kindsOfRecommendations)
    let known = Dictionary(
      (found.candidates + asked.candidates).map { ($0.paragraph.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let selection = EvidenceSelection(
      found.candidates,
      pinned: references.pinned.map { known[$0.id] ?? Candidate(paragraph: $0, score: 0, row: nil) },
      excluding: references.excluded, theme)
    let others = references.excluded.union(selection.chosen.map(\.candidate.paragraph.id))
    return Findings(
      scope: scope, search: search, found: found, asked: asked, selection: selection,
      recommended: Self.recommended(asked.candidates, besides: others, limit: theme.recommendationLimit))
  }

  /// The best of the recommendations that match, by authority, date and place; without those that are excluded or stand
  /// among the findings.
  private static func recommended(
    _ candidates: [Candidate], besides others: Set<Paragraph.ID>, limit: Int
  ) -> [EvidenceSelection.Chosen] {
    let best = candidates.filter { !others.contains($0.paragraph.id) }.prefix(limit)
    let place = { (match: ParagraphInContext) in
      (
        match.report.subject, match.report.facts.date?.description ?? "", match.report.id.description,
        match.paragraph.ordinal
      )
    }
    return best.sorted { place($0.paragraph) < place($1.paragraph) }.map {
      EvidenceSelection.Chosen(candidate: $0, isPinned: false, alike: [])
    }
  }

  private func excluded(_ findings: Findings, _ references: ThemeReferences) -> Int {
    findings.selection.excluded
      + findings.asked.candidates.count { references.excluded.contains($0.paragraph.id) }
  }

  private static func counts(_ found: ThemeSearch.Found, _ selection: EvidenceSelection) -> PackCounts {
    let reports = found.candidates.map(\.paragraph.report)
    return PackCounts(
      matching: found.candidates.count, matchingReports: Set(reports.map(\.id)).count,
      matchingAuthorities: Set(reports.compactMap(\.facts.authority?.name)).count,
      quoted: selection.chosen.count, pinned: selection.chosen.count(where: \.isPinned),
      excluded: selection.excluded, alike: selection.alike, beyondReportLimit: selection.beyondReportLimit,
      beyondLimit: selection.beyondLimit, isCut: found.isCut)
  }
}
