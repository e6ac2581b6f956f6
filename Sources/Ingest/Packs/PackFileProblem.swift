/// Why a file could not be read as an evidence pack. The wording for people is in `Rendering`.
public struct PackFileProblem: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// Reading the file failed.
    case file(ExtractionProblem)
    /// A PDF: its quotations cannot be told from the rest.
    case pdf
    /// Bytes that are no text in UTF-8.
    case notUTF8
    /// It begins like JSON and is none.
    case notJSON
    /// JSON of something else, or of a version that is not known: the schema that it names, or `nil`.
    case otherSchema(String?)
    /// Nothing in it is marked as a quotation.
    case noQuotation
    /// Parts of it are nested so deep that they cannot be read.
    case tooDeep
  }

  /// The path of the file as it was named.
  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
