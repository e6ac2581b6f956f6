/// What is shortened with a full stop, behind which a sentence goes on.
enum SentenceAbbreviations {
  /// Whether a sentence goes on behind `word`, which ends with a full stop.
  static func goesOn(behind word: Substring, next: Substring) -> Bool {
    let short = word.dropLast().lowercased()
    guard let first = next.utf8.first else { return leading.contains(short) }
    if leading.contains(short) { return true }
    if ASCII.isDigit(first) { return numbered.contains(short) }
    if names.contains(short) || isInitials(word) { return !openings.contains(String(next)) }
    return false
  }

  /// `J.`, `A.B.`, `U.K.`
  private static func isInitials(_ word: Substring) -> Bool {
    var expectsLetter = true
    for byte in word.utf8 {
      guard expectsLetter ? ASCII.isLetter(byte) && !ASCII.isLowercase(byte) : byte == ASCII.fullStop else {
        return false
      }
      expectsLetter.toggle()
    }
    return expectsLetter && word.utf8.count > 1
  }

  /// Something always follows these.
  private static let leading: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "revd", "cllr", "messrs", "e.g", "i.e", "eg", "ie", "cf", "viz",
    "vs", "approx",
    "incl", "esp", "supt", "insp", "sgt", "capt",
  ]

  /// A number follows these, or they are words.
  private static let numbered: Set<String> = [
    "no", "nos", "s", "ss", "p", "pp", "para", "paras", "sec", "fig", "figs", "ch", "vol", "art", "arts",
    "reg", "regs", "sch",
    "cl", "c", "ca", "ed", "tel", "ext", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep",
    "oct", "nov", "dec", "p.p",
  ]

  /// A name follows these, unless a word with which sentences open does.
  private static let names: Set<String> = ["st", "ste", "mt", "ft", "hon", "rt"]

  /// Words with which sentences of reports open, and no names.
  private static let openings: Set<String> = [
    "A", "After", "All", "Although", "An", "And", "As", "At", "Because", "Before", "Both", "But", "By",
    "Care", "Carers",
    "Child", "Children", "During", "Each", "Early", "Every", "Families", "Few", "For", "Foster", "From", "He",
    "Her", "His",
    "How", "However", "If", "In", "Inspectors", "It", "Its", "Leaders", "Managers", "Many", "Most", "No",
    "None", "Not", "Of",
    "On", "One", "Or", "Other", "Our", "Parents", "Partners", "Practice", "Schools", "Senior", "Services",
    "Several", "She",
    "Since", "So", "Social", "Some", "Staff", "Such", "That", "The", "Their", "There", "These", "They",
    "This", "Those", "Three",
    "To", "Too", "Two", "Until", "We", "What", "When", "Where", "While", "Who", "With", "Work", "Workers",
    "Yet", "You", "Young",
  ]
}
