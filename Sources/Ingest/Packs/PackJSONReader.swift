internal import Foundation
internal import TextProcessing

/// Reads the quotations of `findings.pack/1`.
enum PackJSONReader {
  static let schema = "findings.pack/1"

  static func content(_ bytes: [UInt8]) throws -> PackContent {
    guard let document = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
      throw PackReader.Failure(reason: .notJSON)
    }
    guard document["schema"] as? String == schema else {
      throw PackReader.Failure(reason: .otherSchema(document["schema"] as? String))
    }
    let groups = (document["groups"] as? [Any] ?? []).flatMap { evidence($0, in: "evidence") }
    let all = groups + evidence(document, in: "recommendations")
    guard !all.isEmpty else { throw PackReader.Failure(reason: .noQuotation) }
    let passages = all.enumerated().map { passage($1, number: $0 + 1) }
    return PackContent(form: .json, passages: passages, theme: document["theme"] as? String)
  }

  private static func evidence(_ object: Any, in key: String) -> [Any] {
    (object as? [String: Any])?[key] as? [Any] ?? []
  }

  /// What is missing, or is something else than it should be, is found when it is compared.
  private static func passage(_ object: Any, number: Int) -> QuotedPassage {
    let keys = object as? [String: Any] ?? [:]
    return QuotedPassage(
      number: number, text: (keys["text"] as? String ?? "").collapsingWhitespace(),
      citation: (keys["citation"] as? String)?.collapsingWhitespace(),
      isMarked: (keys["highlights"] as? [Any])?.isEmpty == false,
      saysEmphasisAdded: keys["emphasis_added"] as? Bool == true, fields: JSONFields.all(in: keys))
  }
}

/// What a JSON object says, key by key, for comparison with another.
public enum JSONFields {
  /// The values of the keys of an object, those of objects inside it as well, with a full stop between the names. Empty
  /// for what is no JSON object.
  public static func all(inText text: String) -> [String: String] {
    all(in: (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:])
  }

  static func all(in object: [String: Any]) -> [String: String] {
    var fields: [String: String] = [:]
    var pending = [(prefix: "", object: object)]
    while let (prefix, object) = pending.popLast() {
      for (key, value) in object {
        if let inner = value as? [String: Any] {
          pending.append((prefix + key + ".", inner))
        } else {
          fields[prefix + key] = words(value)
        }
      }
    }
    return fields
  }

  /// A value as JSON; of what a paragraph has, a list holds texts or numbers.
  private static func words(_ value: Any) -> String {
    switch value {
    case let text as String: "\"\(text)\""
    case let list as [Any]: "[" + list.map(word).joined(separator: ", ") + "]"
    default: word(value)
    }
  }

  private static func word(_ value: Any) -> String {
    switch value {
    case let text as String: "\"\(text)\""
    case let number as NSNumber: number.stringValue
    case is NSNull: "null"
    default: "…"
    }
  }
}
