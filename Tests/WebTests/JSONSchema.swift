import Foundation

/// As much of JSON Schema (draft 2020-12) as the document of the API uses. A keyword that is not known here fails every value, so that
/// none is passed over.
struct JSONSchema {
  let schemas: [String: Any]

  /// What is wrong with a value, and where.
  func faults(in value: Any, _ schema: Any, at place: String = "$") -> [String] {
    guard let schema = schema as? [String: Any] else { return ["\(place): no schema"] }
    return schema.flatMap { keyword, argument in
      fault(keyword, argument, value, schema, place)
    }
  }

  private func fault(
    _ keyword: String, _ argument: Any, _ value: Any, _ schema: [String: Any], _ place: String
  ) -> [String] {
    let number = value as? NSNumber
    switch keyword {
    case "$ref": return referenced(argument, value, place)
    case "anyOf":
      let all = (argument as? [Any] ?? []).map { faults(in: value, $0, at: place) }
      return all.contains([]) ? [] : ["\(place): none of any"] + all.joined()
    case "type": return says(Self.types(argument).contains { Self.isOf($0, value) }, place, "no \(argument)")
    case "const": return says(Self.isSame(argument, value), place, "is not \(argument)")
    case "enum":
      return says((argument as? [Any])?.contains { Self.isSame($0, value) } == true, place, "'\(value)'")
    case "minimum": return says(number.map { $0.intValue >= Self.int(argument) } ?? true, place, "too small")
    case "maximum": return says(number.map { $0.intValue <= Self.int(argument) } ?? true, place, "too large")
    case "minItems":
      return says((value as? [Any]).map { $0.count >= Self.int(argument) } ?? true, place, "few")
    case "maxItems":
      return says((value as? [Any]).map { $0.count <= Self.int(argument) } ?? true, place, "many")
    case "format": return says(Self.isDay(value), place, "'\(value)' is no day")
    case "items": return items(argument, value, place)
    case "properties": return properties(argument, value, place)
    case "required":
      let keys = (value as? [String: Any]).map { Set($0.keys) }
      return keys.map { keys in
        (argument as? [String] ?? []).filter { !keys.contains($0) }.map { "\(place): lacks \($0)" }
      } ?? []
    case "additionalProperties": return others(value, schema, place)
    case "description": return []
    default: return ["\(place): the keyword '\(keyword)' is not known"]
    }
  }

  private func says(_ isRight: Bool, _ place: String, _ words: String) -> [String] {
    isRight ? [] : ["\(place): \(words)"]
  }

  private func referenced(_ name: Any, _ value: Any, _ place: String) -> [String] {
    let start = "#/components/schemas/"
    guard let name = name as? String, name.hasPrefix(start),
      let schema = schemas[String(name.dropFirst(start.count))]
    else { return ["\(place): there is no schema '\(name)'"] }
    return faults(in: value, schema, at: place)
  }

  private func items(_ schema: Any, _ value: Any, _ place: String) -> [String] {
    (value as? [Any] ?? []).enumerated().flatMap { faults(in: $1, schema, at: "\(place)[\($0)]") }
  }

  private func properties(_ schemas: Any, _ value: Any, _ place: String) -> [String] {
    guard let schemas = schemas as? [String: Any], let object = value as? [String: Any] else { return [] }
    return object.flatMap { key, value in
      schemas[key].map { faults(in: value, $0, at: "\(place).\(key)") } ?? []
    }
  }

  /// There may be none.
  private func others(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
    let keys = (value as? [String: Any] ?? [:]).keys
    return keys.filter { !known.contains($0) }.map { "\(place): '\($0)' is not described" }
  }

  // MARK: Values

  private static func types(_ argument: Any) -> [String] {
    (argument as? [String]) ?? (argument as? String).map { [$0] } ?? []
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": isTruth(value)
    case "number": value is NSNumber && !isTruth(value)
    case "integer":
      !isTruth(value) && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true
    default: false
    }
  }

  private static func isTruth(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
  }

  private static func isSame(_ first: Any, _ second: Any) -> Bool {
    (first as? String).map { $0 == second as? String } ?? ((first as? NSNumber) == (second as? NSNumber))
  }

  private static func isDay(_ value: Any) -> Bool {
    guard let text = value as? String else { return true }
    return text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
  }

  private static func int(_ value: Any) -> Int { (value as? NSNumber)?.intValue ?? 0 }
}
