import Foundation
import TestSupport
import Testing

/// `scripts/fetch-reports`, against a server on this machine that gives good and bad answers.
@Suite(.serialized)
struct FetchReportsTests {
  /// Where the report at the top of a list goes, without the extension.
  private static let place = "reports/dorset/area-send-2024-05-15"

  // MARK: What is fetched

  /// An address of the server and the extension of what lies there.
  private static let good = [
    ("good.pdf", "pdf"), ("v1/file/1", "pdf"), ("moved", "pdf"), ("report.html", "html"),
    ("open.html", "html"), ("report.txt", "txt"), ("report.docx", "docx"), ("to-this-machine", "pdf"),
    ("headings.html", "html"),
  ]

  @Test(arguments: good)
  func `a report is fetched to a place with its date, by what came`(
    path: String, suffix: String
  ) async throws {
    let fetching = try Fetching()
    let outcome = try await fetching.fetch([path])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "fetch-reports: 1 report fetched, 0 there already\n")
    #expect(try !fetching.bytes("\(Self.place).\(suffix)").isEmpty)
    #expect(fetching.files(in: "reports/dorset") == ["area-send-2024-05-15.\(suffix)"])
  }

  @Test func `a second run asks the server for nothing`() async throws {
    let fetching = try Fetching()
    let paths = ["good.pdf", "other.pdf", "report.html"]
    #expect(try await fetching.fetch(paths).status == 0)
    #expect(try await fetching.ask("count") == "3\n")
    let second = try await fetching.fetch(paths)
    #expect(second.status == 0)
    #expect(second.errors == "fetch-reports: 0 reports fetched, 3 there already\n")
    #expect(try await fetching.ask("count") == "3\n")
  }

  @Test func `reports that would have the same name all have one of their own, and keep it`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["good.pdf", "other.pdf"]).status == 0)
    #expect(
      fetching.files(in: "reports/dorset") == ["area-send-2-2024-05-15.pdf", "area-send-2024-05-15.pdf"])
    let good = try fetching.bytes(Self.place + ".pdf")

    let reversed = try await fetching.fetch(["other.pdf", "good.pdf"])
    #expect(reversed.errors == "fetch-reports: 0 reports fetched, 2 there already\n")
    #expect(try fetching.bytes(Self.place + ".pdf") == good)
  }

  @Test func `check names what would be fetched and touches nothing`() async throws {
    let fetching = try Fetching()
    let outcome = try await fetching.fetch(["good.pdf", "missing"], "--check")
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "dorset/area-send-2024-05-15\t\(fetching.server.address)/good.pdf\n"
        + "dorset/area-send-2-2024-05-15\t\(fetching.server.address)/missing\n")
    #expect(outcome.errors == "fetch-reports: 2 reports to fetch, 0 there already\n")
    #expect(!FileManager.default.fileExists(atPath: fetching.folder.path("reports")))
    #expect(try await fetching.ask("count") == "0\n")
  }

  @Test func `a list comes through standard input, too`() async throws {
    let fetching = try Fetching()
    try fetching.write(rows: ["good.pdf"])
    let outcome = try await fetching.shell("cat list.tsv | \(Fetching.script) --pause 0 - reports")
    #expect(outcome.status == 0)
    #expect(fetching.files(in: "reports/dorset") == ["area-send-2024-05-15.pdf"])
  }

  @Test func `what is fetched can be ingested`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["corpus/saltreach-area-send-2024-06-14.pdf"]).status == 0)
    let outcome = try await fetching.program.run("ingest", "reports")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "findings: 1 report read\n")
  }

  @Test func `the log has a line for each attempt`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["busy", "missing", "json"]).status == 2)
    let log = try fetching.log()
    #expect(log.first == ["time", "status", "code", "bytes", "sha256", "file", "url", "reason", "final_url"])
    #expect(log.allSatisfy { $0.count == 9 })
    #expect(log.map { $0[1] } == ["status", "failed", "fetched", "failed", "refused"])
    #expect(log.map { $0[2] } == ["code", "503", "200", "404", "200"])
    #expect(log[2][5] == "dorset/area-send-2024-05-15.pdf")
    #expect(log[2][4].count == 64)
    let size = try fetching.bytes(Self.place + ".pdf").count
    #expect(log[2][3] == String(size))
    _ = try await fetching.fetch(["busy"])
    #expect(try fetching.log().map { $0[1] }.suffix(2) == ["refused", "unchanged"])
  }

  @Test func `the log says where redirects have led`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["moved", "moved-to-error", "other.pdf"]).status == 2)
    let address = fetching.server.address
    let log = try fetching.log()
    #expect(
      log.map { $0[6] } == ["url", address + "/moved", address + "/moved-to-error", address + "/other.pdf"])
    #expect(log.map { $0[8] } == ["final_url", address + "/good.pdf", address + "/error-page", ""])
  }

  @Test func `a log without the last column is understood`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["good.pdf"]).status == 0)
    let rows = try fetching.log().map { $0.dropLast().joined(separator: "\t") + "\n" }
    try fetching.folder.write(rows.joined(), to: "reports/fetch-log.tsv")
    #expect(try await fetching.fetch(["other.pdf", "good.pdf"], "--check").output.hasSuffix("/other.pdf\n"))
  }

  @Test func `a reader that goes away ends check quietly`() async throws {
    let fetching = try Fetching()
    try fetching.write(rows: ["good.pdf"])
    let outcome = try await fetching.shell(
      "{ sleep 1; \(Fetching.script) --check list.tsv reports; echo $? >&2; } | true")
    #expect(outcome.errors == "0\n")
  }

  // MARK: What is refused

  /// An address of the server and what is said of it.
  private static let bad = [
    ("error-page", "an error page came, 'Page not found'"),
    ("error-page.pdf", "an error page came, 'Page not found'"),
    ("untitled", "an error page came, 'Access denied'"),
    ("moved-to-error", "an error page came, 'Page not found'"),
    ("landing.pdf", "the address is that of a PDF, but what came is '.html'"),
    ("short.html", "a web page came that is too short for a report, 'Inspection of Fenmarsh'"),
    ("short.txt", "a text came that is too short for a report, 'Please come back later.'"),
    ("empty", "nothing came"),
    ("json", "JSON came, '{"),
    ("xml", "XML came, '<?xml"),
    ("binary", "neither a PDF nor text came"),
    ("no-end.pdf", "the end of the PDF is missing"),
    ("future.docx", "an archive came that cannot be read"),
    ("mark.html", "a web page came that cannot be read"),
    ("numbered-mark.html", "a web page came that cannot be read"),
    ("comments.html", "a web page came that is too short for a report, 'Inspection of Fenmarsh'"),
    ("compressed", "the server sent it compressed, unasked"),
    ("missing", "the server answered '404 Not Found'; check the address"),
    ("forbidden", "the server answered '403 Forbidden'; check the address"),
    ("loop", "redirected too often, last to '/loop'; check the address"),
    ("to-file", "redirected to 'file:///etc/passwd', which is not on the web"),
    ("to-ftp", "redirected to 'ftp://127.0.0.1/report.pdf', which is not on the web"),
    ("large", "is larger than 1 MB; raise --max-size"),
    ("large-unsaid", "is larger than 1 MB; raise --max-size"),
    ("busy-for-long", "the server asks to wait 3600 seconds"),
  ]

  @Test(arguments: bad)
  func `what is no report is named with the reason and leaves nothing behind`(
    path: String, reason: String
  ) async throws {
    let fetching = try Fetching()
    let outcome = try await fetching.fetch([path], "--max-size 1")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix(
        "fetch-reports: dorset/area-send-2024-05-15: '\(fetching.server.address)/\(path)': \(reason)"))
    #expect(outcome.errors.hasSuffix("fetch-reports: 0 reports fetched, 0 there already, 1 failed\n"))
    #expect(!outcome.errors.contains("Traceback"))
    #expect(fetching.files(in: "reports/dorset") == [])
  }

  @Test func `a public server does not lead to this machine`() async throws {
    let fetching = try Fetching()
    try fetching.folder.write("url\nhttp://reports.invalid/to-this-machine\n", to: "list.tsv")
    // The server stands in as a proxy for all others.
    let outcome = try await fetching.shell(
      "no_proxy= http_proxy=\(fetching.server.address) \(Fetching.script) --pause 0 list.tsv reports")
    #expect(outcome.status == 2)
    let target = fetching.server.address + "/good.pdf"
    #expect(
      outcome.errors.contains("redirected to '\(target)', which is on this machine or in a private network\n")
    )
    #expect(try await fetching.ask("requests") == "/to-this-machine\n")
    #expect(try fetching.log().map { $0[1] } == ["status", "refused"])
  }

  /// An address, one that it redirects to, and why that is not followed. No server is asked.
  private static let redirects = [
    ("https://h.invalid/", "http://h.invalid/", "which is no longer encrypted"),
    ("https://127.0.0.1/", "http://127.0.0.1/", "which is no longer encrypted"),
    ("http://8.8.8.8/", "http://127.0.0.1/", "which is on this machine or in a private network"),
    ("http://8.8.8.8/", "https://[::1]/", "which is on this machine or in a private network"),
    ("http://8.8.8.8/", "http://[::ffff:127.0.0.1]/", "which is on this machine or in a private network"),
    ("http://8.8.8.8/", "http://2130706433/", "which is on this machine or in a private network"),
    ("http://8.8.8.8/", "http://169.254.169.254/", "which is on this machine or in a private network"),
    ("http://8.8.8.8/", "http://192.168.0.1/", "which is on this machine or in a private network"),
    ("http://8.8.8.8/", "https://8.8.4.4/", "None"),
    ("https://8.8.8.8/", "https://8.8.4.4/", "None"),
    ("http://127.0.0.1/", "http://127.0.0.1:8080/", "None"),
  ]

  @Test(arguments: redirects)
  func `a redirect that gives something away is not followed`(
    listed: String, target: String, complaint: String
  ) async throws {
    let outcome = try await Program().shell(
      """
      python3 -c 'import runpy, sys
      print(runpy.run_path(sys.argv[1])["complaint_about_redirect"](*sys.argv[2:]))' \
        \(Fetching.script) '\(listed)' '\(listed)' '\(target)'
      """)
    #expect(outcome.status == 0)
    #expect(outcome.output == complaint + "\n")
  }

  @Test func `one that fails does not keep the others from being fetched`() async throws {
    let fetching = try Fetching()
    let outcome = try await fetching.fetch(["missing", "good.pdf", "json", "other.pdf"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("fetch-reports: 2 reports fetched, 0 there already, 2 failed\n"))
    #expect(fetching.files(in: "reports/dorset").count == 2)
  }

  @Test func `a bad answer does not take the place of a file`() async throws {
    let fetching = try Fetching()
    try fetching.folder.write("a beginning of something", to: Self.place + ".pdf")
    #expect(try await fetching.fetch(["error-page"]).status == 2)
    #expect(try fetching.bytes(Self.place + ".pdf") == Array("a beginning of something".utf8))
  }

  @Test func `a damaged file is fetched again, and a changed report is kept`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["good.pdf"]).status == 0)
    let good = try fetching.bytes(Self.place + ".pdf")
    try fetching.folder.write(Array(good.prefix(1_000)), to: Self.place + ".pdf")
    #expect(
      try await fetching.fetch(["good.pdf"]).errors == "fetch-reports: 1 report fetched, 0 there already\n")
    #expect(try fetching.bytes(Self.place + ".pdf") == good)

    // Perhaps somebody has recognised its text since.
    let changed = good + Array("% recognised\n%%EOF\n".utf8)
    try fetching.folder.write(changed, to: Self.place + ".pdf")
    let outcome = try await fetching.fetch(["good.pdf"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("dorset/area-send-2024-05-15.pdf: is not what the log knows; it is kept"))
    #expect(try fetching.bytes(Self.place + ".pdf") == changed)
    #expect(try await fetching.ask("count") == "2\n")
  }

  @Test func `a server that cannot be reached is named`() async throws {
    let fetching = try Fetching()
    try fetching.folder.write("url\nhttp://127.0.0.1:1/report.pdf\n", to: "list.tsv")
    let outcome = try await fetching.run("--retries 0")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix(
        "fetch-reports: 127-0-0-1/report: 'http://127.0.0.1:1/report.pdf': cannot be reached ("))
  }

  // MARK: Going on

  /// What the server is asked for, of a file of which half comes the first time.
  private static let interrupted = [
    ("busy", ["", ""]),
    ("limited", ["", ""]),
    ("cut", ["", "bytes=111007-"]),
    ("cut-by-date", ["", "bytes=111007-"]),
    ("cut-without-ranges", ["", "bytes=111007-"]),
    ("cut-without-validator", ["", ""]),
    ("cut-without-length", ["", ""]),
    ("cut-and-shifted", ["", "bytes=111007-", ""]),
    ("cut-and-gone", ["", "bytes=111007-", ""]),
  ]

  @Test(arguments: interrupted)
  func `what was cut or put off is had in the end, whole`(path: String, ranges: [String]) async throws {
    let fetching = try Fetching()
    let outcome = try await fetching.fetch([path])
    #expect(outcome.status == 0)
    #expect(fetching.files(in: "reports/dorset") == ["area-send-2024-05-15.pdf"])
    let asked = ranges.map { $0.isEmpty ? "/\(path)\n" : "/\(path) \($0)\n" }.joined()
    #expect(try await fetching.ask("requests") == asked)
    let fetched = try fetching.bytes(Self.place + ".pdf")
    _ = try await fetching.fetch(["good.pdf"], to: "whole")
    let whole = try fetching.bytes("whole/dorset/area-send-2024-05-15.pdf")
    #expect(fetched == whole)
  }

  @Test func `a file that has changed on the server is not mixed with its beginning`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["cut-and-changed"]).status == 0)
    _ = try await fetching.fetch(["other.pdf"], to: "other")
    let other = try fetching.bytes("other/dorset/area-send-2024-05-15.pdf")
    #expect(try fetching.bytes(Self.place + ".pdf") == other)
  }

  @Test func `the next run goes on where the last one stopped`() async throws {
    let fetching = try Fetching()
    let first = try await fetching.fetch(["cut"], "--retries 0")
    #expect(first.status == 2)
    #expect(first.errors.contains("only 111007 of 222015 bytes came"))
    #expect(!fetching.files(in: "reports/dorset").contains("area-send-2024-05-15.pdf"))
    #expect(try await fetching.fetch(["cut"], "--retries 0").status == 0)
    #expect(try await fetching.ask("requests") == "/cut\n/cut bytes=111007-\n")
    #expect(fetching.files(in: "reports/dorset") == ["area-send-2024-05-15.pdf"])
  }

  @Test func `the beginning of one report is not taken for that of another`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["cut"], "--retries 0").status == 2)
    #expect(try await fetching.fetch(["good.pdf"]).status == 0)
    #expect(try await fetching.ask("requests") == "/cut\n/good.pdf\n")
  }

  @Test func `an interrupted download is status 130 and goes on the next time`() async throws {
    let fetching = try Fetching()
    try fetching.write(rows: ["slow"])
    // Job control, so that the interrupt is not ignored.
    let outcome = try await fetching.shell(
      """
      set -m
      \(Fetching.script) list.tsv reports & job=$!
      \(Fetching.untilSomethingCame)
      kill -INT $job; wait $job
      """)
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("interrupted, the same command goes on from here"))
    #expect(!outcome.errors.contains("Traceback"))
    #expect(
      fetching.files(in: "reports/dorset")
        == ["area-send-2024-05-15.part", "area-send-2024-05-15.part.json"])
    #expect(try await fetching.run().status == 0)
    #expect(try await fetching.ask("requests") == "/slow\n/slow bytes=111007-\n")
    #expect(fetching.files(in: "reports/dorset") == ["area-send-2024-05-15.pdf"])
  }

  @Test func `a server that falls silent is tried again`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["slow"], "--timeout 1").status == 0)
    #expect(try await fetching.ask("requests") == "/slow\n/slow bytes=111007-\n")
  }

  @Test func `retries have an end`() async throws {
    let fetching = try Fetching()
    #expect(try await fetching.fetch(["always-busy"], "--retries 2").status == 2)
    #expect(try await fetching.ask("count") == "3\n")
  }

  @Test func `there is a pause between requests`() async throws {
    let fetching = try Fetching()
    let start = ContinuousClock.now
    #expect(try await fetching.fetch(["good.pdf", "other.pdf"], "--pause 1").status == 0)
    #expect(start.duration(to: .now) >= .seconds(1))
  }

  @Test func `there is a pause before a redirect is followed`() async throws {
    let fetching = try Fetching()
    let start = ContinuousClock.now
    #expect(try await fetching.fetch(["moved"], "--pause 1").status == 0)
    #expect(start.duration(to: .now) >= .seconds(1))
  }

  @Test func `two runs do not work in the same folder`() async throws {
    let fetching = try Fetching()
    try fetching.write(rows: ["slow"])
    let outcome = try await fetching.shell(
      """
      \(Fetching.script) list.tsv reports & job=$!
      \(Fetching.untilSomethingCame)
      \(Fetching.script) list.tsv reports; status=$?
      kill $job; wait $job 2>/dev/null; exit $status
      """)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("reports: another fetch-reports is at work there; wait until it is done"))
    #expect(try await fetching.ask("count") == "1\n")
  }

  // MARK: Lists

  /// The cells for authority and framework, and the folder that they end up in.
  private static let hostile = [
    ("../../etc", "../ilacs", "etc/ilacs-2024-05-15.pdf"),
    ("/etc/passwd", "/root", "etc-passwd/root-2024-05-15.pdf"),
    ("..", ".", "127-0-0-1/report-2024-05-15.pdf"),
    ("Côte d’Or & Co.", "~", "cote-dor-co/report-2024-05-15.pdf"),
    ("", "", "127-0-0-1/report-2024-05-15.pdf"),
  ]

  @Test(arguments: hostile)
  func `no list leads out of the folder`(
    authority: String, framework: String, file: String
  ) async throws {
    let fetching = try Fetching()
    let row = [authority, framework, "2024-05-15", fetching.server.address + "/good.pdf"]
    try fetching.folder.write(
      "authority\tframework\tpublished\turl\n" + row.joined(separator: "\t") + "\n", to: "list.tsv")
    #expect(try await fetching.run().status == 0)
    #expect(try !fetching.bytes("reports/" + file).isEmpty)
    #expect(fetching.files(in: "") == ["list.tsv", "reports"])
  }

  @Test func `no log leads out of the folder`() async throws {
    let fetching = try Fetching()
    try fetching.folder.write("kept", to: "outside.pdf")
    let line = ["x", "fetched", "200", "4", "0", "../outside.pdf", fetching.server.address + "/good.pdf", ""]
    try fetching.folder.write(line.joined(separator: "\t") + "\n", to: "reports/fetch-log.tsv")
    #expect(try await fetching.fetch(["good.pdf"]).status == 0)
    #expect(try fetching.bytes("outside.pdf") == Array("kept".utf8))
    #expect(fetching.files(in: "reports/dorset") == ["area-send-2024-05-15.pdf"])
  }

  /// A list and what is said of it, behind its name.
  private static let badLists = [
    ("", ": is empty; it needs a header row with a column 'url'"),
    ("\n\n", ": is empty;"),
    ("url\n", ":1: no report below 'url'"),
    ("authority\tframework\nDorset\tilacs\n", ":1: no column 'url' in 'authority, framework'"),
    ("url\turl\nhttp://a/\thttp://a/\n", ":1: a column is there twice in 'url, url'"),
    ("url\nftp://example.org/a.pdf\n", ":2: the url 'ftp://example.org/a.pdf' starts with neither"),
    ("url\nfile:///etc/passwd\n", ":2: the url 'file:///etc/passwd' starts with neither"),
    ("url\nhttp://\n", ":2: the url 'http://' names no server"),
    ("url\nhttp://h:99999/\n", ":2: the url 'http://h:99999/' is no address"),
    ("url\nhttp://u:secret@h/\n", ":2: the url of 'h' holds a user name"),
    ("url\nhttp://h/a b.pdf\n", ":2: the url 'http://h/a b.pdf' holds characters that no address has"),
    ("url\nhttp://h/\u{1B}[31m\n", ":2: the url 'http://h/ [31m' holds characters that no address has"),
    ("authority\turl\nDorset\t\n", ":2: the url '' is empty"),
    ("authority\turl\nDor\tset\thttp://h/\n", ":2: 3 columns where the header has 2"),
    ("authority\turl\nhttp://h/\n", ":2: 1 column where the header has 2"),
    ("url\tpublished\nhttp://h/\t15/05/2024\n", ":2: published '15/05/2024' is no date"),
    ("url\tpublished\nhttp://h/\t2024-02-30\n", ":2: published '2024-02-30' is no date"),
    ("url\tpublished\nhttp://h/\t2024-W20-3\n", ":2: published '2024-W20-3' is no date"),
    ("url\nhttp://h/\nhttp://h/\n", ":3: the address 'http://h/' is on line 2 already"),
  ]

  @Test(arguments: badLists)
  func `a list that makes no sense is named with its line, and nothing is fetched`(
    list: String, message: String
  ) async throws {
    let program = try Program()
    try program.folder.write(list, to: "list.tsv")
    let outcome = try await program.shell("\(Fetching.script) list.tsv reports")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("fetch-reports: list.tsv" + message))
    #expect(!FileManager.default.fileExists(atPath: program.folder.path("reports")))
  }

  @Test(arguments: [
    "", "list.tsv", "list.tsv reports more", "list.tsv reports --pause -1", "list.tsv reports --retries x",
    "list.tsv reports --max-size 0", "list.tsv reports --timeout nan", "list.tsv reports --nonsense",
    "'' reports", "list.tsv ''",
  ])
  func `a command line that makes no sense is status 64`(arguments: String) async throws {
    let program = try Program()
    let outcome = try await program.shell("\(Fetching.script) \(arguments)")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("usage:"))
    #expect(!FileManager.default.fileExists(atPath: program.folder.path("reports")))
  }

  @Test func `the list that comes with the program is in order`() async throws {
    let list = "'\(Repository.corpus)/ofsted-reports.tsv'"
    let outcome = try await Program().shell("\(Fetching.script) --check \(list) reports")
    #expect(outcome.status == 0)
    let places = outcome.output.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    #expect(places.count == 274)
    #expect(Set(places).count == places.count)
    #expect(places.contains("dorset/area-send-2024-05-15"))
  }
}

/// The script and a server for it, in a temporary folder.
private struct Fetching {
  /// The script as a word of bash.
  static let script = "'\(Repository.root)/scripts/fetch-reports'"

  /// A line of bash that waits until a download has begun, but not for ever.
  static let untilSomethingCame =
    "for _ in {1..200}; do [ -s reports/dorset/area-send-2024-05-15.part ] && break; sleep 0.05; done"

  let program: Program
  let server: ReportServer

  init() throws {
    program = try Program()
    server = try ReportServer()
  }

  var folder: TemporaryFolder { program.folder }

  /// Fetches what the server has under these paths.
  func fetch(
    _ paths: [String], _ options: String = "", to target: String = "reports"
  ) async throws -> Program.Outcome {
    try write(rows: paths)
    return try await run(options, to: target)
  }

  /// Fetches what is in the list.
  func run(_ options: String = "", to target: String = "reports") async throws -> Program.Outcome {
    try await shell("\(Self.script) --pause 0 \(options) list.tsv \(target)")
  }

  /// Writes a list of reports that have everything but the address in common.
  func write(rows paths: [String]) throws {
    let rows = paths.map { "Dorset\tarea-send\t2024-05-15\t\(server.address)/\($0)\n" }
    try folder.write("authority\tframework\tpublished\turl\n" + rows.joined(), to: "list.tsv")
  }

  /// Runs lines of bash. No proxy stands between this machine and itself.
  func shell(_ lines: String) async throws -> Program.Outcome {
    defer { withExtendedLifetime(server) {} }
    return try await program.shell("export no_proxy='*'\n" + lines)
  }

  /// What the server says to a request that it does not count.
  func ask(_ path: String) async throws -> String {
    let outcome = try await shell(
      """
      exec 3<>/dev/tcp/127.0.0.1/\(server.port)
      printf 'GET /\(path) HTTP/1.0\\r\\n\\r\\n' >&3
      sed $'1,/^\\r*$/d' <&3
      """)
    return outcome.output
  }

  func bytes(_ name: String) throws -> [UInt8] { try folder.bytes(of: name) }

  /// The names in a folder, in order, without those that begin with a dot; none when there is no such folder.
  func files(in name: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(name))) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The cells of the log.
  func log() throws -> [[String]] {
    let text = String(decoding: try bytes("reports/fetch-log.tsv"), as: UTF8.self)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// A web server on this machine. It ends when its standard input is closed, so with the last reference or the tests.
private final class ReportServer {
  let port: Int
  private let process: Process
  private let input: Pipe

  init() throws {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", Repository.root + "/Tests/findingsTests/Fixtures/report-server.py"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      process.terminate()
      throw Failure("the server did not start: '\(line)'")
    }
    self.port = port
    self.process = process
    self.input = input
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.terminate()
  }

  var address: String { "http://127.0.0.1:\(port)" }
}
