import Foundation
import Ingest
import TestSupport
import Testing

struct PackReaderTests {
  @Test(arguments: [
    (
      "<blockquote><p>One <mark>two</mark>.</p></blockquote><p>A · b:1 · emphasis added</p>",
      ["One two.|A · b:1|m+"]
    ),
    (
      "<blockquote>One<br>two</blockquote><div><div><p>A <a href=x>b</a><br>c</p>d</div></div>",
      ["One two|A b c|"]
    ),
    ("<blockquote><p>One</p><ul><li>two</ul></blockquote>A · b", ["One two|A · b|"]),
    ("<blockquote>One</blockquote><blockquote>Two</blockquote><p>A</p>", ["One|nil|", "Two|A|"]),
    ("<blockquote>One <blockquote>two</blockquote> three</blockquote><p>A</p><p>B</p>", ["One two three|A|"]),
    ("<blockquote>One</blockquote>", ["One|nil|"]), ("<blockquote></blockquote><p>A</p>", ["|A|"]),
    ("<div><blockquote>One</blockquote></div> <p> </p><table><tr><td>A<td>B</table>", ["One|A|"]),
    (
      "<blockquote>One <del>not</del><span hidden>x</span><script>y</script>two</blockquote><p>A</p>",
      ["One two|A|"]
    ),
    ("<blockquote>One<a role=doc-noteref><sup>1</sup></a></blockquote><p>A</p>", ["One|A|"]),
    ("<blockquote><mark> </mark>One</blockquote><p>A<!-- B --></p>", ["One|A|"]),
    ("<BLOCKQUOTE>&lt;One&gt; &amp; &#8217;s&nbsp;x</BLOCKQUOTE><P>A", ["<One> & ’s x|A|"]),
  ])
  func `a quotation is cited by the block behind it`(body: String, passages: [String]) async throws {
    let content = try await Self.content("<!DOCTYPE html><html><body>\(body)</body></html>", "a.html")
    #expect(content.passages.map(Self.line) == passages)
  }

  @Test(arguments: [
    ("> One **two**\n\nA · b:1 · emphasis added\n", ["One two|A · b:1|m+"]),
    ("> One\n> two\n\nA\nb\n", ["One two|A b|"]),
    ("> One\n\n> Two\n\nA\n", ["One|nil|", "Two|A|"]), ("> One\n>\n> two\n\n1. A\n", ["One two|A|"]),
    ("\u{FEFF}> One\r\n\r\nA\r\n", ["One|A|"]),
    ("> a \\* \\_ b ~~c~~ $d$ :key: &lt;\n\nA", ["a * _ b ~~c~~ $d$ :key: <|A|"]),
    ("> One <mark>two</mark>\n\nA", ["One two|A|m"]), ("- > One\n\n  A\n", ["One|A|"]),
  ])
  func `the same in Markdown`(text: String, passages: [String]) async throws {
    let content = try await Self.content(text, "a.md")
    #expect(content.form == .markdown)
    #expect(content.passages.map(Self.line) == passages)
  }

  @Test(arguments: [
    ("<pre>a</pre><blockquote>x</blockquote><pre><code>b:\n  - c\n\n</code></pre>", "b:\n  - c\n"),
    ("<blockquote>x</blockquote>", nil),
    ("<blockquote>x</blockquote><pre>&lt;a&gt;: 1\r\n</pre>", "<a>: 1\n"),
  ])
  func `the last block of code is the theme`(body: String, theme: String?) async throws {
    #expect(try await Self.content("<html><body>\(body)</body></html>", "a.html").theme == theme)
  }

  @Test(arguments: [
    ("", PackFileProblem.Reason.file(.empty)), ("%PDF-1.7", .pdf), ("# Title\n\nText.", .noQuotation),
    ("<html><body><p>Text.</p></body></html>", .noQuotation), ("<html></html>", .noQuotation),
    ("{", .notJSON),
    ("{}", .otherSchema(nil)), ("{\"schema\": \"findings.search/1\"}", .otherSchema("findings.search/1")),
    ("{\"schema\": \"findings.pack/1\"}", .noQuotation),
    ("{\"schema\": \"findings.pack/1\", \"groups\": {}, \"recommendations\": 1}", .noQuotation),
    ("[1]", .noQuotation), ("rank,id,text\n1,a:1,Drift", .noQuotation),
    ("PK\u{3}\u{4}nothing", .file(.archive)),
    ("> caf\u{E9}", .notUTF8),
  ])
  func `a file that is no pack is said to be none`(text: String, reason: PackFileProblem.Reason) async throws
  {
    let bytes =
      reason == .notUTF8 ? text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : Array(text.utf8)
    #expect(try await Self.reason(bytes, "a.html") == reason)
  }

  @Test func `a file that is not there is said to be missing, a folder to be none`() async throws {
    let folder = try TemporaryFolder()
    for (path, reason) in [
      (folder.path("none"), PackFileProblem.Reason.file(.notFound)),
      (folder.path, .file(.unreadable("not a file"))),
    ] {
      await #expect(throws: PackFileProblem(path: path, reason: reason)) {
        _ = try await PackReader().content(ofFileAt: path)
      }
    }
  }

  @Test func `a file that is too large is not read`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "large")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: UInt64(PackReader.sizeLimit) + 1)
    await #expect(throws: PackFileProblem(path: path, reason: .file(.tooLarge(limit: PackReader.sizeLimit))))
    {
      _ = try await PackReader().content(ofFileAt: path)
    }
  }

  @Test(arguments: ["-o.md", "http:a.md", "--help", "a b'\"$(x).md", "é\n.md"])
  func `no name of a file is an option or a command`(name: String) async throws {
    #expect(try await Self.content("> One\n\nA\n", name).passages.count == 1)
  }

  @Test func `a damaged Word document is said to be damaged`() async throws {
    let whole = SampleWordDocument([.paragraph("Children wait.")]).bytes
    for bytes in [Array(whole.prefix(whole.count / 2)), Array(whole.dropLast(30))] {
      let reason = try await Self.reason(bytes, "a.docx")
      #expect("\(reason.map { "\($0)" } ?? "nothing")".contains("damagedWord("))
    }
    #expect(try await Self.reason(whole, "a.docx") == .noQuotation)
  }

  @Test func `elements that are nested deep hide no quotation`() async throws {
    for depth in [100, 300, 50_000] {
      let open = String(repeating: "<div>", count: depth)
      let text =
        "<html><body><blockquote>One</blockquote><p>A</p>\(open)<blockquote>Two</blockquote><p>B</p></body></html>"
      if depth == 100 {
        #expect(try await Self.content(text, "a.html").passages.count == 2)
      } else {
        #expect(try await Self.reason(Array(text.utf8), "a.html") == .tooDeep)
      }
    }
  }

  // MARK: JSON

  @Test func `JSON gives text, citation and every key`() async throws {
    let json = """
      {"schema": "findings.pack/1", "theme": "title: Drift\\n", "groups": [{"title": "A", "evidence": [
        {"text": " One\\ntwo ", "citation": "A · b:1", "highlights": [[0, 3]], "emphasis_added": true, "page": 2,
         "number": null, "section": ["X", "Y"], "report": {"id": "b", "source": {"url": null}}}, 7]}],
       "recommendations": [{"text": 5, "highlights": [], "deep": [[1]]}]}
      """
    let content = try await Self.content(json, "a.json")
    #expect(content.form == .json && content.theme == "title: Drift\n")
    #expect(content.passages.map(Self.line) == ["One two|A · b:1|m+", "|nil|", "|nil|"])
    let fields = try #require(content.passages[0].fields)
    #expect(fields["page"] == "2" && fields["number"] == "null" && fields["section"] == "[\"X\", \"Y\"]")
    #expect(fields["report.id"] == "\"b\"" && fields["report.source.url"] == "null")
    #expect(content.passages[2].fields?["deep"] == "[…]")
  }

  @Test func `JSON that is nested without end is damaged`() async throws {
    let text = "{\"schema\": " + String(repeating: "[", count: 100_000)
    #expect(try await Self.reason(Array(text.utf8), "a.json") == .notJSON)
  }

  private static func content(_ text: String, _ name: String) async throws -> PackContent {
    let folder = try TemporaryFolder()
    return try await PackReader().content(ofFileAt: folder.write(text, to: name))
  }

  private static func reason(_ bytes: [UInt8], _ name: String) async throws -> PackFileProblem.Reason? {
    let folder = try TemporaryFolder()
    do {
      _ = try await PackReader().content(ofFileAt: folder.write(bytes, to: name))
      return nil
    } catch let problem as PackFileProblem {
      return problem.reason
    }
  }

  /// `text|citation|m+` for one with marks whose citation says that they were added.
  private static func line(_ passage: QuotedPassage) -> String {
    "\(passage.text)|\(passage.citation ?? "nil")|\(passage.isMarked ? "m" : "")\(passage.saysEmphasisAdded ? "+" : "")"
  }
}
