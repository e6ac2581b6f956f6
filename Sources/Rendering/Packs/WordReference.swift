/// The document from which pandoc takes the page, its foot and the styles: A4 with the number of the page at its foot.
enum WordReference {
  static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  static var bytes: [UInt8] {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    return StoredArchive(parts.map { ($0, declaration + $1) }).bytes
  }

  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  /// Parts beside the document, with what they are to it.
  private static let related = [
    ("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("fontTable", "fontTable"),
    ("footnotes", "footnotes"), ("footer1", "footer"),
  ]

  private static var parts: [(name: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", relations([("word/document", "officeDocument")])),
      ("word/_rels/document.xml.rels", relations(related)), ("word/document.xml", document),
      ("word/styles.xml", WordStyles.xml), ("word/numbering.xml", "<w:numbering \(namespace)/>"),
      ("word/settings.xml", settings), ("word/fontTable.xml", "<w:fonts \(namespace)/>"),
      ("word/footnotes.xml", footnotes), ("word/footer1.xml", footer),
    ]
  }

  private static var contentTypes: String {
    let parts = [("document", "document.main")] + related
    let overrides = parts.map {
      "<Override PartName=\"/word/\($0).xml\" ContentType=\"\(types).\($1)+xml\"/>"
    }
    return """
      <Types xmlns="\(package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())</Types>
      """
  }

  private static func relations(_ parts: [(name: String, type: String)]) -> String {
    let all = parts.enumerated().map { place, part in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"\(office)/\(part.type)\" Target=\"\(part.name).xml\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(all.joined())</Relationships>"
  }

  /// Twentieths of a point: A4 with margins of 23 mm.
  private static var document: String {
    """
    <w:document \(namespace) xmlns:r="\(office)"><w:body><w:p/><w:sectPr>\
    <w:footerReference w:type="default" r:id="rId\(related.count)"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="680" w:footer="624" w:gutter="0"/>\
    </w:sectPr></w:body></w:document>
    """
  }

  private static let settings = """
    <w:settings \(namespace)><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
    </w:compat><w:themeFontLang w:val="en-GB"/></w:settings>
    """

  private static let footnotes = """
    <w:footnotes \(namespace)><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
    <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
    </w:footnotes>
    """

  private static var footer: String {
    let field = ["begin", "separate", "end"].map { "<w:r><w:fldChar w:fldCharType=\"\($0)\"/></w:r>" }
    return """
      <w:ftr \(namespace)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\(field[0])\
      <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\(field[1])<w:r><w:t>1</w:t></w:r>\(field[2])\
      </w:p></w:ftr>
      """
  }
}
