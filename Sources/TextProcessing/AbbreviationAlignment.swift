// Whether words are the long form of a short form, after Schwartz and Hearst ("A simple algorithm for identifying
// abbreviation definitions in biomedical text", 2003), who look for the letters of the short form anywhere in the words. Reports
// abbreviate by first letters, so here every other way has its price:
//
//     M   A  R    A          C
//     multi-agency risk assessment conference process       price 1: a word between long form and bracket
//     H         S            C        B
//     Hampshire Local Safeguarding Children Board           price 2: a word that has no letter
//     H          W   B    B
//     health and wellbeing board                            price 2: a letter from inside a word
//
// What a short form may cost depends on how long it is, because the letters of a long one hardly fit by chance.

/// The letters of a short form laid onto the words of a text.
struct AbbreviationAlignment {
  /// The parts of the long form, and what it costs.
  struct Match {
    let parts: Range<Int>
    let cost: Int
  }

  private static let impossible = 1_000
  private static let trailingWord = 1
  private static let leftOutWord = 2
  private static let innerLetter = 2

  private let form: ShortForm
  private let parts: [LongFormPart]
  /// For each letter and part what it costs to lay the letters from this one on onto the parts from this one on, and behind
  /// which part the long form then ends.
  private var costs: [(cost: Int, end: Int)]

  init(_ form: ShortForm, _ parts: [LongFormPart]) {
    self.form = form
    self.parts = parts
    costs = Array(repeating: (Self.impossible, 0), count: (form.letters.count + 1) * (parts.count + 1))
    for part in stride(from: parts.count, through: 0, by: -1) {
      self[form.letters.count, part] = (costOfRest(from: part), part)
      for letter in form.letters.indices where part < parts.count {
        self[letter, part] = min(taking(part, for: letter), leavingOut(part, letter)) { $0.cost < $1.cost }
      }
    }
  }

  private subscript(letter: Int, part: Int) -> (cost: Int, end: Int) {
    get { costs[letter * (parts.count + 1) + part] }
    set { costs[letter * (parts.count + 1) + part] = newValue }
  }

  /// The cheapest way that the short form can afford; of equal ones the shortest. `nil` when there is none.
  ///
  /// - Parameter startsAnywhere: false when the first part has to be the first of the long form.
  func best(startsAnywhere: Bool) -> Match? {
    var best: Match?
    for start in parts.indices where startsAnywhere || start == 0 {
      // The Adolescent Service (TAS), but not the words from `and` on in assessment and intervention teams (AIT).
      if parts[start].isContinuation || (parts[start].isStopWord && !parts[start].isCapitalised) { continue }
      let (cost, end) = taking(start, for: 0)
      if cost <= affordable && cost <= best?.cost ?? cost {
        best = Match(parts: start..<whole(end), cost: cost)
      }
    }
    return best.flatMap { $0.parts.count > 1 ? $0 : nil }
  }

  /// Behind the compound that ends with, or goes on behind, the part before.
  private func whole(_ end: Int) -> Int {
    parts[end...].firstIndex { !$0.isContinuation } ?? parts.count
  }

  private var affordable: Int {
    // Cafcass
    if form.capitals < 2 { return form.letters.count < 4 ? -1 : 0 }
    return switch form.letters.count {
    case 2: 0
    case 3: Self.trailingWord
    case 4, 5: Self.leftOutWord
    default: 2 * Self.leftOutWord
    }
  }

  // MARK: Steps

  private func costOfRest(from part: Int) -> Int {
    guard let next = parts[part...].firstIndex(where: { !$0.isContinuation }) else { return 0 }
    return next == parts.count - 1 && parts[next].isGeneric ? Self.trailingWord : Self.impossible
  }

  private func leavingOut(_ part: Int, _ letter: Int) -> (cost: Int, end: Int) {
    let (cost, end) = self[letter, part + 1]
    return (cost + (parts[part].isStopWord || parts[part].isContinuation ? 0 : Self.leftOutWord), end)
  }

  /// The letter is the first of the part; letters behind it may be inside.
  private func taking(_ part: Int, for letter: Int) -> (cost: Int, end: Int) {
    guard starts(parts[part], letter) else { return (Self.impossible, 0) }
    var best = self[letter + 1, part + 1]
    if parts[part].isStopWord { return best }
    let bytes = parts[part].bytes
    var (next, inner) = (letter + 1, 1)
    while next < form.letters.count, let found = bytes[inner...].firstIndex(of: form.letters[next].byte) {
      next += 1
      inner = found + 1
      let isWhole = parts[part].isAllCapitals && next - letter == bytes.count
      let (cost, end) = self[next, part + 1]
      let price = isWhole ? 0 : (next - letter - 1) * Self.innerLetter
      if cost + price < best.cost { best = (cost + price, end) }
      if inner >= bytes.count { break }
    }
    return best
  }

  private func starts(_ part: LongFormPart, _ index: Int) -> Bool {
    let letter = form.letters[index]
    switch letter.byte {
    case UInt8(ascii: "&"): return part.bytes.elementsEqual("&".utf8) || part.bytes.elementsEqual("and".utf8)
    case part.bytes.first: return true
    // Steps to Success (S2S)
    case UInt8(ascii: "2"): return part.bytes.elementsEqual("to".utf8)
    case UInt8(ascii: "4"): return part.bytes.elementsEqual("for".utf8)
    // A small letter stands for a small word, even for another one: Department of Education (DfE). The last may be a plural's.
    default:
      return !letter.isCapital && part.isStopWord && form.capitals > 1 && index < form.letters.count - 1
    }
  }
}

/// The lesser of two, the first when neither is.
private func min<Value>(_ first: Value, _ second: Value, by isLess: (Value, Value) -> Bool) -> Value {
  isLess(second, first) ? second : first
}
