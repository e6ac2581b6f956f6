public import ArgumentParser
import Foundation
import Indexing
import Ingest
public import Rendering
import Reports
import Search

/// Where the index is; the same for every command.
struct IndexOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "The index file (default: $FINDINGS_INDEX, else index.sqlite in findings' data folder).",
    completion: .file())
  var index: String?

  func validate() throws {
    if index?.isEmpty == true { throw ValidationError("--index takes the path of a file, not ''") }
  }

  /// The path by option, environment or convention (XDG Base Directory Specification).
  var path: String { Self.path(named: index) }

  static func path(named index: String?) -> String {
    let environment = ProcessInfo.processInfo.environment
    if let index { return FileFinder.absolute(index) }
    if let path = environment["FINDINGS_INDEX"], !path.isEmpty { return FileFinder.absolute(path) }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/findings/index.sqlite" }
    return NSHomeDirectory() + "/.local/share/findings/index.sqlite"
  }

  func open(for access: ReportIndex.Access) throws -> ReportIndex {
    try ReportIndex(path: path, for: access)
  }
}

/// When to use colour.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// When to make links of pages and reports.
enum LinkChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// How results look in a terminal.
struct LookOptions: ParsableArguments {
  @Option(name: .customLong("color"), help: "Use colour: auto (on a terminal), always or never.")
  var colour = ColourChoice.auto

  @Option(
    name: .long, help: "Link to the files of reports: auto (where colour is used), always or never.")
  var links = LinkChoice.auto

  @Flag(name: .long, help: "Do not use a pager.")
  var noPager = false

  var terminal: Terminal {
    Terminal(
      width: Console.width, usesColour: usesColour, cutsTables: Console.isTerminal,
      linkHost: usesLinks ? Console.hostName : nil)
  }

  private var usesLinks: Bool {
    switch links {
    case .always: return true
    case .never: return false
    case .auto:
      // The console of Linux has no links, and older ones write their addresses out.
      return usesColour && ProcessInfo.processInfo.environment["TERM"] != "linux"
    }
  }

  private var usesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    switch colour {
    case .always: return true
    case .never: return false
    case .auto:
      let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
      return Console.isTerminal && !isRefused
    }
  }
}

/// Restrictions on what is listed; the same for every command that lists.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Only this authority.", valueName: "name"),
    completion: NameCompletion.authorities)
  var authority: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Only authorities of this region.", valueName: "name"),
    completion: NameCompletion.regions)
  var region: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Only reports of this framework.", valueName: "framework"),
    completion: .list(Framework.allCases.map(\.rawValue)))
  var framework: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Only paragraphs under this grade.", valueName: "grade"),
    completion: NameCompletion.grades)
  var grade: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Only reports with this overall grade.", valueName: "grade"),
    completion: NameCompletion.grades)
  var overall: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only under headings with these words.", valueName: "words"))
  var section: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Only finding, recommendation, boilerplate or table.", valueName: "kind"),
    completion: .list(Paragraph.Kind.allCases.map(\.rawValue)))
  var kind: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Only this report.", valueName: "report"),
    completion: NameCompletion.reports)
  var report: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Only reports of a year or years, such as 2012..2016.", valueName: "years"))
  var year: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Only reports published then, such as 2018-01..", valueName: "dates"))
  var published: [String] = []

  func validate() throws {
    do {
      _ = try filter()
    } catch {
      throw ValidationError("--" + Messages.text(of: error))
    }
  }

  /// The filter that the options mean.
  func filter() throws -> ParagraphFilter {
    var filter = ParagraphFilter()
    for (field, texts) in values {
      for text in texts { try field.add(text, to: &filter) }
    }
    return filter
  }

  /// The options with their values as typed.
  var asTyped: [(name: String, values: [String])] { values.map { ($0.rawValue, $1) } }

  private var values: [(FilterField, [String])] {
    [
      (.authority, authority), (.region, region), (.framework, framework), (.grade, grade),
      (.overall, overall),
      (.section, section), (.kind, kind), (.report, report), (.year, year), (.published, published),
    ]
  }
}

extension TableFormat: ExpressibleByArgument {}

/// What every command that shows a table takes.
struct TableOptions: ParsableArguments {
  @Option(name: .long, help: "text, json, jsonl, csv or markdown.")
  var format = TableFormat.text

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var index: IndexOptions

  /// Writes a table. For an empty one people get nothing but a message, programs an empty document.
  ///
  /// - Parameter empty: what to say of an empty table; `nil` where there is something in it.
  func write(_ empty: NothingFound?, _ text: (TableFormat, Terminal) throws -> String) throws {
    let isForPeople = format == .text
    if empty == nil || !isForPeople {
      let text = try text(format, look.terminal)
      if isForPeople { Console.page(text, isAllowed: !look.noPager) } else { Console.write(text) }
    }
    if let empty {
      Console.note(empty.text)
      throw ExitStatus.nothingFound
    }
  }
}
