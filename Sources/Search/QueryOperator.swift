/// Operators: our own, and those that people know from other systems, which are read as what comes nearest, and said.
enum QueryOperator {
  /// Words that can lie between two terms that are near.
  static let mostDistance = 50
  /// About a sentence.
  private static let sentence = 15
  private static let usualDistance = 8

  /// What a word of a query is, where it is an operator.
  static func read(_ text: String) -> (kind: QueryToken.Kind, note: String?)? {
    switch text {
    case "AND": return (.and, nil)
    case "OR": return (.or, nil)
    case "NOT": return (.not, nil)
    case "&&", "&": return (.and, "'\(text)' was read as AND")
    case "||", "|": return (.or, "'\(text)' was read as OR")
    case "/s", "/S": return (.near(sentence), note(text, "in one sentence", "NEAR/\(sentence)"))
    case "/p", "/P": return (.and, note(text, "in one paragraph", "AND, for a paragraph is what is searched"))
    default: return proximity(text) ?? similar(text)
    }
  }

  private static func note(_ text: String, _ meaning: String, _ reading: String) -> String {
    "'\(text)' (\(meaning), in other systems) was read as \(reading)"
  }

  /// `NEAR`, `NEAR/5`; `w/5`, `/5`, `pre/5`, `adj5`, `~5` of other systems.
  private static func proximity(_ text: String) -> (kind: QueryToken.Kind, note: String?)? {
    if text == "NEAR" { return (.near(usualDistance), nil) }
    if text.hasPrefix("NEAR/"), text.dropFirst(5).contains(where: { !$0.isNumber }) || text == "NEAR/" {
      return (.near(usualDistance), "'\(text)' was read as NEAR/\(usualDistance)")
    }
    for (start, isOurs) in [
      ("NEAR/", true), ("w/", false), ("W/", false), ("pre/", false), ("PRE/", false),
      ("adj", false), ("ADJ", false), ("NEAR", false), ("/", false), ("~", false),
    ]
    where text.hasPrefix(start) {
      let digits = text.dropFirst(start.count)
      guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { continue }
      // More digits than a number has are far away as well.
      let read = min(Int(digits) ?? mostDistance, mostDistance)
      let isAsTyped = isOurs && String(read) == digits
      return (.near(read), isAsTyped ? nil : "'\(text)' was read as NEAR/\(read)")
    }
    return nil
  }

  /// `drift~`.
  private static func similar(_ text: String) -> (kind: QueryToken.Kind, note: String?)? {
    guard text.hasSuffix("~"), text.count > 1, text.dropLast().allSatisfy(\.isLetter) else { return nil }
    let note = "'\(text)': similar spellings are named where a word is in no paragraph, but not searched"
    return (.words(String(text.dropLast())), note)
  }
}
