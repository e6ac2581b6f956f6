internal import GRDB
internal import TextProcessing

extension ReportIndex {
  /// How many paragraphs hold just this word, by itself or as a compound written solid; up to `Spelling.mostCounted`.
  ///
  /// - Parameter word: folded, as scanned.
  public func paragraphCount(holding word: [UInt8]) throws -> Int {
    try read { try Vocabulary($0).count(of: word) }
  }

  /// The words of the index that are nearest to another: those that differ least, and of these the most frequent first. One edit
  /// away from a word of up to five letters, two from a longer one; a wrong first letter counts for more than another. A swap of
  /// neighbours is one edit.
  ///
  /// Goes through every word of the index, which takes some milliseconds: for words that nothing holds.
  ///
  /// - Parameter word: folded, as scanned. Nothing is near a word with digits, or of fewer than three bytes or more than 64.
  public func spellings(near word: [UInt8], limit: Int = 5) throws -> [Spelling] {
    guard limit > 0, var nearest = NearestWords(word) else { return [] }
    return try read { database in
      let connection = try PostingStore.connection(database)
      let scan = try VocabularyScan(connection)
      for segment in try PostingSegment.all(connection) {
        try scan.forEachForm(in: segment) { nearest.take($0, stemCount: $1) }
      }
      return try nearest.best(limit, Vocabulary(database))
    }
  }

  /// Two words as one, where the index holds that: `safe guarding`, `safeguarding`; or `decision making`, for `decision-making`.
  public func joined(_ first: [UInt8], _ second: [UInt8]) throws -> Spelling? {
    guard Vocabulary.canBeWord(first), Vocabulary.canBeWord(second) else { return nil }
    return try spelling(first + second)
  }

  /// One word as two that follow one another in the index: `careleavers`, `care leavers`. Of several ways the most frequent;
  /// `nil` where there is none.
  public func split(_ word: [UInt8]) throws -> SplitWord? {
    guard word.count <= SplitWord.longest, Vocabulary.canBeWord(word) else { return nil }
    return try read { database in
      let vocabulary = Vocabulary(database)
      var best: SplitWord?
      for place in 0..<word.count where SplitWord.canSplit(word, at: place) {
        let (first, second) = (Array(word[..<place]), Array(word[place...]))
        let count = try vocabulary.count(of: first, followedBy: second)
        if count > best?.paragraphCount ?? 0 {
          best = SplitWord(first: first, second: second, paragraphCount: count)
        }
      }
      return best
    }
  }

  /// The other spellings of a word, British or American, that the index holds and that a search for the word does not find
  /// anyway, because their stem is another; the most frequent first.
  public func knownVariants(of word: [UInt8]) throws -> [Spelling] {
    let stemmer = Stemmer()
    let stem = word.withUnsafeBufferPointer(stemmer.stem)
    return try SpellingVariants.variants(of: word)
      .filter { $0.withUnsafeBufferPointer(stemmer.stem) != stem }
      .compactMap(spelling)
      .sorted { $0.paragraphCount > $1.paragraphCount }
  }

  /// A word that was made by a rule, where the index holds it.
  private func spelling(_ word: [UInt8]) throws -> Spelling? {
    let count = try paragraphCount(holding: word)
    return count > 0 ? Spelling(word: word, distance: 0, paragraphCount: count) : nil
  }
}
