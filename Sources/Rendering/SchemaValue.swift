/// A value of JSON, for schemas and documents of them.
package indirect enum SchemaValue: Encodable, Sendable, Equatable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([SchemaValue])
  case object([String: SchemaValue])

  /// Any of some schemas; of one that one.
  package static func anyOf(_ values: [SchemaValue]) -> SchemaValue {
    values.count == 1 ? values[0] : ["anyOf": .list(values)]
  }

  /// The same with a description, where it is an object.
  package func described(_ text: String) -> SchemaValue {
    guard case .object(var object) = self else { return self }
    object["description"] = .text(text)
    return .object(object)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .truth(let truth): try container.encode(truth)
    case .list(let values): try container.encode(values)
    case .object(let object): try container.encode(object)
    }
  }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
  package init(booleanLiteral truth: Bool) { self = .truth(truth) }
  package init(arrayLiteral values: SchemaValue...) { self = .list(values) }
  package init(dictionaryLiteral pairs: (String, SchemaValue)...) {
    self = .object(Dictionary(pairs) { $1 })
  }
}
