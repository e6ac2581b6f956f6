import Foundation
import TestSupport
import Testing

/// Files of the corpus, broken in every way that transfer, disks and bad programs break them. Whatever comes, the program ends,
/// says of every file what became of it, and leaves a sound index.
struct MutatedFilesTests {
  private static let pdfCount = 250
  private static let textCount = 250

  @Test func `of 500 broken files none is lost, and none hurts another`() async throws {
    let program = try Program()
    try Self.writeFiles(to: program.folder)
    let outcome = try await program.run("ingest", "broken", "sound")
    #expect([0, 2].contains(outcome.status))

    let unread = Set(
      outcome.errors.split(separator: "\n").compactMap { line in
        line.split(separator: ":").dropFirst().first.flatMap { $0.split(separator: "/").last }.map(
          String.init)
      })
    let sources = try await Self.paths(in: program.index)
    for number in 0..<(Self.pdfCount + Self.textCount) {
      let name = Self.name(number)
      #expect(unread.contains(name) || sources.contains(name), "\(name) is neither read nor named")
    }
    #expect(sources.isSuperset(of: ["sound.pdf", "sound.txt"]))
    #expect(try await program.shell("sqlite3 \(program.index) 'PRAGMA integrity_check'").output == "ok\n")

    let again = try await program.run("search", "children", "--limit", "3")
    #expect(again.status == 0)
  }

  private static func name(_ number: Int) -> String {
    "mutated-\(number)." + (number < pdfCount ? "pdf" : "txt")
  }

  private static func paths(in index: String) async throws -> Set<String> {
    let program = try Program()
    let list = try await program.shell("sqlite3 \(index) 'SELECT path FROM source_file'").output
    return Set(list.split(separator: "\n").compactMap { $0.split(separator: "/").last.map(String.init) })
  }

  private static func writeFiles(to folder: TemporaryFolder) throws {
    var random = SeededRandom(seed: 52)
    let pdf = try bytes(Corpus.pdf)
    let text = try bytes(Corpus.fenmarsh)
    try folder.write(pdf, to: "sound/sound.pdf")
    try folder.write(text, to: "sound/sound.txt")
    for number in 0..<(pdfCount + textCount) {
      var broken = number < pdfCount ? pdf : text
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&broken, &random) }
      // Equal files are one report; a last byte of its own keeps each apart.
      try folder.write(broken + Array("\n%\(number)\n".utf8), to: "broken/" + name(number))
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard bytes.count > 100 else { return }
    let place = Int.random(in: 20..<bytes.count - 20, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(place...)
    case 1:
      for _ in 0..<40 {
        bytes[Int.random(in: 20..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    case 2:
      replaceNumber(
        in: &bytes, from: place,
        with: random.pick(["99999999999999999999", "-1", "0", "1e400", "4294967296"]))
    case 3:
      bytes.insert(
        contentsOf: Array(String(repeating: random.pick(["[", "<<", "(", "<b>"]), count: 20_000).utf8),
        at: place)
    case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 5_000)], at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...2_000, using: &random)))
    }
  }

  private static func replaceNumber(in bytes: inout [UInt8], from place: Int, with number: String) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let start = bytes[place...].firstIndex(where: digits.contains) else { return }
    let end = bytes[start...].firstIndex { !digits.contains($0) } ?? bytes.endIndex
    bytes.replaceSubrange(start..<end, with: Array(number.utf8))
  }
}
