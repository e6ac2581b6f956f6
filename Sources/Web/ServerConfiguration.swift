public import Search

/// What a server serves, where, and to whom.
public struct ServerConfiguration: Sendable {
  /// The address to listen at. Only a loopback address keeps it to this machine.
  public var address = "127.0.0.1"
  /// 0 takes any port that is free.
  public var port = 8080
  /// Names under which browsers may ask for it, beside the address itself and `localhost`.
  public var hosts: [HostName] = []
  /// `nil` where nobody is asked for one.
  public var password: PasswordHash?
  public var index: String
  /// The file in which baskets are kept; it is made when the first one is filled.
  public var baskets: String
  public var thesaurus = Thesaurus()
  /// Of findings.
  public var version: String
  /// How many requests may use the index at the same time.
  public var readers = 2
  public var limits = ServerLimits()

  public init(index: String, baskets: String, version: String) {
    self.index = index
    self.baskets = baskets
    self.version = version
  }
}
