internal import Indexing
internal import Search

/// Files that a question was asked with, as typed; what was not typed is `nil`.
public struct AskFiles: Sendable {
  let thesaurus: String?
  let index: String?

  public init(thesaurus: String? = nil, index: String? = nil) {
    (self.thesaurus, self.index) = (thesaurus, index)
  }
}

/// The command line that asks a question in exactly the way in which it was read, every option written out.
struct AskLine {
  private let plan: QuestionPlan
  private let request: QuestionRequest
  private let files: AskFiles

  init(_ plan: QuestionPlan, _ request: QuestionRequest, _ files: AskFiles = AskFiles()) {
    (self.plan, self.request, self.files) = (plan, request, files)
  }

  var text: String {
    let question = PackText.line(plan.question)
    // Behind two dashes nothing is an option.
    let end = question.hasPrefix("-") ? ["--", question] : [question]
    return (["findings", "ask"] + (reading + limits + places + end).map(Self.quoted)).joined(separator: " ")
  }

  /// What is read from the question.
  private var reading: [String] {
    let theme = plan.query.isEmpty && request.theme == nil ? [] : Self.option("theme", plan.query)
    let fields = FilterField.allCases.flatMap { field in
      (plan.filter.typed(field) + (field == .authority ? unknownNames : [])).flatMap {
        Self.option(field.rawValue, $0)
      }
    }
    let dropped = FilterField.allCases.filter(request.dropped.contains).flatMap {
      Self.option("drop", $0.rawValue)
    }
    return Self.option("as", plan.kind.rawValue) + theme + (plan.stance.map { ["--" + $0.rawValue] } ?? [])
      + fields + dropped
  }

  /// Names that the index does not have: an authority that is written out takes the place of all that were read. Where none is, they
  /// are read from the question again.
  private var unknownNames: [String] {
    plan.filter.authorities.isEmpty ? [] : plan.unknownNames.map(\.name)
  }

  /// What is not in a question.
  private var limits: [String] {
    let usual = QuestionRequest(question: "")
    let numbers = [
      ("limit", request.limit, usual.limit), ("offset", request.offset, usual.offset),
      ("per-group", request.limitPerGroup, usual.limitPerGroup),
    ]
    return (request.leastExtent.map { Self.option("extent", $0.word) } ?? [])
      + (request.order == usual.order ? [] : Self.option("sort", request.order.rawValue))
      + numbers.filter { $0.1 != $0.2 }.flatMap { Self.option($0.0, String($0.1)) }
  }

  /// What it is asked of, and with what words.
  private var places: [String] {
    (files.thesaurus.map { Self.option("thesaurus", $0) } ?? [])
      + (files.index.map { Self.option("index", $0) } ?? [])
  }

  /// Behind a sign of equality also what begins with a dash is a value.
  private static func option(_ name: String, _ value: String) -> [String] {
    value.hasPrefix("-") ? ["--\(name)=\(value)"] : ["--" + name, value]
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
