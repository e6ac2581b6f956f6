extension Answer {
  /// What was searched for, as it was typed or read; empty where nothing was.
  public var query: String { plan.query.isEmpty ? ThemeOfChange.query(plan) ?? "" : plan.query }

  /// Whether that is words and phrases in a row. Otherwise its operators say what a sentence has to hold.
  public var isPlain: Bool { search?.isPlain ?? true }
}
