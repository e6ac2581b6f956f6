internal import Ingest
internal import Reports
internal import Search
internal import TextProcessing

/// A quotation of an older pack, with the paragraph that it names; `nil` where it names none.
struct OldQuotation {
  let paragraph: Paragraph.ID?
  let passage: QuotedPassage
}

/// What differs between a pack that somebody has and the same theme on the index of today.
public struct PackChanges {
  /// A quotation of the pack that is no longer in it.
  struct Gone: Equatable {
    enum Reason: String {
      /// Its report was removed, or is read otherwise.
      case notInIndex = "not in index"
      case excluded
      /// No query finds it any more, or it is beyond a limit.
      case notFound = "not found"
      /// Its citation names no paragraph.
      case unnamed
    }

    /// How the pack cites it.
    let name: String
    let text: String
    let reason: Reason
  }

  /// A quotation that is in both, of which something is not the same.
  struct Changed: Equatable {
    let evidence: Evidence
    /// The words as the pack has them, where they differ.
    let oldText: String?
    /// The citation as the pack has it, where it differs.
    let oldCitation: String?
  }

  let title: String
  /// `nil` where nothing is found any more.
  let coverage: PackCoverage?
  let added: [Evidence]
  let gone: [Gone]
  let changed: [Changed]
  /// Old names with new ones, of paragraphs that were found again by their words.
  let renamed: [(old: String, new: String)]
  /// Names of pinned paragraphs that the index no longer has.
  let lostPins: [String]

  /// - Parameters:
  ///   - old: the quotations of the pack that somebody has.
  ///   - new: the pack of today; `nil` where nothing is found any more.
  ///   - theme: of the pack of today.
  ///   - moved: where paragraphs of the old pack are today.
  ///   - lostPins: the pinned ones that are nowhere.
  init(
    from old: [OldQuotation], to new: EvidencePack?, _ theme: Theme, _ moved: MovedParagraphs,
    lostPins: [String]
  ) {
    (title, coverage, self.lostPins) = (theme.title, new?.coverage, lostPins.sorted())
    renamed = moved.moved.map { (old: $0.key.description, new: $0.value.description) }.sorted { $0 < $1 }
    let before = old.map {
      OldQuotation(paragraph: $0.paragraph.map { moved.moved[$0] ?? $0 }, passage: $0.passage)
    }
    let passages = Dictionary(
      before.compactMap { quotation in quotation.paragraph.map { ($0, quotation.passage) } },
      uniquingKeysWith: { first, _ in first })
    let quotations = new?.quotations ?? []
    added = quotations.filter { passages[$0.paragraph.id] == nil }
    let isRenamed = Set(moved.moved.values)
    changed = quotations.compactMap { evidence in
      let id = evidence.paragraph.id
      return passages[id].flatMap { Self.change(of: evidence, from: $0, isRenamed: isRenamed.contains(id)) }
    }
    let now = Set(quotations.map(\.paragraph.id))
    let excluded = Set(theme.excluded.map(\.paragraph))
    gone = before.filter { $0.paragraph.map { !now.contains($0) } ?? true }.map { quotation in
      let name = quotation.paragraph?.description ?? quotation.passage.citation ?? "–"
      let isLost = quotation.paragraph.map(moved.lost.contains) ?? false
      let reason: Gone.Reason =
        quotation.paragraph == nil
        ? .unnamed : isLost ? .notInIndex : excluded.contains(name) ? .excluded : .notFound
      return Gone(name: name, text: quotation.passage.text, reason: reason)
    }
  }

  /// Whether everything is as it was.
  public var isEmpty: Bool {
    added.isEmpty && gone.isEmpty && changed.isEmpty && renamed.isEmpty && lostPins.isEmpty
  }

  private static func change(
    of evidence: Evidence, from passage: QuotedPassage, isRenamed: Bool
  ) -> Changed? {
    // A quotation that somebody has shortened is still right.
    let isRight = QuotedRun(of: passage.text, in: evidence.paragraph.paragraph.text) == .found
    let line = CitationText(of: evidence.paragraph).line.collapsingWhitespace()
    let isCitedAlike = isRenamed || line == passage.citation
    guard !(isRight && isCitedAlike) else { return nil }
    return Changed(
      evidence: evidence, oldText: isRight ? nil : passage.text,
      oldCitation: isCitedAlike ? nil : passage.citation)
  }
}
