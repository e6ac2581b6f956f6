internal import Reports
package import Search

extension AnswerGroup {
  /// How many paragraphs say one of two things, or both.
  package func paragraphs(saying verdict: Verdict) -> Int {
    verdicts.filter { $0.verdict == verdict || $0.verdict == .both }.reduce(0) { $0 + $1.paragraphs }
  }

  /// The overall grades of a side, each on the scale of its framework: `SIF inspection: 2 good, 1 inadequate`.
  package var gradesInWords: [String] {
    let frameworks = Dictionary(grouping: timeline, by: \.report.facts.framework)
    return Framework.allCases.compactMap { framework in
      let grades = (frameworks[framework] ?? []).compactMap(\.report.facts.overall)
      let counts = Dictionary(grouping: grades) { $0 }.mapValues(\.count).sorted {
        ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
      }
      let words = counts.map { "\(grouped($0.value)) \($0.key.rawValue)" }.joined(separator: ", ")
      return words.isEmpty ? nil : "\(framework.title): \(words)"
    }
  }
}
