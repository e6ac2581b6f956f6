import Reports
import TestSupport
import Testing

@testable import Rendering

struct SourceLinkTests {
  @Test(arguments: [
    ("/a/b.pdf", 18, "file://host/a/b.pdf#page=18"), ("/a/b.html", nil, "file://host/a/b.html"),
    ("/a b/%#?é'.pdf", 1, "file://host/a%20b/%25%23%3F%C3%A9%27.pdf#page=1"),
    ("/\u{1B}]8;;\u{7}\n\u{9C}", nil, "file://host/%1B%5D8%3B%3B%07%0A%C2%9C"),
  ])
  func `a file that can be read is linked by its path`(path: String, page: Int?, url: String) {
    let source = Source(path: path, sha256: "0", url: "https://example.org/")
    let link = SourceLink(to: source, host: "host") { _ in true }
    #expect(link?.url(page: page) == url)
  }

  @Test(arguments: [
    ("https://example.org/a.pdf", "https://example.org/a.pdf#page=18"),
    ("HTTP://example.org/%20?q=é&r#part", "HTTP://example.org/%20?q=%C3%A9&r#part"),
    ("https://example.org/\u{1B}\\ \u{7}<\">", "https://example.org/%1B%5C%20%07%3C%22%3E#page=18"),
    ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("ssh://-oProxyCommand=x", nil), ("", nil),
    (nil, nil),
  ])
  func `without the file the address is linked`(address: String?, url: String?) {
    let source = Source(path: "/gone.pdf", sha256: "0", url: address)
    let link = SourceLink(to: source, host: "host") { _ in false }
    #expect(link?.url(page: 18) == url)
  }

  @Test func `a path that is not absolute is no file`() {
    #expect(SourceLink(to: Source(path: "import visit-3", sha256: "0"), host: "host") { _ in true } == nil)
  }

  @Test func `a file is looked for now`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "a b.txt")
    #expect(
      SourceLink(to: Source(path: path, sha256: "0"), host: "")?.url(page: nil).hasSuffix("a%20b.txt") == true
    )
    #expect(SourceLink(to: Source(path: folder.path("none.txt"), sha256: "0"), host: "") == nil)
  }

  @Test func `whatever a source is called, a link holds printable ASCII only`() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<500 {
      let text = String(
        String.UnicodeScalarView(
          (0..<20).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random)) }))
      for source in [
        Source(path: "/" + text, sha256: "0"), Source(path: "", sha256: "0", url: "https://" + text),
      ] {
        let url = SourceLink(to: source, host: text) { !$0.isEmpty }?.url(page: 3)
        #expect(url?.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } == true)
      }
    }
  }

  @Test func `a link takes no columns, and there is none where the terminal has none`() {
    let source = Source(path: "", sha256: "0", url: "https://example.org/a")
    let terminal = Terminal(width: 80, usesColour: true, linkHost: "host")
    let text = terminal.linked("page 3", to: terminal.link(to: source), page: 3)
    #expect(text == "\u{1B}]8;;https://example.org/a#page=3\u{1B}\\page 3\u{1B}]8;;\u{1B}\\")
    #expect(DisplayWidth.of(text) == 6)
    #expect(DisplayWidth.of("日本 " + terminal.styled(text, .dim) + "!") == 12)
    let plain = Terminal(width: 80, usesColour: true)
    #expect(plain.link(to: source) == nil)
    #expect(plain.linked("page 3", to: terminal.link(to: source)) == "page 3")
  }
}
