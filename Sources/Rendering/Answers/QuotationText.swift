internal import Reports
internal import Search

// A quotation in the terminal; the authority is left out where it stands above:
//
//      1  Too many «social workers» say that their «supervision» does not «challenge» them.
//         weakness, 'too many' · Harrow · SIF inspection, published 14 March 2014 · … › Supervision ·
//         Grade 3 (Adequate) · paragraph 86 · page 18 · harrow-2014-03-14:86

/// Writes quoted sentences for people.
package struct QuotationText {
  let terminal: Terminal
  let indent: Int
  /// What of the report is said above already.
  var saidAbove = Context.nothing

  enum Context {
    case nothing, authority, report
  }

  /// The sentence, what it says, and where it stands.
  ///
  /// - Parameter label: stands in the margin of the first line.
  func lines(of sentence: QuotedSentence, label: String = "") -> [String] {
    let text = MarkedText(Terminal.harmless(sentence.text), marks: sentence.highlights)
    var quotation = Paragrapher(terminal: terminal, indent: indent).lines(of: text.words)
    if let first = quotation.first, !label.isEmpty {
      quotation[0] = terminal.styled(label, .dim) + first.dropFirst(min(indent, DisplayWidth.of(label)))
    }
    let alike = HitText.words(alike: sentence.alike).map {
      Paragrapher(terminal: terminal, indent: indent).lines(of: $0, look: .dim)
    }
    return quotation + PartLines(terminal: terminal, indent: indent).lines(of: parts(of: sentence))
      + (alike ?? [])
  }

  private func parts(of sentence: QuotedSentence) -> [PartLines.Part] {
    [PartLines.Part(sentence.verdictInWords, look: sentence.verdict.look)]
      + CitationParts(of: sentence.paragraph, terminal, room: terminal.width - indent).parts(saidAbove)
  }
}

/// What a paragraph is cited by in a terminal, part by part.
struct CitationParts {
  private let match: ParagraphInContext
  private let terminal: Terminal
  private let room: Int

  /// - Parameter room: columns that a path of headings may take.
  init(of match: ParagraphInContext, _ terminal: Terminal, room: Int) {
    (self.match, self.terminal, self.room) = (match, terminal, room)
  }

  func parts(_ saidAbove: QuotationText.Context) -> [PartLines.Part] {
    let facts = match.report.facts
    let authority = PartLines.Part(match.report.subject, look: .bold)
    let inspection = PartLines.Part(facts.inspectionInWords, look: .dim)
    let report =
      switch saidAbove {
      case .nothing: [authority, inspection]
      case .authority: [inspection]
      case .report: [PartLines.Part]()
      }
    return report + place
  }

  /// Headings, grade, number, page and name.
  private var place: [PartLines.Part] {
    let paragraph = match.paragraph
    let grade = paragraph.grade.map {
      PartLines.Part(paragraph.gradePrinted ?? $0.description, look: $0.look)
    }
    let numbers = ParagraphPlace(of: match).parts.map(\.text).filter { $0 != match.id.local }
    let name = Terminal.harmless(match.id.description)
    let linked = terminal.linked(
      name, to: terminal.link(to: match.report.source), page: paragraph.pages?.lowerBound)
    return [PartLines.Part(Self.shortened(match.section, to: room), look: .dim)]
      + [grade].compactMap(\.self) + numbers.map { PartLines.Part($0, look: .dim) }
      + [PartLines.Part(name, look: .dim, linked: linked)]
  }

  /// The path of headings; of one that is too long for a line the inner end, because outer headings are those of many paragraphs.
  static func shortened(_ path: [String], to width: Int) -> String {
    var rest = path[...]
    var text = rest.joined(separator: " › ")
    while DisplayWidth.of(text) > width, rest.count > 1 {
      rest = rest.dropFirst()
      text = "… › " + rest.joined(separator: " › ")
    }
    return text
  }
}

extension Verdict {
  /// How it looks in a terminal, beside its word.
  var look: Terminal.Look? {
    switch self {
    case .weakness: .red
    case .strength: .green
    case .both: .magenta
    case .neither: nil
    }
  }
}
