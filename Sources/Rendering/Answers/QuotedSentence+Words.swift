package import Search

extension QuotedSentence {
  /// `weakness, 'too many'`; empty where it says nothing of it.
  package var verdictInWords: String {
    let verdict = verdict == .neither ? nil : verdict.word
    return [verdict, extent.map { "'\($0.words)'" }].compactMap(\.self).joined(separator: ", ")
  }
}

extension Verdict {
  package var word: String {
    switch self {
    case .weakness: "weakness"
    case .strength: "strength"
    case .both: "weakness and strength"
    case .neither: "neither"
    }
  }
}
