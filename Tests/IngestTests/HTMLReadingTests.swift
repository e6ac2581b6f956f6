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

  @Test func `ordered lists carry the report's numbers`() async throws {
    let blocks = try await Reading.blocks(
      page(
        "<ol><li>One.</li><li><p>Two.</p><ol><li>Deeper</li></ol></li></ol><h2>On</h2>"
          + "<ol start=3><li>Three.</li><li value=4>Four.</li></ol>"))
    let kinds = blocks.dropFirst(3).map { block in
      switch block.kind {
      case .numbered(let number): "\(number) \(block.text)"
      case .bullet(let depth): "bullet \(depth) \(block.text)"
      default: block.text
      }
    }
    #expect(kinds == ["1 One.", "2 Two.", "bullet 2 Deeper", "On", "3 Three.", "4 Four."])
  }

  @Test func `the caption of a table is read once, though it be written twice`() async throws {
    let table = "<table><caption>Plans in care</caption><tr><td>A</td><td>B</td></tr></table>"
    for html in [table, "<p>Plans in care</p>" + table] {
      let blocks = try await Reading.blocks(page(html))
      #expect(blocks.dropFirst(3).map(\.text) == ["Plans in care", "A | B"])
    }
  }

  @Test func `an item that begins with a number keeps it`() async throws {
    let blocks = try await Reading.blocks(
      page("<ul><li>16 young people</li><li>2. second</li></ul><ol><li>9 of 10 plans</li></ol>"))
    #expect(blocks.dropFirst(3).map(\.text) == ["16 young people", "2. second", "9 of 10 plans"])
  }

  @Test func `footnotes are told by their role, and the links to them are left out`() async throws {
    let blocks = try await Reading.blocks(
      page(
        "<p>The board met<a href=\"#n1\" role=\"doc-noteref\"><sup>1</sup></a> in May<sup><a href=\"#n2\">[2]</a></sup>.</p>"
          + "<p>Of 10<sup>th</sup> grade.</p><section role=\"doc-endnotes\"><ol><li id=\"n1\"><p>Twice."
          + "<a href=\"#r1\" role=\"doc-backlink\">↩︎</a></p></li></ol></section><p>After it.</p>"))
    #expect(
      blocks.dropFirst(3).map(\.text) == ["The board met in May.", "Of 10th grade.", "Twice.", "After it."])
    #expect(blocks.dropFirst(3).map(\.kind) == [.paragraph, .paragraph, .footnote, .paragraph])
  }

  @Test(arguments: [
    ("<p><b>Leadership</b></p>", true), ("<p><strong>What needs <i>to improve</i>?</strong></p>", true),
    ("<p><b>Leaders</b> know their services well.</p>", false),
    ("<p><b>They know their services.</b></p>", false),
    ("<p>Leadership</p>", false),
  ])
  func `a paragraph in bold that has the form of a heading is one`(html: String, isHeading: Bool) async throws
  {
    #expect(try await (Reading.blocks(page(html)).last?.kind == .heading) == isHeading)
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
