import Foundation
import TestSupport
import Testing

/// How `findings serve` starts, and when it does not.
struct ServeOptionTests {
  @Test(arguments: [
    ("--address 0.0.0.0", "--no-password"), ("--address 192.168.1.5", "--password-file"),
    ("--address ::", "others"),
    ("--address example.org", "others"), ("--host a/b", "'a/b'"), ("--host ''", "--host takes a name"),
    ("--no-password --password-file x", "exclude each other"), ("--port 65536", "--port takes"),
  ])
  func `What would not be safe or makes no sense is refused with what to do`(
    _ arguments: String, _ words: String
  ) async throws {
    let outcome = try await Program().shell("\"$0\" serve " + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(words))
  }

  @Test func `A password becomes a hash that a file can hold`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let made = try await program.shell(
      "echo 'correct horse battery' | \"$0\" serve --hash-password > p; cat p")
    #expect(made.status == 0 && made.output.hasPrefix("scrypt$"))
    let open = try await program.shell("chmod 644 p; \"$0\" serve --port 0 --password-file p")
    #expect(open.status == 2 && open.errors.contains("others may read it; run 'chmod 600'"))
    let other = try await program.shell(
      "echo secret > q; chmod 600 q; \"$0\" serve --port 0 --password-file q")
    #expect(other.status == 2 && other.errors.contains("holds no hash of a password"))
    let served = try await program.shell(
      "chmod 600 p; timeout -s INT 2 \"$0\" serve --port 0 --password-file p")
    #expect(served.errors.contains("serving at http://127.0.0.1:"))
  }

  @Test(arguments: ["short", "", "elevenchars"]) func `A short password is refused`(
    _ password: String
  ) async throws {
    let outcome = try await Program().shell("echo '\(password)' | \"$0\" serve --hash-password")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("take 12 characters or more"))
  }

  @Test func `A port that is taken is named`() async throws {
    let program = try Program()
    try await program.ingestTexts()
    let outcome = try await program.shell(
      """
      "$0" serve --port 0 2> first & sleep 2; port=$(grep -o 'http://[^/]*' first | cut -d: -f3)
      timeout 10 "$0" serve --port $port; status=$?; kill %1; exit $status
      """)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is taken by another program; end that, or take another with --port"))
  }
}
