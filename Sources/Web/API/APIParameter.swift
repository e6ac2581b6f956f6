internal import Rendering
internal import Reports

/// A parameter of an operation: what it is called, what it takes, and how the document of the API describes it.
struct APIParameter: Sendable {
  /// What a parameter takes.
  enum Form: Sendable {
    /// Up to so many characters.
    case text(most: Int)
    case number(ClosedRange<Int>)
    case choice([String])
    /// Some of these, with commas between them or one by one.
    case choices([String])
    /// `1` for yes.
    case flag
    /// `2024-09-30`
    case day
  }

  let name: String
  let meaning: String
  var form = Form.text(most: AddressQuery.longestValue)
  var isNeeded = false
  /// Whether it may be given more than once.
  var isList = false
  /// Part of the path, not behind the question mark.
  var isInPath = false
  /// What is meant where it is left out.
  var usual: SchemaValue?

  /// Why a value is none for it; `nil` where it is one.
  func fault(in value: String) -> APIFault? {
    if case .text(let most) = form {
      return value.unicodeScalars.count > most ? .tooLong(name: name, most: most) : nil
    }
    return values(in: value) == nil ? .badValue(name: name, value: value, expected: expected) : nil
  }

  /// What a value stands for; `nil` where it is none.
  func values(in value: String) -> [String]? {
    switch form {
    case .text: [value]
    case .number(let range): Int(value).map(range.contains) == true ? [value] : nil
    case .choice(let choices): choices.contains(value) ? [value] : nil
    case .choices(let choices): Self.list(value, choices)
    case .flag: Self.truths[value] == nil ? nil : [value]
    case .day: CalendarDate(iso: value) == nil ? nil : [value]
    }
  }

  static let truths = ["1": true, "true": true, "0": false, "false": false]

  private static func list(_ value: String, _ choices: [String]) -> [String]? {
    let parts = value.split(separator: ",").map(String.init)
    return !parts.isEmpty && parts.allSatisfy(choices.contains) ? parts : nil
  }

  /// What it takes, in words.
  var expected: String {
    switch form {
    case .text: "some text"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let choices): "one of " + choices.joined(separator: ", ")
    case .choices(let choices): "some of " + choices.joined(separator: ",")
    case .flag: "1 or 0"
    case .day: "a day such as 2024-09-30"
    }
  }

  // MARK: OpenAPI

  /// As OpenAPI describes it.
  var description: SchemaValue {
    var object: [String: SchemaValue] = [
      "name": .text(name), "in": isInPath ? "path" : "query", "description": .text(meaning),
      "required": .truth(isNeeded || isInPath), "schema": isRepeated ? repeated : schema,
    ]
    if isRepeated {
      object["style"] = "form"
      object["explode"] = .truth(isList)
    }
    return .object(object)
  }

  private var isRepeated: Bool {
    if case .choices = form { return true }
    return isList
  }

  private var repeated: SchemaValue { ["type": "array", "items": schema] }

  private var schema: SchemaValue {
    var object: [String: SchemaValue] =
      switch form {
      case .text(let most): ["type": "string", "maxLength": .number(most)]
      case .number(let range):
        ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
      case .choice(let choices), .choices(let choices):
        ["type": "string", "enum": .list(choices.map(SchemaValue.text))]
      case .flag: ["type": "string", "enum": .list(Self.truths.keys.sorted().map(SchemaValue.text))]
      case .day: ["type": "string", "format": "date"]
      }
    object["default"] = usual
    return .object(object)
  }
}
