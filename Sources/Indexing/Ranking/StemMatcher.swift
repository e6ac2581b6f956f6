internal import TextProcessing

/// Finds the words of a query that are looked for in any form.
struct StemMatcher {
  private let stems: [(stem: [UInt8], term: Int)]
  /// Whether a stem starts with a byte. Stemming keeps the first letter, so most words need not be stemmed.
  private var starts = [Bool](repeating: false, count: 256)
  /// Whether every term is such a word.
  let areAll: Bool

  init(_ terms: [TermForm]) {
    stems = terms.enumerated().compactMap { place, term in
      if case .word(let stem) = term { (stem, place) } else { nil }
    }
    areAll = stems.count == terms.count
    for (stem, _) in stems { if let first = stem.first { starts[Int(first)] = true } }
  }

  /// Calls `body` with the term and the place of each word that is one of them, in order.
  func forEachMatch(
    in text: UnsafeBufferPointer<UInt8>, _ scanner: TermScanner,
    _ body: (_ term: Int, _ position: Int) -> Void
  ) {
    if stems.isEmpty { return }
    var position = 0
    scanner.forEachToken(in: text) { token in
      match(token.word, first: token.word.first, scanner) { body($0, position) }
      if !token.markedCompound.isEmpty {
        match(token.markedCompound, first: token.markedCompound[1], scanner) { body($0, position) }
      }
      position += 1
    }
  }

  @inline(__always)
  private func match(
    _ term: UnsafeBufferPointer<UInt8>, first: UInt8?, _ scanner: TermScanner, _ body: (Int) -> Void
  ) {
    guard let first, starts[Int(first)] else { return }
    let stem = scanner.stem(ofTerm: term)
    for wanted in stems where wanted.stem == stem { body(wanted.term) }
  }
}
