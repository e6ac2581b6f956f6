import Indexing
import Ingest
import Rendering
import Search

/// Writes a pack after its quotations have been compared with the index, as they stand in the file.
struct PackWriter {
  let index: ReportIndex
  /// Quotations up to which a form is read back that pandoc has to read: it takes a second for a few hundred.
  private static let mostForPandoc = 1_000

  func write(_ pack: EvidencePack, as format: PackFormat, to file: NewFile?) async throws {
    try refuse(try PackCheck(index).faults(in: pack))
    let bytes = try await PackOutput.bytes(of: pack, as: format)
    guard let file else { return Console.write(bytes) }
    try await file.write(bytes) { path in
      if isReadBack(pack, format) { try await readBack(path, pack) }
    }
    Console.note(PackOutput.summary(of: pack, in: file.path))
  }

  private func isReadBack(_ pack: EvidencePack, _ format: PackFormat) -> Bool {
    switch format {
    case .html, .json: true
    case .markdown, .docx: pack.quotations.count <= Self.mostForPandoc
    case .csv: false
    }
  }

  private func readBack(_ path: String, _ pack: EvidencePack) async throws {
    let content = try await PackReader().content(ofFileAt: path)
    try refuse(try PackCheck(index).faults(in: content))
    let (read, written) = (content.passages.count, pack.quotations.count)
    guard read == written else { throw OutputProblem.lostQuotations(written: written, read: read) }
  }

  private func refuse(_ faults: [PackFault]) throws {
    guard faults.isEmpty else { throw OutputProblem.wrongQuotations(faults.map(\.description)) }
  }
}
