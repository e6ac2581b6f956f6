import Reports
import Testing

struct ConfidenceTests {
  @Test(
    arguments: [
      ([], Confidence.high), ([.emptySection, .restartedNumbers], .high), ([.missingNumber], .medium),
      ([.contradiction], .medium), ([.date], .medium), ([.unknownFramework], .medium),
      ([.unknownAuthority], .medium),
      ([.missingJudgement], .low), ([.littleStructure], .low), ([.emptySection, .date], .medium),
      ([.date, .missingJudgement, .emptySection], .low),
    ] as [([Doubt.Kind], Confidence)])
  func `the gravest doubt decides`(kinds: [Doubt.Kind], confidence: Confidence) {
    let doubts = kinds.map { Doubt(kind: $0, detail: "") }
    #expect(Confidence(doubts) == confidence)
    #expect(Confidence(doubts.reversed()) == confidence)
  }

  @Test func `low is less than medium, and medium less than high`() {
    #expect(Confidence.allCases.sorted() == [.low, .medium, .high])
  }

  @Test func `one more doubt never makes a reading surer`() {
    for kind in Doubt.Kind.allCases {
      for other in Doubt.Kind.allCases {
        let (one, both) = (
          [Doubt(kind: kind, detail: "")], [kind, other].map { Doubt(kind: $0, detail: "") }
        )
        #expect(Confidence(both) <= Confidence(one))
      }
    }
  }
}
