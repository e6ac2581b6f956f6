internal import Indexing

/// What some words name of a topic.
struct TrailNamed {
  /// How surely each term is named.
  var terms: [Double]
  /// The same of the pairs.
  var pairs: [Double]
  /// Where each term was found, counted in words.
  private var places: [[Range<Int>]] = []
  /// Terms that one word or phrase stands for together.
  private var together: [Set<Int>] = []

  init(terms: [Double], pairs: [Double]) {
    self.terms = terms
    self.pairs = pairs
  }

  init(_ topic: TrailTopic) {
    terms = Array(repeating: 0, count: topic.terms.count)
    pairs = Array(repeating: 0, count: topic.pairs.count)
    places = Array(repeating: [], count: topic.terms.count)
  }

  mutating func add(_ meaning: TrailTopic.Meaning, at place: Range<Int>) {
    for term in meaning.terms {
      terms[term] = max(terms[term], meaning.factor)
      places[term].append(place)
    }
    if meaning.terms.count > 1 { together.append(Set(meaning.terms)) }
  }

  /// Looks for the pairs among what was added.
  mutating func pair(_ topic: TrailTopic) {
    for (index, pair) in topic.pairs.enumerated() {
      let isOne = together.contains { $0.contains(pair.0) && $0.contains(pair.1) }
      let isSideBySide = places[pair.0].contains { first in
        places[pair.1].contains { $0.lowerBound == first.upperBound }
      }
      if isOne || isSideBySide { pairs[index] = min(terms[pair.0], terms[pair.1]) }
    }
  }
}
