internal import TextProcessing
internal import Yams

/// The fields of one part of a theme, as they stand in its text. All of them are fields that the part has.
///
/// A field without a value, or with a blank one, counts as left out: a form need not be filled in.
struct ThemeFields {
  let part: ThemePart
  let place: ThemeProblem.Place?
  private var values: [String: (key: Node, value: Node)] = [:]

  init(of node: Node, as part: ThemePart, named name: String) throws(ThemeProblem) {
    guard case .mapping(let mapping) = node else {
      throw ThemeProblem(
        .wrongForm(field: name, expected: part.expected, found: node.found),
        at: node.mark.map(ThemeProblem.Place.init))
    }
    self.part = part
    place = node.mark.map(ThemeProblem.Place.init)
    for (key, value) in mapping {
      let place = key.mark.map(ThemeProblem.Place.init)
      guard case .scalar(let field) = key else { throw ThemeProblem(.noFieldName(of: part), at: place) }
      try check(field.string, value, at: place)
      values[field.string] = (key, value)
    }
  }

  private func check(_ name: String, _ value: Node, at place: ThemeProblem.Place?) throws(ThemeProblem) {
    if part.fields.contains(where: { $0.name == name }) { return }
    // `harrow-2012-06-27: 52`
    if case .scalar(let rest) = value, ParagraphNameForm.isName("\(name):\(rest.string)"), part.holdsParagraph
    {
      throw ThemeProblem(.noParagraphName("\(name): \(rest.string)"), at: place)
    }
    let nearest = NearestField(to: name).among(part.fields.map(\.name))
    let home = ThemePart.allCases.first { $0 != part && $0.fields.contains { $0.name == name } }
    throw ThemeProblem(.unknownField(name, of: part, nearest: nearest, home: home), at: place)
  }

  // MARK: Values

  /// Where a field stands, or the part where it does not.
  func place(of name: String) -> ThemeProblem.Place? {
    values[name]?.key.mark.map(ThemeProblem.Place.init) ?? place
  }

  /// A value that is there and not blank.
  func scalar(_ name: String) throws(ThemeProblem) -> Node.Scalar? {
    guard let value = values[name]?.value, !value.isBlank else { return nil }
    return try value.scalar(of: name, expected: expected(name))
  }

  func neededScalar(_ name: String) throws(ThemeProblem) -> Node.Scalar {
    guard let scalar = try scalar(name) else {
      throw ThemeProblem(.missingField(name, of: part), at: place(of: name))
    }
    return scalar
  }

  func text(_ name: String) throws(ThemeProblem) -> String? { try scalar(name)?.text }

  /// A value that a conversion understands.
  func value<Value>(_ name: String, _ convert: (String) -> Value?) throws(ThemeProblem) -> Value? {
    guard let scalar = try scalar(name) else { return nil }
    if let value = convert(scalar.string) { return value }
    throw ThemeProblem(
      .badValue(field: name, text: scalar.string, expected: expected(name)),
      at: scalar.mark.map(ThemeProblem.Place.init))
  }

  /// The values of a list; one value may stand without a list.
  func list(_ name: String) throws(ThemeProblem) -> [Node] {
    guard let value = values[name]?.value, !value.isBlank else { return [] }
    guard case .sequence(let list) = value else { return [value] }
    let most =
      part.fields.first { $0.name == name }?.part == .query ? ThemeField.mostQueries : ThemeField.most
    if list.count > most {
      throw ThemeProblem(.tooMany(name, count: list.count, limit: most), at: place(of: name))
    }
    return Array(list)
  }

  func fields(_ name: String, as part: ThemePart) throws(ThemeProblem) -> ThemeFields? {
    guard let value = values[name]?.value, !value.isBlank else { return nil }
    return try ThemeFields(of: value, as: part, named: name)
  }

  private func expected(_ name: String) -> String {
    part.fields.first { $0.name == name }?.expected ?? ""
  }
}

extension Node {
  /// What it is, for messages.
  var found: ThemeProblem.Found {
    switch self {
    case .scalar: isBlank ? .nothing : .text
    case .sequence: .list
    case .mapping: .fields
    case .alias: .nothing
    }
  }

  /// Whether nothing is written there.
  var isBlank: Bool {
    guard case .scalar(let scalar) = self else { return false }
    let isPlain = scalar.style == .plain || scalar.style == .any
    return scalar.string.allSatisfy(\.isWhitespace)
      || isPlain && ["~", "null", "Null", "NULL"].contains(scalar.string)
  }

  func scalar(of field: String, expected: String) throws(ThemeProblem) -> Node.Scalar {
    guard case .scalar(let scalar) = self, !isBlank else {
      throw ThemeProblem(
        .wrongForm(field: field, expected: expected, found: found), at: mark.map(ThemeProblem.Place.init))
    }
    // SQLite, C and XML end or refuse a text there.
    if scalar.string.unicodeScalars.contains("\0") {
      throw ThemeProblem(.badCharacter(0), at: mark.map(ThemeProblem.Place.init))
    }
    return scalar
  }
}

extension Node.Scalar {
  /// The text as meant: the line ends behind `|` and `>` are the form's, not the writer's.
  var text: String {
    guard style == .literal || style == .folded else { return string }
    let lines = string.unicodeScalars.reversed().drop { $0 == "\n" }
    return String(String.UnicodeScalarView(lines.reversed()))
  }
}

extension ThemePart {
  fileprivate var holdsParagraph: Bool { fields.contains { $0.form == .paragraph } }
}

/// The form of paragraphs' names: `harrow-2012-06-27:52`, `tarnbeck-2018-11-30:p0.32`.
enum ParagraphNameForm {
  /// What stands before the last colon may be anything, because reports from elsewhere keep their names.
  static func isName(_ text: String) -> Bool {
    guard let colon = text.lastIndex(of: ":") else { return false }
    let report = text[..<colon]
    guard report.contains(where: { !$0.isWhitespace }), !report.contains(where: \.isNewline) else {
      return false
    }
    let local = text[text.index(after: colon)...]
    if local.first != "p" { return isNumber(local) }
    let parts = local.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy(isNumber)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// Finds the field that somebody who mistyped one may have meant.
private struct NearestField {
  private let name: String

  init(to name: String) { self.name = Self.plain(name) }

  /// The nearest of some names; `nil` where none is near.
  func among(_ names: [String]) -> String? {
    let farthest = max(2, name.utf8.count / 3)
    guard let distance = EditDistance(from: Array(name.utf8)) else { return nil }
    let near = names.compactMap { other -> (distance: Int, name: String)? in
      let plain = Array(Self.plain(other).utf8)
      let value = plain.withUnsafeBufferPointer { distance(to: $0) }
      let isBeginning = name.utf8.count >= 4 && name.utf8.prefix(4).elementsEqual(plain.prefix(4))
      return value <= min(farthest, plain.count - 1) || isBeginning ? (value, other) : nil
    }
    return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// `Group-By` is `group_by`.
  private static func plain(_ name: String) -> String {
    String(name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }
}
