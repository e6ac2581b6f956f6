internal import Reports
internal import TextProcessing

/// Finds every judgement of a report, from the list that its family prints and from the headings of its body.
struct JudgementReader {
  private let description: FrameworkDescription
  private let grades: GradeReader
  private let blocks: [Block]

  init(_ description: FrameworkDescription, blocks: [Block]) {
    self.description = description
    self.blocks = blocks
    grades = GradeReader(description)
  }

  // MARK: The opening

  /// The index of the first block behind title, facts and table of judgements.
  var openingEnd: Int {
    if case .opening = description.judgementTable, let last = openingRows.last {
      return endOfContents(after: last.index) ?? last.index + 1
    }
    if description.isLetter, let greeting = Letter.greeting(in: blocks) { return greeting + 1 }
    if let known = blocks.firstIndex(where: { $0.kind != .contentsEntry && isInOutline($0) }) { return known }
    return blocks.first?.kind == .heading && blocks.count > 1 ? 1 : 0
  }

  /// Behind the contents that follow a table, with what stands between; `nil` where the body begins before any.
  private func endOfContents(after row: Int) -> Int? {
    let body = blocks[(row + 1)...].firstIndex {
      $0.kind != .contentsEntry && isInOutline($0) || $0.isNumbered
    }
    return blocks[..<(body ?? blocks.endIndex)].lastIndex { $0.kind == .contentsEntry }.map { $0 + 1 }
      .flatMap { $0 > row ? $0 : nil }
  }

  private func isInOutline(_ block: Block) -> Bool {
    description.outline.contains { $0.names(HeadingKey(block.text)) }
  }

  // MARK: Judgements

  /// All judgements, in the order of the list where there is one.
  func judgements(sections: [Section]) -> [Judgement] {
    switch description.judgementTable {
    case .opening: opening
    case .record(let heading): record(under: heading, sections)
    case .none: outcome + fromHeadings(sections)
    }
  }

  /// The grade of the judgement that stands for the whole report; `nil` where there is none, or two that differ.
  static func overall(of judgements: [Judgement], _ description: FrameworkDescription) -> Grade? {
    guard let name = description.overallName.map(HeadingKey.init) else { return nil }
    let grades = Set(judgements.filter { name.names(HeadingKey($0.name.last ?? "")) }.map(\.grade))
    return grades.count == 1 ? grades.first : nil
  }

  // MARK: Contradictions

  /// Where the report gives one judgement two grades: in its table and under the heading.
  func contradictions(judgements: [Judgement], sections: [Section]) -> [Doubt] {
    let graded = sections.filter { $0.grade != nil }
    var unmatched = graded[...]
    return judgements.filter { $0.origin != .heading }.compactMap { judgement in
      guard let index = unmatched.firstIndex(where: { Self.isSame($0.heading, judgement, among: judgements) })
      else { return nil }
      let section = unmatched[index]
      if case .record = description.judgementTable { unmatched = unmatched[(index + 1)...] }
      guard let grade = section.grade, grade != judgement.grade else { return nil }
      let name = judgement.name.joined(separator: " › ")
      let place = judgement.origin == .table ? "in the table" : "in the opening"
      let detail =
        "\(name): '\(judgement.gradePrinted)' \(place), '\(section.gradePrinted ?? grade.rawValue)' under the heading"
      return Doubt(kind: .contradiction, detail: detail, page: section.page)
    }
  }

  /// Whether a heading is that of a judgement: it holds the judgement's name, and no longer name of another holds more of it.
  private static func isSame(_ heading: String, _ judgement: Judgement, among all: [Judgement]) -> Bool {
    let key = HeadingKey(heading).words
    let name = HeadingKey(judgement.name.last ?? "").words
    guard !name.isEmpty, key.containsBytes(of: name) else { return false }
    return !all.contains { other in
      let words = HeadingKey(other.name.last ?? "").words
      return words.utf8.count > name.utf8.count && key.containsBytes(of: words)
    }
  }

  // MARK: A table in the opening

  private struct Row {
    let index: Int
    let label: String
    let reading: GradeReader.Reading
  }

  private var openingRows: [Row] {
    guard case .opening(let names) = description.judgementTable else { return [] }
    let keys = names.map(HeadingKey.init)
    let limit = blocks.firstIndex(where: \.isNumbered)
    var rows: [Row] = []
    for (index, block) in blocks.prefix(limit ?? blocks.count).enumerated() where block.cells.count > 1 {
      let isOpening = (block.pages?.lowerBound ?? 1) <= 2
      let label = Self.withoutNumber(block.cells.dropLast().joined(separator: " "))
      guard isOpening, let reading = block.cells.last.flatMap(grades.grade(in:)),
        keys.contains(where: { $0.names(HeadingKey(label)) })
      else { continue }
      rows.append(Row(index: index, label: label, reading: reading))
    }
    return rows
  }

  private var opening: [Judgement] {
    let rows = openingRows.map {
      judgement([$0.label], $0.reading, .table, page: blocks[$0.index].pages?.lowerBound)
    }
    let hasOverall = rows.contains { HeadingKey("overall effectiveness").names(HeadingKey($0.name[0])) }
    let overall = hasOverall ? [] : overallSentence
    return rows + overall + safeguardingBoard()
  }

  /// `Children’s services in … are inadequate`, `The overall judgement is that …`.
  private var overallSentence: [Judgement] {
    for block in blocks.prefix(40) where block.text.count < 200 {
      let key = HeadingKey(block.text).words
      guard key.hasPrefix("childrens services in ") || key.hasPrefix("the overall judgement"),
        let reading = grades.gradedHeading(block.text, isKnown: { _ in true })?.reading
      else { continue }
      let name = description.overallName ?? "Overall effectiveness"
      return [judgement([name], reading, .sentence, page: block.pages?.lowerBound)]
    }
    return []
  }

  /// `The Local Safeguarding Children Board is good`, `The effectiveness of the LSCB is inadequate`: a heading or a box.
  private func safeguardingBoard() -> [Judgement] {
    let name = "Local Safeguarding Children Board"
    for block in blocks where block.kind == .heading || block.kind == .paragraph && block.text.count < 140 {
      let key = HeadingKey(block.text).words
      guard ["local safeguarding children", "lscb"].contains(where: key.containsBytes),
        let (heading, reading) = grades.gradedHeading(block.text, isKnown: { _ in false }),
        ["board", "children", "lscb"].contains(where: HeadingKey(heading).words.hasSuffix)
      else { continue }
      return [judgement([name], reading, .heading, page: block.pages?.lowerBound)]
    }
    return []
  }

  // MARK: A record at the end

  /// The rows of the record. Their parts come from the body, where the same headings stand in the same order: the
  /// record's own sub-headings are often on the wrong rows.
  private func record(under heading: String, _ sections: [Section]) -> [Judgement] {
    let key = HeadingKey(heading)
    guard let start = blocks.lastIndex(where: { $0.kind != .contentsEntry && key.names(HeadingKey($0.text)) })
    else { return fromHeadings(sections) }
    var graded = sections.indices.filter { sections[$0].grade != nil }[...]
    var part: [String] = []
    var judgements: [Judgement] = []
    for block in blocks[start...] {
      guard let (name, reading) = recordRow(block) else { continue }
      let label = HeadingKey(name)
      if let match = graded.firstIndex(where: {
        label.names(HeadingKey(sections[$0].heading))
          || HeadingKey(sections[$0].heading).names(label)
      }) {
        let parents = Array(sections.path(to: graded[match]).dropLast())
        part = Array(parents.prefix(1))
        judgements.append(fromHeading(sections[graded[match]], name: parents + [name], record: reading))
        graded = graded[(match + 1)...]
      } else {
        judgements.append(judgement(part + [name], reading, .table, page: block.pages?.lowerBound))
      }
    }
    return judgements.isEmpty ? fromHeadings(sections) : judgements
  }

  /// Label and grade of a row, which may have been run together.
  private func recordRow(_ block: Block) -> (label: String, reading: GradeReader.Reading)? {
    if block.cells.count > 1 {
      return block.cells.last.flatMap(grades.grade(in:)).map { (block.cells[0], $0) }
    }
    let outline = SectionTree(outline: description.outline)
    guard let (heading, reading) = grades.gradedHeading(block.text, isKnown: outline.isKnown),
      outline.isKnown(heading)
    else { return nil }
    return (heading, reading)
  }

  /// The record's grade, with the words under the heading where they agree.
  private func fromHeading(_ section: Section, name: [String], record: GradeReader.Reading) -> Judgement {
    guard section.grade == record.grade else { return judgement(name, record, .table, page: section.page) }
    let reading = GradeReader.Reading(
      grade: record.grade, printed: section.gradePrinted ?? record.printed)
    return judgement(name, reading, .heading, page: section.page)
  }

  // MARK: Headings and fixed sentences

  private func fromHeadings(_ sections: [Section]) -> [Judgement] {
    sections.indices.compactMap { index in
      guard let grade = sections[index].grade, description.framework != .other else { return nil }
      let reading = GradeReader.Reading(
        grade: grade, printed: sections[index].gradePrinted ?? grade.description)
      let name =
        description.framework == .lscbReview ? "Local Safeguarding Children Board" : sections[index].heading
      return judgement([name], reading, .heading, page: sections[index].page)
    }
  }

  private var outcome: [Judgement] {
    for block in blocks.prefix(60) {
      let text = block.text.lowercasedFast()
      guard let match = description.outcomes.first(where: { text.containsBytes(of: $0.phrase) }) else {
        continue
      }
      let reading = GradeReader.Reading(grade: match.grade, printed: block.text)
      return [judgement([description.overallName ?? ""], reading, .sentence, page: block.pages?.lowerBound)]
    }
    return []
  }

  // MARK: Parts

  private func judgement(
    _ name: [String], _ reading: GradeReader.Reading, _ origin: Judgement.Origin, page: Int?
  ) -> Judgement {
    Judgement(
      name: name, grade: reading.grade, gradePrinted: reading.printed, scale: description.framework,
      origin: origin, page: page)
  }

  /// `2.1 Adoption performance` without its number.
  private static func withoutNumber(_ label: String) -> String {
    String(label.drop { $0.isNumber || $0 == "." || $0.isWhitespace })
  }
}
