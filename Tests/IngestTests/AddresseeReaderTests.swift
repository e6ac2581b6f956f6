import TestSupport
import Testing

@testable import Ingest

struct AddresseeReaderTests {
  private static let addressed: [(text: String, addressees: [String])] = [
    ("The council should see every child within a week.", ["The council"]),
    ("NHS Fenmarsh must agree on a plan.", ["NHS Fenmarsh"]),
    ("NHS Fenmarsh to agree on a plan.", ["NHS Fenmarsh"]),
    ("The council and the police should review each case.", ["The council", "the police"]),
    (
      "The local authority, NHS Fenmarsh and the trust should share what they know.",
      ["The local authority", "NHS Fenmarsh", "the trust"]
    ),
    ("The virtual school and head teachers need to set targets.", ["The virtual school and head teachers"]),
    ("Leaders across the partnership must answer for it.", ["Leaders across the partnership"]),
    (
      "Leaders in education, health and social care should plan together.",
      ["Leaders in education, health and social care"]
    ), ("The LSCB should ask for a report.", ["The LSCB"]),
    ("Senior managers should read records.", ["Senior managers"]),
    ("In order to lessen delay, the council should hire staff.", ["the council"]),
    ("To lessen delay, the trust must hire staff.", ["the trust"]),
    ("The council, with registered landlords, should find homes.", ["The council"]),
    ("The director of children’s services should write to them.", ["The director of children’s services"]),
    ("The safeguarding board needs to meet more often.", ["The safeguarding board"]),
  ]

  @Test(arguments: addressed)
  func `whoever should act is told from the start of the sentence`(text: String, addressees: [String]) {
    #expect(AddresseeReader.addressees(in: text) == addressees)
  }

  @Test(arguments: [
    "", "should", "Ensure that supervision is recorded.", "Strengthen the board so that it can lead.",
    "Make certain that the council should not have to ask twice.",
    "Delay in the cases that the police brought to court should end.",
    "The attention of the police to this was late.", "Every plan should say who does what.",
    "It should be clear who leads.", "Improve supervision to the standard of the council.",
    "How well the council listens should be known.", "Drift should end.",
  ])
  func `where nobody is named, nobody is addressed`(text: String) {
    #expect(AddresseeReader.addressees(in: text) == [])
  }

  private static let cells: [(text: String, addressees: [String]?)] = [
    ("Fenmarsh County Council", ["Fenmarsh County Council"]),
    (
      "Fenmarsh County Council and NHS Fenmarsh Integrated Care Board",
      ["Fenmarsh County Council", "NHS Fenmarsh Integrated Care Board"]
    ), ("All partners", ["All partners"]), ("Responsible body", ["Responsible body"]),
    ("Children with plans", nil),
    ("Good", nil), ("12", nil), ("", nil),
  ]

  @Test(arguments: cells)
  func `a cell names bodies or does not`(text: String, addressees: [String]?) {
    #expect(AddresseeReader.addressees(inCell: text) == addressees)
  }

  @Test func `what is read stands in the text`() {
    var random = SeededRandom(seed: 52)
    let pieces =
      RandomText.prose + [
        "The council", " should ", " must ", " to ", "NHS Hull", " and ", "the trust", ", with ", "Leaders",
        " across ",
      ]
    for _ in 0..<3_000 {
      let text = random.text(of: pieces, longest: 10)
      for name in AddresseeReader.addressees(in: text) { #expect(text.contains(name)) }
    }
  }
}
