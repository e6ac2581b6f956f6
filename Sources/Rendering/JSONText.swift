internal import Foundation

/// Writes JSON with keys in alphabetical order and `null` for what is absent.
///
/// Where `showsPath` is false, the file of a report is shown by its name alone: where it lies is for those alone who have the file.
package enum JSONText {
  /// On several lines, for one document.
  package static func document(_ value: some Encodable, showsPath: Bool = true) throws -> String {
    try encoded(value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted], showsPath)
  }

  /// On one line, for JSON Lines.
  package static func line(_ value: some Encodable, showsPath: Bool = true) throws -> String {
    try encoded(value, [.sortedKeys, .withoutEscapingSlashes], showsPath)
  }

  /// JSON Lines, each with its end.
  static func lines(_ values: [some Encodable], showsPath: Bool = true) throws -> String {
    try values.map { try line($0, showsPath: showsPath) + "\n" }.joined()
  }

  /// What was asked for, for a value that is being encoded.
  static func showsPath(_ encoder: any Encoder) -> Bool {
    pathKey.flatMap { encoder.userInfo[$0] as? Bool } ?? true
  }

  private static let pathKey = CodingUserInfoKey(rawValue: "showsPath")

  private static func encoded(
    _ value: some Encodable, _ format: JSONEncoder.OutputFormatting, _ showsPath: Bool
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    if let pathKey { encoder.userInfo[pathKey] = showsPath }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// An optional that is written as `null` instead of being left out.
@propertyWrapper
package struct Nullable<Value: Encodable>: Encodable {
  package var wrappedValue: Value?

  package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
