public import Foundation
public import Reports
internal import TextProcessing

/// Makes reports of JSON Lines. The lines of a report need not stand together.
public struct ReportImporter {
  /// A report under the name that it had where it comes from.
  public typealias Named = (report: Report, name: Report.ID)

  private let content: Data
  /// Where the lines of each report are, in the order in which the reports first come.
  private var lines: [(id: String, lines: [(number: Int, range: Range<Int>)])] = []
  /// Lines that cannot be imported.
  public private(set) var problems: [ImportProblem] = []

  /// Looks through the lines, and at the report of each.
  ///
  /// - Parameter content: in UTF-8; may be a file that is mapped into memory.
  public init(_ content: Data) {
    self.content = content
    var places: [String: Int] = [:]
    var (number, start) = (0, content.startIndex)
    while start < content.endIndex {
      let end = content[start...].firstIndex(of: UInt8(ascii: "\n")) ?? content.endIndex
      number += 1
      if let line = line(number, start..<end) {
        let place = places[line.report.id] ?? lines.count
        if place == lines.count { lines.append((line.report.id, [])) }
        places[line.report.id] = place
        lines[place].lines.append((number, start..<end))
      }
      start = end < content.endIndex ? end + 1 : end
    }
  }

  /// How many reports there are.
  public var count: Int { lines.count }

  /// How many paragraphs there are.
  public var paragraphCount: Int { lines.reduce(0) { $0 + $1.lines.count } }

  /// The report at a place.
  public func report(_ place: Int) -> Named {
    var assembler = ReportAssembler()
    for (_, range) in lines[place].lines {
      if let line = try? JSONDecoder().decode(ParagraphLine.self, from: content[range]) {
        assembler.add(line)
      }
    }
    return (assembler.report, Report.ID(lines[place].id))
  }

  /// The line, if it is one; `nil` for a blank one. Notes what is wrong with it.
  private mutating func line(_ number: Int, _ range: Range<Int>) -> ParagraphLine? {
    guard content[range].contains(where: { !ASCII.isWhitespace($0) }) else { return nil }
    do {
      let line = try JSONDecoder().decode(ParagraphLine.self, from: content[range])
      if line.report.id.trimmingWhitespace().isEmpty {
        note(number, range, .noIdentifier)
      } else if line.text.trimmingWhitespace().isEmpty {
        note(number, range, .noText)
      } else {
        return line
      }
    } catch {
      note(number, range, Self.reason(error))
    }
    return nil
  }

  private mutating func note(_ number: Int, _ range: Range<Int>, _ reason: ImportProblem.Reason) {
    let excerpt = String(decoding: content[range].prefix(60), as: UTF8.self)
    problems.append(ImportProblem(line: number, reason: reason, excerpt: excerpt))
  }

  private static func reason(_ error: any Error) -> ImportProblem.Reason {
    func name(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): return .missing(key: name(context.codingPath + [key]))
    case .valueNotFound(_, let context): return .missing(key: name(context.codingPath))
    case .typeMismatch(_, let context):
      return context.codingPath.isEmpty ? .notJSON : .unexpected(key: name(context.codingPath))
    default: return .notJSON
    }
  }
}

/// Puts the lines of one report together.
private struct ReportAssembler {
  private var facts: ReportFacts?
  private var source: ParagraphLine.SourceKeys?
  private var id = ""
  private var sections: [Section] = []
  /// The sections that enclose the paragraph before, outermost first.
  private var open: [Int] = []
  private var paragraphs: [Paragraph] = []

  mutating func add(_ line: ParagraphLine) {
    if facts == nil { (facts, source, id) = (line.facts, line.report.source, line.report.id) }
    let ordinal = max(line.ordinal ?? 0, (paragraphs.last?.ordinal ?? 0) + 1)
    let section = enter(line.section ?? [])
    paragraphs.append(line.paragraph(ordinal: ordinal, section: section))
  }

  /// Opens and closes sections as the headings of a paragraph want it.
  private mutating func enter(_ headings: [String]) -> Int? {
    let shared = zip(open, headings).prefix { sections[$0].heading == $1 }.count
    open.removeSubrange(shared...)
    for heading in headings.dropFirst(shared) {
      sections.append(Section(heading: heading, parent: open.last, page: nil))
      open.append(sections.count - 1)
    }
    return open.last
  }

  /// Without a hash of the file that it was read from, its texts are its identity.
  var report: Report {
    let texts = ([id] + paragraphs.map(\.text)).joined(separator: "\n")
    let known = source?.sha256.flatMap {
      $0.count == 64 && $0.allSatisfy(\.isHexDigit) ? $0.lowercased() : nil
    }
    return Report(
      facts: facts ?? ReportFacts(title: id, framework: .other),
      source: Source(
        path: source?.path ?? "import \(id)", sha256: known ?? DocumentReader.sha256(of: Array(texts.utf8)),
        url: source?.url),
      pageCount: nil, judgements: [], sections: sections, paragraphs: paragraphs)
  }
}
