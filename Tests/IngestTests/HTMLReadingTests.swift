import Ingest
import TestSupport
import Testing

struct HTMLReadingTests {
  private static let prose =
    "Inspectors saw that children wait too long for help in this area, as they did before."

  @Test func `headings, paragraphs, lists and tables become blocks`() async throws {
    let blocks = try await Reading.blocks(
      page(
        "<h2>Key <em>strengths</em></h2><p>One.</p><ul><li>Two<ul><li>Three</li></ul></li></ul>"
          + "<table><tr><th>A</th><td>B</td></tr></table>"))
    #expect(blocks.dropFirst(3).map(\.text) == ["Key strengths", "One.", "Two", "Three", "A | B"])
    #expect(
      blocks.dropFirst(3).map(\.kind) == [.heading, .paragraph, .bullet(depth: 1), .bullet(depth: 2), .row])
    #expect(blocks[3].level == 2)
  }

  @Test func `what is around the subject is left out`() async throws {
    let around =
      "<nav>Menu</nav><footer>Foot</footer><script>var x</script><style>p{}</style><form>Search</form>"
    let blocks = try await Reading.blocks(
      "<html><body><p>Before</p>\(around)<main>\(Self.three)\(around)</main><p>After</p></body></html>")
    #expect(blocks.map(\.text) == [Self.prose, Self.prose, Self.prose])
  }

  @Test func `a page that stands in a form is read`() async throws {
    let paragraphs = String(repeating: "<p>\(Self.prose)</p>", count: 60)
    let blocks = try await Reading.blocks(
      "<html><body><form>\(paragraphs)<form>Search</form></form></body></html>")
    #expect(blocks.count { $0.text == Self.prose } == 60)
  }

  @Test func `a block inside a cell leaves it a cell`() async throws {
    let blocks = try await Reading.blocks(
      page("<table><tr><td>Leadership</td><td><div>Good</div></td><td><p>Now</p></td></tr></table>"))
    #expect(blocks.last?.kind == .row)
    #expect(blocks.last?.cells == ["Leadership", "Good", "Now"])
  }

  @Test(arguments: [
    ("Children&rsquo;s &amp; caf&eacute;", "Children’s & café"), ("one<br>two", "one two"),
    ("a <b>b</b><i>c</i>", "a bc"),
    ("  much \n\t space&nbsp;here ", "much space here"), ("decision<wbr>making", "decisionmaking"),
    ("a<!-- b -->c", "ac"),
    ("🙂 e\u{301}", "🙂 e\u{301}"),
  ])
  func `text is read as a reader sees it`(html: String, text: String) async throws {
    let blocks = try await Reading.blocks(page("<p>\(html) and so on</p>"))
    #expect(blocks.last?.text == text + " and so on")
  }

  @Test func `a page in Windows-1252 is read`() async throws {
    let bytes =
      Array("<html><body>\(Self.three)<p>Children".utf8) + [0x92] + Array("s homes</p></body></html>".utf8)
    let document = try await DocumentReader().document(content: bytes, path: "/a.html")
    // Browsers take pages that do not say otherwise for Windows-1252; libxml2 takes them for Latin-1.
    #expect(document.pages.last?.fragments.last?.text == "Children’s homes")
  }

  @Test(arguments: ["Page not found", "Error 503", "Access denied", "Service unavailable"])
  func `an error page holds no report`(title: String) async throws {
    let html = "<html><head><title>\(title)</title></head><body>\(Self.three)</body></html>"
    #expect(try await Reading.problem(Array(html.utf8)) == .webPageWithoutReport(title: title))
  }

  @Test func `a page with hardly any prose holds no report`() async throws {
    let html = "<html><head><title>Home</title></head><body><p>\(Self.prose)</p><p>Short.</p></body></html>"
    #expect(try await Reading.problem(Array(html.utf8)) == .webPageWithoutReport(title: "Home"))
  }

  @Test func `a title that only contains the letters of error is no error page`() async throws {
    let html =
      "<html><head><title>Counter-terrorism and children</title></head><body>\(Self.three)</body></html>"
    // 'terrorism' holds 'error'.
    try await #expect(Reading.problem(Array(html.utf8)) == nil)
  }

  @Test(arguments: ["div", "ul><li", "b", "table><tr><td", "blockquote"])
  func `a page nested thousands deep gives an answer`(element: String) async throws {
    let deep = String(repeating: "<\(element)>", count: 20_000)
    let html = "<html><body>\(Self.three)\(deep)<p>Deep down.</p></body></html>"
    let problem = try await Reading.problem(Array(html.utf8))
    #expect(problem == nil || problem == .noText || problem == .webPageWithoutReport(title: ""))
  }

  private static let three = String(repeating: "<p>\(prose)</p>", count: 3)

  private func page(_ body: String) -> String {
    "<!DOCTYPE html><html><head><title>Letter</title></head><body>\(Self.three)\(body)</body></html>"
  }
}
