/// Words that belong to the names of places.
enum PlaceWords {
  /// In front of a name. The longest first.
  static let titles: [[String]] = [
    ["the"], ["royal", "borough", "of"], ["london", "borough", "of"], ["lb", "of"], ["lb"],
    ["metropolitan", "borough", "of"],
    ["borough", "of"], ["city", "of"], ["county", "of"], ["city", "council", "of"],
  ]

  /// Behind a name. The longest first.
  static let endings: [[String]] = [
    ["metropolitan", "borough", "council"], ["metropolitan", "district", "council"],
    ["district", "metropolitan", "council"], ["safeguarding", "children", "board"], ["borough", "council"],
    ["city", "council"], ["county", "council"], ["district", "council"], ["council"], ["borough"], ["city"],
  ]

  /// What may stand behind a name in a question, and belongs to it.
  static let government: Set<String> = ["council", "borough", "city", "county", "metropolitan", "district"]

  /// Between the parts of a name.
  static let joints = ["upon", "on", "and", "with", "of"]

  static let shires: Set<String> = ["yorkshire", "thames"]

  /// Counties of which only the parts are authorities.
  static let divided: Set<String> = ["northamptonshire", "bedfordshire", "cheshire"]

  /// Royal boroughs.
  static let royal: Set<String> = [
    "kensington and chelsea", "windsor and maidenhead", "greenwich", "kingston upon thames",
  ]

  /// In front of a name they make another of it.
  static let compass: Set<String> = ["north", "south", "east", "west", "central", "greater", "new"]

  /// Places that are words as well: they need a capital, or `council`, to be one.
  static let ordinary: Set<String> = [
    "reading", "bath", "bury", "barking", "wells", "sale", "deal", "settle", "ware", "battle", "eye", "march",
    "street", "beds", "bucks", "staffs", "wolves", "slough", "poole", "mold", "boro", "herts",
  ]

  /// Behind one of these a name is a place.
  static let placing: Set<String> = ["in", "at"]
  /// Behind one of these it is one when it is like a name of the index, or has a capital and is no word of the field.
  static let naming: Set<String> = [
    "has", "have", "had", "did", "does", "is", "was", "were", "compare", "between", "versus", "vs", "for",
    "of",
    "from", "or", "and", "about", "to", "with", "than",
  ]

  /// Capitals that name no place.
  static let names: Set<String> = [
    "ofsted", "cqc", "hmi", "hmicfrs", "hmip", "i", "english", "england", "british", "children", "child",
    "prevent",
    "channel", "signs", "safety", "staying", "key", "stage", "year", "working", "together", "covid",
    "pandemic",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "christmas", "act", "section", "annex", "part", "government", "parliament", "welsh", "polish",
    "roma",
    "country", "county", "region", "black", "asian", "muslim", "christian",
  ]

  /// The regions of England in the forms people use.
  static let regions: [[String]: [String]] = {
    var regions: [[String]: [String]] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":").map(String.init)
      for form in parts[1].split(separator: ",") {
        let words = form.split(separator: " ").map(String.init)
        let values = parts[0].split(separator: "+").map(String.init)
        regions[words] = values
        // The longest form that starts here is taken: `the north` is not to win over `north east`.
        if words[0] != "the" { regions[["the"] + words] = values }
      }
    }
    return regions
  }()

  private static let table = """
    London:london, greater london
    North East:north east, northeast, the north east of england
    North West:north west, northwest, north west of england, north west england
    North East+North West+Yorkshire and the Humber:the north, the north of england, northern england
    Yorkshire and the Humber:yorkshire, yorkshire and the humber, yorkshire and humber, yorkshire and humberside
    East Midlands:east midlands
    West Midlands:west midlands
    East Midlands+West Midlands:midlands, the midlands
    East of England:east of england, east anglia, eastern england, eastern region, the east of england
    South East:south east, southeast, south east england, south east of england
    South West:south west, southwest, south west england, south west of england, west country
    South East+South West:the south of england, southern england, the south
    """
}
