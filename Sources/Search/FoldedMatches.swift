internal import Indexing
internal import Reports
internal import TextProcessing

// Inspectors repeat themselves: a summary in the body, a paragraph of one letter in the next. Of paragraphs that say nearly the
// same only the best is listed, with the others behind it. Two are alike when most of their runs of four words are the
// same.

/// Matches of which those alike to a better one are folded away.
struct FoldedMatches<Match> {
  /// A match that is listed.
  struct Kept {
    let match: Match
    var alike: [Match] = []
  }

  private let runLength = 4
  /// Share of the runs of both that they have in common.
  private let leastShared = 0.6

  private(set) var kept: [Kept] = []
  private let foldsAlike: Bool
  private let mostPerReport: Int
  private let scanner: TermScanner
  private let text: (Match) -> String
  private let report: (Match) -> Report.ID
  private var countOfReport: [Report.ID: Int] = [:]
  /// How many runs each of `kept` has, and which have a run.
  private var sizes: [Int] = []
  private var holders: [Int: [Int]] = [:]

  init(
    foldsAlike: Bool, mostPerReport: Int?, _ scanner: TermScanner, text: @escaping (Match) -> String,
    report: @escaping (Match) -> Report.ID
  ) {
    self.foldsAlike = foldsAlike
    self.mostPerReport = mostPerReport ?? Int.max
    self.scanner = scanner
    self.text = text
    self.report = report
  }

  /// What became of a match.
  enum Placement {
    case kept, alike, refused
  }

  /// Takes the next match, in order.
  ///
  /// - Parameter mayKeep: whether it may be listed, if it is not alike; one that may not hides no other.
  @discardableResult
  mutating func add(_ match: Match, mayKeep: (Match) -> Bool = { _ in true }) -> Placement {
    let runs = foldsAlike ? runs(of: text(match)) : []
    if let original = original(of: runs) {
      kept[original].alike.append(match)
      return .alike
    }
    let report = report(match)
    guard countOfReport[report, default: 0] < mostPerReport, mayKeep(match) else { return .refused }
    countOfReport[report, default: 0] += 1
    keep(match, runs)
    return .kept
  }

  /// Takes a match that is listed whatever it is like.
  mutating func keep(_ match: Match) {
    keep(match, foldsAlike ? runs(of: text(match)) : [])
  }

  private mutating func keep(_ match: Match, _ runs: Set<Int>) {
    for run in runs { holders[run, default: []].append(kept.count) }
    sizes.append(runs.count)
    kept.append(Kept(match: match))
  }

  /// The one of `kept` that says nearly the same.
  private func original(of runs: Set<Int>) -> Int? {
    var shared: [Int: Int] = [:]
    for run in runs { for holder in holders[run] ?? [] { shared[holder, default: 0] += 1 } }
    return shared.filter { holder, count in
      Double(count) >= leastShared * Double(runs.count + sizes[holder] - count)
    }.keys.min()
  }

  /// Hashes of the runs of words; of the whole text where it is shorter than a run.
  private func runs(of text: String) -> Set<Int> {
    let words = hashes(ofWordsIn: text)
    guard words.count >= runLength else { return [words.hashValue] }
    return Set((0...words.count - runLength).map { Self.mixed(words[$0..<$0 + runLength]) })
  }

  /// Of each word as written: a page of results looks at thousands, so that none is copied or stemmed.
  private func hashes(ofWordsIn text: String) -> [UInt64] {
    var text = text
    var hashes: [UInt64] = []
    text.withUTF8 { utf8 in
      scanner.forEachToken(in: utf8) { hashes.append(Self.hash(of: $0.word)) }
    }
    return hashes
  }

  /// FNV-1a (datatracker.ietf.org, draft-eastlake-fnv), with 64 bits: two texts of thousands are not alike by chance.
  private static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// In their order: the same words in another are another run.
  private static func mixed(_ hashes: ArraySlice<UInt64>) -> Int {
    Int(truncatingIfNeeded: hashes.reduce(0) { (($0 << 7 | $0 >> 57) ^ $1) &* 0x9E37_79B9_7F4A_7C15 })
  }
}
