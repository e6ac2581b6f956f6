internal import TextProcessing

// Words that mean the same, and words that changed over the years. One group a line:
//
//     # comment
//     looked after children = children in care = CIC
//     domestic abuse = domestic violence ~ coercive control
//
// What follows `=` means the same, what follows `~` is closely related. A search for one finds the others at a lower weight.

/// Groups of words that mean the same.
public struct Thesaurus: Sendable {
  /// A word or phrase of a group.
  struct Member: Sendable, Hashable {
    let text: String
    let stems: [[UInt8]]
    /// Whether it means the same as the others, or is only related.
    let isEqual: Bool
  }

  /// Why a thesaurus could not be read.
  public struct Problem: Error, Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      /// A group with a single member.
      case alone
      /// Nothing between two signs, or nothing that is a word.
      case noWord
      /// More words in a member than a phrase may have.
      case tooLong
    }

    public let kind: Kind
    /// From 1.
    public let line: Int
    public let text: String
  }

  private static let mostWords = 8

  private var groups: [[Member]] = []
  /// The groups that a phrase is in, by its stems.
  private var groupsOfPhrase: [[[UInt8]]: [Int]] = [:]
  /// The members that are written in capitals, such as CIN.
  private var abbreviations: Set<[[UInt8]]> = []
  /// The most words of a member.
  private(set) var longest = 0

  /// Groups without any word.
  public init() {}

  /// - Throws: `Problem`
  public init(parsing text: String) throws(Problem) {
    let scanner = TermScanner()
    var number = 0
    // Some editors begin a file with a byte order mark.
    for line in text.trimmingPrefix("\u{FEFF}").split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      number += 1
      let content = line.prefix { $0 != "#" }
      if content.allSatisfy(\.isWhitespace) { continue }
      try add(Self.members(content, scanner), line: number)
    }
  }

  private static func members(_ line: Substring, _ scanner: TermScanner) -> [Member] {
    var members: [Member] = []
    var (text, isEqual) = ("", true)
    func finish() {
      let text = text.trimmed
      members.append(Member(text: text, stems: scanner.words(in: text).map(\.stem), isEqual: isEqual))
    }
    for character in line {
      if character == "=" || character == "~" {
        finish()
        (text, isEqual) = ("", character == "=")
      } else {
        text.append(character)
      }
    }
    finish()
    return members
  }

  private mutating func add(_ members: [Member], line: Int) throws(Problem) {
    guard members.count > 1 else {
      throw Problem(kind: .alone, line: line, text: members.first?.text ?? "")
    }
    for member in members {
      let stems = member.stems
      if stems.isEmpty { throw Problem(kind: .noWord, line: line, text: member.text) }
      if stems.count > Self.mostWords { throw Problem(kind: .tooLong, line: line, text: member.text) }
      if groupsOfPhrase[stems]?.last != groups.count {
        groupsOfPhrase[stems, default: []].append(groups.count)
      }
      longest = max(longest, stems.count)
      if member.text.count(where: \.isUppercase) > 1 { abbreviations.insert(stems) }
    }
    groups.append(members)
  }

  /// Whether a phrase is an abbreviation, which may be the same as an ordinary word.
  func isAbbreviation(_ stems: [[UInt8]]) -> Bool { abbreviations.contains(stems) }

  /// What is only related to a group is only related to each of its members.
  private func members(ofGroup number: Int, besides stems: [[UInt8]]) -> [Member] {
    let isEqual = groups[number].contains { $0.stems == stems && $0.isEqual }
    return groups[number].filter { $0.stems != stems }.map {
      Member(text: $0.text, stems: $0.stems, isEqual: isEqual && $0.isEqual)
    }
  }

  /// The other members of the groups that a phrase is in, each once, those that mean the same first; `nil` where it is in none.
  func others(of stems: [[UInt8]]) -> [Member]? {
    guard let found = groupsOfPhrase[stems] else { return nil }
    var texts: Set<String> = []
    let all = found.flatMap { members(ofGroup: $0, besides: stems) }
    let sorted = all.filter(\.isEqual) + all.filter { !$0.isEqual }
    return sorted.filter { texts.insert($0.text.lowercased()).inserted }
  }
}

extension String {
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
