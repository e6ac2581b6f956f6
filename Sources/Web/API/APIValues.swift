internal import Indexing
internal import Rendering
internal import Search

/// The parameters of a request, each checked against what its operation takes.
struct APIValues: Sendable {
  private let parameters: [APIParameter]
  private let values: [String: [String]]

  /// - Parameter path: the values that stand in the path.
  /// - Throws: `APIFault` for the first that is not known, or has no such value.
  init(_ query: AddressQuery, path: [String: String], of parameters: [APIParameter]) throws(APIFault) {
    var values: [String: [String]] = [:]
    for item in query.items {
      guard let parameter = parameters.first(where: { $0.name == item.name && !$0.isInPath }) else {
        throw Self.unknown(item, parameters)
      }
      if let fault = parameter.fault(in: item.value) { throw fault }
      if values[item.name] != nil && !parameter.isList { throw .repeated(name: item.name) }
      values[item.name, default: []] += parameter.values(in: item.value) ?? []
    }
    for (name, value) in path {
      guard let parameter = parameters.first(where: { $0.name == name }) else { continue }
      if let fault = parameter.fault(in: value) { throw fault }
      values[name] = [value]
    }
    for parameter in parameters where parameter.isNeeded && values[parameter.name] == nil {
      throw .missing(name: parameter.name, expected: parameter.expected)
    }
    (self.parameters, self.values) = (parameters, values)
  }

  private static func unknown(_ item: AddressQuery.Item, _ parameters: [APIParameter]) -> APIFault {
    let names = parameters.filter { !$0.isInPath }.map(\.name)
    return .unknown(
      name: item.name, value: item.value, nearest: NearestNames(to: item.name).among(names, limit: 2))
  }

  // MARK: Values

  /// A value as it was sent.
  func text(_ name: String) -> String? { values[name]?.first }

  /// All values of one that may be given more than once.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The number that was sent, or what is usual.
  func number(_ name: String) -> Int? {
    if let text = text(name) { return Int(text) }
    if case .number(let usual)? = parameters.first(where: { $0.name == name })?.usual { return usual }
    return nil
  }

  func isSet(_ name: String) -> Bool { text(name).flatMap { APIParameter.truths[$0] } ?? false }

  /// The form of the answer: JSON unless another is asked for.
  var format: APIFormat { text("format").flatMap(APIFormat.init(rawValue:)) ?? .json }

  /// - Throws: `QueryProblem` for a filter that has no such value.
  func filter() throws(QueryProblem) -> ParagraphFilter {
    var filter = ParagraphFilter()
    for field in FilterField.allCases {
      for value in all(field.rawValue) { try field.add(value, to: &filter) }
    }
    return filter
  }

  /// - Throws: `APIFault` where both are there.
  func refuse(_ name: String, beside other: String) throws(APIFault) {
    if isSet(name) && isSet(other) { throw .contradiction(name: name, other: other) }
  }
}
