internal import Reports
internal import Search

/// What differs between two packs, for people and as `findings.changes/1`.
public struct PackChangesOutput {
  private let changes: PackChanges

  public init(_ changes: PackChanges) { self.changes = changes }

  /// Sections of what is new, gone, changed, renamed and lost, below a line that sums them up.
  public func text(terminal: Terminal) -> String { PackChangesText(changes, terminal).text }

  public func json() throws -> String { try JSONText.document(Document(changes)) }

  private struct Document: Encodable {
    let schema = "findings.changes/1"
    let title: String
    @Nullable var reports: Int?
    @Nullable var fingerprint: String?
    let added: [EvidenceJSON]
    let gone: [Gone]
    let changed: [Changed]
    let renamed: [Renamed]
    let lost_pins: [String]

    struct Gone: Encodable {
      let id: String
      let reason: String
      let text: String
    }

    struct Changed: Encodable {
      let now: EvidenceJSON
      @Nullable var text_before: String?
      @Nullable var citation_before: String?
    }

    struct Renamed: Encodable {
      let from: String
      let to: String
    }

    init(_ changes: PackChanges) {
      title = changes.title
      (reports, fingerprint) = (changes.coverage?.reports, changes.coverage?.fingerprint)
      added = changes.added.map(EvidenceJSON.init)
      gone = changes.gone.map { Gone(id: $0.name, reason: $0.reason.rawValue, text: $0.text) }
      changed = changes.changed.map {
        Changed(
          now: EvidenceJSON($0.evidence), text_before: $0.oldText, citation_before: $0.oldCitation)
      }
      renamed = changes.renamed.map { Renamed(from: $0.old, to: $0.new) }
      lost_pins = changes.lostPins
    }
  }
}

// Changes in the terminal:
//
//     Drift in decision making: 2 new, 1 gone
//
//     New
//       Harrow · ILACS inspection, … · harrow-2024-02-01:12
//         «Drift» in …
//
//     Gone
//       harrow-2012-06-27:12: the index no longer has it
//         Drift …

private struct PackChangesText {
  private let changes: PackChanges
  private let terminal: Terminal

  init(_ changes: PackChanges, _ terminal: Terminal) {
    (self.changes, self.terminal) = (changes, terminal)
  }

  var text: String {
    let parts: [(String, [[String]])] = [
      ("New", changes.added.map(added)), ("Gone", changes.gone.map(gone)),
      ("Changed", changes.changed.map(changed)),
      (
        "Renamed, and so in the theme", changes.renamed.map { lines("\($0.old) is now \($0.new)", indent: 2) }
      ),
      (
        "Pinned, but no longer in the index, and so not in the new pack",
        changes.lostPins.map { lines($0, indent: 2) }
      ),
    ]
    let blocks = parts.filter { !$0.1.isEmpty }.flatMap { title, entries in
      [terminal.styled(title, .bold)] + entries.map { $0.joined(separator: "\n") }
    }
    return ([lines(summary, indent: 0).joined(separator: "\n")] + blocks).joined(separator: "\n\n") + "\n"
  }

  private var summary: String {
    let counts = [
      (changes.added.count, "new"), (changes.gone.count, "gone"), (changes.changed.count, "changed"),
      (changes.renamed.count, "renamed"), (changes.lostPins.count, "pinned and lost"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let words = counts.isEmpty ? "nothing has changed" : counts.joined(separator: ", ")
    let reports =
      changes.coverage.map { ", in \(counted($0.reports, "report"))" } ?? "; nothing is found any more"
    return "\(changes.title): \(words)\(reports)"
  }

  private func added(_ evidence: Evidence) -> [String] {
    let text = MarkedText(
      Terminal.harmless(evidence.paragraph.paragraph.text), marks: evidence.highlights)
    return lines(CitationText(of: evidence.paragraph).line, indent: 2, look: .magenta)
      + Paragrapher(terminal: terminal, indent: 4).lines(of: Excerpt.words(of: text))
  }

  private func gone(_ gone: PackChanges.Gone) -> [String] {
    lines("\(gone.name): \(gone.reason.words)", indent: 2, look: .magenta) + excerpt(gone.text)
  }

  private func changed(_ changed: PackChanges.Changed) -> [String] {
    let citation = CitationText(of: changed.evidence.paragraph).line
    var lines = lines(citation, indent: 2, look: .magenta)
    if let old = changed.oldCitation { lines += self.lines("was: \(old)", indent: 4) }
    if let old = changed.oldText {
      lines +=
        self.lines("was:", indent: 4) + excerpt(old) + self.lines("is:", indent: 4)
        + excerpt(changed.evidence.paragraph.paragraph.text)
    }
    return lines
  }

  private func excerpt(_ text: String) -> [String] {
    let text = MarkedText(Terminal.harmless(text), marks: [])
    return Paragrapher(terminal: terminal, indent: 4).lines(of: Excerpt.words(of: text))
  }

  private func lines(_ text: String, indent: Int, look: Terminal.Look? = nil) -> [String] {
    Paragrapher(terminal: terminal, indent: indent).lines(of: text, look: look)
  }
}

extension PackChanges.Gone.Reason {
  fileprivate var words: String {
    switch self {
    case .notInIndex: "the index no longer has it"
    case .excluded: "the theme excludes it"
    case .notFound: "no longer found, or beyond a limit"
    case .unnamed: "its citation names no paragraph"
    }
  }
}
