/// A quotation as it stands in a file of an evidence pack, with what it is cited by.
public struct QuotedPassage: Sendable, Equatable {
  /// From 1, in the order of the file.
  public let number: Int
  /// Without white space at its ends and with single spaces for all other; can be empty.
  public let text: String
  /// What stands behind it, in the same way, without `emphasisAdded`; `nil` where nothing does.
  public let citation: String?
  /// Whether words of it are set apart from the others.
  public let isMarked: Bool
  /// Whether the citation says that the marks are not the report's own.
  public let saysEmphasisAdded: Bool
  /// What the JSON says of the paragraph: the value of each key as JSON, keys inside others with a full stop, such as
  /// `report.authority`. `nil` in other forms.
  public let fields: [String: String]?

  /// What ends a citation whose quotation has marks that are not the report's own.
  public static let emphasisAdded = separator + "emphasis added"
  /// What stands between the parts of a citation.
  public static let separator = " · "

  public init(
    number: Int, text: String, citation: String?, isMarked: Bool = false, saysEmphasisAdded: Bool = false,
    fields: [String: String]? = nil
  ) {
    self.number = number
    self.text = text
    self.citation = citation
    self.isMarked = isMarked
    self.saysEmphasisAdded = saysEmphasisAdded
    self.fields = fields
  }
}

/// What a file of an evidence pack holds that can be compared with an index.
public struct PackContent: Sendable, Equatable {
  /// What kind of file it is.
  public enum Form: String, Sendable, CaseIterable {
    case html, markdown, word, json
  }

  public let form: Form
  /// At least one.
  public let passages: [QuotedPassage]
  /// The theme that the pack was made of, as YAML with a line end; `nil` where there is none.
  public let theme: String?
  /// Blocks that look like citations and stand behind no quotation.
  public let looseCitations: [String]

  public init(form: Form, passages: [QuotedPassage], theme: String?, looseCitations: [String] = []) {
    self.form = form
    self.passages = passages
    self.theme = theme
    self.looseCitations = looseCitations
  }
}
