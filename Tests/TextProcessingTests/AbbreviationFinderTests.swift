import TestSupport
import Testing
import TextProcessing

struct AbbreviationFinderTests {
  private static let defined: [(text: String, short: String, long: String)] = [
    ("The multi-agency safeguarding hub (MASH) is new.", "MASH", "multi-agency safeguarding hub"),
    ("Independent reviewing officers (IROs) ask.", "IRO", "Independent reviewing officers"),
    ("Children’s IRO (independent reviewing officer) asks.", "IRO", "independent reviewing officer"),
    ("Their plans are SMART (specific, measurable and timely).", "SMT", ""),
    ("Plans should be RAG (red, amber, green) rated.", "RAG", "red, amber, green"),
    ("education, health and care (EHC) plans", "EHC", "education, health and care"),
    ("education, health and care plans (EHCPs)", "EHCP", "education, health and care plans"),
    ("the Local Safeguarding Children Board’s (LSCB’s) report", "LSCB", "Local Safeguarding Children Board"),
    ("Independent reviewing officers’ (IRO) caseloads", "IRO", "Independent reviewing officers"),
    ("the director of children’s services (DCS)", "DCS", "director of children’s services"),
    (
      "child and adolescent mental health services (CAMHs)", "CAMHs",
      "child and adolescent mental health services"
    ),
    ("general practitioners (GPs)", "GP", "general practitioners"),
    ("the Children in Care Council (CiCC)", "CiCC", "Children in Care Council"),
    ("the Department of Education (DfE)", "DfE", "Department of Education"),
    ("an accident and emergency (A&E) department", "A&E", "accident and emergency"),
    ("the health & wellbeing board (H&WBB)", "H&WBB", "health & wellbeing board"),
    ("the Steps to Success (S2S) programme", "S2S", "Steps to Success"),
    ("the Family Common Assessment Framework (F-CAF)", "F-CAF", "Family Common Assessment Framework"),
    ("the multiagency safeguarding hub (MASH)", "MASH", "multiagency safeguarding hub"),
    ("the health and wellbeing board (HWBB)", "HWBB", "health and wellbeing board"),
    ("the agency decision-maker (ADM)", "ADM", "agency decision-maker"),
    ("the multi\u{2011}agency risk panel (MARP)", "MARP", "multi\u{2011}agency risk panel"),
    (
      "special educational needs and/or disabilities (SEND)", "SEND",
      "special educational needs and/or disabilities"
    ),
    (
      "the multi-agency risk assessment conference process (MARAC)", "MARAC",
      "multi-agency risk assessment conference"
    ),
    (
      "Fenmarsh Local Safeguarding Children Board (FSCB)", "FSCB",
      "Fenmarsh Local Safeguarding Children Board"
    ),
    ("the HMI Constabulary and Fire Services (HMICFS)", "HMICFS", "HMI Constabulary and Fire Services"),
    (
      "an assessed and supported year in employment (ASYE)", "ASYE",
      "assessed and supported year in employment"
    ),
    ("assessment and intervention teams (AIT)", "AIT", "assessment and intervention teams"),
    ("The Adolescent Service (TAS)", "TAS", "The Adolescent Service"),
    (
      "the Children and Family Court Advisory and Support Service (Cafcass)", "Cafcass",
      "Children and Family Court Advisory and Support Service"
    ),
    ("North Saltreach Integrated Care Board (NS ICB)", "NS ICB", "North Saltreach Integrated Care Board"),
    ("the emergency duty team (the ‘EDT’)", "EDT", "emergency duty team"),
    ("the emergency duty team (known as EDT, see page 3)", "EDT", "emergency duty team"),
    ("the emergency duty team (EDT – formerly the night team)", "EDT", "emergency duty team"),
    ("the emergency\n duty   team (EDT)", "EDT", "emergency duty team"),
    ("the child\u{A0}protection\u{A0}chair (CPC)", "CPC", "child protection chair"),
    ("‘The night’. Emergency duty team (EDT)", "EDT", "Emergency duty team"),
    ("Gwasanaeth Ieuenctid Môn (GIM)", "GIM", "Gwasanaeth Ieuenctid Môn"),
  ]

  @Test(arguments: defined)
  func `what a text abbreviates is found as it is printed`(text: String, short: String, long: String) {
    let expected = long.isEmpty ? [] : [AbbreviationDefinition(short: short, long: long)]
    #expect(AbbreviationFinder.definitions(in: text) == expected)
  }

  @Test(arguments: [
    "", "(", ")", "()", "(MASH", "MASH)", "(MASH)", " (MASH)", "hub (MASH)", "((MASH))",
    "safeguarding hub (MASH)",
    "The work is good (Grade 2).", "Six of the inspectors (HMI) came.", "Jo Brown and Sam Green (OI)",
    "The regional agency (Adopt North) is new.", "the domestic disclosure scheme (Clare’s Law)",
    "children who need (a) help (b) time", "in most cases (II) the plan", "a group (of children)",
    "Children wait. Inspectors say so (CWISS)", "families; duty team (FDT)", "the team | duty | early (TDE)",
    "They protect children from sexual exploitation (CSE).", "an initial response social work team (IRT)",
    "MARAC (which meets monthly)", "the LA (a rate of 52.4 per 10,000 children)", "PAMS (parenting manual)",
    "teams and intervention (AI)", "independent reviewing officers in (IROs)",
  ])
  func `what only looks like an abbreviation is none`(text: String) {
    #expect(AbbreviationFinder.definitions(in: text) == [])
  }

  @Test func `a text may define several`() {
    let text =
      "The emergency duty team (EDT) and the LADO (local authority designated officer) told the team (EDT)."
    #expect(AbbreviationFinder.definitions(in: text).map(\.short) == ["EDT", "LADO"])
  }

  @Test func `whatever a text holds, what is found stands in it`() {
    var random = SeededRandom(seed: 41)
    let pieces =
      RandomText.everything + [
        "(", ")", "(AB)", "(ABs)", "(the A-B", " (", "a b ", "A-b", "(A&B)", "(A’s)", "||",
      ]
    for _ in 0..<20_000 {
      let text = random.text(of: pieces, longest: 30)
      for found in AbbreviationFinder.definitions(in: text) {
        #expect(text.containsBytes(of: found.short))
        #expect(text.collapsingWhitespace().containsBytes(of: found.long))
      }
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["(", "(A", "(AB)", "a (AB)", "A-", "é(AB) ", "a b c d e f g h (ABCDEFGH) "])
  func `very many brackets, or none that ends, are read in no more than their time`(piece: String) {
    _ = AbbreviationFinder.definitions(in: String(repeating: piece, count: 20_000))
  }
}
