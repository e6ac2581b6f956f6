import Foundation
import TestSupport
import Testing

/// What happens to an index when the program, the disk or another program gets in the way.
@Suite(.serialized)
struct DurabilityTests {
  private static let kills = 200
  private static let reports = 48

  @Test func `killed at 200 random moments, the index stays sound and the next ingest completes it`()
    async throws
  {
    let program = try Program()
    try Self.writeReports(to: program.folder)
    _ = try await program.run("ingest", "reports", "--index", "whole.sqlite")
    let whole = try await program.run("export", "--index", "whole.sqlite").output

    var random = SeededRandom(seed: 200)
    for kill in 1...Self.kills {
      let delay = String(format: "0.%03d", Int.random(in: 1...300, using: &random))
      _ = try await program.shell("$0 ingest reports & sleep \(delay); kill -9 $! 2>/dev/null; wait $!")
      let check = try await program.run("check", "--format", "json")
      #expect(
        check.status == 0 || check.errors.contains("no index here yet") || check.status == 1, "kill \(kill)")
      if check.status == 0 { try Self.expectWholeReports(check.output) }
      // Begin anew now and then, so that every stage of a first ingest is met.
      if kill.isMultiple(of: 8) { _ = try await program.shell("rm -f data/index.sqlite*") }
    }
    #expect(try await program.run("ingest", "reports").status == 0)
    #expect(try await program.run("export").output == whole)
  }

  @Test func `a disk that fills up costs the batch in hand and nothing else`() async throws {
    let program = try Program()
    try Self.writeReports(to: program.folder)
    let mount = try await program.shell("mkdir small && mount -t tmpfs -o size=400k tmpfs small")
    guard mount.status == 0 else { return print("skipped: a small disk cannot be mounted here") }

    let full = try await program.run("ingest", "reports", "--index", "small/index.sqlite")
    let check = try await program.run("check", "--index", "small/index.sqlite", "--format", "json")
    // Room is made by taking the index to a larger disk.
    let moved = try await program.shell(
      "cp small/index.sqlite* . ; umount small; $0 ingest reports --index index.sqlite")
    #expect(full.status == 2)
    #expect(full.errors.contains("the disk is full; make room and run the same command again"))
    #expect([0, 1].contains(check.status))
    if check.status == 0 { try Self.expectWholeReports(check.output) }
    #expect(moved.status == 0)
    let count = try JSONValue.object(
      try await program.run("reports", "--format", "json", "--index", "index.sqlite").output)
    #expect((count["reports"] as? [Any])?.count == Self.reports)
  }

  @Test func `readers see whole reports while an ingest runs`() async throws {
    let program = try Program()
    try Self.writeReports(to: program.folder)
    let seen = try await program.shell(
      "$0 ingest reports & for i in 1 2 3 4 5 6 7 8 9 10 11 12; do $0 reports --format json 2>/dev/null; echo; echo ---; done; wait $!"
    )
    for part in seen.output.components(separatedBy: "---") where part.contains("findings.reports/1") {
      try Self.expectWholeReports(part)
    }
    #expect(seen.status == 0)
  }

  @Test func `a second writer waits, or says that another is writing`() async throws {
    let program = try Program()
    try Self.writeReports(to: program.folder)
    _ = try await program.run("ingest", "reports/report-1.txt")
    let lock = { (seconds: Int) in
      "(echo 'BEGIN IMMEDIATE;'; sleep \(seconds)) | sqlite3 data/index.sqlite & sleep 0.3; $0 ingest reports; echo \"status $?\"; wait"
    }
    let waited = try await program.shell(lock(2))
    #expect(waited.output.contains("status 0"))
    _ = try await program.shell("touch reports/*")
    let refused = try await program.shell(lock(8))
    #expect(refused.output.contains("status 2"))
    #expect(refused.errors.contains("another findings is writing to it; try again when that is done"))
  }

  @Test func `a flipped byte is found or does no harm, and a repair keeps what is sound`() async throws {
    let program = try Program()
    try Self.writeReports(to: program.folder)
    _ = try await program.run("ingest", "reports", "--index", "whole.sqlite")
    let whole = try await program.run("export", "--index", "whole.sqlite").output
    let bytes = try program.folder.bytes(of: "whole.sqlite")
    var random = SeededRandom(seed: 7)
    for flip in 0..<24 {
      var flipped = bytes
      flipped[Int.random(in: 100..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      _ = try await program.shell("rm -f flipped.sqlite*")
      try program.folder.write(flipped, to: "flipped.sqlite")
      let check = try await program.run("check", "--index", "flipped.sqlite")
      #expect(!check.errors.contains("SQL"))
      if check.status == 0 {
        #expect(try await program.run("export", "--index", "flipped.sqlite").output == whole, "flip \(flip)")
      } else {
        #expect(check.status == 2 && check.errors.contains("flipped.sqlite"))
        guard try await program.run("check", "--repair", "--index", "flipped.sqlite").status == 0 else {
          continue
        }
        _ = try await program.run("ingest", "reports", "--index", "flipped.sqlite")
        #expect(try await program.run("check", "--index", "flipped.sqlite").status == 0)
        let kept = try await program.run("export", "--index", "flipped.sqlite").output
        #expect(Set(kept.split(separator: "\n")) == Set(whole.split(separator: "\n")), "flip \(flip)")
      }
    }
  }

  // MARK: Reports

  /// A report of which a half was seen has fewer paragraphs than numbers.
  private static func expectWholeReports(_ json: String) throws {
    let document = try JSONValue.object(json)
    if let counts = document["counts"] as? [String: Any], let reports = counts["reports"] as? Int {
      #expect(counts["paragraphs"] as? Int == reports * paragraphsOfReport)
    }
    for report in document["reports"] as? [[String: Any]] ?? [] {
      if let count = report["paragraphs"] as? Int { #expect(count == paragraphsOfReport) }
    }
  }

  private static let findings = 30
  /// With the line of its dates, which stands before the first number.
  private static let paragraphsOfReport = findings + 1

  private static func writeReports(to folder: TemporaryFolder) throws {
    for number in 1...reports {
      let opening = """
        Inspection of local authority children’s services

        Borough of Place \(number)

        Inspection dates: \(number % 28 + 1) May 2019


        """
      let paragraphs = (1...findings).map {
        "\($0). In place \(number), children wait, case \($0) of theirs the longest.\n\n"
      }
      try folder.write(opening + paragraphs.joined(), to: "reports/report-\(number).txt")
    }
  }
}
