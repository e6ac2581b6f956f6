internal import Reports

/// Reads to whom a recommendation is addressed: the subject of its first `should`, `must`, `to` or `needs to`, where that names
/// bodies or their people.
///
///     the local authority, NHS Harrow and the trust should ensure that …  →  the local authority · NHS Harrow · the trust
///     Leaders across the partnership must …                               →  Leaders across the partnership
///     ensure that supervision is recorded                                 →  nobody
enum AddresseeReader {
  /// Bytes of the longest subject that is looked for.
  private static let longestSubject = 320

  private static let verbs = [" should", " must", " need to", " needs to", " to "]

  /// What a body's name, or the name of its people, ends in; singular.
  private static let bodies: Set<String> = [
    "authority", "council", "partnership", "partner", "trust", "board", "agency", "police", "constabulary",
    "leader",
    "manager", "service", "school", "college", "academy", "team", "worker", "officer", "practitioner",
    "professional",
    "commissioner", "director", "panel", "court", "hospital", "provider", "member", "government",
    "department",
    "education", "group", "forum", "area", "committee", "organisation", "chair", "executive", "body",
    "minister", "teacher", "carer", "governor",
  ]

  /// Words with which a clause goes on that is no subject.
  private static let clauseWords: Set<String> = [
    "that", "which", "who", "how", "when", "where", "with", "so", "because", "is", "are", "was", "were", "be",
    "if",
  ]

  /// The addressees in order; empty where the text names none.
  static func addressees(in text: String) -> [String] {
    guard let subject = subject(of: text) else { return [] }
    let parts = split(subject)
    return parts.allSatisfy(namesBody) ? parts : namesBody(subject) ? [subject] : []
  }

  /// The bodies in a cell of a table; `nil` where it holds anything else.
  static func addressees(inCell text: String) -> [String]? {
    let parts = split(text)
    return !parts.isEmpty && parts.allSatisfy(namesBody) ? parts : nil
  }

  private static func subject(of text: String) -> String? {
    let head = text.prefix { $0 != "." && $0 != ";" }.prefix(longestSubject)
    let verbs = startsWithPurpose(text) ? verbs.filter { $0 == " should" || $0 == " must" } : verbs
    let ends = verbs.compactMap { verb in head.range(ofFirst: verb).map { (end: $0.lowerBound, verb: verb) } }
    guard let (end, verb) = ends.min(by: { $0.end < $1.end }) else { return nil }
    let subject = withoutAsides(head[..<end])
    guard isNameList(subject) else { return nil }
    // `NHS Harrow to ensure`, but not `The attention of the police to`.
    return verb == " to " && !isName(subject) ? nil : subject
  }

  /// Without a purpose in front (`In order to improve …, the council`) and an aside behind (`The council, with partners,`).
  private static func withoutAsides(_ text: Substring) -> String {
    var text = text
    if let aside = text.range(ofFirst: ", with ") { text = text[..<aside.lowerBound] }
    let bare = String(text.trimmingSuffix { $0 == "," || $0 == " " })
    guard startsWithPurpose(bare) else { return bare }
    // The purpose ends at a comma, or only where the name of a body begins: `… in Fenmarsh the council and its partners`.
    if let comma = bare.range(ofLast: ", "), isNameList(String(bare[comma.upperBound...])) {
      return String(bare[comma.upperBound...])
    }
    let starts = bare.ranges(of: " the ").map { bare.index(after: $0.lowerBound) }
    return starts.lazy.map { String(bare[$0...]) }.first(where: isNameList) ?? bare
  }

  private static func startsWithPurpose(_ text: String) -> Bool {
    ["in order to ", "to "].contains(where: text.prefix(12).lowercased().hasPrefix)
  }

  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let startsLikeName = words.first.map {
      ["The", "the", "NHS"].contains($0) || isAbbreviation($0) || bodies.contains(singular($0))
    }
    return startsLikeName == true
      && words.allSatisfy { word in
        word.first?.isUppercase == true || ["the", "and", "of"].contains(word)
          || bodies.contains(singular(word))
      }
  }

  private static func isNameList(_ subject: String) -> Bool {
    let words = subject.split { $0 == " " || $0 == "," }.map { $0.lowercased() }
    return (1...40).contains(words.count) && !words.contains(where: clauseWords.contains)
      && split(subject).allSatisfy(namesBody)
  }

  /// `A, B and C` in three. `Leaders in education, health and social care` stays whole: its parts name nobody alone; so does
  /// `school and college leaders`.
  private static func split(_ subject: String) -> [String] {
    let parts = subject.replacing("; ", with: ", ").replacing(", and ", with: ", ").split(separator: ", ").map
    {
      String($0.trimmingSuffix { ",;. ".contains($0) })
    }
    let names = parts.flatMap { part in
      let halves = part.split(separator: " and ").map(String.init)
      return halves.count > 1 && halves.allSatisfy(isNamed) ? halves : [part]
    }
    return names.allSatisfy(namesBody) ? names : [subject]
  }

  /// Names a body, and begins like a name of its own.
  private static func isNamed(_ part: String) -> Bool {
    let first = part.prefix { $0 != " " }
    return namesBody(part)
      && (first.first?.isUppercase == true || determiners.contains(first) || first.hasSuffix("s"))
  }

  private static func namesBody(_ part: String) -> Bool {
    let words = part.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }
    guard let first = words.first, let last = words.last, !isVerb(words) else { return false }
    if first == "NHS" || isAbbreviation(last) { return true }
    // `Leaders across the partnership`: the noun stands before the preposition.
    let preposition = words.dropFirst().firstIndex { prepositions.contains($0) }
    let noun = preposition.map { words[$0 - 1] } ?? last
    return (bodies.contains(singular(noun)) || bodies.contains(singular(last)) && isName(part))
      && (first.first?.isUppercase == true || determiners.contains(first) || bodies.contains(singular(first)))
  }

  private static let prepositions: Set<Substring> = ["of", "in", "from", "across", "for", "at", "including"]
  private static let determiners: Set<Substring> = [
    "the", "all", "local", "senior", "its", "their", "health", "children’s",
  ]

  /// `Strengthen the board`: a verb with its object.
  private static func isVerb(_ words: [Substring]) -> Bool {
    guard words.count > 1, !["The", "All", "the", "all"].contains(words[0]) else { return false }
    return ["the", "a", "an", "all", "its", "their", "this"].contains(words[1])
  }

  /// `LSCB`, `ICB`.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    word.utf8.count >= 2 && word.allSatisfy { $0.isUppercase || $0 == "’" || $0 == "s" }
      && word.first?.isUppercase == true && word.dropFirst().first?.isUppercase == true
  }

  private static func singular(_ word: Substring) -> String {
    let word = word.lowercased().replacing("’", with: "'")
    let bare = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    if bare.hasSuffix("ies") { return bare.dropLast(3) + "y" }
    return bare.hasSuffix("s") && !bare.hasSuffix("ss") ? String(bare.dropLast()) : bare
  }
}

extension StringProtocol {
  /// The first place where `part` occurs.
  func range(ofFirst part: String) -> Range<Index>? { ranges(of: part).first }
}
