package import Indexing
internal import Reports
package import Search

/// What is said at the end of results: how many there are, what was searched, and where nothing was found why.
package struct SearchSummary {
  private let results: SearchResults

  init(_ results: SearchResults) {
    self.results = results
  }

  var lines: [String] {
    let counts =
      if let first = results.hits.first, let last = results.hits.last {
        "\(first.rank) to \(last.rank) of \(counted(results.listed, "paragraph")), \(results.withAllWords) of them with every word"
      } else {
        results.listed == 0
          ? "nothing found"
          : "no more hits of \(counted(results.listed, "paragraph")), \(results.withAllWords) of them with every word"
      }
    return ["\(counts); searched for \(results.interpreted)"] + expansions + remarks
  }

  /// What a reader has to know who sees no other line.
  var remarks: [String] { unknownWords + (results.emptyResult.map(reasons) ?? []) }

  /// Alternatives that are named; all of them are in the JSON.
  private static let mostAlternatives = 6

  private var expansions: [String] {
    Self.words(results.expansions)
      + (results.expansions.isEmpty ? [] : ["(--literal searches only what was typed)"])
  }

  /// Words with what was searched as well.
  package static func words(_ expansions: [Expansion]) -> [String] {
    expansions.map { expansion in
      let names = expansion.alternatives.prefix(mostAlternatives)
      let more = expansion.alternatives.count > names.count ? ", …" : ""
      return "\(expansion.term) also as \(names.joined(separator: ", "))\(more)"
    }
  }

  private var unknownWords: [String] {
    Self.words(results.unknownWords)
  }

  /// Words that no paragraph holds, with what may have been meant.
  static func words(_ unknown: [UnknownWord]) -> [String] {
    unknown.map { word in
      meant(noParagraphHolds(word.word), word.suggestions)
    }
  }

  /// - Parameter word: a word, or a phrase in quotation marks.
  package static func noParagraphHolds(_ word: String) -> String {
    // A phrase has its quotation marks already.
    "no paragraph holds " + (word.hasPrefix("\"") ? word : "'\(word)'")
  }

  package static func noReportIsOn(_ name: String) -> String { "no report is on '\(name)'" }

  /// Authorities that no report is on, with what may have been meant.
  package static func unknownAuthority(_ name: String, _ nearest: [String]) -> String {
    meant(noReportIsOn(name), nearest)
  }

  private static func meant(_ text: String, _ suggestions: [String]) -> String {
    if suggestions.isEmpty { return text }
    return "\(text); did you mean \(Messages.alternatives(suggestions.map { "'\($0)'" }))?"
  }

  private func reasons(_ empty: EmptyResult) -> [String] {
    var lines: [String] = []
    let known = empty.words.filter { $0.count > 0 }
    if !known.isEmpty {
      lines.append(
        known.map { "'\($0.word)' is in \(counted($0.count, "paragraph"))" }.joined(separator: ", "))
    }
    lines += empty.unknownAuthorities.map { Self.unknownAuthority($0.word, $0.suggestions) }
    for restriction in empty.restrictions {
      lines.append("without \(restriction.words): \(counted(restriction.countWithout, "paragraph"))")
    }
    if empty.restrictions.count > 1 {
      lines.append("without any filter: \(counted(empty.countWithoutFilters, "paragraph"))")
    }
    return lines + ["the index holds \(empty.coverage.inWords); 'findings reports' lists them"]
  }
}

extension Coverage {
  /// `110 reports from 2009 to 2024 on 83 authorities`.
  package var inWords: String {
    let dates = dates.map { " from \($0.lowerBound.year) to \($0.upperBound.year)" } ?? ""
    let authorities = authorities == 1 ? "1 authority" : "\(authorities) authorities"
    return "\(counted(reports, "report"))\(dates) on \(authorities)"
  }
}
