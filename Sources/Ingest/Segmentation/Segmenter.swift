public import Reports
internal import TextProcessing

/// Hop 4: blocks become a report with facts, sections, paragraphs and judgements.
public enum Segmenter {
  /// Reads a report out of a document.
  ///
  /// - Throws: `ExtractionProblem.noParagraphs` when there is no paragraph in it.
  public static func report(
    from document: Document, source: Source
  ) throws(ExtractionProblem) -> Report {
    let lines = LineBuilder.lines(of: document)
    let blocks = BlockBuilder.blocks(from: lines, type: document.type)
    var description = FrameworkRecogniser.description(forOpening: lines)
    if description.framework == .other { description.isLetter = Letter.greeting(in: blocks) != nil }
    let judgementReader = JudgementReader(description, blocks: blocks)

    var facts = OpeningReader(description, lines: lines).facts(fileName: source.path)
    var body = BodySegmenter(
      description, openingEnd: judgementReader.openingEnd, published: facts.published)
    body.read(blocks)
    guard body.paragraphs.contains(where: { $0.kind != .table }) else { throw .noParagraphs }

    let judgements = judgementReader.judgements(sections: body.sections)
    facts.overall = JudgementReader.overall(of: judgements, description)
    var report = Report(
      facts: facts, source: source, pageCount: document.pages.last?.number, judgements: judgements,
      sections: body.sections, paragraphs: body.paragraphs)
    report.doubts =
      judgementReader.contradictions(judgements: judgements, sections: body.sections)
      + SelfCheck.doubts(about: report, description)
    return report
  }
}

/// Sorts the blocks of a report into sections and paragraphs.
struct BodySegmenter {
  private let grades: GradeReader
  private let isLetter: Bool
  /// The index of the first block behind title, facts and table of judgements.
  private let openingEnd: Int
  private var tree: SectionTree
  private(set) var paragraphs: [Paragraph] = []
  private var endMatter = EndMatter()
  private var awaitsGrade = false
  private var recommendations: RecommendationReader

  init(_ description: FrameworkDescription, openingEnd: Int, published: CalendarDate?) {
    recommendations = RecommendationReader(published: published)
    grades = GradeReader(description)
    isLetter = description.isLetter
    tree = SectionTree(outline: description.outline, headingsAnywhere: description.headingsAnywhere)
    self.openingEnd = openingEnd
  }

  /// The sections in reading order.
  var sections: [Section] { tree.sections }

  mutating func read(_ blocks: [Block]) {
    endMatter = EndMatter(of: blocks, isLetter: isLetter)
    for (index, block) in blocks.enumerated() {
      if index < openingEnd || endMatter.contains(index) {
        if block.kind != .contentsEntry { append(block, kind: block.cells.isEmpty ? .boilerplate : .table) }
      } else {
        read(block)
      }
    }
  }

  private mutating func read(_ block: Block) {
    if let (heading, reading) = heading(in: block) {
      tree.open(heading, reading: reading, block: block)
      recommendations.pass(heading: heading)
      awaitsGrade = reading == nil
      return
    }
    if awaitsGrade, block.cells.isEmpty, block.text.lowercasedFast().containsBytes(of: "grade"),
      let reading = grades.grade(in: block.text), tree.setGrade(reading)
    {
      return
    }
    awaitsGrade = false
    switch block.kind {
    case .contentsEntry: break
    case .footnote: append(block, kind: .boilerplate)
    default:
      tree.take(block)
      append(block, kind: kind(of: block))
    }
  }

  private func kind(of block: Block) -> Paragraph.Kind {
    switch tree.content {
    case .recommendations: block.kind == .heading ? .table : .recommendation
    case .boilerplate: block.cells.isEmpty ? .boilerplate : .table
    case .listedRecommendations where block.isListItem: .recommendation
    case .findings, .listedRecommendations: block.cells.isEmpty ? .finding : .table
    }
  }

  /// A heading and the grade that stands in or beside it.
  private func heading(in block: Block) -> (String, GradeReader.Reading?)? {
    if !block.cells.isEmpty { return headingWithCells(block) }
    switch block.kind {
    case .heading:
      if awaitsGrade && grades.grade(in: block.text) != nil { return nil }
      if let (heading, reading) = grades.gradedHeading(block.text, isKnown: tree.isKnown) {
        return (heading, reading)
      }
      return (block.text, nil)
    case .paragraph where block.style.isBold:
      // A bold sentence is a heading where it gives the grade of one.
      if let graded = grades.gradedHeading(block.text, isKnown: tree.isKnown), tree.isKnown(graded.heading) {
        return graded
      }
      return nil
    case .paragraph where tree.content != .boilerplate && block.text.last != "." && tree.isKnown(block.text):
      return (block.text, nil)
    default:
      return nil
    }
  }

  /// A heading box with its grade in a cell of its own. Rows of a table look alike: they have no grade, or repeat the
  /// judgements where nothing is found any more.
  private func headingWithCells(_ block: Block) -> (String, GradeReader.Reading?)? {
    let reading = block.cells.dropFirst().lazy.compactMap(grades.grade(in:)).first
    let whole = block.cells.joined(separator: " ")
    if block.kind == .heading && reading == nil && tree.isKnown(whole) { return (whole, nil) }
    guard tree.content != .boilerplate, block.kind == .heading || tree.isKnown(block.cells[0]), let reading
    else { return nil }
    return (block.cells[0], reading)
  }

  private mutating func append(_ block: Block, kind: Paragraph.Kind) {
    var number: ParagraphNumber?
    if case .numbered(let printed) = block.kind { number = printed }
    let grade = kind == .finding ? tree.grade : nil
    let recommendation = kind == .recommendation ? recommendations.recommendation(in: block) : nil
    paragraphs.append(
      Paragraph(
        ordinal: paragraphs.count + 1, printedNumber: number, kind: kind, section: tree.current,
        grade: grade?.grade, gradePrinted: grade?.printed, pages: block.pages,
        recommendation: recommendation, text: block.text))
  }
}

/// The last part of a report: signatures, the inspectorate's address, copyright and licence.
struct EndMatter {
  private var start = Int.max

  /// Phrases that only the imprint of a report holds.
  private static let imprint = [
    "open government licence", "crown copyright", "textphone", "copy of this document in",
    "the office for standards in education", "you may reuse this information", "you may use this information",
    "further copies of this",
  ]

  init() {}

  init(of blocks: [Block], isLetter: Bool) {
    let last = blocks.lastIndex(where: \.isNumbered)
    let from = max((last ?? -1) + 1, blocks.count * 3 / 5)
    for index in blocks.indices where index >= from {
      let text = blocks[index].text.lowercasedFast()
      if Self.imprint.contains(where: text.containsBytes) || (isLetter && text.hasPrefix("yours ")) {
        start = index
        return
      }
    }
  }

  /// Whether the block at `index` belongs to it.
  func contains(_ index: Int) -> Bool { index >= start }
}
