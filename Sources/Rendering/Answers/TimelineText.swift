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
        + Self.judgements(of: entry).flatMap(judgement)
        + entry.sentences.flatMap { sentence in
          [""] + QuotationText(terminal: terminal, indent: 4, saidAbove: .report).lines(of: sentence)
        }
    }
  }

  private func head(of entry: TimelineEntry) -> [String] {
    let facts = entry.report.facts
    let name = Terminal.harmless(entry.report.id.description)
    let linked = terminal.linked(name, to: terminal.link(to: entry.report.source))
    let finding = PartLines.Part(Self.finding(of: entry), look: entry.verdict?.look)
    return PartLines(terminal: terminal, indent: 2).lines(
      of: [
        PartLines.Part(facts.date.map(DateText.day) ?? "day not known", look: .bold),
        PartLines.Part(facts.framework.title),
      ] + (saysFindings ? [finding] : []) + [PartLines.Part(name, look: .dim, linked: linked)])
  }

  /// `weakness, in 3 paragraphs`.
  static func finding(of entry: TimelineEntry) -> String {
    if entry.paragraphs == 0 { return "nothing on it in this report" }
    let paragraphs = "in \(grouped(entry.paragraphs, "paragraph"))"
    return entry.verdict.map { $0 == .neither ? paragraphs : "\($0.word), \(paragraphs)" } ?? paragraphs
  }

  private func judgement(_ judgement: GradeWords) -> [String] {
    let room = terminal.width - 4
    let names = [judgement.name, Self.withoutMiddle(judgement.name)].map {
      $0.isEmpty ? "" : $0.joined(separator: " › ") + ": "
    }
    guard let name = names.first(where: { DisplayWidth.of($0 + judgement.grade) <= room }) else {
      return Paragrapher(terminal: terminal, indent: 4).lines(of: names[1] + judgement.grade)
    }
    let grade = Terminal.harmless(judgement.grade)
    return [
      "    " + Terminal.harmless(name) + (judgement.look.map { terminal.styled(grade, $0) } ?? grade)
    ]
  }

  /// The outermost and the innermost heading: a report judges the same of several services.
  private static func withoutMiddle(_ path: [String]) -> [String] {
    guard let first = path.first, let last = path.last, path.count > 2 else { return path }
    return [first, "…", last]
  }

  /// A judgement in words, on the scale of its report.
  struct GradeWords {
    /// The path of what was judged, outermost first; empty where there is no judgement.
    let name: [String]
    let grade: String
    var look: Terminal.Look?
  }

  /// What was judged, as printed; that there is no grade where there is none.
  static func judgements(of entry: TimelineEntry) -> [GradeWords] {
    let judgements = entry.judgements.map {
      GradeWords(name: $0.name, grade: $0.gradePrinted, look: $0.grade.look)
    }
    if !judgements.isEmpty { return judgements }
    guard let overall = entry.report.facts.overall else {
      return [GradeWords(name: [], grade: "no overall grade is given, or none was read", look: .dim)]
    }
    return [GradeWords(name: ["Overall"], grade: overall.description, look: overall.look)]
  }
}
