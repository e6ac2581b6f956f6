internal import Reports
internal import TextProcessing

/// Knows the authorities of England by every form of their name that reports print.
struct Gazetteer: Sendable {
  /// Read once from `gazetteerTable`.
  static let england = Gazetteer(table: gazetteerTable)

  private let authorities: [String: Authority]

  init(table: String) {
    var authorities: [String: Authority] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 3 else { continue }
      let authority = Authority(
        name: fields[0], region: fields[2], onsCode: fields[1].isEmpty ? nil : fields[1])
      let others = fields.count > 3 ? fields[3].split(separator: ";").map(String.init) : []
      for name in [fields[0]] + others + Self.shortForms(of: fields[0]) {
        authorities[Self.key(name)] = authority
      }
    }
    self.authorities = authorities
  }

  /// The authority with exactly this name, in any form: `London Borough of Harrow`, `Harrow Council`. The form of government
  /// is taken off piece by piece, because it can belong to the name: `City of London`, `Bedford Borough`.
  func authority(named printed: String) -> Authority? {
    let forms = AuthorityName.forms(of: printed)
    let withoutCity = forms.filter { $0.hasSuffix(" City") }.map { String($0.dropLast(5)) }
    return (forms + withoutCity).lazy.compactMap { authorities[Self.key($0)] }.first
  }

  /// `Newcastle` for `Newcastle upon Tyne`; two towns named alike in front of their river would both need it spelled out.
  private static func shortForms(of name: String) -> [String] {
    for river in [" upon ", "-upon-", "-on-"] {
      if let range = name.ranges(of: river).first, !name.hasPrefix("Kingston") {
        return [String(name[..<range.lowerBound])]
      }
    }
    return []
  }

  /// The authority whose name occurs most often in a text, the longer name winning; for reports whose title names none.
  func mostNamed(in text: String) -> Authority? {
    let words = " " + Self.key(text) + " "
    let counts = authorities.map { key, authority in
      (authority, words.ranges(of: " " + key + " ").count, key.count)
    }
    return counts.filter { $0.1 > 0 }.max { ($0.1, $0.2, $1.0.name) < ($1.1, $1.2, $0.0.name) }?.0
  }

  private static func key(_ name: String) -> String {
    HeadingKey(name.replacing("&", with: " and ").replacing("St.", with: "St")).words
  }
}

/// Takes the form of government off a council's name.
enum AuthorityName {
  /// Bytes; a longer line is none.
  private static let longestName = 200

  private static let prefixes = [
    "london borough of ", "royal borough of ", "metropolitan borough of ", "city and county of ", "city of ",
    "council of the ", "county of ", "the ",
  ]

  private static let suffixes = [
    " local safeguarding children board", " safeguarding children board", " local area partnership",
    " safeguarding children partnership", " safeguarding partnership",
    " local authority", " metropolitan borough council", " metropolitan district council",
    " district metropolitan council", " metropolitan council", " royal borough council",
    " london borough council", " borough council", " city council", " county council", " district council",
    " unitary authority", " unitary council", " corporation", " council",
  ]

  /// The name and what is left of it as one piece of the form of government after the other is taken off, longest first.
  static func forms(of printed: String) -> [String] {
    guard printed.utf8.count <= longestName else { return [printed] }
    var forms = [printed.collapsingWhitespace()]
    var next = 0
    while next < forms.count {
      let shorter = shortened(forms[next]).filter { !forms.contains($0) }
      forms.append(contentsOf: shorter)
      next += 1
    }
    return forms.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }

  /// The bare name: `Harrow` for `London Borough of Harrow`.
  static func bare(_ printed: String) -> String { forms(of: printed).last ?? printed }

  /// The name without one of the prefixes or suffixes that it has.
  private static func shortened(_ name: String) -> [String] {
    let lowercased = name.lowercased()
    return prefixes.filter(lowercased.hasPrefix).map { String(name.dropFirst($0.count)) }
      + suffixes.filter(lowercased.hasSuffix).map { String(name.dropLast($0.count)) }
  }

  /// Whether a line is a council's name by its form alone, known or not.
  static func isCouncil(_ line: String) -> Bool {
    let bare = bare(line)
    return bare.count < line.count && !bare.isEmpty && bare.lowercased() != "the"
      && bare.split(separator: " ").count <= 6
      && bare.first?.isUppercase == true && line.lowercased() != "the " + bare.lowercased()
  }
}
