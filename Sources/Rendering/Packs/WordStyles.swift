// What pandoc gives each block (pandoc.org/MANUAL.html, --reference-doc), and the styles that packs ask for by
// `data-custom-style`: Number, Citation, Note, Marked. Lengths are twentieths of a point, sizes of type are half points.

/// The styles of a pack as a Word document.
enum WordStyles {
  static var xml: String {
    let all = defaults + paragraphs.joined() + characters.joined() + tables.joined()
    return "<w:styles \(WordReference.namespace)>\(all)</w:styles>"
  }

  private static let ink = "1F3A4D"
  private static let grey = "404040"
  private static let pale = "EEF1F3"

  /// Arial has the measures of Liberation Sans, so that lines break alike where it is not installed.
  private static let defaults = """
    <w:docDefaults><w:rPrDefault><w:rPr>\(font("Arial"))\(size(21))\
    <w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr>\(spacing(0, 120, 276))</w:pPr></w:pPrDefault></w:docDefaults>
    """

  // MARK: Paragraphs

  private static let paragraphs = plain + headings + quotations + lists + others

  private static let plain = [
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
    paragraph("BodyText", "Body Text"),
    paragraph("FirstParagraph", "First Paragraph", basedOn: "BodyText", next: "BodyText"),
    paragraph("Compact", "Compact", spacing(0, 40), basedOn: "BodyText"),
    paragraph("Footer", "footer", spacing(0, 0, 240) + "<w:jc w:val=\"center\"/>", colour(grey) + size(17)),
    paragraph("FootnoteText", "footnote text", spacing(0, 40, 240), size(18)),
  ]

  private static let headings = [
    paragraph(
      "Title", "Title", together + spacing(0, 120, 240), bold + colour(ink) + size(48), next: "Subtitle"),
    paragraph(
      "Subtitle", "Subtitle", together + spacing(0, 280, 264), colour(grey) + size(28), next: "BodyText"),
    heading(1, together + border("bottom", 6, 3, ink) + spacing(440, 160, 240), colour(ink) + size(32)),
    heading(2, together + spacing(320, 120, 240), colour(ink) + size(26)),
    heading(3, together + spacing(240, 80, 240), colour(grey) + size(22)),
    heading(4, together + spacing(200, 60, 240), colour(grey) + size(21)),
  ]

  /// A quotation keeps its number before it and its citation behind it on the same page.
  private static let quotations = [
    paragraph(
      "Number", "Number", withNext + spacing(240, 40, 240), bold + colour(ink) + size(18), next: "BlockText"),
    paragraph(
      "BlockText", "Block Text",
      withNext + border("left", 18, 10, "7A8C99") + spacing(0, 80) + indent(397, 284),
      next: "Citation"),
    paragraph("Citation", "Citation", spacing(0, 120, 252) + indent(397, 284), colour(grey) + size(17)),
    paragraph("Note", "Note", box(pale) + spacing(120, 200, 252) + indent(510, 397), size(19)),
  ]

  private static let lists = [
    paragraph("DefinitionTerm", "Definition Term", together + spacing(80, 0), bold, next: "Definition"),
    paragraph("Definition", "Definition", indent(397, 0)),
    paragraph("Bibliography", "Bibliography", "<w:ind w:left=\"397\" w:hanging=\"397\"/>"),
  ]

  private static let others = [
    paragraph("Caption", "caption", withNext + spacing(120, 80, 240), bold + size(19)),
    paragraph("TableCaption", "Table Caption", withNext, basedOn: "Caption"),
    paragraph("ImageCaption", "Image Caption", basedOn: "Caption"),
    paragraph("Figure", "Figure"),
    paragraph("CaptionedFigure", "Captioned Figure", withNext, basedOn: "Figure"),
    paragraph("SourceCode", "Source Code", box("F2F2F2") + spacing(120, 120, 252) + indent(113, 113), code),
  ]

  // MARK: Characters and tables

  private static let characters = [
    "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>",
    character("Marked", "Marked", bold + underlined),
    character("VerbatimChar", "Verbatim Char", code),
    character("Hyperlink", "Hyperlink", colour("1D4F7C") + underlined),
    character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>"),
  ]

  /// Lines above, below and between rows; the first row is the head of the table.
  private static let tables = [
    """
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
    <w:tblInd w:w="0" w:type="dxa"/>\(margins(0, 108))</w:tblPr></w:style>
    """,
    """
    <w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/>\
    <w:qFormat/><w:pPr>\(spacing(40, 40, 240))</w:pPr><w:rPr>\(size(18))</w:rPr><w:tblPr><w:tblBorders>\
    \(line("top", 8, 0, ink))\(line("bottom", 8, 0, ink))\(line("insideH", 4, 0, "BFC7CD"))</w:tblBorders>\
    \(margins(20, 80))</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>\(bold)</w:rPr><w:tcPr><w:tcBorders>\
    \(line("bottom", 8, 0, ink))</w:tcBorders>\(shade(pale))<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
    """,
  ]

  // MARK: Pieces

  private static let bold = "<w:b/>"
  private static let underlined = "<w:u w:val=\"single\"/>"
  private static let withNext = "<w:keepNext/>"
  private static let together = "<w:keepNext/><w:keepLines/>"
  private static let code = font("Courier New") + size(17)

  private static func font(_ name: String) -> String {
    "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:eastAsia=\"\(name)\" w:cs=\"\(name)\"/>"
  }

  private static func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  private static func colour(_ value: String) -> String { "<w:color w:val=\"\(value)\"/>" }

  private static func shade(_ colour: String) -> String {
    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(colour)\"/>"
  }

  private static func indent(_ left: Int, _ right: Int) -> String {
    "<w:ind w:left=\"\(left)\" w:right=\"\(right)\"/>"
  }

  /// `line` is 240 for lines that follow each other closely.
  private static func spacing(_ before: Int, _ after: Int, _ line: Int? = nil) -> String {
    let lines = line.map { " w:line=\"\($0)\" w:lineRule=\"auto\"" } ?? ""
    return "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"\(lines)/>"
  }

  private static func line(_ side: String, _ width: Int, _ space: Int, _ colour: String) -> String {
    "<w:\(side) w:val=\"single\" w:sz=\"\(width)\" w:space=\"\(space)\" w:color=\"\(colour)\"/>"
  }

  private static func border(_ side: String, _ width: Int, _ space: Int, _ colour: String) -> String {
    "<w:pBdr>\(line(side, width, space, colour))</w:pBdr>"
  }

  /// A coloured ground, which borders of the same colour widen.
  private static func box(_ colour: String) -> String {
    let sides = [("top", 4), ("left", 6), ("bottom", 4), ("right", 6)]
    return "<w:pBdr>\(sides.map { line($0, 4, $1, colour) }.joined())</w:pBdr>" + shade(colour)
  }

  private static func margins(_ high: Int, _ wide: Int) -> String {
    let sides = [("top", high), ("left", wide), ("bottom", high), ("right", wide)]
    return "<w:tblCellMar>\(sides.map { "<w:\($0) w:w=\"\($1)\" w:type=\"dxa\"/>" }.joined())</w:tblCellMar>"
  }

  // MARK: Styles

  private static func heading(_ level: Int, _ properties: String, _ look: String) -> String {
    paragraph(
      "Heading\(level)", "heading \(level)", properties + "<w:outlineLvl w:val=\"\(level - 1)\"/>",
      bold + look,
      next: "BodyText")
  }

  private static func paragraph(
    _ id: String, _ name: String, _ properties: String = "", _ look: String = "",
    basedOn base: String = "Normal",
    next: String? = nil
  ) -> String {
    """
    <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="\(base)"/>\
    \(next.map { "<w:next w:val=\"\($0)\"/>" } ?? "")<w:qFormat/><w:pPr>\(properties)</w:pPr><w:rPr>\(look)</w:rPr></w:style>
    """
  }

  private static func character(_ id: String, _ name: String, _ look: String) -> String {
    "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:rPr>\(look)</w:rPr></w:style>"
  }
}
