/// A local authority or area partnership, under the one name by which it is found again over the years.
public struct Authority: Hashable, Sendable {
  /// The canonical name, e.g. `Kingston upon Hull`.
  public let name: String
  /// The region of England, or `nil` for an authority that the gazetteer does not know.
  public let region: String?
  /// The code of the Office for National Statistics, e.g. `E09000015`.
  public let onsCode: String?

  public init(name: String, region: String? = nil, onsCode: String? = nil) {
    self.name = name
    self.region = region
    self.onsCode = onsCode
  }
}
