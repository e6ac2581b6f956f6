import Indexing
import Reports
import TestSupport
import Testing

@testable import Search

/// The paragraphs that a theme names, in full or shortened.
struct ThemeReferencesTests {
  @Test func `a paragraph that is pinned under two names is pinned once, with both notes`() throws {
    let references = try Self.references { theme in
      theme.pinned = [
        Theme.Remark(paragraph: "norf:1", text: "One."),
        Theme.Remark(paragraph: "norfolk-2019-01-10:1", text: "Two."),
      ]
    }
    #expect(references.pinned.map(\.id.description) == ["norfolk-2019-01-10:1"])
    #expect(references.notes.map(\.value) == ["One.\n\nTwo."])
  }

  @Test(arguments: [("norf:1", "norfolk-2019-01-10:1"), ("norfolk-2019-01-10:1", "norf:1")])
  func `what is pinned and excluded under two names is refused`(pinned: String, excluded: String) throws {
    let problem = Self.problem { theme in
      theme.pinned = [Theme.Remark(paragraph: pinned, line: 3)]
      theme.excluded = [Theme.Remark(paragraph: excluded, line: 5)]
    }
    guard case .pinnedAndExcluded(let id, line: 3) = problem else {
      Issue.record("\(problem.debugDescription)")
      return
    }
    #expect(id.description == "norfolk-2019-01-10:1")
  }

  @Test(arguments: ["pinned", "excluded", "notes"])
  func `a name that means several is refused wherever it stands`(field: String) throws {
    let remark = Theme.Remark(paragraph: "harrow:1", text: "Text.", line: 4)
    let problem = Self.problem { theme in
      switch field {
      case "pinned": theme.pinned = [remark]
      case "excluded": theme.excluded = [remark]
      default: theme.notes = [remark]
      }
    }
    guard case .unknownName(.ambiguousReport(name: "harrow", _, count: 2), field: field, line: 4) = problem
    else {
      Issue.record("\(problem.debugDescription)")
      return
    }
  }

  // MARK: Names whose report is gone

  /// An index that had both, and has the second one alone.
  private static func indexOfLonger() throws -> PackFixture {
    let fixture = try PackFixture([])
    try fixture.index.store(
      named: [(PackFixture.reports[0], Report.ID("harrow-2012-06-27-slac"))], readerVersion: 1)
    return fixture
  }

  @Test func `a full name whose report is gone does not mean another one that begins like it`() throws {
    let fixture = try Self.indexOfLonger()
    var theme = Theme(title: "Drift")
    theme.excluded = [Theme.Remark(paragraph: "harrow-2012-06-27:1", line: 2)]
    theme.notes = [Theme.Remark(paragraph: "harrow-2012-06-27:2", text: "Text.", line: 3)]
    let references = try fixture.references(theme)
    #expect(references.excluded.isEmpty && references.notes.isEmpty)
    #expect(references.unknownExcluded.map(\.line) == [2] && references.unknownNotes.map(\.line) == [3])
  }

  @Test func `where such a name is pinned the other report is named`() throws {
    let fixture = try Self.indexOfLonger()
    #expect(
      throws: NameProblem.unknownReport(
        name: "harrow-2012-06-27", nearest: [Report.ID("harrow-2012-06-27-slac")])
    ) { try fixture.paragraph("harrow-2012-06-27:1") }
    #expect(try fixture.paragraph("harrow-2012-06-27-slac:1").id.local == "1")
  }

  @Test(arguments: ["harrow:1", "harrow-2012:1", "harrow-2012-06:1", "harrow-2012-06-27-s:1"])
  func `only a name without a whole day may be shortened`(name: String) throws {
    let isFull = name.contains("2012-06-27")
    #expect((try? Self.indexOfLonger().paragraph(name))?.id.local == (isFull ? nil : "1"))
  }

  private static func references(_ change: (inout Theme) -> Void) throws -> ThemeReferences {
    var theme = Theme(title: "Drift")
    change(&theme)
    return try PackFixture().references(theme)
  }

  private static func problem(_ change: (inout Theme) -> Void) -> PackProblem? {
    do {
      _ = try references(change)
      return nil
    } catch {
      return error as? PackProblem
    }
  }
}

extension PackFixture {
  fileprivate func references(_ theme: Theme) throws -> ThemeReferences { try ThemeReferences(theme, index) }

  fileprivate func paragraph(_ name: String) throws -> ParagraphInContext {
    try NamedParagraphs(index: index).paragraph(name)
  }
}
