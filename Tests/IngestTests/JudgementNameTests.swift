import Ingest
import Reports
import Testing

struct JudgementNameTests {
  private static let health = [
    "Services for looked after children", "How good are outcomes for looked after children and care leavers?",
    "Being healthy",
  ]

  @Test(arguments: [
    (["The experiences and progress of care leavers"], "care leavers", true),
    (["The experiences and progress of care leavers"], "CARE, leavers!", true),
    (["Leadership, management and governance"], "leader", true),
    (["Leadership, management and governance"], "ship", false),
    (["Safeguarding services", "Overall effectiveness"], "safeguarding overall", true),
    (["Safeguarding services", "Overall effectiveness"], "safeguarding", false),
    (health, "care leavers", false), (health, "healthy", true), (health, "", false), (health, "…", false),
    (["Overall judgment"], "judgement", true),
  ])
  func `a name holds words that begin words of its own`(path: [String], words: String, holds: Bool) {
    #expect(JudgementName(path).holds(words) == holds)
  }

  @Test func `names are compared without case, marks and article`() {
    #expect(JudgementName(["The experiences of children:"]) == JudgementName(["Experiences of Children"]))
    #expect(JudgementName(["A", "Quality"]) != JudgementName(["B", "Quality"]))
  }

  // MARK: What frameworks judge

  @Test(
    arguments: [
      (Framework.slac, "Overall effectiveness"), (.lac, "Overall effectiveness"),
      (.sif, "Overall effectiveness"),
      (.ilacs, "Overall effectiveness"), (.areaSEND, "Inspection outcome"),
      (.lscbReview, "Local Safeguarding Children Board"), (.jtai, nil), (.jar, nil), (.other, nil),
    ] as [(Framework, String?)])
  func `a framework says what it calls the judgement on the whole`(framework: Framework, name: String?) {
    #expect(framework.overallJudgement == name)
  }

  @Test(arguments: [
    (Framework.slac, [Grade.outstanding, .good, .adequate, .inadequate]),
    (.ilacs, [.outstanding, .good, .requiresImprovement, .inadequate]),
    (.areaSEND, [.typicallyPositive, .inconsistent, .widespreadFailings]), (.jtai, []), (.other, []),
  ])
  func `a scale begins with its best grade`(framework: Framework, scale: [Grade]) {
    #expect(framework.scale == scale)
  }

  @Test(arguments: [
    (Framework.ilacs, ["Overall effectiveness"], "care leavers", true),
    (.ilacs, ["The experiences and progress of children in care and care leavers"], "care leavers", false),
    (.ilacs, [], "experiences help", true), (.ilacs, [], "adoption", false), (.sif, [], "adoption", true),
    (.sif, ["Adoption performance"], "adoption", false), (.sif, [], "safeguarding board", false),
    (.jtai, [], "leadership", false), (.other, [], "overall", false), (.areaSEND, [], "outcome", true),
  ])
  func `a judgement is lacking where every report makes it and this one has none that stands for it`(
    framework: Framework, read: [String], words: String, lacks: Bool
  ) {
    let judgements = read.map {
      Judgement(name: [$0], grade: .good, gradePrinted: "good", scale: framework, origin: .table, page: 1)
    }
    #expect(framework.lacksJudgement(among: judgements) { $0.holds(words) } == lacks)
  }
}
