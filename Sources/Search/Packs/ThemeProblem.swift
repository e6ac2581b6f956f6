/// Why a text is no theme. The wording for people is in `Rendering`.
public struct ThemeProblem: Error, Equatable, Sendable {
  /// Where it is in the text.
  public struct Place: Equatable, Sendable {
    /// From 1.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// What somebody wrote where something else was wanted.
  public enum Found: Equatable, Sendable {
    case nothing, text, list, fields
  }

  public enum Kind: Equatable, Sendable {
    // MARK: The text as a whole

    /// Nothing, or only comments.
    case empty
    case tooLarge(limit: Int)
    /// What no text file holds, by its code.
    case badCharacter(UInt32)
    case syntax(YAMLFault, line: String)
    case severalThemes
    /// Lists and fields inside each other, far more than a theme has.
    case tooDeep
    /// `&name` or `*name`, which YAML has for repetition.
    case reference(String)
    /// `!name`, which YAML has for types.
    case tag(String)
    case noFields(found: Found)

    // MARK: Fields

    /// - nearest: the field that may have been meant.
    /// - home: the part that has such a field.
    case unknownField(String, of: ThemePart, nearest: String?, home: ThemePart?)
    /// The name of a field is a list, or has fields.
    case noFieldName(of: ThemePart)
    case repeatedField(String, other: Int?)
    case missingField(String, of: ThemePart)
    /// There are neither queries nor pinned paragraphs.
    case noEvidence
    case wrongForm(field: String, expected: String, found: Found)
    case tooMany(String, count: Int, limit: Int)
    case badValue(field: String, text: String, expected: String)
    case query(QueryProblem)
    case filter(QueryProblem)

    // MARK: Paragraphs and groups

    case noParagraphName(String)
    /// The same paragraph in two lists, or twice in one, which stand in `fields`; `other` is the line of the first.
    case repeatedParagraph(String, fields: [String], other: Int)
    case repeatedNote(on: String, other: Int)
  }

  public let kind: Kind
  /// `nil` for the text as a whole.
  public let place: Place?

  public init(_ kind: Kind, at place: Place?) {
    self.kind = kind
    self.place = place
  }
}

/// What is wrong with YAML, by what its writer has to change.
public enum YAMLFault: Equatable, Sendable {
  /// A colon with a space behind it inside a text.
  case colonInText
  /// Text goes on behind the quotation mark that ends it.
  case textBehindQuote
  case openQuote
  /// `[` or `{`.
  case openBracket
  case strayBracket
  case tab
  /// A text begins with a character that has a meaning in YAML.
  case reservedStart(String)
  case noColon
  case indentation
  /// `queries: - drift`
  case listOnSameLine
  case escape
  /// `note: | text`
  case textBehindBar
  case directive
  case other
}
