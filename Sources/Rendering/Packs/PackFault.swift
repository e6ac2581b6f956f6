/// What is wrong with a quotation of an evidence pack.
public struct PackFault: Sendable, Equatable, CustomStringConvertible {
  enum Kind: Sendable, Equatable {
    /// Nothing behind it says where it is from; how it begins.
    case noCitation(String)
    /// A paragraph is cited, and nothing before that is a quotation.
    case noQuotation
    /// There is no word in it.
    case noWords
    /// The index has no paragraph with the name that is cited.
    case unknownParagraph
    /// It is no run of the paragraph's words: what stands there, and what the index has.
    case words(found: String, expected: String)
    /// It begins or ends inside a word; how it begins or ends.
    case cutWord(String)
    /// A part of the citation is not what the index gives; `nil` for what is not there.
    case citation(CitationText.Part.Role, found: String?, expected: String?)
    /// A key of the JSON holds something else than the index gives; values as JSON, `nil` for a missing key.
    case field(String, found: String?, expected: String)
    /// Words are marked and nothing says that the report does not mark them, which its licence asks for.
    case emphasis
    /// What is to be marked lies outside the text.
    case highlights
  }

  /// Of the quotation, from 1, in the order of the pack; 0 where there is none.
  public let quotation: Int
  /// The name of the paragraph that is cited; `nil` where none is.
  public let paragraph: String?
  let kind: Kind

  init(quotation: Int, paragraph: String?, _ kind: Kind) {
    self.quotation = quotation
    self.paragraph = paragraph
    self.kind = kind
  }

  /// The whole in words, without a full stop.
  public var description: String { "\(head)\(paragraph.map { " of \($0)" } ?? ""): \(words)" }

  /// Which quotation it is about.
  var head: String { quotation == 0 ? "citation without quotation" : "quotation \(quotation)" }

  /// What is wrong, in words that follow the name of the paragraph.
  var words: String {
    switch kind {
    case .noCitation(let start):
      "no citation stands behind it: '\(start)'"
    case .noQuotation:
      "it is cited, but what stands before the citation is no quotation any more; make it one again"
    case .noWords: "there is no word in it"
    case .unknownParagraph: "the index has no such paragraph"
    case .words(let found, let expected):
      "the words are '\(found)', in the index '\(expected)'"
    case .cutWord(let word): "it cuts a word: '\(word)'"
    case .citation(let part, let found, let expected):
      "the \(part.rawValue) cited is \(Self.quoted(found)), in the index \(Self.quoted(expected))"
    case .field(let key, let found, let expected):
      "'\(key)' is \(found ?? "missing"), in the index \(expected)"
    case .emphasis:
      "words are marked, and no licence is known that allows that in silence; put '\(CitationText.emphasisAdded)' behind the citation"
    case .highlights: "what is to be marked lies outside the text"
    }
  }

  private static func quoted(_ text: String?) -> String { text.map { "'\($0)'" } ?? "none" }
}
