import Indexing
import Ingest
import Rendering
import Search

/// Writes a pack after its quotations have been compared with the index, as they stand in the file.
struct PackWriter {
  let index: ReportIndex

  func write(_ pack: EvidencePack, as format: PackFormat, to file: NewFile?) async throws {
    let proof = PackProof(PackCheck(index))
    try proof.prove(pack)
    let bytes = try await PackOutput.bytes(of: pack, as: format)
    guard let file else { return Console.write(bytes) }
    try await file.write(bytes) { path in
      guard PackProof.isReadBack(pack, as: format) else { return }
      try proof.prove(try await PackReader().content(ofFileAt: path), of: pack)
    }
    Console.note(PackOutput.summary(of: pack, in: file.path))
  }
}
