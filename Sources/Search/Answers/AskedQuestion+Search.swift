extension AskedQuestion {
  /// How the theme was searched; `nil` without one.
  var search: AnswerSearch? {
    guard let found, let theme = found.theme else { return nil }
    let words = { (places: [Int]) in places.map { theme.parts[$0].term.typed } }
    let required = theme.required
    let soft = theme.parts.indices.filter { !required.contains($0) && !theme.dropped.contains($0) }
    return AnswerSearch(
      required: words(required), optional: words(soft), dropped: words(theme.dropped.sorted()),
      expansions: theme.plan.expansions, unknownWords: theme.unknownWords, scattered: found.scattered,
      isPlain: theme.isPlain)
  }
}
