import Crypto
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct SourceFileTests {
  private static let pdf = Array("%PDF-1.4\nnot really one\n%%EOF\n".utf8)
  private static let address = "/reports/fenmarsh-2012-06-27"

  /// A report that was read from these bytes in this file.
  private func report(_ bytes: [UInt8], at path: String, url: String? = nil) -> Report {
    var report = SampleReading.report
    let digits = SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    report.source = Source(path: path, sha256: digits, url: url)
    return report
  }

  @Test func `A PDF is handed out as it is, for the viewer of the browser, and nothing in it may run`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.pdf, to: "report.pdf")
    try await TestServer.serving([report(Self.pdf, at: path)]) { server in
      #expect(
        try await server.get(Self.address).text.contains("href=\"\(Self.address)/source#page=3\">Page 3"))
      let answer = try await server.get(Self.address + "/source")
      #expect(answer.status == 200)
      #expect(answer.bytes == Self.pdf)
      #expect(answer.headers["content-type"] == "application/pdf")
      #expect(answer.headers["content-disposition"] == "inline; filename=\"fenmarsh-2012-06-27.pdf\"")
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      let policy = try #require(answer.headers["content-security-policy"])
      #expect(policy.hasPrefix("default-src 'none'"))
      #expect(!policy.contains("script-src"))
    }
  }

  @Test(arguments: [
    ("page.html", "<html><script>alert(1)</script>", "application/octet-stream"),
    ("page.pdf", "<html><script>alert(1)</script>", "application/octet-stream"),
    ("page.txt", "Plain text", "text/plain; charset=utf-8"),
    ("page.docx", "PK", "application/octet-stream"),
  ])
  func `Anything else is a file to keep, never a page`(name: String, text: String, type: String) async throws
  {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: name)
    try await TestServer.serving([report(Array(text.utf8), at: path)]) { server in
      let answer = try await server.get(Self.address + "/source")
      #expect(answer.status == 200)
      #expect(answer.text == text)
      #expect(answer.headers["content-type"] == type)
      #expect(answer.headers["content-disposition"]?.hasPrefix("attachment;") == true)
      #expect(answer.headers["content-security-policy"] == "default-src 'none'; sandbox")
      #expect(answer.headers["x-content-type-options"] == "nosniff")
    }
  }

  /// What can have become of a file since its report was read.
  enum Change: CaseIterable, Sendable { case changed, missing, folder, link, pipe, relative }

  @Test(arguments: Change.allCases)
  func `A file that is not what was read is refused, and its path is not told`(change: Change) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("report.pdf")
    switch change {
    case .changed: try folder.write(Self.pdf + [10], to: "report.pdf")
    case .missing: break
    case .folder: try folder.write(Self.pdf, to: "report.pdf/file")
    case .link:
      let other = try folder.write(Self.pdf, to: "other.pdf")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
    case .pipe: try #require(mkfifo(path, 0o600) == 0)
    case .relative: try folder.write(Self.pdf, to: "report.pdf")
    }
    let named = change == .relative ? "report.pdf" : path
    try await TestServer.serving([report(Self.pdf, at: named)]) { server in
      let answer = try await server.get(Self.address + "/source")
      #expect(answer.status == 404)
      #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
      #expect(answer.text.contains("moved or changed"))
      #expect(!answer.text.contains(folder.path))
      let view = try await server.get(Self.address).text
      #expect(!view.contains(folder.path))
      #expect(view.contains("/source") == (change == .changed))
    }
  }

  @Test func `A file of a report that there is not is not looked for`() async throws {
    try await TestServer.serving([SampleReading.report]) { server in
      for name in ["fenmarsh", "nowhere", "..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd"] {
        let answer = try await server.get("/reports/\(name)/source")
        #expect(answer.status == 404)
      }
    }
  }

  @Test func `A report on the web is opened there, if that is a page of the web`() async throws {
    let address = "https://reports.example/fen marsh\"<.pdf"
    try await TestServer.serving([report(Self.pdf, at: "/nowhere/report.pdf", url: address)]) { server in
      let text = try await server.get(Self.address).text
      #expect(text.contains("href=\"https://reports.example/fen%20marsh%22%3C.pdf#page=3\">Page 3"))
    }
    for scheme in ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"] {
      try await TestServer.serving([report(Self.pdf, at: "/nowhere/report.pdf", url: scheme)]) { server in
        let text = try await server.get(Self.address).text
        #expect(!text.contains(scheme.prefix(5)))
      }
    }
  }
}
