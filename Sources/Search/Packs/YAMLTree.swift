internal import Yams

// Themes come from other people, too. What a small text can blow up to is refused before it does:
//
//     a: &a [x, x]      names that repeat what stands elsewhere ("billion laughs"): themes have no use for them
//     ? ? ? ? a         fields whose names are fields: Yams compares names down to their last leaf, at every level
//
// Yams resolves names while it reads, so a text that may hold both halves of one is read without the second half first.

/// Reads YAML into a tree that is no larger than its text.
struct YAMLTree {
  /// Brackets inside each other, and `?` at the start of a line; a theme needs three and none.
  private static let mostBrackets = 20
  private static let mostMarks = 10

  private let text: String
  private let source: YAMLSource

  private init(_ text: String) {
    self.text = text
    source = YAMLSource(text)
  }

  /// The root; `nil` where there is none.
  static func root(of text: String) throws(ThemeProblem) -> Node? {
    if text.utf8.count > Theme.largestText {
      throw ThemeProblem(.tooLarge(limit: Theme.largestText), at: nil)
    }
    let tree = YAMLTree(text)
    try tree.checkCharacters()
    try tree.checkDepth()
    if text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) {
      // By bytes: what is drawn together with an asterisk would hide it.
      let bytes = text.utf8.map { $0 == UInt8(ascii: "*") ? UInt8(ascii: "_") : $0 }
      _ = try tree.composed(String(decoding: bytes, as: UTF8.self))
    }
    return try tree.composed(text)
  }

  // MARK: Before it is read

  private func checkCharacters() throws(ThemeProblem) {
    guard let bad = text.unicodeScalars.firstIndex(where: { !Self.isAllowed($0) }) else { return }
    throw ThemeProblem(.badCharacter(text.unicodeScalars[bad].value), at: source.place(of: bad))
  }

  /// What YAML calls printable (YAML 1.1, section 4.1.1).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x1_0000...0x10_FFFF:
      true
    default: false
    }
  }

  /// Counts brackets wherever they are, in texts as well, which is safe: no notes leave twenty open.
  private func checkDepth() throws(ThemeProblem) {
    var (brackets, marks, line, isLineStart) = (0, 0, 1, true)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "?"): if isLineStart { marks += 1 }
      case UInt8(ascii: "\n"): line += 1
      default: break
      }
      isLineStart = byte == UInt8(ascii: "\n") || isLineStart && "-?: \r\t".utf8.contains(byte)
      if brackets > Self.mostBrackets || marks > Self.mostMarks {
        throw ThemeProblem(.tooDeep, at: ThemeProblem.Place(line: line, column: 1))
      }
    }
  }

  // MARK: Reading

  private func composed(_ text: String) throws(ThemeProblem) -> Node? {
    do {
      // Without rules for numbers and the like: every value is a text, and what it means its field decides.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      let root = try parser.singleRoot()
      // The parser owns the names of what is repeated.
      try withExtendedLifetime(parser) { if let root { try check(root) } }
      return root
    } catch let problem as ThemeProblem {
      throw problem
    } catch let error as YamlError {
      throw YAMLErrorReader(source).problem(of: error)
    } catch {
      throw ThemeProblem(.syntax(.other, line: ""), at: nil)
    }
  }

  private static let plainTags: Set<String> = [
    Tag.Name.implicit.rawValue, Tag.Name.nonSpecific.rawValue, Tag.Name.str.rawValue, Tag.Name.seq.rawValue,
    Tag.Name.map.rawValue,
  ]

  /// A tag as people write it: `!!binary`.
  private static func short(_ tag: String) -> String {
    let standard = "tag:yaml.org,2002:"
    return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
  }

  /// No repetition and no types, all the way down.
  private func check(_ root: Node) throws(ThemeProblem) {
    var open = [root]
    while let node = open.popLast() {
      let place = node.mark.map(ThemeProblem.Place.init)
      if let anchor = node.anchor { throw ThemeProblem(.reference("&" + anchor.rawValue), at: place) }
      let tag: String
      switch node {
      case .scalar(let scalar): tag = scalar.tag.rawValue
      case .sequence(let list):
        tag = list.tag.rawValue
        open += list.reversed()
      case .mapping(let fields):
        tag = fields.tag.rawValue
        open += fields.reversed().flatMap { [$0.value, $0.key] }
      case .alias(let alias): tag = alias.tag.rawValue
      }
      if !Self.plainTags.contains(tag) { throw ThemeProblem(.tag(Self.short(tag)), at: place) }
    }
  }
}

extension ThemeProblem.Place {
  init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}
