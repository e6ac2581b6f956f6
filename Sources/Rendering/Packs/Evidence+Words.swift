package import Reports
internal import Search

extension Evidence {
  /// How it is cited, the same in every form of a pack.
  var citation: CitationText { CitationText(of: paragraph) }

  /// Whether its citation has to say that words were marked by us. An open government licence allows it in silence; the other
  /// terms ask for no adaptation, and where none are known that is the safe reading.
  var isEmphasisAdded: Bool {
    !highlights.isEmpty && CitationText.mustSayEmphasisAdded(paragraph.report.facts)
  }

  /// Where it can be read on the web; `nil` where its report has no address there. A file of this machine is never one.
  var address: String? { paragraph.report.webLink?.url(page: paragraph.paragraph.pages?.lowerBound) }

  /// What is to be said of it beside the note: why it is here, and what is not because of it.
  var remark: String? {
    let pin = isPinned ? ["Pinned by the analyst."] : []
    let names = alike.prefix(Self.mostAlike).map { PackText.line($0.description) }
    let more = alike.count > names.count ? [grouped(alike.count - names.count) + " more"] : []
    let others =
      alike.isEmpty ? [] : ["Not quoted, because nearly the same: \(sentenceList(names + more))."]
    let sentences = pin + others
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Names of others that are listed.
  private static let mostAlike = 6
}

extension ReportSummary {
  /// Its address on the web; `nil` where it has none that is safe to follow.
  package var webLink: SourceLink? { SourceLink(to: source, host: "", isReadable: { _ in false }) }
}
