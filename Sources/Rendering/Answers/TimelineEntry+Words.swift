package import Reports
package import Search

extension TimelineEntry {
  /// `weakness, in 3 paragraphs`.
  package var findingInWords: String {
    if paragraphs == 0 { return "nothing on it in this report" }
    let places = "in \(grouped(paragraphs, "paragraph"))"
    return verdict.map { $0 == .neither ? places : "\($0.word), \(places)" } ?? places
  }

  /// The day by which the report is known.
  package var dayInWords: String { report.facts.date.map(DateText.day) ?? "day not known" }

  /// A judgement in words, on the scale of its report.
  package struct GradeWords {
    /// The path of what was judged, outermost first; empty where there is no judgement.
    package let name: [String]
    /// As printed, or that there is none.
    package let words: String
    /// `nil` where there is none.
    package let grade: Grade?
  }

  /// What was judged, as printed; that there is no grade where there is none.
  package var gradesInWords: [GradeWords] {
    let judgements = judgements.map { GradeWords(name: $0.name, words: $0.gradePrinted, grade: $0.grade) }
    if !judgements.isEmpty { return judgements }
    guard let overall = report.facts.overall else {
      return [GradeWords(name: [], words: "no overall grade is given, or none was read", grade: nil)]
    }
    return [GradeWords(name: ["Overall"], words: overall.description, grade: overall)]
  }
}
