internal import Reports

/// What the analyst says of paragraphs and groups, by what it is about.
struct EvidenceNotes {
  private let ofParagraphs: [Paragraph.ID: String]
  private let ofGroups: [String: String]

  init(_ theme: Theme, _ names: NamedParagraphs) throws {
    var notes: [Paragraph.ID: String] = [:]
    for remark in theme.pinned + theme.notes {
      guard let text = remark.text, let id = try names.id(remark.paragraph) else { continue }
      notes[id] = [notes[id], text].compactMap(\.self).joined(separator: "\n")
    }
    ofParagraphs = notes
    ofGroups = Dictionary(
      theme.groupNotes.map { ($0.group.lowercased(), $0.text) }, uniquingKeysWith: { "\($0)\n\($1)" })
  }

  func note(on paragraph: Paragraph.ID) -> String? { ofParagraphs[paragraph] }

  func note(onGroup title: String) -> String? { ofGroups[title.lowercased()] }
}
