internal import Indexing
internal import Rendering
internal import Reports

/// A basket with what the index says of its paragraphs now.
struct ReadBasket: Sendable {
  /// How what was put in stands to the index.
  enum State {
    case same(ParagraphInContext)
    /// The report was read again, and now has other words there.
    case changed(ParagraphInContext)
    /// The index has no such paragraph any more.
    case gone
  }

  let stored: StoredBasket
  private let found: [Paragraph.ID: ParagraphInContext]

  /// - Throws: `IndexProblem`
  init(_ stored: StoredBasket, in index: ReportIndex) throws {
    self.stored = stored
    found = try index.paragraphs(named: stored.basket.entries.map(\.paragraph))
  }

  var basket: Basket { stored.basket }
  var known: Set<Paragraph.ID> { Set(found.keys) }
  var gone: [Basket.Entry] { basket.entries.filter { found[$0.paragraph] == nil } }

  func state(of entry: Basket.Entry) -> State {
    guard let match = found[entry.paragraph] else { return .gone }
    return match.paragraph.text.utf8.elementsEqual(entry.kept.text.utf8) ? .same(match) : .changed(match)
  }

  var reportCount: Int { Set(basket.entries.map(\.paragraph.report)).count }
}

extension Basket.Kept {
  init(_ match: ParagraphInContext) {
    self.init(text: match.paragraph.text, citation: CitationText(of: match).line)
  }
}

extension Site {
  /// A basket as it was asked for: the visitor's own, or one by its name.
  ///
  /// - Throws: `BasketProblem.unknownBasket` where there is none; `BasketFileProblem`, `IndexProblem`
  func basket(_ address: BasketAddress, _ visitor: Visitor) async throws -> ReadBasket {
    guard let id = address.id ?? visitor.basket?.contents.id else { throw BasketProblem.unknownBasket }
    let stored = try await baskets.use { try $0.basket(named: id, revision: address.version) }
    return try await readers.read { try ReadBasket(stored, in: $0) }
  }

  /// A quotation as the index has it.
  ///
  /// - Throws: `NameProblem`, `IndexProblem`
  func kept(_ paragraph: Paragraph.ID) async throws -> Basket.Kept {
    try await readers.read { index in
      guard let match = try index.paragraphs(named: [paragraph])[paragraph] else {
        throw NameProblem.unknownParagraph(name: paragraph, numbers: nil, nearest: [])
      }
      return Basket.Kept(match)
    }
  }
}
