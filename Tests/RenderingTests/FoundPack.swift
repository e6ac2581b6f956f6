import Indexing
import Ingest
import Rendering
import Reports
import Search
import TestSupport

/// An index whose packs are found by themes, written, read back and made again.
struct FoundPack {
  private let folder: TemporaryFolder
  let index: ReportIndex

  /// Paragraphs 1 and 2 of Harrow are found, and 1 of Kent; 2 of Kent says nearly the same as 1 of Harrow. None is numbered
  /// but for those of Kent.
  static let texts = [
    "Harrow": [
      "Drift in planning was seen in most plans, and managers did not see it.",
      "Planning without drift is rare.",
      "Visits are made in time.",
    ],
    "Kent": [
      "Some planning for care leavers drifts.",
      "Drift in planning was seen in most plans, and managers did not see it at all.",
    ],
  ]

  static let theme = """
    title: Drift   # as it is called
    queries: [drift planning]

    """

  init() throws {
    folder = try TemporaryFolder()
    index = try ReportIndex(path: folder.path("index.sqlite"), for: .writing)
    for (authority, texts) in Self.texts.sorted(by: { $0.key < $1.key }) { try store(authority, texts) }
  }

  /// Puts a report in the place of the one that the authority has.
  func store(_ authority: String, _ texts: [String]) throws {
    var report = SampleReport.report([], authority: authority, path: "/reports/\(authority)")
    report.source = Source(path: report.source.path, sha256: SampleReport.identity([authority] + texts))
    report.paragraphs = texts.enumerated().map {
      SampleReport.paragraph($1, number: $0 + 1, isNumbered: authority == "Kent")
    }
    try index.store([(report, SampleReport.stamp(of: report))], readerVersion: 1)
  }

  /// Drops the report on an authority.
  func remove(_ authority: String) throws {
    _ = try index.prune(under: ["/reports/\(authority)"], keeping: [])
  }

  private var builder: PackBuilder { PackBuilder(index, thesaurus: Thesaurus(), version: "1") }

  func pack(_ theme: String = Self.theme) throws -> EvidencePack {
    try builder.pack(try Theme(parsing: theme)).pack
  }

  /// A pack as it is read from its file.
  func content(_ theme: String = Self.theme, as format: PackFormat = .json) async throws -> PackContent {
    try await content(try pack(theme), as: format)
  }

  func content(_ pack: EvidencePack, as format: PackFormat) async throws -> PackContent {
    let bytes = try await PackOutput.bytes(of: pack, as: format)
    return try await PackReader().content(ofFileAt: folder.write(bytes, to: "pack"))
  }

  /// What a pack has become in the index as it is now.
  ///
  /// - Parameter theme: in place of that in the pack.
  func refresh(_ old: PackContent, theme: String? = nil) throws -> PackRefresh {
    try PackRefresh(old, theme: theme ?? old.theme ?? "", builder, in: index)
  }
}
