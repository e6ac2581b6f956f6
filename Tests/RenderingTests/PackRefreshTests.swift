import Foundation
import Ingest
import Reports
import Search
import TestSupport
import Testing

@testable import Rendering

/// A pack in the light of a newer index.
struct PackRefreshTests {
  private static let harrow = FoundPack.texts["Harrow"] ?? []

  @Test(arguments: [PackFormat.html, .markdown, .docx, .json])
  func `where nothing has changed it says so`(format: PackFormat) async throws {
    let fixture = try FoundPack()
    let refresh = try fixture.refresh(try await fixture.content(as: format))
    #expect(refresh.changes.isEmpty)
    #expect(refresh.pack?.theme.text == FoundPack.theme)
    #expect(Self.text(refresh) == "Drift: nothing has changed, in 2 reports\n")
  }

  @Test func `what is new is listed with its citation and its words`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content()
    try fixture.store("Leeds", ["No drift in planning here."])
    let refresh = try fixture.refresh(old)
    #expect(
      Self.text(refresh) == """
        Drift: 1 new, in 3 reports

        New

          Leeds · SLAC inspection, published 27 June 2012 · Overall effectiveness · good
          · leeds-2012-06-27:p0.1
            No «drift» in «planning» here.

        """)
  }

  @Test func `a report that is gone takes its quotations with it`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content()
    try fixture.remove("Harrow")
    let refresh = try fixture.refresh(old)
    #expect(refresh.changes.gone.map(\.reason) == [.notInIndex, .notInIndex])
    // What was left out, because it said nearly the same, takes the place.
    #expect(refresh.changes.added.map(\.paragraph.id.description) == ["kent-2012-06-27:2"])
    #expect(
      Self.text(refresh).contains(
        "  harrow-2012-06-27:p0.1: the index no longer has it\n    Drift in planning was"))
  }

  @Test func `what the theme excludes by now is said to be excluded, under its new name, too`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content()
    try fixture.store("Harrow", ["An introduction."] + Self.harrow)
    let theme = FoundPack.theme + "excluded: ['harrow-2012-06-27:p0.2']\n"
    let refresh = try fixture.refresh(old, theme: theme)
    // The name in the theme is taken for one of the time of the pack.
    #expect(refresh.changes.gone.map(\.name) == ["harrow-2012-06-27:p0.3"])
    #expect(refresh.changes.gone.map(\.reason) == [.excluded])
    #expect(refresh.pack?.theme.excluded.map(\.paragraph) == ["harrow-2012-06-27:p0.3"])
  }

  @Test func `what no query finds any more is said to be there`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content()
    let refresh = try fixture.refresh(old, theme: "title: Other\nqueries: [care leavers]\n")
    #expect(refresh.changes.gone.map(\.reason) == [.notFound, .notFound])
    #expect(Self.text(refresh).hasPrefix("Other: 2 gone, in 2 reports\n"))
    #expect(Self.text(refresh).contains(": no longer found, or beyond a limit\n"))
  }

  @Test func `words and citations that differ are shown as they were and as they are`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content(as: .markdown)
    try fixture.store("Kent", ["Planning for care leavers drifts often."])
    let refresh = try fixture.refresh(Self.replacing("Harrow ·", with: "Barrow ·", in: old))
    #expect(refresh.changes.changed.map(\.oldText) == [nil, nil, "Some planning for care leavers drifts."])
    #expect(refresh.changes.changed.compactMap(\.oldCitation).count == 2)
    #expect(Self.text(refresh).hasPrefix("Drift: 3 changed, in 2 reports\n"))
    #expect(
      Self.text(refresh).contains(
        "    was:\n    Some planning for care leavers drifts.\n    is:\n    Planning for care leavers drifts often.\n"
      ))
  }

  @Test func `a quotation that somebody has shortened has not changed`() async throws {
    let fixture = try FoundPack()
    let old = Self.replacing(
      "Drift in planning was seen in most plans", with: "was seen in most plans",
      in: try await fixture.content(as: .html))
    #expect(try fixture.refresh(old).changes.isEmpty)
  }

  @Test func `a quotation whose citation names nothing is gone for want of a name`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content(as: .html)
    let nameless = PackContent(
      form: .html,
      passages: old.passages + [
        QuotedPassage(number: 9, text: "Hearsay.", citation: "somebody\u{1B}[2J said so"),
        QuotedPassage(number: 10, text: "More of it.", citation: nil),
      ], theme: old.theme)
    let changes = try fixture.refresh(nameless).changes
    #expect(changes.gone.map(\.reason) == [.unnamed, .unnamed])
    #expect(changes.gone.map(\.text) == ["Hearsay.", "More of it."])
    let text = PackChangesOutput(changes).text(terminal: Terminal(width: 80, usesColour: false))
    #expect(text.contains("said so: its citation names no paragraph\n") && !text.contains("\u{1B}"))
    #expect(text.contains("  –: its citation names no paragraph\n"))
  }

  // MARK: Names that have changed

  @Test func `pins, notes and exclusions follow paragraphs to their new names`() async throws {
    let fixture = try FoundPack()
    let theme =
      FoundPack.theme + """
        pinned:
          - {paragraph: harrow-2012-06-27:p0.3, note: Mine.}   # the visits
        notes:
          paragraphs: [{paragraph: harrow-2012-06-27:p0.1, note: See there.}]

        """
    let old = try await fixture.content(theme)
    try fixture.store("Harrow", ["An introduction."] + Self.harrow)
    let refresh = try fixture.refresh(old)
    #expect(
      refresh.changes.renamed.map { "\($0.old) \($0.new)" } == [
        "harrow-2012-06-27:p0.1 harrow-2012-06-27:p0.2", "harrow-2012-06-27:p0.2 harrow-2012-06-27:p0.3",
        "harrow-2012-06-27:p0.3 harrow-2012-06-27:p0.4",
      ])
    #expect(refresh.changes.added.isEmpty && refresh.changes.gone.isEmpty && refresh.changes.changed.isEmpty)
    #expect(Self.text(refresh).contains("\n  harrow-2012-06-27:p0.3 is now harrow-2012-06-27:p0.4\n"))
    #expect(
      refresh.pack?.theme.text
        == theme.replacing("p0.3", with: "p0.4").replacing("p0.1", with: "p0.2"))
    #expect(refresh.pack?.quotations.first { $0.isPinned }?.note == "Mine.")
    #expect(refresh.warnings == [])
  }

  @Test func `what is pinned by a shortened name follows as well`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content(FoundPack.theme + "pinned: ['harrow:p0.3']\n")
    try fixture.store("Harrow", ["An introduction."] + Self.harrow)
    let pinned = try fixture.refresh(old).pack?.quotations.filter(\.isPinned)
    #expect(pinned?.map(\.paragraph.paragraph.text) == ["Visits are made in time."])
  }

  // MARK: What is lost

  private static let lostTheme =
    FoundPack.theme + "pinned: [{paragraph: 'harrow-2012-06-27:p0.3', note: Mine.}]\n"

  @Test func `a pin that is lost is named and left out, and the new theme makes the new pack`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content(Self.lostTheme)
    try fixture.store("Harrow", Array(Self.harrow.prefix(2)))
    let refresh = try fixture.refresh(old)
    #expect(refresh.changes.lostPins == ["harrow-2012-06-27:p0.3"])
    #expect(
      Self.text(refresh).contains(
        "Pinned, but no longer in the index, and so not in the new pack\n\n  harrow-2012-06-27:p0.3\n"))
    let new = try #require(refresh.pack)
    #expect(new.theme.text == "title: Drift\nqueries:\n  - drift planning\n")
    #expect(try PackOutput.json(of: fixture.pack(new.theme.text)) == PackOutput.json(of: new))
  }

  @Test func `a pin by a shortened name can be lost, too`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content(FoundPack.theme + "pinned: ['harrow:p0.3']\n")
    try fixture.store("Harrow", Array(Self.harrow.prefix(2)))
    #expect(try fixture.refresh(old).changes.lostPins == ["harrow-2012-06-27:p0.3"])
  }

  @Test func `where all is gone there is no pack, and a list of what was there`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content(Self.lostTheme)
    for authority in FoundPack.texts.keys { try fixture.remove(authority) }
    let refresh = try fixture.refresh(old)
    #expect(refresh.pack == nil && !refresh.changes.isEmpty)
    #expect(
      Self.text(refresh).hasPrefix("Drift: 4 gone, 1 pinned and lost; nothing is found any more\n"))
    let json = try JSONSerialization.jsonObject(with: Data(PackChangesOutput(refresh.changes).json().utf8))
    let document = try #require(json as? [String: Any])
    #expect(document["reports"] is NSNull && document["fingerprint"] is NSNull)
  }

  @Test func `an index without reports, and a theme of pins alone`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content("title: Visits\npinned: ['harrow-2012-06-27:p0.3']\n")
    try fixture.remove("Harrow")
    let refresh = try fixture.refresh(old)
    #expect(refresh.pack == nil && refresh.changes.lostPins.count == 1)
  }

  // MARK: JSON

  @Test func `findings.changes holds everything that has changed`() async throws {
    let fixture = try FoundPack()
    let old = try await fixture.content(Self.lostTheme)
    try fixture.store("Harrow", [Self.harrow[1], Self.harrow[0]])
    try fixture.store("Kent", ["Planning for care leavers drifts often."])
    try fixture.store("Leeds", ["No drift in planning here."])
    let changes = try fixture.refresh(old).changes
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(PackChangesOutput(changes).json().utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "findings.changes/1" && document["title"] as? String == "Drift")
    #expect(document["reports"] as? Int == 3 && (document["fingerprint"] as? String)?.count == 16)
    let lists = { (key: String) in document[key] as? [[String: Any]] ?? [] }
    #expect(lists("added").map { $0["id"] as? String } == ["leeds-2012-06-27:p0.1"])
    #expect(lists("added").allSatisfy { $0["citation"] is String && $0["quotation"] is Int })
    #expect(lists("gone").map { $0["reason"] as? String } == ["not in index"])
    #expect(lists("gone").map { $0["text"] as? String } == ["Visits are made in time."])
    #expect(
      lists("changed").map { $0["text_before"] as? String } == ["Some planning for care leavers drifts."])
    #expect(lists("changed").allSatisfy { $0["citation_before"] is NSNull && $0["now"] is [String: Any] })
    #expect(
      lists("renamed").map { "\($0["from"] ?? "") \($0["to"] ?? "")" } == [
        "harrow-2012-06-27:p0.1 harrow-2012-06-27:p0.2", "harrow-2012-06-27:p0.2 harrow-2012-06-27:p0.1",
      ])
    #expect(document["lost_pins"] as? [String] == ["harrow-2012-06-27:p0.3"])
  }

  private static func text(_ refresh: PackRefresh) -> String {
    PackChangesOutput(refresh.changes).text(terminal: Terminal(width: 80, usesColour: false))
  }

  /// The pack with other words in its quotations and citations.
  private static func replacing(_ words: String, with others: String, in content: PackContent) -> PackContent
  {
    PackContent(
      form: content.form,
      passages: content.passages.map {
        QuotedPassage(
          number: $0.number, text: $0.text.replacing(words, with: others),
          citation: $0.citation?.replacing(words, with: others), isMarked: $0.isMarked,
          saysEmphasisAdded: $0.saysEmphasisAdded)
      }, theme: content.theme)
  }
}
