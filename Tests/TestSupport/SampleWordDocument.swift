/// A small valid Word document written by code, so that no binary file has to be kept.
public struct SampleWordDocument {
  /// A block of text.
  public enum Block {
    /// `level` from 1.
    case heading(_ text: String, level: Int)
    case paragraph(_ text: String)
    /// Set in bold as a whole.
    case bold(_ text: String)
    /// An item of the one numbered list, which runs through the document.
    case numbered(_ text: String)
    case bullet(_ text: String)
    /// A paragraph that ends in the mark of this note.
    case noted(_ text: String, note: String)
    case table(_ rows: [[String]])
  }

  private let blocks: [Block]

  /// A document of these blocks.
  public init(_ blocks: [Block]) { self.blocks = blocks }

  /// The file.
  public var bytes: [UInt8] { SampleArchive(parts).bytes }

  private static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private var parts: [(name: String, text: String)] {
    let names = ["styles", "numbering", "footnotes"]
    let overrides = (["document.main"] + names).map { type in
      let part = type.prefix { $0 != "." }
      return "<Override PartName=\"/word/\(part).xml\" ContentType=\"\(Self.types).\(type)+xml\"/>"
    }
    let package = "http://schemas.openxmlformats.org/package/2006"
    return [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides.joined())</Types>"
      ), ("_rels/.rels", Self.relations(["officeDocument"], in: "word/", named: "document")),
      ("word/_rels/document.xml.rels", Self.relations(names, in: "", named: nil)),
      ("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
      ("word/styles.xml", "<w:styles \(Self.namespaces)>\(Self.styles)</w:styles>"),
      ("word/numbering.xml", "<w:numbering \(Self.namespaces)>\(Self.lists)</w:numbering>"),
      ("word/footnotes.xml", "<w:footnotes \(Self.namespaces)>\(notes)</w:footnotes>"),
    ]
  }

  private static func relations(_ types: [String], in folder: String, named name: String?) -> String {
    let all = types.enumerated().map { index, type in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationships)/\(type)\" "
        + "Target=\"\(folder)\(name ?? type).xml\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + all.joined() + "</Relationships>"
  }

  private static let styles = (1...6).map { level in
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading\(level)\"><w:name w:val=\"heading \(level)\"/></w:style>"
  }.joined()

  /// List 1 is numbered, list 2 has bullets.
  private static let lists =
    [(1, "decimal", "%1."), (2, "bullet", "•")].map { id, format, text in
      "<w:abstractNum w:abstractNumId=\"\(id)\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        + "<w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl></w:abstractNum>"
    }.joined()
    + [1, 2].map { id in
      "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(id)\"/></w:num>"
    }.joined()

  private var body: String {
    var noteCount = 0
    return blocks.map { block in
      switch block {
      case .heading(let text, let level):
        return Self.paragraph(text, "<w:pStyle w:val=\"Heading\(level)\"/>")
      case .paragraph(let text): return Self.paragraph(text)
      case .bold(let text): return "<w:p>\(Self.run(text, "<w:b/>"))</w:p>"
      case .numbered(let text): return Self.paragraph(text, Self.item(ofList: 1))
      case .bullet(let text): return Self.paragraph(text, Self.item(ofList: 2))
      case .noted(let text, _):
        noteCount += 1
        return "<w:p>\(Self.run(text))<w:r><w:footnoteReference w:id=\"\(noteCount)\"/></w:r></w:p>"
      case .table(let rows): return Self.table(rows)
      }
    }.joined()
  }

  private var notes: String {
    let texts = blocks.compactMap { block in
      if case .noted(_, let note) = block { note } else { nil }
    }
    return texts.enumerated().map { index, text in
      "<w:footnote w:id=\"\(index + 1)\">\(Self.paragraph(text))</w:footnote>"
    }.joined()
  }

  private static func item(ofList id: Int) -> String {
    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
  }

  private static func table(_ rows: [[String]]) -> String {
    let text = rows.map { cells in
      "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let columns = (rows.first ?? []).map { _ in "<w:gridCol w:w=\"3000\"/>" }.joined()
    return "<w:tbl><w:tblPr/><w:tblGrid>\(columns)</w:tblGrid>\(text.joined())</w:tbl>"
  }

  private static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    let escaped = text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
    return "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>"
  }
}
