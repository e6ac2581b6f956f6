import Foundation
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

struct PackOutputTests {
  private static let forms: [(name: String, text: @Sendable (EvidencePack) -> String)] = [
    ("html", PackOutput.html), ("word", PackOutput.htmlForWord), ("markdown", PackOutput.markdown),
  ]

  @Test(arguments: forms.map(\.name))
  func `a pack looks as it should`(name: String) throws {
    let form = try #require(Self.forms.first { $0.name == name })
    let text = form.text(SamplePack.full)
    let parts = [
      text.split(separator: "<style>", maxSplits: 1), text.split(separator: "</style>", maxSplits: 1),
    ]
    let withoutStyle = parts[0].count == 2 ? String(parts[0][0] + parts[1][1]) : text
    #expect(try Golden("pack-\(name)").difference(from: withoutStyle) == nil)
  }

  @Test func `the same pack gives the same bytes, and no folder of this machine`() {
    for form in Self.forms {
      let text = form.text(SamplePack.full)
      #expect(text == form.text(SamplePack.full))
      #expect(text.contains("ambleford-2011-02-01.pdf"))
      #expect(!text.contains("/home") && !text.contains("analyst/"))
    }
  }

  @Test func `a pack without anything says so`() {
    for form in Self.forms {
      let text = form.text(SamplePack.empty)
      #expect(text.contains("No finding matches. No paragraph is quoted. No recommendation matches."))
      #expect(text.contains("Nothing is quoted."))
      #expect(!text.contains("Bibliography") && !text.contains("<pre") && !text.contains("```"))
    }
  }

  // MARK: Quotations

  @Test(
    arguments: [
      (Licence.openGovernment, true, false), (.openGovernment, false, false),
      (.nonCommercialWithoutAdaptation, true, true), (.nonCommercialWithoutAdaptation, false, false),
      (.nonCommercial, true, true), (nil, true, true), (nil, false, false),
    ] as [(Licence?, Bool, Bool)])
  func `emphasis added is said where words are marked that may not be adapted in silence`(
    licence: Licence?, isMarked: Bool, isSaid: Bool
  ) {
    let report = SamplePack.report("place-2011", "Place", .slac, published: "2011-02-01", licence: licence)
    let evidence = SamplePack.evidence(1, report, "Some drift.", number: 3, marks: isMarked ? [5..<10] : [])
    let line = "paragraph 3 · place-2011:3"
    #expect(evidence.citation.line.hasSuffix(line))
    let markdown = PackOutput.markdown(of: SamplePack.quoting([evidence]))
    #expect(markdown.contains(line + (isSaid ? " · emphasis added\n" : "\n")))
    for html in [
      PackOutput.html(of: SamplePack.quoting([evidence])),
      PackOutput.htmlForWord(of: SamplePack.quoting([evidence])),
    ] {
      #expect(html.contains("</span> · emphasis added</p>") == isSaid)
      #expect(html.contains("place-2011:3</span></p>") == !isSaid)
    }
  }

  @Test func `every quotation and its citation can be read back from every form`() {
    var random = SeededRandom(seed: 11)
    let evidence = (1...300).map { number in
      let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in random.pick(RandomText.hostile) }
      let text = "a" + words.joined() + "b"
      let marks = (0..<3).map { _ in
        let start = Int.random(in: 0..<text.unicodeScalars.count, using: &random)
        return start..<start + Int.random(in: 0...9, using: &random)
      }
      return SamplePack.evidence(number, SamplePack.coldwater, text, number: nil, pages: 2...2, marks: marks)
    }
    let expected = evidence.map {
      [PackText.line($0.paragraph.paragraph.text), $0.citation.line]
    }
    let pack = SamplePack.quoting(evidence)
    #expect(PackReading.quotations(html: PackOutput.html(of: pack)) == expected)
    #expect(PackReading.quotations(html: PackOutput.htmlForWord(of: pack)) == expected)
    #expect(PackReading.quotations(markdown: PackOutput.markdown(of: pack)) == expected)
  }

  @Test(
    arguments: [
      ("the drift in it", [4..<9], "the **drift** in it"), ("a(drift)b", [1..<8], "a(**drift**)b"),
      ("xdrifty", [1..<6], "x**drift**y"), ("drift", [0..<5], "**drift**"), ("a ... b", [2..<5], "a ... b"),
      ("a drift  b", [2..<8], "a **drift**  b"),
      ("drift and delay", [0..<5, 5..<9, 8..<15], "**drift and delay**"),
      ("5*drift*", [1..<8], "5\\***drift**\\*"), ("cafe\u{301}.", [0..<5], "**cafe\u{301}**."),
      ("drift", [3..<900], "dri**ft**"), ("drift", [900..<901], "drift"),
      ("12. drift", [4..<9], "12\\. **drift**"),
      ("- drift", [0..<7], "\\- **drift**"),
    ] as [(String, [Range<Int>], String)])
  func `strong emphasis in Markdown begins and ends at a letter or digit`(
    text: String, marks: [Range<Int>], quoted: String
  ) {
    let evidence = SamplePack.evidence(1, SamplePack.coldwater, text, number: 1, marks: marks)
    #expect(PackOutput.markdown(of: SamplePack.quoting([evidence])).contains("\n> \(quoted)\n"))
  }

  @Test func `links lead to a page on the web and nowhere else`() {
    let html = PackOutput.html(of: SamplePack.full)
    #expect(
      html.contains(
        "<a href=\"https://reports.example.org/brackenshire.pdf?a=1&amp;b=2#page=7\">paragraph 12, pages 7 to 8</a>"
      ))
    let addresses = html.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(addresses.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") })
  }

  // MARK: What others wrote

  @Test(arguments: [
    "<script>alert(1)</script>", "</style></title></pre></code></blockquote><b onclick='x'>",
    "\" autofocus x=\"", "]]> --> <!--",
    "# head\n> quote\n```\n- item\n    code", "**a** _b_ `c` [x](y) ![z](w) | & &amp; $x$ \\",
    "../../etc/passwd",
    "\u{1B}[31m\u{9B}2J \u{202E}evil\u{2066} \u{0}\u{7}\r\n\u{2028}x",
    "content: \"x\"; } body { display: none", " \n\t ", "",
  ])
  func `nothing that others wrote becomes markup or a command`(text: String) {
    let pack = SamplePack.hostile(text)
    let (html, word, markdown) = (
      PackOutput.html(of: pack), PackOutput.htmlForWord(of: pack), PackOutput.markdown(of: pack)
    )
    for document in [html, word] {
      let tags = document.split(separator: "<").map { $0.prefix { $0.isLetter || "/!".contains($0) } }
      #expect(!tags.contains("script") && !tags.contains("b") && !tags.contains("!"))
      for tag in ["style", "title", "pre", "blockquote"] {
        #expect(tags.count { $0 == "/" + tag } == tags.count { $0 == tag })
        #expect(tags.count { $0 == tag } <= 1)
      }
      #expect(!document.contains("href=\"javascript"))
    }
    let lines = markdown.components(separatedBy: "\n```")[0].split(separator: "\n")
    #expect(lines.count { $0.hasPrefix(">") } == 1)
    #expect(lines.filter { $0.hasPrefix("# ") }.count >= 1)
    for document in [html, word, markdown] {
      #expect(!document.contains("secret"))
      #expect(
        !document.unicodeScalars.contains {
          "\u{1B}\u{9B}\u{202E}\u{2066}\u{0}\u{7}".unicodeScalars.contains($0)
        })
    }
  }

  @Test func `the theme is the last pre of HTML and the only fenced block of Markdown, as it was written`()
    throws
  {
    let pack = SamplePack.hostile("title: \"<b>\"\n# ```` four\n")
    for html in [PackOutput.html(of: pack), PackOutput.htmlForWord(of: pack)] {
      let last = try #require(html.split(separator: "<pre id=\"theme\"><code>").last)
      #expect(last.hasPrefix("title: &quot;&lt;b&gt;&quot;\n# ```` four\n</code></pre>\n"))
    }
    let markdown = PackOutput.markdown(of: pack)
    #expect(markdown.hasSuffix("\n`````yaml\ntitle: \"<b>\"\n# ```` four\n`````\n"))
    #expect(markdown.split(separator: "\n").count { $0.hasPrefix("```") } == 2)
  }

  @Test(arguments: [
    ("Drift 2012", "Drift 2012"), ("a\"b", "a\\000022b"), ("</style>", "\\00003c\\00002fstyle\\00003e"),
    ("é", "\\0000e9"),
    (String(repeating: "a", count: 95), String(repeating: "a", count: 90) + "\\002026"),
  ])
  func `a title in the style sheet cannot end it`(title: String, string: String) {
    #expect(PackStyle.string(title) == string)
  }

  @Test func `nothing is loaded from anywhere`() {
    let html = PackOutput.html(of: SamplePack.full)
    #expect(html.contains("default-src 'none'"))
    for part in ["<script", "<link", "<img", "@import", "url(", " src="] { #expect(!html.contains(part)) }
  }
}

/// Reads quotations out of a pack by the rule that holds for every form: a citation is the block right behind its quotation.
private enum PackReading {
  static func quotations(html: String) -> [[String]] {
    html.components(separatedBy: "<blockquote>").dropFirst().map { part in
      let quotation = part.components(separatedBy: "</blockquote>")
      let citation = quotation.dropFirst().joined().components(separatedBy: "</div>")[0]
      return [quotation[0], citation].map(text)
    }
  }

  private static func text(_ html: String) -> String {
    var text = ""
    var isTag = false
    for character in html.unicodeScalars {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        text.unicodeScalars.append(character)
      }
    }
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
      text = text.replacingOccurrences(of: name, with: character)
    }
    return PackText.line(text)
  }

  static func quotations(markdown: String) -> [[String]] {
    let blocks = markdown.components(separatedBy: "\n\n")
    return blocks.indices.filter { blocks[$0].hasPrefix("> ") }.map { place in
      [String(blocks[place].dropFirst(2)), blocks[place + 1]].map(unescaped)
    }
  }

  /// What is not escaped of the stars is emphasis.
  private static func unescaped(_ markdown: String) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in markdown.unicodeScalars {
      if !isEscaped, scalar == "\\" { isEscaped = true; continue }
      if isEscaped || scalar != "*" { text.append(scalar) }
      isEscaped = false
    }
    return PackText.line(String(text))
  }
}
