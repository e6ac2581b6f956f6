import GRDB
import Reports
import TestSupport
import Testing
import TextProcessing

@testable import Indexing

struct SpellingTests {
  private static let texts = [
    "Safeguarding is good; the safeguarding board meets.", "Safeguarding works, safegaurding is misprinted.",
    "Care leavers and other care leavers are seen by 12 advisers in 2012.", "A care-leaver has a plan.",
    "Decision-making drifts; decision making is slow.", "Planning and planing, plans and a plane.",
    "The organisation of early help. Behaviour is good.", "An organization elsewhere: programme, centre.",
    "Chairs of wards lead. Words were said in the sword room.", "Café Ŵyth, naïve résumé, Łódź.",
  ]

  private static func index() throws -> ReportIndex {
    let store = try IndexStore()
    try store.add(texts)
    return store.index
  }

  private static let near: [(word: String, found: [String])] = [
    ("safegarding", ["safeguarding 1 2", "safegaurding 1 1"]),
    ("safegurading", ["safeguarding 1 2", "safegaurding 2 1"]),
    ("safeguarding", ["safegaurding 1 1"]), ("safegaurdin", ["safegaurding 1 1", "safeguarding 2 2"]),
    ("asfeguarding", ["safeguarding 1 2", "safegaurding 2 1"]),
    ("behavior", ["behaviour 1 1"]),
    ("plannin", ["planning 1 1", "planing 2 1"]), ("plns", ["plans 1 1"]),
    ("plnaes", ["plans 2 1", "plane 2 1"]),
    // The first letter costs more.
    ("wards", ["words 1 1"]), ("swords", ["sword 1 1", "words 1 1", "wards 2 1", "works 2 1"]),
    ("decisionmakng", ["decisionmaking 1 1"]), ("naive", []), ("nave", ["naive 1 1"]),
    ("2013", []), ("1", []), ("", []), ("of", []), ("xyzzy", []),
  ]

  @Test(arguments: near)
  func `the nearest words come first, the more frequent of equally near ones`(
    word: String, expected: [String]
  ) throws {
    let found = try Self.index().spellings(near: Array(word.utf8))
    #expect(found.map(Self.described) == expected)
  }

  @Test func `no more are given than asked for, and none that only removed reports held`() throws {
    let store = try IndexStore()
    try store.store(SampleReport.report(["drift", "drifts drifts", "drifty"], path: "/a.txt"))
    try store.store(SampleReport.report(["drifts", "drifty"], path: "/b.txt"))
    #expect(try store.index.spellings(near: Array("drfit".utf8)).map(Self.described) == ["drift 1 1"])
    #expect(
      try store.index.spellings(near: Array("drift".utf8), limit: 1).map(Self.described) == ["drifts 1 2"])
    #expect(try store.index.spellings(near: Array("drift".utf8), limit: 0) == [])
    _ = try store.index.prune(under: ["/a.txt"], keeping: [])
    #expect(try store.index.spellings(near: Array("drfit".utf8)) == [])
    #expect(
      try store.index.spellings(near: Array("drift".utf8)).map(Self.described) == [
        "drifts 1 1", "drifty 1 1",
      ])
  }

  @Test func `what is found is what a look at every word finds`() throws {
    var random = SeededRandom(seed: 45)
    let letters = ["a", "b", "c", "ab", "é"]
    let store = try IndexStore()
    var words: Set<String> = []
    for file in 0..<12 {
      let texts = (0..<40).map { _ in
        (0..<30).map { _ in random.text(of: letters, longest: 9) }.joined(separator: " ")
      }
      try store.store(SampleReport.report(texts, path: "/\(file).txt"))
      for text in texts {
        words.formUnion(TermScanner().words(in: text).map { String(decoding: $0.word, as: UTF8.self) })
      }
    }
    for _ in 0..<100 {
      let word = random.text(of: letters, longest: 8).replacing("é", with: "e")
      guard word.utf8.count >= 3 else { continue }
      let found = try store.index.spellings(near: Array(word.utf8), limit: 100_000)
      let expected = try Self.near(word, words)
      #expect(Set(found.map { String(decoding: $0.word, as: UTF8.self) }) == expected)
      let costs = found.map { 2 * $0.distance + ($0.word.first == word.utf8.first ? 0 : 1) }
      #expect(costs == costs.sorted())
      for (one, next) in zip(found, found.dropFirst())
      where one.distance == next.distance && one.word.first == next.word.first {
        #expect(one.paragraphCount >= next.paragraphCount)
      }
      let few = try store.index.spellings(near: Array(word.utf8), limit: 3)
      #expect(few.map(\.paragraphCount) == found.prefix(3).map(\.paragraphCount))
      for spelling in few {
        #expect(try store.count([String(decoding: spelling.word, as: UTF8.self)]) == spelling.paragraphCount)
      }
    }
  }

  @Test(arguments: [
    ("safe", "guarding", "safeguarding 0 2"), ("decision", "making", "decisionmaking 0 1"),
    ("care", "leaver", "careleaver 0 1"),
    ("care", "plan", ""), ("", "safeguarding", ""), ("safe guarding", "x", ""), ("safe\"", "guarding", ""),
  ])
  func `two words are one where the index holds that`(first: String, second: String, expected: String) throws
  {
    let found = try Self.index().joined(Array(first.utf8), Array(second.utf8))
    #expect(found.map(Self.described) ?? "" == expected)
  }

  @Test(arguments: [
    ("careleavers", "care leavers 1"), ("careleaver", "care leaver 1"), ("earlyhelp", "early help 1"),
    ("decisionmaking", "decision making 1"), ("helpearly", ""), ("safeguarding", ""), ("aplan", ""), ("", ""),
    ("ab", ""),
    ("caféŵyth", ""), ("cafewyth", "cafe wyth 1"),
  ])
  func `a word is two where these follow one another in the index`(word: String, expected: String) throws {
    let found = try Self.index().split(Array(word.utf8)).map { split in
      let words = [split.first, split.second].map { String(decoding: $0, as: UTF8.self) }
      return words.joined(separator: " ") + " \(split.paragraphCount)"
    }
    #expect(found ?? "" == expected)
  }

  @Test(arguments: [
    ("organization", ["organisation 0 1"]), ("organisation", ["organization 0 1"]),
    ("behavior", ["behaviour 0 1"]),
    ("program", ["programme 0 1"]), ("center", ["centre 0 1"]), ("advisor", []),
    ("advisors", ["advisers 0 1"]), ("plan", []),
  ])
  func `other spellings are those that the index holds`(word: String, expected: [String]) throws {
    #expect(try Self.index().knownVariants(of: Array(word.utf8)).map(Self.described) == expected)
  }

  @Test func `nothing that could be asked for breaks it`() throws {
    let index = try Self.index()
    var random = SeededRandom(seed: 46)
    var hostile: [[UInt8]] = [
      [], [0], [0xFF], Array("a\0b".utf8), Array("safe\0guarding".utf8), Array("~decisionmaking".utf8),
      Array("safeguarding\u{2}board".utf8), Array("\u{1}safeguarding".utf8), Array("\"".utf8),
      Array("a\" OR \"b".utf8),
      Array(repeating: UInt8(ascii: "a"), count: 10_000), Array(repeating: 0xC3, count: 10_000),
      [0xE2, 0x80],
      Array("safeguarding".utf8) + [0xC3],
    ]
    for _ in 0..<500 { hostile.append(RandomText.bytes(&random, longest: 80)) }
    for word in hostile {
      _ = try index.spellings(near: word)
      _ = try index.joined(word, word)
      _ = try index.knownVariants(of: word)
      if let split = try index.split(word) { #expect(split.first + split.second == word) }
      if Vocabulary.canBeWord(word) { continue }
      #expect(try index.spellings(near: word) == [] && index.split(word) == nil)
      #expect(try index.paragraphCount(holding: word) == 0 && index.joined(word, []) == nil)
    }
    let empty = try IndexStore()
    for word in hostile.prefix(20) + [Array("safeguarding".utf8)] {
      #expect(try empty.index.spellings(near: word) == [] && empty.index.split(word) == nil)
    }
  }

  @Test(arguments: [
    "UPDATE posting_page SET data = zeroblob(length(data))",
    "UPDATE posting_page SET data = substr(data, 1, 40)",
    "UPDATE posting_page SET data = randomblob(length(data))", "UPDATE posting_page SET data = x''",
    "UPDATE posting_segment SET last_row = 4611686018427387904", "DELETE FROM posting_page",
  ])
  func `damaged postings are said to be damaged, or nothing is found`(sql: String) throws {
    let index = try Self.index()
    try index.database.write { try $0.execute(sql: sql) }
    do {
      _ = try index.spellings(near: Array("safegarding".utf8))
    } catch {
      #expect(error as? IndexProblem == .damaged(path: index.path))
    }
  }

  private static func described(_ spelling: Spelling) -> String {
    "\(String(decoding: spelling.word, as: UTF8.self)) \(spelling.distance) \(spelling.paragraphCount)"
  }

  /// The words near one, by looking at them all.
  private static func near(_ word: String, _ words: Set<String>) throws -> Set<String> {
    let distance = try #require(EditDistance(from: Array(word.utf8)))
    let most = word.utf8.count <= 5 ? 1 : 2
    return words.filter { other in
      (1...most).contains(Array(other.utf8).withUnsafeBufferPointer { distance(to: $0) })
    }
  }
}
