import Search
import TestSupport
import Testing

struct SentenceReaderTests {
  @Test(arguments: [
    ("Visits are late.", Stance.weakness), ("Visits are prompt.", .strength),
    ("Visits are prompt but brief and poor.", .both),
    ("Visits take the form of a meeting.", .neither),
    // Denial turns a cue round, and a second denial back.
    ("Plans are not clear.", .weakness), ("There is no drift.", .strength),
    ("Plans do not lack ambition.", .strength),
    ("There is no evidence that any child was left at risk of drift.", .strength),
    ("Plans are neither clear nor timely.", .weakness),
    ("Children are not routinely or sufficiently consulted.", .weakness),
    ("The work is not ineffective.", .strength),
    // Remedies.
    ("Panels prevent drift.", .strength), ("Panels have not prevented drift.", .weakness),
    ("Delay has been reduced.", .strength),
    ("Managers failed to tackle delay.", .weakness), ("Help comes without delay.", .strength),
    ("There is little delay.", .strength),
    ("Delay could have been avoided.", .weakness),
    ("Help does not come early enough to prevent drift.", .weakness),
    // Amounts.
    ("Turnover is high.", .weakness), ("Turnover is low.", .strength), ("Caseloads have fallen.", .strength),
    ("Only 12% of visits were on time.", .weakness), ("Attendance is low.", .weakness),
    // Halves.
    ("Although plans are weak, visits are prompt.", .both), ("Visits are prompt; plans are weak.", .both),
    ("Despite high turnover, visits are prompt.", .both), ("However, this happens elsewhere.", .weakness),
    // Advice.
    ("Ensure that visits are prompt.", .weakness), ("Reduce drift.", .weakness),
    ("The council should act promptly.", .weakness),
    ("The timeliness of health assessments.", .weakness),
    ("Visits are as prompt as they should be.", .strength),
    ("Work with fathers is effective.", .strength),
    // What inspectors looked at is no finding.
    ("This visit looked at drift and delay.", .neither),
    ("What was a weakness is now a strength.", .strength),
  ])
  func `a sentence reports`(sentence: String, stance: Stance) {
    #expect(SentenceReader().read(sentence).stance == stance)
  }

  @Test(arguments: [
    ("There is drift.", "drift", TopicStance.problem), ("Tracking prevents drift.", "drift", .prevented),
    ("There is no drift or delay.", "delay", .prevented), ("Drift has not been tackled.", "drift", .problem),
    ("Supervision lacks challenge.", "challenge", .problem),
    ("Supervision is reflective.", "Supervision", .praised),
    ("Visits are prompt but supervision is poor.", "supervision", .problem),
    ("Visits are prompt but supervision is poor.", "visits", .praised),
    ("Supervision is every four weeks.", "Supervision", .mentioned), ("Reduce drift.", "drift", .problem),
    ("Children at risk of exploitation get prompt help.", "risk", .mentioned),
    ("There is potential for delay, and managers avoid it.", "delay", .prevented),
    ("There is drift.", "turnover", .mentioned),
  ])
  func `a sentence says of one of its words`(sentence: String, topic: String, stance: TopicStance) {
    let range = sentence.bytes(of: topic) ?? 1_000..<1_001
    #expect(SentenceReader().read(sentence).stance(of: range) == stance)
  }

  @Test(arguments: [
    ("All children are seen.", Extent.all, "All"), ("Almost all plans are good.", .most, "Almost all"),
    ("Plans are often late.", .many, "often"), ("Plans are not always clear.", .some, "not always"),
    ("A small number of plans are late.", .few, "small number"), ("No child waits.", .none, "No"),
    ("Although most plans are good, some are not.", .some, "some"),
    ("Most plans are good, but some are not.", .most, "Most"),
  ])
  func `how widespread something is stands in the sentence`(
    sentence: String, extent: Extent, words: String
  ) throws {
    let mention = try #require(SentenceReader().read(sentence).extent())
    #expect(mention.extent == extent)
    #expect(String(decoding: Array(sentence.utf8)[mention.range], as: UTF8.self) == words)
    #expect(!mention.isTooMuch)
  }

  @Test(arguments: [
    "Too many plans are late.", "All too often plans are late.", "Too few carers are approved.",
  ])
  func `too many is marked`(sentence: String) {
    #expect(SentenceReader().read(sentence).extent()?.isTooMuch == true)
  }

  @Test(arguments: [
    "Plans are late.", "Some 18,000 people work here.", "The panel meets every six weeks.",
    "There is no doubt that plans are late.",
    "The most vulnerable children are seen.", "Above all, plans are late.", "Families are no longer told.",
  ])
  func `no extent is made up`(sentence: String) {
    #expect(SentenceReader().read(sentence).extent() == nil)
  }

  @Test func `the extent of a topic is the nearest before it`() {
    let sentence = "Most visits are prompt and some plans are late."
    let reading = SentenceReader().read(sentence)
    #expect(reading.extent(of: 5..<11)?.extent == .most)
    #expect(reading.extent(of: 33..<38)?.extent == .some)
  }

  @Test(arguments: [RandomText.prose, RandomText.everything, RandomText.hostile])
  func `what it points at lies in the sentence`(pieces: [String]) {
    var random = SeededRandom(seed: 21)
    let reader = SentenceReader()
    let words = [
      "not", "no", "drift", "good", "but", "prevent", "too many", "although", "only", "should", "now", "was",
      "lack of",
    ]
    for _ in 0..<2_000 {
      let sentence = random.text(of: pieces + words.map { " \($0) " }, longest: 25)
      let reading = reader.read(sentence)
      let bytes = Array(sentence.utf8)
      #expect((0...1).contains(reading.sureness))
      for range in reading.cues.map(\.range) + reading.extents.map(\.range) {
        #expect(
          !range.isEmpty && range.upperBound <= bytes.count
            && String(validating: bytes[range], as: UTF8.self) != nil)
      }
      _ = reading.stance(of: 0..<bytes.count)
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["not ", "drift and ", "no ", "but ", "a", "prevent drift ", "high caseloads "])
  func `a sentence of a hundred kilobytes is read in a moment`(piece: String) {
    _ = SentenceReader().read(String(repeating: piece, count: 100_000 / piece.utf8.count))
  }
}
