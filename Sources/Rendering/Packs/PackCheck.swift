public import Indexing
public import Ingest
public import Reports
public import Search
internal import TextProcessing

/// Compares quotations with the index: each has to be a run of whole words of the one paragraph that its citation names, and the
/// citation the line that the index gives.
public struct PackCheck {
  private let index: ReportIndex

  public init(_ index: ReportIndex) { self.index = index }

  /// What is wrong in a file: with its quotations, in their order, then with citations that stand behind none.
  ///
  /// - Throws: `IndexProblem`
  public func faults(in content: PackContent) throws -> [PackFault] {
    let said = Self.analystsWords(content)
    // A note stands behind a word of its own.
    let loose = content.looseCitations.filter { block in !said.contains(where: block.hasSuffix) }
    let names = try names(in: loose)
    let known = try index.paragraphs(named: names.compactMap(\.self))
    return try faults(in: content.passages)
      + zip(loose, names).compactMap { block, name in
        name.flatMap { known[$0] }.flatMap { Self.isCitation(block, of: $0) ? $0.id : nil }
      }.map { PackFault(quotation: 0, paragraph: $0.description, .noQuotation) }
  }

  /// Whether a block begins as the citation of a paragraph does, or ends in the whole of it: then the quotation before it has
  /// become one block with it.
  private static func isCitation(_ block: String, of match: ParagraphInContext) -> Bool {
    let citation = CitationText(of: match)
    let start = citation.parts.first?.text.collapsingWhitespace() ?? ""
    return block.hasPrefix(start + CitationText.separator)
      || block.hasSuffix(citation.line.collapsingWhitespace())
  }

  /// What the analyst wrote, as its blocks stand in a pack: citations in it are no citations of quotations.
  private static func analystsWords(_ content: PackContent) -> Set<String> {
    guard let theme = content.theme.flatMap({ try? Theme(parsing: $0) }) else { return [] }
    let remarks = (theme.pinned + theme.notes).map(\.text) + theme.groupNotes.map(\.text)
    let texts = [theme.title, theme.question, theme.introduction] + remarks
    return Set(texts.compactMap(\.self).flatMap(PackText.paragraphs)).filter {
      $0.contains(CitationText.separator)
    }
  }

  /// What is wrong with the quotations of a file, in their order.
  ///
  /// - Throws: `IndexProblem`
  public func faults(in passages: [QuotedPassage]) throws -> [PackFault] {
    let names = try names(in: passages)
    let found = try index.paragraphs(named: names.compactMap(\.self))
    return zip(passages, names).flatMap { passage, name in
      Self.faults(in: passage, name: name, match: name.flatMap { found[$0] })
    }
  }

  /// What would be wrong with the quotations of a pack if it were written: nothing, unless the index changed meanwhile.
  ///
  /// - Throws: `IndexProblem`
  public func faults(in pack: EvidencePack) throws -> [PackFault] {
    let evidence = pack.quotations
    let found = try index.paragraphs(named: evidence.map(\.paragraph.id))
    return evidence.flatMap { evidence in
      let match = evidence.paragraph
      let passage = QuotedPassage(
        number: evidence.number, text: match.paragraph.text.collapsingWhitespace(),
        citation: CitationText(of: match).line.collapsingWhitespace())
      let faults = Self.faults(in: passage, name: match.id, match: found[match.id])
      let length = match.paragraph.text.unicodeScalars.count
      let isInside = evidence.highlights.allSatisfy {
        (0...length).contains($0.upperBound) && $0.lowerBound >= 0
      }
      return isInside
        ? faults
        : faults + [PackFault(quotation: passage.number, paragraph: match.id.description, .highlights)]
    }
  }

  // MARK: One quotation

  private static func faults(
    in passage: QuotedPassage, name: Paragraph.ID?, match: ParagraphInContext?
  ) -> [PackFault] {
    let kinds: [PackFault.Kind]
    if let match {
      kinds = Self.kinds(in: passage, match)
    } else {
      kinds = [name == nil ? .noCitation(WordDifference.start(of: passage.text)) : .unknownParagraph]
    }
    return kinds.map { PackFault(quotation: passage.number, paragraph: name?.description, $0) }
  }

  private static func kinds(in passage: QuotedPassage, _ match: ParagraphInContext) -> [PackFault.Kind] {
    let marks =
      passage.isMarked && !passage.saysEmphasisAdded && CitationText.mustSayEmphasisAdded(match.report.facts)
    return words(of: passage, match) + citation(of: passage, match) + fields(of: passage, match)
      + (marks ? [.emphasis] : [])
  }

  private static func words(of passage: QuotedPassage, _ match: ParagraphInContext) -> [PackFault.Kind] {
    guard QuotedRun.holdsWord(passage.text) else { return [.noWords] }
    switch QuotedRun(of: passage.text, in: match.paragraph.text) {
    case .found: return []
    case .cutsWord: return [.cutWord(WordDifference.start(of: passage.text))]
    case .differs:
      let difference = WordDifference(of: passage.text, from: match.paragraph.text)
      return [.words(found: difference.found, expected: difference.expected)]
    }
  }

  private static func citation(of passage: QuotedPassage, _ match: ParagraphInContext) -> [PackFault.Kind] {
    let expected = CitationText(of: match)
    let line = passage.citation ?? ""
    guard !Self.isSame(line, expected.line.collapsingWhitespace()) else { return [] }
    return CitationDifference.parts(of: line, from: expected).map {
      .citation($0.role, found: $0.found, expected: $0.expected)
    }
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    first.utf8.elementsEqual(second.utf8) || first == second
  }

  /// Every key that a paragraph has in the JSON of a pack, but its text.
  private static func fields(of passage: QuotedPassage, _ match: ParagraphInContext) -> [PackFault.Kind] {
    guard let found = passage.fields,
      let json = try? JSONText.line(ParagraphJSON(match), showsPath: false)
    else { return [] }
    return JSONFields.all(inText: json).filter { $0.key != "text" }.sorted { $0.key < $1.key }.compactMap {
      key, expected in found[key] == expected ? nil : .field(key, found: found[key], expected: expected)
    }
  }

  // MARK: What is cited

  /// The paragraph that each citation names at its end, whether the index has it or not; `nil` where it names none.
  ///
  /// - Throws: `IndexProblem`
  public func names(in passages: [QuotedPassage]) throws -> [Paragraph.ID?] {
    try names(in: passages.map { $0.citation ?? "" })
  }

  private func names(in citations: [String]) throws -> [Paragraph.ID?] {
    let unusual = try unusualNames()
    return citations.map { Self.name(in: $0, unusual) }
  }

  /// Names of reports that do not stand in a citation as they are, by how they stand there.
  private func unusualNames() throws -> [(shown: String, id: Report.ID)] {
    try index.reportNames().compactMap { id in
      let shown = Terminal.harmless(id.description).collapsingWhitespace()
      let isUnusual = shown != id.description || shown.containsBytes(of: CitationText.separator)
      return isUnusual ? (shown, id) : nil
    }
  }

  private static func name(in citation: String, _ unusual: [(shown: String, id: Report.ID)]) -> Paragraph.ID?
  {
    guard let colon = citation.unicodeScalars.lastIndex(of: ":") else { return nil }
    let local = String(citation.unicodeScalars[citation.unicodeScalars.index(after: colon)...])
    let head = String(citation.unicodeScalars[..<colon])
    let known = unusual.first { head.hasSuffix(CitationText.separator + $0.shown) }
    if let known { return Paragraph.ID(report: known.id, local: local) }
    let parts = head.split(separator: CitationText.separator)
    guard parts.count > 1, let report = parts.last, !local.isEmpty, !local.contains(" ") else { return nil }
    return Paragraph.ID(report: Report.ID(String(report)), local: local)
  }
}
