import TestSupport
import Testing
import TextProcessing

struct SpellingVariantsTests {
  /// Spellings whose stems differ: a search for the one misses the other.
  private static let pairs = [
    ("organisation", "organization"), ("organisations", "organizations"), ("organise", "organize"),
    ("organised", "organized"), ("organising", "organizing"), ("prioritise", "prioritize"),
    ("recognised", "recognized"), ("organisational", "organizational"), ("utilisation", "utilization"),
    ("analyse", "analyze"), ("analysed", "analyzed"), ("behaviour", "behavior"), ("behaviours", "behaviors"),
    ("behavioural", "behavioral"), ("favourable", "favorable"), ("favourite", "favorite"),
    ("neighbourhood", "neighborhood"), ("neighbouring", "neighboring"), ("honoured", "honored"),
    ("colour", "color"), ("labour", "labor"), ("harbour", "harbor"), ("endeavoured", "endeavored"),
    ("centre", "center"), ("centres", "centers"), ("theatre", "theater"), ("fibre", "fiber"),
    ("programme", "program"), ("programmes", "programs"), ("counsellor", "counselor"),
    ("counsellors", "counselors"),
    ("councillor", "councilor"), ("focussed", "focused"),
    ("focussing", "focusing"), ("skilful", "skillful"), ("skilfully", "skillfully"),

    ("defence", "defense"), ("offences", "offenses"), ("licence", "license"), ("licences", "licenses"),
    ("practice", "practise"), ("practices", "practises"), ("paediatric", "pediatric"), ("anaemia", "anemia"),
    ("foetal", "fetal"), ("gynaecology", "gynecology"), ("diarrhoea", "diarrhea"), ("dialogue", "dialog"),
    ("catalogue", "catalog"), ("judgement", "judgment"), ("judgements", "judgments"),
    ("adviser", "advisor"),
    ("advisers", "advisors"),
    ("supervisor", "superviser"), ("convener", "convenor"), ("enquiry", "inquiry"),
    ("enquiries", "inquiries"),
    ("learnt", "learned"), ("sceptical", "skeptical"), ("artefact", "artifact"), ("grey", "gray"),
  ]

  @Test(arguments: pairs)
  func `each spelling has the other, and their stems differ`(one: String, other: String) {
    #expect(Self.variants(of: one).contains(other))
    #expect(Self.variants(of: other).contains(one))
    #expect(Self.stem(one) != Self.stem(other))
  }

  @Test(arguments: [
    ("travelling", "traveling"), ("counselling", "counseling"), ("traveller", "traveler"),
    ("labelled", "labeled"),
  ])
  func `some that are made share their stem, so that either finds both`(one: String, other: String) {
    #expect(Self.variants(of: one).contains(other))
    #expect(Self.stem(one) == Self.stem(other))
  }

  @Test(arguments: [
    "four", "hour", "court", "tour", "your", "source", "course", "resource", "journal", "enrolment", "ageing",
    "for", "rise", "wise",
    "filled", "filing", "calling", "telling", "fire", "care", "acre", "there", "risk", "child", "is", "our",
    "re",
  ])
  func `short words and look-alikes have none`(word: String) {
    #expect(Self.variants(of: word) == [])
  }

  @Test func `whatever is asked for, variants are other words, each once, and few`() {
    var random = SeededRandom(seed: 44)
    let pieces = [
      "our", "is", "iz", "e", "tre", "ter", "ll", "l", "ss", "t", "a", "o", "ence", "dgment", "é", "\0",
    ]
    for _ in 0..<5_000 {
      let word =
        Bool.random(using: &random)
        ? Array(random.text(of: pieces, longest: 9).utf8) : RandomText.bytes(&random, longest: 70)
      let variants = SpellingVariants.variants(of: word)
      #expect(!variants.contains(word) && Set(variants).count == variants.count && variants.count < 40)
    }
    #expect(SpellingVariants.variants(of: []) == [])
    #expect(SpellingVariants.variants(of: Array(repeating: UInt8(ascii: "l"), count: 10_000)) == [])
  }

  private static func variants(of word: String) -> [String] {
    SpellingVariants.variants(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func stem(_ word: String) -> [UInt8] {
    Array(word.utf8).withUnsafeBufferPointer { Stemmer().stem($0) }
  }
}
