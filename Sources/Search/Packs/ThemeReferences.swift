internal import Indexing
internal import Reports

/// What a theme says of paragraphs, by what they are in the index: a paragraph can be named in full or shortened.
struct ThemeReferences {
  /// In the order of the theme, each once.
  private(set) var pinned: [ParagraphInContext] = []
  private(set) var excluded: Set<Paragraph.ID> = []
  private(set) var notes: [Paragraph.ID: String] = [:]
  private var groupNotes: [String: String] = [:]
  /// Names of which the index has no paragraph.
  private(set) var unknownExcluded: [Theme.Remark] = []
  private(set) var unknownNotes: [Theme.Remark] = []
  /// The paragraphs that notes are on, with the notes as written.
  private(set) var noted: [(remark: Theme.Remark, paragraph: Paragraph.ID)] = []

  /// - Throws: `PackProblem` for a pinned paragraph that the index does not have, for a name that means several, and where the
  ///   same paragraph is pinned and excluded; `IndexProblem`
  init(_ theme: Theme, _ index: ReportIndex) throws {
    let names = NamedParagraphs(index: index)
    for remark in theme.excluded {
      if let paragraph = try Self.paragraph(remark, "excluded", names) {
        excluded.insert(paragraph.id)
      } else {
        unknownExcluded.append(remark)
      }
    }
    for remark in theme.pinned { try pin(remark, names) }
    for remark in theme.notes {
      if let paragraph = try Self.paragraph(remark, "notes", names) {
        noted.append((remark, paragraph.id))
        add(remark.text, to: paragraph.id)
      } else {
        unknownNotes.append(remark)
      }
    }
    for note in theme.groupNotes {
      groupNotes[note.group.lowercased()] = Self.joined(groupNotes[note.group.lowercased()], note.text)
    }
  }

  private mutating func pin(_ remark: Theme.Remark, _ names: NamedParagraphs) throws {
    let paragraph: ParagraphInContext
    do {
      paragraph = try names.paragraph(remark.paragraph)
    } catch let problem as NameProblem {
      throw PackProblem.unknownName(problem, field: "pinned", line: remark.line)
    }
    if excluded.contains(paragraph.id) {
      throw PackProblem.pinnedAndExcluded(paragraph.id, line: remark.line)
    }
    if !pinned.contains(where: { $0.id == paragraph.id }) { pinned.append(paragraph) }
    add(remark.text, to: paragraph.id)
  }

  private mutating func add(_ text: String?, to paragraph: Paragraph.ID) {
    if let text { notes[paragraph] = Self.joined(notes[paragraph], text) }
  }

  private static func joined(_ first: String?, _ second: String) -> String {
    [first, second].compactMap(\.self).joined(separator: "\n\n")
  }

  /// `nil` where the index has none.
  private static func paragraph(
    _ remark: Theme.Remark, _ field: String, _ names: NamedParagraphs
  ) throws -> ParagraphInContext? {
    do {
      return try names.paragraph(remark.paragraph)
    } catch let problem as NameProblem {
      if case .ambiguousReport = problem {
        throw PackProblem.unknownName(problem, field: field, line: remark.line)
      }
      return nil
    }
  }

  func note(onGroup title: String) -> String? { groupNotes[title.lowercased()] }
}
