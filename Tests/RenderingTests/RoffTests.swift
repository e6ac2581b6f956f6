import Testing

@testable import Rendering

struct RoffTests {
  @Test(arguments: [
    ("a-b --c", "a\\-b \\-\\-c\n"), (".Sh evil", "\\&.Sh evil\n"), ("'evil", "\\(aqevil\n"),
    ("a\\fBb", "a\\efBb\n"),
    ("~ ^ `x`", "\\(ti \\(ha \\(gax\\(ga\n"), ("é … 🙂", "\\[u00E9] \\[u2026] \\[u1F642]\n"), ("", ""),
    ("One. Two! Three? four", "One.\nTwo!\nThree?\nfour\n"), ("a\u{1B}[2J", "a\\[uFFFD][2J\n"),
    ("\"q\"", "\"q\"\n"),
  ])
  func `text is set as it is`(text: String, roff: String) {
    var page = Roff()
    page.prose(text)
    #expect(page.text == roff)
  }

  @Test(arguments: [
    ("Nm", ".Nd \\&Nm\n"), (".", ".Nd \\&.\n"), ("%A", ".Nd \\&%A\n"),
    ("Find paragraphs", ".Nd Find paragraphs\n"),
    ("a \"b\" 1", ".Nd a \\(dqb\\(dq 1\n"), ("No way", ".Nd \\&No way\n"),
  ])
  func `an argument is no macro`(text: String, roff: String) {
    var page = Roff()
    page.macro("Nd", text)
    #expect(page.text == roff)
  }

  @Test func `long text is broken, and no line of it begins a request`() {
    var page = Roff()
    page.prose(Array(repeating: ".so", count: 100).joined(separator: " "))
    #expect(page.text.split(separator: "\n").allSatisfy { $0.hasPrefix("\\&.so") && $0.count <= 82 })
  }

  @Test func `blank lines part paragraphs, and lines that are set in stay lines`() {
    var page = Roff()
    page.paragraph("One\nline.\n\n  .first --x\n  second\n\nEnd.")
    #expect(
      page.text == """
        .Pp
        One line.
        .Bd -literal -offset indent
        \\&.first \\-\\-x
        second
        .Ed
        .Pp
        End.

        """)
  }

  @Test func `a page says what the command says`() throws {
    let dump = """
      {"command": {"commandName": "tool", "abstract": "Does it.", "subcommands": [
        {"commandName": "do", "superCommands": ["tool"], "abstract": "Do it.", "discussion": "More.", "arguments": [
          {"kind": "positional", "shouldDisplay": true, "isOptional": false, "isRepeating": true, "valueName": "what", "abstract": "What."},
          {"kind": "option", "shouldDisplay": true, "isOptional": true, "isRepeating": false, "valueName": "n", "defaultValue": "2",
           "names": [{"kind": "short", "name": "n"}, {"kind": "long", "name": "how-many"}], "abstract": "How many.", "sectionTitle": "More"},
          {"kind": "flag", "shouldDisplay": false, "isOptional": true, "isRepeating": false, "names": [{"kind": "long", "name": "secret"}]},
          {"kind": "flag", "shouldDisplay": true, "isOptional": true, "isRepeating": false, "names": [{"kind": "long", "name": "all"}]}]},
        {"commandName": "hidden", "shouldDisplay": false}, {"commandName": "help"}]}}
      """
    let pages = ManualPage.pages(
      of: try CommandDescription(dump: dump), ManualPage.Release(version: "1.2", date: "2012-06-27"))
    #expect(pages.map(\.fileName) == ["tool.1", "tool-do.1"])
    #expect(
      pages.map { $0.describes([]) } == [true, false] && pages.map { $0.describes(["do"]) } == [false, true])
    #expect(pages[1].text == Self.page)
  }

  private static let page = """
    .Dd June 27, 2012
    .Dt TOOL-DO 1
    .Os findings 1.2
    .Sh NAME
    .Nm tool\\-do
    .Nd \\&Do it
    .Sh SYNOPSIS
    .Nm tool do
    .Op Ar options
    .Ar what ...
    .Sh DESCRIPTION
    Do it.
    .Pp
    More.
    .Bl -tag -width Ds
    .It Ar what ...
    What.
    .El
    .Sh OPTIONS
    .Bl -tag -width Ds
    .It Fl \\-all
    .El
    .Ss More
    .Bl -tag -width Ds
    .It Fl n , Fl \\-how\\-many Ar n
    How many.
    Default: 2.
    .El
    .Sh SEE ALSO
    .Xr tool 1

    """
}
