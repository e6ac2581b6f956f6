internal import Indexing
internal import Rendering
internal import Search

/// An evidence pack made of a basket, compared with the index before anybody gets it.
struct BasketPack: Sendable {
  let pack: EvidencePack
  /// What the index no longer has.
  let gone: [Basket.Entry]
  private let site: Site

  /// - Throws: `FormProblem.nothingToPack` or `.unproven`; `IndexProblem`
  init(_ read: ReadBasket, grouping: Theme.Grouping?, _ site: Site) async throws {
    guard let theme = try Theme(read.basket, known: read.known, grouping: grouping) else {
      throw FormProblem.nothingToPack
    }
    let configuration = site.configuration
    do {
      pack = try await site.readers.read { index in
        let builder = PackBuilder(
          index, thesaurus: configuration.thesaurus, version: configuration.version)
        let pack = try builder.pack(theme).pack
        try PackProof(PackCheck(index)).prove(pack)
        return pack
      }
    } catch is OutputProblem {
      throw FormProblem.unproven
    }
    gone = read.gone
    self.site = site
  }

  /// The theme as it is written, to make the pack again with `findings pack`.
  var theme: String { pack.theme.text }

  // MARK: Files

  /// A file of it, read back and compared like those that `findings pack` writes.
  ///
  /// - Throws: `FormProblem.unproven` or `.busy`, `WordDocument.Problem`
  func bytes(as format: PackFormat) async throws -> [UInt8] {
    switch format {
    case .markdown, .docx: try await site.baskets.documents.run { try await provenBytes(as: format) }
    case .html, .csv, .json: try await provenBytes(as: format)
    }
  }

  private func provenBytes(as format: PackFormat) async throws -> [UInt8] {
    let pack = pack
    let bytes = try await PackOutput.bytes(of: pack, as: format)
    do {
      guard let content = try await PackProof.content(of: bytes, madeOf: pack, as: format) else {
        return bytes
      }
      try await site.readers.read { index in try PackProof(PackCheck(index)).prove(content, of: pack) }
      return bytes
    } catch is OutputProblem {
      throw FormProblem.unproven
    }
  }
}
