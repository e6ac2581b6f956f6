internal import Reports
internal import TextProcessing

// The first lines of a report hold its facts: title, authority, dates, lead inspector, publication.

/// Reads the facts of a report from its opening lines and its file name.
struct OpeningReader {
  private let description: FrameworkDescription
  private let lines: [Line]
  private let lowercased: [String]
  private let joinedLines: [String]
  private let text: String
  /// What stands at the beginning and the end of the report, where imprints are.
  private let ends: [Line]

  /// Lines that belong to the opening: of the first two pages, or the first sixty.
  static func opening(of lines: [Line]) -> [Line] {
    var length = 0
    return Array(
      lines.prefix { line in
        length += line.text.utf8.count
        return (line.page ?? 1) <= 2 && length <= longestOpening
      }.prefix(60))
  }

  /// Bytes; a line of a web page has no other limit.
  private static let longestOpening = 40_000

  init(_ description: FrameworkDescription, lines: [Line]) {
    self.description = description
    self.lines = Self.opening(of: lines)
    lowercased = self.lines.map { $0.text.lowercasedFast() }
    joinedLines = Self.joined(self.lines)
    ends = Array(lines.prefix(100) + lines.dropFirst(100).suffix(200))
    text = self.lines.map(\.text).joined(separator: " ")
  }

  /// Everything that the opening tells, and the licence, which stands at either end of the text.
  func facts(fileName: String) -> ReportFacts {
    var facts = ReportFacts(title: title, framework: description.framework)
    let (authority, printed) = authority()
    facts.authority = authority
    facts.authorityPrinted = printed.map { $0.hasPrefix("the ") ? String($0.dropFirst(4)) : $0 }
    let published = published(fileName: fileName)
    facts.published = published?.date
    facts.publishedFrom = published?.origin
    let period = inspectionPeriod(publicationYear: published?.date.year)
    facts.inspectedFrom = period?.lowerBound
    facts.inspectedTo = period?.upperBound
    facts.leadInspector = leadInspector
    facts.licence = Self.licence(in: ends)
    return facts
  }

  // MARK: Labels

  /// The value behind `Label:` on one of the opening lines, with the lines that carry it on; a label without a colon
  /// counts where none has one.
  private func value(ofLabel labels: [String]) -> String? {
    let places = lines.indices.compactMap { index in
      labels.first { lowercased[index].hasPrefix($0) }.map { (index: index, length: $0.count) }
    }
    let place = places.first { isColon(behind: $0.length, in: lines[$0.index].text) } ?? places.first
    return place.flatMap { value(behind: $0.length, inLine: $0.index) }
  }

  private func isColon(behind length: Int, in text: String) -> Bool {
    text.dropFirst(length).first { !$0.isWhitespace && $0 != "s" && $0 != "(" && $0 != ")" } == ":"
  }

  private func value(behind length: Int, inLine index: Int) -> String? {
    let rest = lines[index].text.dropFirst(length).drop { ":s()".contains($0) || $0.isWhitespace }
    let more = lines[(index + 1)...].prefix { $0.separation == .line && !FactLabel.starts($0.text) }
    let value = ([String(rest)] + more.prefix(rest.isEmpty ? 1 : 2).map(\.text)).joined(separator: " ")
    let trimmed = value.drop { $0.isWhitespace }
    if !trimmed.isEmpty { return String(trimmed) }
    return index + 1 < lines.count ? lines[index + 1].text : nil
  }

  private var leadInspector: String? {
    guard let value = value(ofLabel: FactLabel.leadInspector) else { return nil }
    let name = value.split { $0 == "," || $0 == "(" }.first.map(String.init) ?? value
    let bare = ["HMI", "HMCI", "Her Majesty’s Inspector", "His Majesty’s Inspector"].reduce(
      name.replacing("'", with: "’")
    ) {
      $0.replacing($1, with: "")
    }
    return bare.split { $0.isWhitespace }.prefix(5).joined(separator: " ")
  }

  // MARK: Dates

  private func inspectionPeriod(publicationYear: Int?) -> ClosedRange<CalendarDate>? {
    if let value = value(ofLabel: FactLabel.inspectionDates),
      let period = DateReader.period(in: value, fallbackYear: publicationYear)
    {
      return period
    }
    // In prose: the first sentence of the opening that speaks of inspecting and holds a period.
    for word in ["inspect", "visit"] {
      if let period = period(inSentenceWith: word, publicationYear) { return period }
    }
    return nil
  }

  private func period(inSentenceWith word: String, _ publicationYear: Int?) -> ClosedRange<CalendarDate>? {
    for sentence in sentences where sentence.lowercasedFast().containsBytes(of: word) {
      let dates = DateReader.dates(in: sentence, fallbackYear: publicationYear)
      if dates.count >= 2, let first = dates.min(), let last = dates.max(), last.year - first.year <= 1 {
        return first...last
      }
    }
    return nil
  }

  private var sentences: [String] {
    joinedLines.flatMap { $0.replacing(". ", with: ".\n").split(separator: "\n").map(String.init) }
  }

  private func published(fileName: String) -> (date: CalendarDate, origin: PublicationDateOrigin)? {
    if let value = value(ofLabel: FactLabel.published), let date = DateReader.dates(in: value).first {
      return (date, .printed)
    }
    if description.isLetter, let date = letterDate { return (date, .printed) }
    return Self.date(inFileName: fileName).map { ($0, .fileName) }
  }

  /// A line of the opening that is a date and nothing else.
  private var letterDate: CalendarDate? {
    for line in lines.prefix(20) where line.text.split(separator: " ").count <= 4 {
      if let date = DateReader.dates(in: line.text).first { return date }
    }
    return nil
  }

  /// The last date in a file's name.
  static func date(inFileName name: String) -> CalendarDate? {
    let stem = name.split(separator: "/").last.map(String.init) ?? name
    let spaced = String(stem.map { $0 == "_" || $0 == "." || $0 == "," ? " " : $0 })
    if let date = DateReader.dates(in: spaced).last { return date }
    let numbers = spaced.split { !$0.isNumber }.map(String.init)
    for index in numbers.indices.reversed() where index >= 2 {
      if let date = CalendarDate(iso: numbers[(index - 2)...index].joined(separator: "-")) { return date }
    }
    return nil
  }

  // MARK: Title and authority

  /// The line that names the inspection, with those that carry it on.
  private var title: String {
    let joined = joinedLines
    let phrases = description.titles.joined()
    let match = joined.firstIndex { line in
      let key = HeadingKey(line).words
      return phrases.contains { key.containsBytes(of: $0.words) }
    }
    if let match {
      // `Inspection of …` / `and` / `Review of …`
      let more = joined[(match + 1)...].prefix(2)
      return more.count == 2 && more.first == "and"
        ? joined[match...].prefix(3).joined(separator: " ") : joined[match]
    }
    return mostProminentLine ?? joined.first ?? ""
  }

  /// What stands out most: of a letter the first heading behind the greeting.
  private var mostProminentLine: String? {
    let start = lines.firstIndex { Letter.isGreeting($0.text) }.map { $0 + 1 } ?? 0
    let candidates = lines[start...].filter { $0.text.utf8.count < Self.longestTitle }
    if let heading = candidates.first(where: { if case .heading = $0.role { true } else { false } }) {
      return heading.text
    }
    let largest = candidates.map(\.style.size).max() ?? 0
    guard let first = candidates.first(where: { $0.style.size == largest && ($0.style.isBold || start == 0) })
    else {
      return nil
    }
    return joinedLines.first { $0.hasPrefix(first.text) }
  }

  private static let longestTitle = 200

  /// The opening with wrapped lines joined: a line goes on where no gap, no label and no change of
  /// size stands between.
  private static func joined(_ lines: [Line]) -> [String] {
    let runs = lines.chunked { upper, lower in
      lower.separation == .line && upper.style.size == lower.style.size && !FactLabel.starts(lower.text)
    }
    return runs.map { run in run.dropFirst().reduce(run[0].text) { HyphenJoin.joined($0, $1.text) } }
  }

  private func authority() -> (Authority?, printed: String?) {
    for line in joinedLines {
      for frame in description.authorityFrames {
        guard let name = Self.name(in: line, frame) else { continue }
        if let known = Gazetteer.england.authority(named: name) { return (known, name) }
      }
    }
    for line in joinedLines.prefix(10) + lines.prefix(25).map(\.text) {
      if let known = Gazetteer.england.authority(named: line) { return (known, line) }
    }
    if let unknown = unknownAuthority { return unknown }
    return (Gazetteer.england.mostNamed(in: text), nil)
  }

  /// An authority that the gazetteer does not have, by the form of the line or its place in the title.
  private var unknownAuthority: (Authority?, printed: String?)? {
    for line in joinedLines {
      for frame in description.authorityFrames {
        guard let name = Self.name(in: line, frame), name.split(separator: " ").count <= 6 else { continue }
        return (Authority(name: AuthorityName.bare(name)), name)
      }
    }
    let candidates = joinedLines.prefix(10) + lines.prefix(25).map(\.text)
    guard let line = candidates.first(where: AuthorityName.isCouncil) else { return nil }
    return (Authority(name: AuthorityName.bare(line)), line)
  }

  private static func name(in line: String, _ frame: (before: String, after: String)) -> String? {
    let lowercased = line.lowercased().replacing("'", with: "’")
    guard let before = lowercased.ranges(of: frame.before).first else { return nil }
    let start = lowercased.distance(from: lowercased.startIndex, to: before.upperBound)
    let rest = String(line.dropFirst(start))
    if frame.after.isEmpty { return rest.isEmpty ? nil : rest }
    guard let after = rest.lowercased().range(ofLast: frame.after) else { return nil }
    let length = rest.lowercased().distance(from: rest.lowercased().startIndex, to: after.lowerBound)
    let name = frame.after == " in " ? rest.dropFirst(length + frame.after.count) : rest.prefix(length)
    return name.isEmpty ? nil : String(name)
  }

  // MARK: Licence

  private static func licence(in lines: [Line]) -> Licence? {
    let words = lines.map { HeadingKey($0.text).words }.joined(separator: " ")
    if words.containsBytes(of: "open government licence") { return .openGovernment }
    guard ["non commercial", "noncommercial"].contains(where: words.containsBytes) else { return nil }
    return ["without adaptation", "not adapt", "not alter"].contains(where: words.containsBytes)
      ? .nonCommercialWithoutAdaptation : .nonCommercial
  }
}

/// The labels in front of facts on a title page, in lower case.
enum FactLabel {
  static let inspectionDates = [
    "inspection dates", "inspection date", "dates of inspection", "date of inspection",
  ]
  static let published = [
    "report published", "published", "date published", "publication date", "date of publication",
  ]
  static let leadInspector = ["lead inspector", "reporting inspector"]
  private static let others = [
    "age group", "date of previous inspection", "dates of previous inspection", "previous inspection",
    "judgement",
    "website", "further copies",
  ]

  /// Whether a line begins with a label.
  static func starts(_ line: String) -> Bool {
    let line = line.lowercased()
    return (inspectionDates + published + leadInspector + others).contains { line.hasPrefix($0) }
  }
}
