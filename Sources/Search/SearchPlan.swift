internal import Indexing
internal import Reports

/// A query turned into what the index is asked.
struct SearchPlan {
  let terms: [QueryTerm]
  /// The words that are too common to be searched, in lower case.
  let ignored: Set<String>
  let filter: ParagraphFilter
  /// What is searched.
  let match: RankedMatch
  /// For counting, where every word is wanted.
  let anyWord: MatchCondition
  /// The plan for people.
  let inWords: String

  /// - Throws: `QueryProblem.noWords` for a query without terms.
  init(_ query: Query, filter: ParagraphFilter, wantsAllWords: Bool) throws(QueryProblem) {
    guard !query.terms.isEmpty else { throw .noWords(query: "") }
    let forms = query.terms.map(\.form)
    let conditions = forms.map(MatchCondition.term)
    terms = query.terms
    ignored = Set(query.ignored.map { $0.lowercased() })
    self.filter = query.filter.merged(with: filter)
    anyWord = Self.excluding(query.excluded, from: .any(conditions))
    let allWords = Self.excluding(query.excluded, from: .all(conditions))
    match = RankedMatch(terms: forms, condition: wantsAllWords ? allWords : anyWord)
    inWords = Self.description(query, filter: self.filter, wantsAllWords: wantsAllWords)
  }

  private static func excluding(_ terms: [QueryTerm], from condition: MatchCondition) -> MatchCondition {
    terms.isEmpty ? condition : .all([condition, .not(.any(terms.map { .term($0.form) }))])
  }

  private static func description(_ query: Query, filter: ParagraphFilter, wantsAllWords: Bool) -> String {
    let words = query.terms.map(\.inWords).joined(separator: wantsAllWords ? " and " : " or ")
    var parts = [words]
    if !query.excluded.isEmpty {
      parts.append("without " + query.excluded.map(\.inWords).joined(separator: ", "))
    }
    if !query.ignored.isEmpty {
      parts.append("leaving out " + query.ignored.map { "'\($0)'" }.joined(separator: ", "))
    }
    if !filter.isEmpty { parts.append("in " + filter.inWords) }
    return parts.joined(separator: ", ")
  }
}

extension QueryTerm {
  fileprivate var inWords: String {
    switch form {
    case .word, .compound: "'\(typed)' in any form"
    case .phrase: "exactly \(typed)"
    case .prefix(let start): "words starting with '\(String(decoding: start, as: UTF8.self))'"
    }
  }
}

extension ParagraphFilter {
  /// Both restrictions at once: values of one field are alternatives, fields add up.
  func merged(with other: ParagraphFilter) -> ParagraphFilter {
    var merged = self
    merged.authorities += other.authorities
    merged.regions += other.regions
    merged.frameworks += other.frameworks
    merged.grades += other.grades
    merged.overall += other.overall
    merged.sections += other.sections
    merged.kinds += other.kinds
    merged.reports += other.reports
    merged.dates += other.dates
    return merged
  }

  fileprivate var inWords: String {
    var parts: [String] = []
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { parts.append("\(name) " + values.joined(separator: " or ")) }
    }
    add("authority", authorities)
    add("region", regions)
    add("framework", frameworks.map(\.rawValue))
    add("grade", grades.map(\.rawValue))
    add("overall grade", overall.map(\.rawValue))
    add("section", sections)
    add("kind", kinds.map(\.rawValue))
    add("report", reports)
    add("dates", dates.map { "\($0.lowerBound) to \($0.upperBound)" })
    return parts.joined(separator: ", ")
  }
}
