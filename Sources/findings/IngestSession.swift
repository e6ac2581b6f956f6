import Indexing
import Ingest
import Rendering
import Reports

/// Carries reports from the reader to the index, in batches.
struct IngestSession {
  let index: ReportIndex
  let progress: Progress
  /// Reads what is new or changed at `paths`, names what could not be read, and returns how it went.
  func ingest(paths: [String], prune: Bool) async throws -> IngestSummary {
    let named = paths.filter { $0 != StandardInput.name }
    let found = FileFinder.files(at: named)
    let known = try index.knownFiles(readerVersion: ReportReader.version)
    let changed = found.files.filter { !known.contains($0) }
    var summary = IngestSummary()
    summary.unchanged = found.files.count - changed.count
    for problem in found.problems { report(problem, in: &summary) }
    let contents = try index.knownContents(readerVersion: ReportReader.version)
    let unfounded = try await read(changed, known: contents, &summary)
    _ = try await read(unfounded, known: [], &summary)
    if paths.contains(StandardInput.name) { try await readStandardInput(known: contents, &summary) }
    if prune { summary.dropped = try self.prune(named.map(FileFinder.absolute), found) }
    if summary.added + summary.dropped > 0 { try index.tidy(added: summary.added) }
    try index.close()
    return summary
  }

  /// Drops what has vanished, but only below folders that could be looked through and held something: a folder that is
  /// mistyped, locked or not mounted must not cost anybody their index.
  private func prune(_ roots: [String], _ found: FileFinder.Listing) throws -> Int {
    let sound = roots.filter { root in
      let isBelow = { (path: String) in path == root || path.hasPrefix(root == "/" ? root : root + "/") }
      let isSound = found.files.contains { isBelow($0.path) } && !found.problems.contains { isBelow($0.path) }
      if !isSound {
        Console.note("\(root): nothing was dropped, because it could not be looked through or is empty")
      }
      return isSound
    }
    return try index.prune(under: sound, keeping: Set(found.files.map(\.path)))
  }

  /// Returns the files whose content was known when reading began and is no longer: of two files that have swapped
  /// names, the second.
  private func read(
    _ files: [FileStamp], known: Set<String>, _ summary: inout IngestSummary
  ) async throws -> [FileStamp] {
    var unfounded: [FileStamp] = []
    // Noted at the end: the report with this content may still wait to be stored.
    var repeated: [(file: FileStamp, sha256: String)] = []
    let writer = BatchWriter(index)
    progress.start(files)
    try await CollectionReader().read(files, known: known) { outcome in
      progress.step()
      switch outcome {
      case .report(let report, let file):
        try await writer.add(report, file)
        summary.added += 1
      case .knownContent(let file, let sha256):
        repeated.append((file, sha256))
      case .failed(let problem):
        report(problem, in: &summary)
      }
    }
    try await writer.finish()
    for (file, sha256) in repeated {
      if try index.note(file, holds: sha256) { summary.repeated += 1 } else { unfounded.append(file) }
    }
    progress.end()
    return unfounded
  }

  private func readStandardInput(known: Set<String>, _ summary: inout IngestSummary) async throws {
    do {
      let content = Console.read()
      let sha256 = DocumentReader.sha256(of: content)
      if known.contains(sha256), try index.note(StandardInput.stamp(of: content), holds: sha256) {
        summary.repeated += 1
        return
      }
      let batch = [try await StandardInput.report(content: content)]
      try index.store(batch, readerVersion: ReportReader.version)
      summary.added += 1
    } catch let problem as ExtractionProblem {
      report(FileProblem(path: "standard input", problem: problem), in: &summary)
    }
  }

  private func report(_ problem: FileProblem, in summary: inout IngestSummary) {
    progress.clear()
    Console.note(Messages.text(of: problem))
    summary.problems.append(problem)
  }
}
