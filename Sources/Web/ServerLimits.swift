/// What a server bears. Nobody who reads reports comes near any of it.
public struct ServerLimits: Sendable {
  /// At the same time; more wait until one ends.
  public var connections = 256
  /// Requests that wait for the index; more are sent away.
  public var waiting = 64
  /// How long a request may use the index, or wait for it.
  public var indexTime = Duration.seconds(10)
  /// Until the header fields of the first request are there.
  public var headTime = Duration.seconds(10)
  /// From the header fields to the end of a request.
  public var bodyTime = Duration.seconds(30)
  /// From an answer to the header fields of the next request.
  public var idleTime = Duration.seconds(30)
  /// From what was last sent to a client until it has taken all of it.
  public var stallTime = Duration.seconds(120)

  public init() {}

  /// Bytes of what stands between method and version. Nothing of ours is a quarter as long.
  static let longestTarget = 8 << 10
  /// Bytes of a header field, and of the target: a little more than is answered with words.
  static let longestField = 16 << 10
  static let longestHead = 48 << 10
  static let mostFields = 100
}
