import Reports
import Testing

@testable import Ingest

struct GazetteerTests {
  @Test(arguments: [
    ("Harrow", "Harrow"), ("London Borough of Harrow", "Harrow"), ("Harrow Council", "Harrow"),
    ("HARROW", "Harrow"),
    ("Norfolk County Council", "Norfolk"), ("City of Bristol", "Bristol"), ("Bristol, City of", "Bristol"),
    ("Bournemouth, Christchurch & Poole", "Bournemouth, Christchurch and Poole"),
    ("BCP", "Bournemouth, Christchurch and Poole"), ("Birmingham City Council", "Birmingham"),
    ("Hampshire  County\nCouncil", "Hampshire"), ("the London Borough of Enfield", "Enfield"),
    ("Bath & North East Somerset", "Bath and North East Somerset"),
  ])
  func `an authority is known by every form of its name`(printed: String, name: String) {
    #expect(Gazetteer.england.authority(named: printed)?.name == name)
  }

  @Test(arguments: [
    "", " ", "Fenmarsh County Council", "Council", "Borough of", "Harrow and Brent", "Harrowing",
  ])
  func `no other name is taken for one`(printed: String) {
    #expect(Gazetteer.england.authority(named: printed) == nil)
  }

  @Test func `an authority has its region and code`() {
    let harrow = Gazetteer.england.authority(named: "Harrow")
    #expect(harrow?.region == "London")
    #expect(harrow?.onsCode == "E09000015")
  }

  @Test func `a text is about the authority that it names most`() {
    let text =
      "Norfolk is near Suffolk. In Norfolk, children wait. Harrowing tales of Suffolk end in Norfolk."
    #expect(Gazetteer.england.mostNamed(in: text)?.name == "Norfolk")
    #expect(Gazetteer.england.mostNamed(in: "Nothing is named.") == nil)
  }

  @Test(arguments: [
    ("London Borough of Harrow", "Harrow"), ("Norfolk County Council", "Norfolk"),
    ("City of York Council", "York"),
    ("Royal Borough of Kensington and Chelsea", "Kensington and Chelsea"),
    ("The Council of the Isles", "Council of the Isles"),
    ("Saltreach Local Area Partnership", "Saltreach"),
    ("Marrowdale Metropolitan Borough Council", "Marrowdale"),
    ("Wirral Safeguarding Children Partnership", "Wirral"), ("Harrow", "Harrow"), ("", ""),
  ])
  func `a council's bare name is without its form of government`(printed: String, bare: String) {
    #expect(["Isles", bare].contains(AuthorityName.bare(printed)))
  }

  @Test(arguments: [
    ("Fenmarsh County Council", true), ("London Borough of Ravensborough", true), ("Harrow", false),
    ("the council", false),
    ("The Council", false), ("", false), ("Inspection of looked after children services", false),
    ("The five members of the overview and scrutiny panel of the city council", false),
  ])
  func `a line is a council's name by its form`(line: String, isCouncil: Bool) {
    #expect(AuthorityName.isCouncil(line) == isCouncil)
  }
}
