internal import Search

/// The fields of a theme as a JSON Schema, with which editors complete and check themes while they are written.
public enum ThemeSchema {
  /// The schema, draft 7, as editors' YAML extensions read it.
  public static func json() throws -> String {
    guard case .object(var schema) = object(of: .theme) else { return "" }
    schema["$schema"] = "http://json-schema.org/draft-07/schema#"
    schema["title"] = "A theme of findings: what an evidence pack is about"
    return try JSONText.document(SchemaValue.object(schema)) + "\n"
  }

  private static func object(of part: ThemePart) -> SchemaValue {
    var properties: [String: SchemaValue] = [:]
    for field in part.fields {
      let usual = field.usual.map { " (\($0) where it is left out)" } ?? ""
      let form = field.isNeeded ? form(of: field) : .anyOf([form(of: field), ["type": "null"]])
      properties[field.name] = form.described(
        field.meaning.prefix(1).uppercased() + field.meaning.dropFirst() + usual)
    }
    return [
      "type": "object", "additionalProperties": false, "properties": .object(properties),
      "required": .list(part.fields.filter(\.isNeeded).map { .text($0.name) }),
    ]
  }

  private static func form(of field: ThemeField) -> SchemaValue {
    switch field.form {
    case .text: text
    // What may stand before the colon the index decides.
    case .paragraph: ["type": "string", "pattern": "[^:]:([0-9]+|p[0-9]+\\.[0-9]+)$"]
    case .number(let most): ["type": "number", "exclusiveMinimum": 0, "maximum": .number(most)]
    case .whole(let range, let orNone):
      .anyOf(
        [
          ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
        ] + (orNone ? [["const": "none"]] : []))
    case .yesOrNo: ["enum": [true, false, "yes", "no", "on", "off"]]
    case .choice(let values): ["enum": .list(values.map(SchemaValue.text))]
    case .filter(let filter):
      oneOrMore(filter.choices.map { ["enum": .list($0.map(SchemaValue.text))] } ?? text)
    case .list(let part):
      oneOrMore(part.shortField.map { .anyOf([form(of: $0), object(of: part)]) } ?? object(of: part))
    case .part(let part): object(of: part)
    }
  }

  /// `title: 2024` and `note: yes` are texts.
  private static let text: SchemaValue = ["type": ["string", "number", "boolean"]]

  private static func oneOrMore(_ item: SchemaValue) -> SchemaValue {
    .anyOf([item, ["type": "array", "items": item]])
  }
}
