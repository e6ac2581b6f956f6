public import ArgumentParser
import Indexing
import Rendering
public import Search

/// `findings ask`
struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answer a question with what inspectors wrote, word for word.",
    discussion: """
      Type a question as you would ask a colleague; put it in quotation marks if it holds a question mark or apostrophe:

      findings ask "Which authorities were criticised for drift in decision making since 2016?"
      findings ask "What has changed in Fenmarsh since it was told that supervision lacked challenge?"

      Above the answer stands how the question was read. --plan shows that alone, with the line that asks exactly the same; \
      its options correct it. An answer holds sentences of reports and counts of them, and nothing else.
      """)

  @Argument(parsing: .allUnrecognized, help: "The question.")
  var question: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What is asked for: which (authorities), how-many, grade, said, changed, compare or recommended.",
      valueName: "kind"))
  var kind: QuestionKind?

  @Option(
    name: .long, help: ArgumentHelp("What to look for, in place of what was read.", valueName: "words"))
  var theme: String?

  @Flag(name: .long, help: "Only what is said to be a weakness.")
  var weakness = false

  @Flag(name: .long, help: "Only what is said to be a strength.")
  var strength = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only what is said of so many or more: none, few, some, many, most or all.", valueName: "extent"),
    completion: .list(Extent.allCases.map(\.word)))
  var extent: Extent?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Take no notice of what was read as this filter: authority, region, framework, grade, overall, section, kind, report, year or published.",
      valueName: "field"))
  var drop: [FilterField] = []

  @Option(name: .long, help: "The order: relevance, newest, oldest, authority, extent or count.")
  var sort = AnswerOrder.relevance

  @Option(name: .long, help: "How many sentences, authorities or recommendations.")
  var limit = 10

  @Option(name: .long, help: "How many of them to pass over.")
  var offset = 0

  @Option(
    name: .long,
    help: ArgumentHelp("How many sentences of each authority, side or report of a timeline.", valueName: "n"))
  var perGroup = 2

  @Flag(name: .long, help: "Show only how the question is read, and the line that asks exactly that.")
  var plan = false

  @Option(
    name: .long,
    help: ArgumentHelp("Write the answer as the theme of an evidence pack as well.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pack: String?

  @Flag(name: .long, help: "Write that file even where there is one already.")
  var replace = false

  @Option(name: .long, help: "text, json, jsonl, csv or markdown; with --plan text or json.")
  var format = TableFormat.text

  @Option(
    name: .long, help: ArgumentHelp("The words that mean the same, in place of your own.", valueName: "file"),
    completion: .file())
  var thesaurus: String?

  @OptionGroup(title: "Filters, each in place of what was read for it") var filters: FilterOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var index: IndexOptions

  func validate() throws {
    try TypedWords.check(question)
    if TypedWords.joined(question).allSatisfy(\.isWhitespace) {
      throw ValidationError(
        "type a question, such as \"which authorities were criticised for drift in decision making?\"")
    }
    try NumberOption.check("--limit", limit, 1...10_000)
    try NumberOption.check("--offset", offset, 0...1_000_000)
    try NumberOption.check("--per-group", perGroup, 1...1_000)
    if weakness && strength { throw ValidationError("take one of --weakness and --strength, not both") }
    if replace && pack == nil { throw ValidationError("--replace goes with --pack") }
    guard plan else { return }
    if pack != nil {
      throw ValidationError("--plan shows how a question is read, so that --pack has no place beside it")
    }
    if format != .text && format != .json {
      throw ValidationError("--plan has no place in \(format.rawValue); take text or json")
    }
  }

  func run() async throws {
    try await Console.run { try await AskSession(self).run() }
  }

  /// What is asked.
  func request() throws -> QuestionRequest {
    var request = QuestionRequest(question: TypedWords.joined(question))
    request.kind = kind
    request.theme = theme
    request.stance = weakness ? .weakness : strength ? .strength : nil
    request.filter = try filters.filter()
    request.dropped = Set(drop)
    request.leastExtent = extent
    request.order = sort
    (request.limit, request.offset, request.limitPerGroup) = (limit, offset, perGroup)
    request.thesaurus = try ThesaurusFile(named: thesaurus, own: UserFiles.thesaurus).thesaurus()
    return request
  }
}

extension QuestionKind: ExpressibleByArgument {}
extension FilterField: ExpressibleByArgument {}
extension AnswerOrder: ExpressibleByArgument {}

extension Extent: ExpressibleByArgument {
  public init?(argument: String) {
    guard let extent = Self.allCases.first(where: { $0.word == argument.lowercased() }) else { return nil }
    self = extent
  }

  public static var allValueStrings: [String] { allCases.map(\.word) }
}
