internal import Indexing
internal import TextProcessing

// Reports print `London Borough of Harrow`; people write Harrow, Harrow Council or `the East Riding`. Every form leads to the
// names it may mean.

/// The forms in which people name the authorities of an index, and regions.
struct PlaceNames: Sendable {
  enum Place: Sendable, Hashable {
    case authorities([String])
    case regions([String])
  }

  let table: QuestionTable<Place>
  /// The words of all names.
  let nameWords: Set<String>
  /// Names of several words, without the small ones.
  private let halves: [(words: [String], name: String)]
  /// The names of the index.
  let authorities: [String]
  /// Forms of one word, by which one that was mistyped is known.
  let singleWords: [String]
  let regions: Set<String>

  init(_ authorities: [IndexedAuthority]) {
    var forms: [[String]: [String]] = [:]
    for authority in authorities {
      let names = Set(
        ([authority.name] + authority.printed).flatMap(Self.forms) + Self.initials(of: authority))
      for form in names { forms[form, default: []].append(authority.name) }
    }
    // A whole name is no short form of another.
    for authority in authorities { forms[Self.words(authority.name)] = [authority.name] }
    halves = authorities.map { authority in
      let words = Self.withoutGovernment(Self.words(authority.name)).filter {
        !PlaceWords.joints.contains($0)
      }
      return (words, authority.name)
    }.filter { $0.0.count > 1 }
    for phrase in PlaceWords.regions.keys { forms[phrase] = nil }
    table = QuestionTable(
      forms.map { ($0, .authorities($1.sorted())) } + PlaceWords.regions.map { ($0, .regions($1)) })
    nameWords = Set(forms.keys.joined()).union(PlaceWords.regions.keys.joined())
    singleWords = forms.keys.filter { $0.count == 1 }.map { $0[0] }
    self.authorities = authorities.map(\.name)
    regions = Set(authorities.compactMap(\.region))
  }

  static func words(_ name: String) -> [String] {
    QuestionLexer(name.replacing("\"", with: "").replacing(":", with: " ")).tokens.map(\.word)
  }

  /// `[east, riding, of, yorkshire]`, `[east, riding]`; with `council` behind it where it is short.
  private static func forms(of name: String) -> [[String]] {
    let bare = withoutGovernment(words(name))
    var forms = [words(name)] + ([bare] + shortForms(of: bare)).flatMap(Shortenings.spellings)
    if let initials = initials(of: name) { forms.append([initials]) }
    return forms.filter { !$0.isEmpty && $0 != ["city"] }
  }

  private static func initials(of authority: IndexedAuthority) -> [[String]] {
    let titles = authority.printed.map { words($0).joined(separator: " ") }
    return Shortenings.initials(
      of: withoutGovernment(words(authority.name)),
      isLondon: authority.region == "London" || titles.contains { $0.contains("london borough") },
      isRoyal: PlaceWords.royal.contains(authority.name.lowercasedFast())
        || titles.contains { $0.contains("royal borough") })
  }

  private static func withoutGovernment(_ words: [String]) -> [String] {
    var words = words[...]
    for title in PlaceWords.titles where words.starts(with: title) && words.count > title.count {
      words = words.dropFirst(title.count)
    }
    for ending in PlaceWords.endings where words.reversed().starts(with: ending.reversed()) {
      if words.count > ending.count { words = words.dropLast(ending.count) }
    }
    return Array(words)
  }

  /// `Newcastle` for `Newcastle upon Tyne`, `Hull` for `Kingston upon Hull`, `Brighton` for `Brighton and Hove`.
  private static func shortForms(of words: [String]) -> [[String]] {
    for joint in PlaceWords.joints {
      guard let place = words.firstIndex(of: joint), place > 0, place + 1 < words.count else { continue }
      if words.last == "hull" { return [["hull"]] }
      if joint == "of" && !PlaceWords.shires.contains(words[words.count - 1]) { continue }
      return [Array(words[..<place])]
    }
    if words.count == 2, PlaceWords.compass.contains(words[0]), PlaceWords.divided.contains(words[1]) {
      return [[words[1]]]
    }
    return words.first == "county" && words.count > 1 ? [Array(words.dropFirst())] : []
  }

  /// `bcp` for a name of three places.
  private static func initials(of name: String) -> String? {
    guard name.contains(",") else { return nil }
    return String(words(name).filter { $0 != "and" }.compactMap(\.first))
  }

  /// The authorities of which each word starts as in the question: `Windsor & Maid`.
  func begun(at place: Int, in scan: QuestionScan) -> QuestionTable<Place>.Match? {
    guard scan.isFree(place), let letter = scan.word(place).first else { return nil }
    var (typed, ends) = ([String](), [Int]())
    for next in place..<min(scan.tokens.count, place + 7) {
      guard scan.isFree(next), next == place || !scan.tokens[next].isBehindMark else { break }
      if PlaceWords.joints.contains(scan.word(next)) { continue }
      typed.append(scan.word(next))
      ends.append(next + 1)
    }
    for count in stride(from: typed.count, to: 1, by: -1) {
      let start = Array(typed[..<count])
      let names = halves.filter { $0.words[0].first == letter && Shortenings.isStart(start, of: $0.words) }
        .map(\.name)
      if !names.isEmpty {
        return QuestionTable.Match(meaning: .authorities(names.sorted()), runs: [place..<ends[count - 1]])
      }
    }
    return nil
  }

  /// The names that are like one that the index does not have.
  func nearest(_ name: String) -> [String] {
    let words = Self.withoutGovernment(Self.words(name))
    let holding = authorities.filter { authority in
      let others = Self.words(authority)
      return words.contains { $0.count > 4 && others.contains($0) }
    }
    let alike = NearestName.among(authorities, to: words.joined(separator: " "))
    return Array((alike + holding.filter { !alike.contains($0) }).prefix(3))
  }
}

/// Names that are few letters away from one.
enum NearestName {
  static func among(_ names: [String], to name: String) -> [String] {
    let most = max(1, name.utf8.count / 4)
    return names.map { (distance(from: name, to: $0.lowercasedFast()), $0) }
      .filter { $0.0 <= most }.sorted { $0 < $1 }.prefix(3).map(\.1)
  }

  /// Letters that have to be changed; many for a word that is too long to be a name.
  static func distance(from name: String, to other: String) -> Int {
    guard let distance = EditDistance(from: Array(name.lowercasedFast().utf8)) else { return 1_000 }
    return Array(other.utf8).withUnsafeBufferPointer { distance(to: $0) }
  }
}
