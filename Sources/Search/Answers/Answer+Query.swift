extension Answer {
  /// What was searched for, as it was typed or read; empty where nothing was.
  public var query: String { plan.query.isEmpty ? ThemeOfChange.query(plan) ?? "" : plan.query }

  /// Whether that is words and phrases in a row. Otherwise its operators say what a sentence has to hold, be it that an `or` was taken
  /// for one.
  public var isPlain: Bool {
    (search?.isPlain ?? true) && (try? QueryParser.parse(query))?.isPlain ?? true
  }
}

extension Query {
  /// Whether it is words and phrases in a row, without operators.
  var isPlain: Bool {
    guard case .sequence(let nodes) = root else { return false }
    return nodes.allSatisfy { if case .term = $0 { true } else { false } }
  }
}
