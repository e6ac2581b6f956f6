internal import Foundation
package import Ingest
package import Search

/// Makes sure that a pack, and the file that is made of it, say what the index does, before anybody gets either.
package struct PackProof {
  private let check: PackCheck
  /// Quotations up to which a form is read back that pandoc has to read: it takes a second for a few hundred.
  private static let mostForPandoc = 1_000

  package init(_ check: PackCheck) { self.check = check }

  /// - Throws: `OutputProblem.wrongQuotations`, `IndexProblem`
  package func prove(_ pack: EvidencePack) throws { try Self.refuse(try check.faults(in: pack)) }

  /// - Parameter content: what is read in the file that was made of the pack.
  /// - Throws: `OutputProblem.wrongQuotations` or `.lostQuotations`, `IndexProblem`
  package func prove(_ content: PackContent, of pack: EvidencePack) throws {
    try Self.refuse(try check.faults(in: content))
    let (read, written) = (content.passages.count, pack.quotations.count)
    guard read == written else { throw OutputProblem.lostQuotations(written: written, read: read) }
  }

  /// Whether a file of this form is read back. Those for spreadsheets hold no citations.
  package static func isReadBack(_ pack: EvidencePack, as format: PackFormat) -> Bool {
    switch format {
    case .html, .json: true
    case .markdown, .docx: pack.quotations.count <= mostForPandoc
    case .csv: false
    }
  }

  /// What is read in a file before anybody gets it; `nil` for a form that is not read back, and where the program is not there that would
  /// have to read it: the quotations were compared before the file was made.
  ///
  /// - Throws: `OutputProblem.lostQuotations` for a file that cannot be read
  package static func content(
    of bytes: [UInt8], madeOf pack: EvidencePack, as format: PackFormat
  ) async throws -> PackContent? {
    guard isReadBack(pack, as: format) else { return nil }
    let folder = FileManager.default.temporaryDirectory.appending(path: "findings-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "pack")
    try Data(bytes).write(to: file)
    do {
      return try await PackReader().content(ofFileAt: file.path)
    } catch let problem as PackFileProblem {
      if case .file(.missingProgram) = problem.reason { return nil }
      throw OutputProblem.lostQuotations(written: pack.quotations.count, read: 0)
    }
  }

  private static func refuse(_ faults: [PackFault]) throws {
    guard faults.isEmpty else { throw OutputProblem.wrongQuotations(faults.map(\.description)) }
  }
}
