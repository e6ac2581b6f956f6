internal import Indexing
internal import TextProcessing

/// Makes terms of the words of a query.
struct QueryTermReader {
  /// Words of a phrase or compound that count.
  static let mostWords = 64

  private let scanner = TermScanner()

  /// A word as typed, and what is looked for.
  struct Word {
    let word: RunWord
    let term: QueryTerm?
    /// Whether it is in nearly every paragraph.
    let isCommon: Bool
  }

  /// The words of a piece without spaces.
  func words(_ piece: String) -> [Word] {
    let words = scanner.words(in: piece)
    if piece.hasSuffix("*"), words.count == 1 {
      let term = QueryTerm(typed: piece, form: .prefix(words[0].word))
      return [Word(word: RunWord(typed: piece, scanned: words[0], term: nil), term: term, isCommon: false)]
    }
    let bytes = Array(piece.utf8)
    return runs(of: words, in: bytes).flatMap { self.words(of: $0, in: bytes) }
  }

  /// Words exactly as typed, without the quotation marks; `nil` where there is none.
  func phrase(_ text: String) -> QueryTerm? {
    let words = scanner.words(in: text).prefix(Self.mostWords)
    return words.isEmpty ? nil : QueryTerm(typed: "\"\(text)\"", form: .phrase(words.map(\.word)))
  }

  private func words(of run: [ScannedWord], in bytes: [UInt8]) -> [Word] {
    let range = run[0].range.lowerBound..<(run.last?.range.upperBound ?? bytes.count)
    let typed = String(decoding: bytes[range], as: UTF8.self)
    let form: TermForm =
      run.count > 1 ? .compound(run.map(\.stem), solid: run.last?.compoundStem) : .word(run[0].stem)
    let isCommon = run.count == 1 && StopWords.contains(run[0].word)
    let term = QueryTerm(typed: typed, form: form)
    // Each word of a compound is one of a run, so that `looked-after children` is known as well.
    return run.enumerated().map { place, word in
      let isLast = place + 1 == run.count
      let typed = String(decoding: bytes[word.range], as: UTF8.self)
      return Word(
        word: RunWord(typed: typed, scanned: word, term: isCommon ? nil : form), term: isLast ? term : nil,
        isCommon: isCommon)
    }
  }

  /// Words of one piece that a hyphen, a full stop or an ampersand joins belong together (`s.47`, `A&E`); others stand
  /// for themselves.
  private func runs(of words: [ScannedWord], in bytes: [UInt8]) -> [[ScannedWord]] {
    var runs: [[ScannedWord]] = []
    for word in words {
      let joiner = runs.last?.last.map { bytes[$0.range.upperBound..<word.range.lowerBound] }
      if word.isHyphenated || joiner?.elementsEqual([ASCII.fullStop]) == true
        || joiner?.elementsEqual("&".utf8) == true
      {
        if runs[runs.count - 1].count < Self.mostWords { runs[runs.count - 1].append(word) }
      } else {
        runs.append([word])
      }
    }
    return runs
  }
}
