internal import Reports
internal import Search

// The reports of an authority one after the other:
//
//       27 June 2012 · SLAC inspection · weakness, in 3 paragraphs · harrow-2012-06-27
//         Overall effectiveness: Grade 3 (Adequate)
//
//         Supervision does not «challenge» …
//         'too often' · … › Supervision · paragraph 86 · page 18 · harrow-2012-06-27:86

/// Writes timelines for people.
struct TimelineText {
  let terminal: Terminal
  /// Whether it is said what each report says; otherwise grades alone.
  let saysFindings: Bool

  func lines(of timeline: [TimelineEntry]) -> [String] {
    timeline.enumerated().flatMap { place, entry in
      (place > 0 && saysFindings ? [""] : []) + head(of: entry)
        + entry.gradesInWords.flatMap(judgement)
        + entry.sentences.flatMap { sentence in
          [""] + QuotationText(terminal: terminal, indent: 4, saidAbove: .report).lines(of: sentence)
        }
    }
  }

  private func head(of entry: TimelineEntry) -> [String] {
    let facts = entry.report.facts
    let name = Terminal.harmless(entry.report.id.description)
    let linked = terminal.linked(name, to: terminal.link(to: entry.report.source))
    let finding = PartLines.Part(entry.findingInWords, look: entry.verdict?.look)
    return PartLines(terminal: terminal, indent: 2).lines(
      of: [
        PartLines.Part(entry.dayInWords, look: .bold),
        PartLines.Part(facts.framework.title),
      ] + (saysFindings ? [finding] : []) + [PartLines.Part(name, look: .dim, linked: linked)])
  }

  private func judgement(_ judgement: TimelineEntry.GradeWords) -> [String] {
    let room = terminal.width - 4
    let names = [judgement.name, Self.withoutMiddle(judgement.name)].map {
      $0.isEmpty ? "" : $0.joined(separator: " › ") + ": "
    }
    guard let name = names.first(where: { DisplayWidth.of($0 + judgement.words) <= room }) else {
      return Paragrapher(terminal: terminal, indent: 4).lines(of: names[1] + judgement.words)
    }
    let grade = Terminal.harmless(judgement.words)
    return [
      "    " + Terminal.harmless(name) + (terminal.styled(grade, judgement.grade?.look ?? .dim))
    ]
  }

  /// The outermost and the innermost heading: a report judges the same of several services.
  private static func withoutMiddle(_ path: [String]) -> [String] {
    guard let first = path.first, let last = path.last, path.count > 2 else { return path }
    return [first, "…", last]
  }
}
