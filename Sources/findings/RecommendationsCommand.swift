import ArgumentParser
import Indexing
import Rendering
import Reports

/// `findings recommendations`
struct RecommendationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommendations",
    abstract: "List recommendations with their deadlines and addressees.",
    discussion: """
      By authority, report and place in it, or with --sort due by the day they are due. That day is counted from the \
      publication of the report; it is not known whether a recommendation has been met.
      """)

  /// The orders.
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case place, due
  }

  @Option(name: .long, help: "place or due.")
  var sort = Order.place

  @Option(
    name: .long,
    help: ArgumentHelp("Only those due before this day, such as 2024-09-30.", valueName: "date"))
  var dueBefore: String?

  @Option(name: .long, help: ArgumentHelp("Only those due after this day.", valueName: "date"))
  var dueAfter: String?

  @Option(
    name: .long, help: ArgumentHelp("Only those to an addressee with these words.", valueName: "words"))
  var addressee: [String] = []

  @OptionGroup var table: TableOptions

  func validate() throws {
    for (option, value) in [("--due-before", dueBefore), ("--due-after", dueAfter)] {
      if let value, CalendarDate(iso: value) == nil {
        throw ValidationError("\(option) takes a day such as 2024-09-30, not '\(value)'")
      }
    }
    if addressee.contains(where: \.isEmpty) {
      throw ValidationError("--addressee takes words of an addressee's name, such as council, not ''")
    }
  }

  func run() async throws {
    try await Console.run {
      var found: [ParagraphInContext] = []
      try table.index.open(for: .reading).forEachRecommendation(filter()) { found.append($0) }
      let empty = found.isEmpty ? NothingFound("recommendation", options: asTyped) : nil
      try table.write(empty) {
        try RecommendationsOutput.text(of: found, as: $0, isByDue: sort == .due, terminal: $1)
      }
    }
  }

  private func filter() throws -> RecommendationFilter {
    var filter = RecommendationFilter()
    filter.paragraphs = try table.filters.filter()
    filter.addressees = addressee
    filter.dueBefore = dueBefore.flatMap { CalendarDate(iso: $0) }
    filter.dueAfter = dueAfter.flatMap { CalendarDate(iso: $0) }
    filter.order = sort == .due ? .due : .place
    return filter
  }

  private var asTyped: [(name: String, values: [String])] {
    table.filters.asTyped + [
      ("due-before", [dueBefore].compactMap(\.self)), ("due-after", [dueAfter].compactMap(\.self)),
      ("addressee", addressee),
    ]
  }
}
