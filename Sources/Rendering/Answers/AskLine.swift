internal import Indexing
internal import Search

/// The command line that asks a question in exactly the way in which it was read, every option written out.
struct AskLine {
  private let plan: QuestionPlan
  private let request: QuestionRequest

  init(_ plan: QuestionPlan, _ request: QuestionRequest) {
    self.plan = plan
    self.request = request
  }

  var text: String {
    let question = PackText.line(plan.question)
    // Behind two dashes nothing is an option.
    let end = question.hasPrefix("-") ? ["--", question] : [question]
    return (["findings", "ask"] + (reading + limits + end).map(Self.quoted)).joined(separator: " ")
  }

  /// What is read from the question.
  private var reading: [String] {
    let theme = plan.query.isEmpty && request.theme == nil ? [] : ["--theme", plan.query]
    let fields = FilterField.allCases.flatMap { field in
      plan.filter.typed(field).flatMap { ["--" + field.rawValue, $0] }
    }
    let dropped = FilterField.allCases.filter(request.dropped.contains).flatMap { ["--drop", $0.rawValue] }
    return ["--as", plan.kind.rawValue] + theme + (plan.stance.map { ["--" + $0.rawValue] } ?? []) + fields
      + dropped
  }

  /// What is not in a question.
  private var limits: [String] {
    let usual = QuestionRequest(question: "")
    var limits = request.leastExtent.map { ["--extent", $0.word] } ?? []
    if request.order != usual.order { limits += ["--sort", request.order.rawValue] }
    if request.limit != usual.limit { limits += ["--limit", String(request.limit)] }
    if request.offset != usual.offset { limits += ["--offset", String(request.offset)] }
    if request.limitPerGroup != usual.limitPerGroup {
      limits += ["--per-group", String(request.limitPerGroup)]
    }
    return limits
  }

  /// As every shell of POSIX takes it for one word: between single quotes nothing has a meaning.
  private static func quoted(_ word: String) -> String {
    let word = Terminal.harmless(word)
    let isPlain = !word.isEmpty && word.utf8.allSatisfy(isPlain)
    return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
