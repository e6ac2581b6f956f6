internal import Reports

// A page in mdoc(7), which man-db with groff and mandoc both set:
//
//     .Dd November 24, 2026
//     .Dt FINDINGS-SEARCH 1
//     .Os "findings 0.1.0"
//     .Sh NAME
//     .Nm findings\-search
//     .Nd Find paragraphs, best first

/// The manual page of a command, from the same description as its `--help`.
public struct ManualPage {
  /// The name of its file: `findings-search.1`.
  public var fileName: String { name + ".1" }

  private let command: CommandDescription
  private let release: Release

  /// A version of the program, and the day on which it was released, as `YYYY-MM-DD`.
  public struct Release: Sendable {
    public let version: String
    public let date: String

    public init(version: String, date: String) {
      self.version = version
      self.date = date
    }
  }

  /// The pages of a program: its own, then those of its commands, each before those of its own.
  public static func pages(of program: CommandDescription, _ release: Release) -> [ManualPage] {
    var pages: [ManualPage] = []
    var pending = [program]
    while let command = pending.popLast() {
      pages.append(ManualPage(command: command, release: release))
      pending += command.shownCommands.reversed()
    }
    return pages
  }

  /// Whether it is the page of a command, as it is typed behind the name of the program; of the program where there is none.
  public func describes(_ command: [String]) -> Bool { Array(self.command.words.dropFirst()) == command }

  private var name: String { command.words.joined(separator: "-") }

  /// The page as it is written to its file.
  public var text: String {
    var page = Roff()
    head(&page)
    synopsis(&page)
    description(&page)
    options(&page)
    if !command.shownCommands.isEmpty { commands(&page) }
    if command.words.count == 1 { environment(&page) }
    references(&page)
    return page.text
  }

  private func head(_ page: inout Roff) {
    page.macro("Dd", CalendarDate(iso: release.date).map(DateText.americanDay) ?? release.date)
    page.page("Dt", name.uppercased(), "1")
    page.macro("Os", "findings \(release.version)")
    page.section("NAME")
    page.macro("Nm", name)
    page.macro("Nd", Self.withoutStop(command.abstract ?? ""))
  }

  private func synopsis(_ page: inout Roff) {
    page.section("SYNOPSIS")
    page.macro("Nm", command.words.joined(separator: " "))
    if !command.shown(.flag, .option).isEmpty { page.call("Op Ar", ["options"]) }
    for argument in command.shown(.positional) {
      page.call(argument.isOptional ? "Op Ar" : "Ar", Self.placeholder(argument))
    }
    if !command.shownCommands.isEmpty { page.call("Op Ar", ["command", "..."]) }
  }

  private func description(_ page: inout Roff) {
    page.section("DESCRIPTION")
    page.prose(command.abstract ?? "")
    if let discussion = command.discussion { page.paragraph(discussion) }
    guard !command.shown(.positional).isEmpty else { return }
    page.list {
      for argument in command.shown(.positional) {
        $0.call("It Ar", Self.placeholder(argument))
        $0.prose(Self.meaning(of: argument))
      }
    }
  }

  private func options(_ page: inout Roff) {
    let all = command.shown(.flag, .option)
    var titles: [String?] = []
    for option in all where !titles.contains(option.sectionTitle) { titles.append(option.sectionTitle) }
    // Those without a title come first, as they do in help.
    for title in titles.filter({ $0 == nil }) + titles.filter({ $0 != nil }) {
      if title == nil { page.section("OPTIONS") }
      title.map { page.macro("Ss", $0) }
      page.list { list in
        for option in all where option.sectionTitle == title { Self.option(option, &list) }
      }
    }
  }

  private static func option(_ option: CommandDescription.Argument, _ page: inout Roff) {
    // `Fl` sets a hyphen of its own.
    let names = (option.names ?? []).flatMap { [",", "Fl", $0.behindHyphen] }.dropFirst(2)
    let value = option.kind == .option ? ["Ar", option.valueName ?? "value"] : []
    page.call("It Fl", names + value)
    page.prose(meaning(of: option))
  }

  private func commands(_ page: inout Roff) {
    page.section("COMMANDS")
    page.list {
      for subcommand in command.shownCommands {
        $0.call("It Cm", [subcommand.commandName])
        $0.prose(subcommand.abstract ?? "")
      }
    }
  }

  private func environment(_ page: inout Roff) {
    page.section("ENVIRONMENT")
    page.list {
      for (name, meaning) in Self.environment {
        $0.call("It Ev", [name])
        $0.prose(meaning)
      }
    }
  }

  private static let environment = [
    ("FINDINGS_INDEX", "The index file, unless --index names another."),
    ("XDG_DATA_HOME", "Where the index is kept in findings/index.sqlite; ~/.local/share unless set."),
    ("NO_COLOR", "Not empty: no colour and no links, unless --color asks for them."),
    ("PAGER", "Shows long output on a terminal; less -FRX unless set. Empty: none."),
  ]

  private func references(_ page: inout Roff) {
    let above = (command.superCommands ?? []).indices.map { command.words[...$0].joined(separator: "-") }
    let others = above + command.shownCommands.map { $0.words.joined(separator: "-") }
    page.section("SEE ALSO")
    for other in others.sorted().dropLast() { page.page("Xr", other, "1", ",") }
    if let last = others.max() { page.page("Xr", last, "1") }
  }

  private static func placeholder(_ argument: CommandDescription.Argument) -> [String] {
    [argument.valueName ?? "value"] + (argument.isRepeating ? ["..."] : [])
  }

  private static func meaning(of argument: CommandDescription.Argument) -> String {
    (argument.abstract ?? "") + (argument.defaultValue.map { " Default: \($0)." } ?? "")
  }

  /// `Nd` is one line without a full stop (mdoc(7)).
  private static func withoutStop(_ text: String) -> String {
    text.last == "." ? String(text.dropLast()) : text
  }
}
