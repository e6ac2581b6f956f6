internal import Indexing
internal import Reports

/// Says what was searched, in words.
struct QueryDescription {
  private let query: Query
  private let filter: ParagraphFilter
  private let wantsAllWords: Bool

  init(_ query: Query, _ filter: ParagraphFilter, _ request: SearchRequest) {
    self.query = query
    self.filter = filter
    wantsAllWords = request.wantsAllWords
  }

  var text: String {
    var parts = [words(query.root, isInside: false)].filter { !$0.isEmpty }
    if !query.excluded.isEmpty {
      parts.append("without " + query.excluded.map(\.inWords).joined(separator: ", "))
    }
    if !query.ignored.isEmpty {
      parts.append("leaving out " + query.ignored.map { "'\($0)'" }.joined(separator: ", "))
    }
    if !filter.isEmpty { parts.append("in " + filter.inWords) }
    return parts.joined(separator: ", ")
  }

  private func words(_ node: QueryNode, isInside: Bool) -> String {
    switch node {
    case .term(let term): return term.inWords
    case .sequence(let nodes): return sequence(nodes, isInside: isInside)
    case .any(let nodes): return joined(nodes, by: " or ", isInside: isInside || wantsAllWords)
    case .all(let nodes): return joined(nodes, by: " and ", isInside: isInside)
    case .near(let first, let second, let distance):
      let (left, right) = (anyOf(first), anyOf(second))
      return left + " within \(distance) words of " + right
    case .not: return ""
    }
  }

  /// One side of a NEAR: any of its terms may be near.
  private func anyOf(_ node: QueryNode) -> String {
    let terms = node.positiveTerms.map(\.inWords)
    return terms.count == 1 ? terms[0] : "(\(terms.joined(separator: " or ")))"
  }

  private func sequence(_ nodes: [QueryNode], isInside: Bool) -> String {
    let isRequired: (QueryNode) -> Bool = { node in
      switch node {
      case .all, .near: node.isSought
      case .term, .sequence, .any, .not: false
      }
    }
    guard !wantsAllWords, nodes.contains(where: isRequired) else {
      return joined(nodes, by: wantsAllWords ? " and " : " or ", isInside: isInside)
    }
    let required = joined(nodes.filter(isRequired), by: " and ", isInside: false)
    let others = joined(nodes.filter { !isRequired($0) }, by: " or ", isInside: false)
    return others.isEmpty ? required : "\(required), better with \(others)"
  }

  private func joined(_ nodes: [QueryNode], by word: String, isInside: Bool) -> String {
    let sought = nodes.filter(\.isSought)
    let parts = sought.map { words($0, isInside: isInside || sought.count > 1) }
    let text = parts.joined(separator: word)
    return isInside && parts.count > 1 ? "(\(text))" : text
  }
}

extension QueryTerm {
  var inWords: String {
    switch form {
    case .word, .compound, .synonyms, .near: "'\(typed)' in any form"
    case .phrase: "exactly \(typed)"
    case .prefix(let start): "words starting with '\(String(decoding: start, as: UTF8.self))'"
    }
  }
}
