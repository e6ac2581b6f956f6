extension Answer {
  /// What was searched for, as it was typed or read; empty where nothing was.
  public var query: String { plan.query.isEmpty ? ThemeOfChange.query(plan) ?? "" : plan.query }

  /// Whether that is words and phrases in a row. Otherwise its operators say what a paragraph has to hold.
  public var isPlain: Bool { (try? QueryParser.parse(query))?.isPlain ?? true }
}

extension Query {
  fileprivate var isPlain: Bool {
    guard case .sequence(let nodes) = root else { return false }
    return nodes.allSatisfy { if case .term = $0 { true } else { false } }
  }
}
