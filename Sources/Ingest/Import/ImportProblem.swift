/// Why a line could not be imported. The wording for people is in `Rendering`.
public struct ImportProblem: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// It is no JSON.
    case notJSON
    /// A key is missing that has to be there.
    case missing(key: String)
    /// A key holds something else than it should.
    case unexpected(key: String)
    /// There is no text in it.
    case noText
    /// Its report has no identifier.
    case noIdentifier
  }

  /// From 1.
  public let line: Int
  public let reason: Reason
  /// The start of the line.
  public let excerpt: String

  public init(line: Int, reason: Reason, excerpt: String) {
    self.line = line
    self.reason = reason
    self.excerpt = excerpt
  }
}
