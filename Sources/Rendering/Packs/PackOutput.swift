public import Search

// A pack as a document. What is said is said once, in the files that end in Words and Figure or Table; how it is set, here:
//
//                                           ┌─► PackHTML      one file for browsers and paper
//     EvidencePack ──► PackWords, YearTable ─┼─► PackHTML      plain, from which pandoc makes a .docx
//                                           └─► PackMarkdown  GitHub-flavoured

/// An evidence pack as a document for people.
public enum PackOutput {
  /// One HTML file that needs nothing else, for browsers and for paper.
  static func html(of pack: EvidencePack) -> String { PackHTML(pack, for: .browser).text }

  /// HTML from which pandoc makes a Word document: the title is metadata, nothing has a style but `data-custom-style`.
  static func htmlForWord(of pack: EvidencePack) -> String { PackHTML(pack, for: .word).text }

  /// GitHub-flavoured Markdown.
  static func markdown(of pack: EvidencePack) -> String { PackMarkdown(pack).text }

  /// Every quotation as a row, for spreadsheets.
  static func csv(of pack: EvidencePack) -> String { PackTable(pack).csv }

  /// `findings.pack/1`.
  static func json(of pack: EvidencePack) throws -> String {
    try JSONText.document(PackJSON(pack), showsPath: false) + "\n"
  }

  /// The bytes of a file in any form.
  public static func bytes(of pack: EvidencePack, as format: PackFormat) async throws -> [UInt8] {
    switch format {
    case .html: Array(html(of: pack).utf8)
    case .markdown: Array(markdown(of: pack).utf8)
    case .docx: try await WordDocument(html: htmlForWord(of: pack)).bytes(madeOn: pack.coverage.indexedOn)
    case .csv: Array(csv(of: pack).utf8)
    case .json: Array(try json(of: pack).utf8)
    }
  }

  /// What was written where, in one line.
  public static func summary(of pack: EvidencePack, in path: String) -> String {
    let quotations = counted(pack.quotations.count, "quotation")
    return Terminal.harmless(
      "\(path): \(quotations) from \(counted(pack.sources.count, "report")), each compared with the index")
  }

  /// That there is no new pack, because nothing would be in it.
  public static func nothingWritten(to path: String) -> String {
    Terminal.harmless(
      "\(path): is not written, because nothing is found any more; change the theme and name it with --theme")
  }

  /// That a theme to begin with was written.
  public static func themeWritten(to path: String) -> String {
    Terminal.harmless(
      "\(path): written; change it as you like, then make the pack with 'findings pack THEME.yaml -o PACK.html'"
    )
  }
}
