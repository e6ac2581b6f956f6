internal import TextProcessing

/// Gathers the postings of a run of paragraphs, word by word.
///
/// The tokenizer hands it every word that it hands to FTS5, so that a text is cut into words once.
final class PostingBuilder {
  /// See `PostingSegment.base`.
  let base: Int64
  private let scanner = TermScanner()

  /// Words and marked compounds, and for each the number of its stem.
  private var terms = TermTable()
  private var stemOfTerm: [Int] = []
  private var stems = TermTable()
  private var formsOfStem: [[Int]] = []
  /// See `ToneWords`.
  private var toneOfStem: [Int8] = []

  /// One for each stem and paragraph.
  private var texts = Occurrences()
  private var headings = Occurrences()
  /// The rows of each run of headings.
  private var runs: [Range<Int>] = []
  private var lastHeadings: String?

  private var row = 0
  private var length = 0
  private var criticising = 0
  private var praising = 0
  /// Words of each paragraph's text, from `base` on; 0 for rows without one.
  private(set) var lengths: [UInt16] = []
  /// The tone of the paragraph added last.
  private(set) var tone = Tone.neutral

  /// Occurrences in the order of their places, and how many of each stem.
  private struct Occurrences {
    var stems: [UInt32] = []
    var places: [UInt32] = []
    var counts: [UInt32] = []
    /// For each stem the index of its latest occurrence.
    var latest: [Int] = []
    /// How many occurrences each stem has.
    var totals: [Int] = []

    mutating func add(stem: Int, place: Int) {
      while latest.count <= stem {
        latest.append(-1)
        totals.append(0)
      }
      let index = latest[stem]
      if index >= 0 && places[index] == UInt32(place) {
        counts[index] += 1
        return
      }
      latest[stem] = stems.count
      totals[stem] += 1
      stems.append(UInt32(stem))
      places.append(UInt32(place))
      counts.append(1)
    }
  }

  init(firstRow: Int64) {
    base = PostingSegment.base(of: firstRow)
  }

  /// Adds a paragraph; rows come in order.
  ///
  /// - Parameters:
  ///   - headings: the headings above it.
  ///   - scanText: calls `take` for every word of the text.
  func add(row: Int64, headings: String, scanText: () throws -> Void) rethrows {
    self.row = Int(row - base)
    (length, criticising, praising) = (0, 0, 0)
    lengths.append(contentsOf: repeatElement(0, count: self.row - lengths.count))
    try scanText()
    lengths.append(UInt16(clamping: length))
    tone = Tone(criticising: criticising, praising: praising)
    add(headings: headings)
  }

  /// Takes a word of the text, and the compound that ends with it.
  func take(_ token: TermScanner.Token) {
    length += 1
    let stem = stem(ofTerm: token.word)
    texts.add(stem: stem, place: row)
    if toneOfStem[stem] > 0 { criticising += 1 } else if toneOfStem[stem] < 0 { praising += 1 }
    if !token.markedCompound.isEmpty { texts.add(stem: self.stem(ofTerm: token.markedCompound), place: row) }
  }

  /// Takes every word of a text that no tokenizer scans.
  func take(text: String) {
    var text = text
    text.withUTF8 { bytes in scanner.forEachToken(in: bytes) { take($0) } }
  }

  private func add(headings text: String) {
    if text == lastHeadings, let last = runs.indices.last, runs[last].upperBound == row {
      runs[last] = runs[last].lowerBound..<row + 1
      return
    }
    lastHeadings = text
    runs.append(row..<row + 1)
    let place = runs.count - 1
    var text = text
    text.withUTF8 { bytes in
      scanner.forEachToken(in: bytes) { token in
        headings.add(stem: stem(ofTerm: token.word), place: place)
        if !token.markedCompound.isEmpty {
          headings.add(stem: stem(ofTerm: token.markedCompound), place: place)
        }
      }
    }
  }

  private func stem(ofTerm term: UnsafeBufferPointer<UInt8>) -> Int {
    let (number, isNew) = terms.number(of: term)
    guard isNew else { return stemOfTerm[number] }
    let name = scanner.stem(ofTerm: term)
    let stem = name.withUnsafeBufferPointer { stems.number(of: $0) }
    if stem.isNew {
      formsOfStem.append([])
      toneOfStem.append(ToneWords.sign(ofStem: name))
    }
    formsOfStem[stem.number].append(number)
    stemOfTerm.append(stem.number)
    return stem.number
  }

  // MARK: The whole

  /// The stems in order of their bytes, with their postings; calls `body` for each.
  func forEachStem(_ body: ([UInt8], StemPostings) throws -> Void) rethrows {
    let texts = Grouped(texts, stemCount: stems.count)
    let headings = Grouped(headings, stemCount: stems.count)
    let names = (0..<stems.count).map { Array(stems.term($0)) }
    let order = names.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    for stem in order {
      var postings = StemPostings()
      postings.forms = formsOfStem[stem].map { Array(terms.term($0)) }
        .sorted { $0.lexicographicallyPrecedes($1) }
      (postings.rows, postings.counts) = texts.group(stem)
      let (places, counts) = headings.group(stem)
      for (run, count) in zip(places, counts) {
        postings.appendHeadings(rows: runs[Int(run)], count: Int(count))
      }
      try body(names[stem], postings)
    }
  }

  /// Occurrences stem by stem, in a counting sort.
  private struct Grouped {
    private var starts: [Int]
    private var places: [UInt32]
    private var counts: [UInt32]

    init(_ all: Occurrences, stemCount: Int) {
      starts = [0]
      starts.reserveCapacity(stemCount + 1)
      for stem in 0..<stemCount {
        starts.append(starts[stem] + (stem < all.totals.count ? all.totals[stem] : 0))
      }
      var next = starts
      places = Array(repeating: 0, count: all.stems.count)
      counts = places
      for index in all.stems.indices {
        let stem = Int(all.stems[index])
        places[next[stem]] = all.places[index]
        counts[next[stem]] = all.counts[index]
        next[stem] += 1
      }
    }

    func group(_ stem: Int) -> ([UInt32], [UInt32]) {
      let range = starts[stem]..<starts[stem + 1]
      return (Array(places[range]), Array(counts[range]))
    }
  }
}
