internal import Indexing
internal import TextProcessing

/// Reads the authorities and regions of a question, and names like theirs that the index does not have.
struct PlaceReader {
  let names: PlaceNames
  /// Words of the field, which with a capital are no places: `in Early Help`.
  let fieldWords: Set<String>

  func read(_ scan: inout QuestionScan) {
    var place = 0
    while place < scan.tokens.count {
      let end = readKnown(at: place, &scan) ?? readUnknown(at: place, &scan)
      place = end ?? place + 1
    }
  }

  // MARK: Names of the index

  private func readKnown(at place: Int, _ scan: inout QuestionScan) -> Int? {
    let start = titleEnd(at: place, scan)
    guard
      let match = names.table.match(at: place, in: scan) ?? names.table.match(at: start, in: scan)
        ?? names.begun(at: start, in: scan)
    else { return nil }
    let whole = place..<governmentEnd(match.runs[0].upperBound, scan)
    guard isWhole(match, whole, scan) else { return nil }
    guard isName(whole, scan) else { return nil }
    if let excluding = exclusion(before: whole.lowerBound, scan) {
      scan.read(excluding..<whole.upperBound, as: .notUnderstood, scan.text(excluding..<whole.upperBound))
      scan.plan.notUnderstood.append(scan.text(excluding..<whole.upperBound))
      return whole.upperBound
    }
    add(match.meaning, whole, &scan)
    return whole.upperBound
  }

  private func add(_ place: PlaceNames.Place, _ range: Range<Int>, _ scan: inout QuestionScan) {
    switch place {
    case .authorities(let values):
      if values.count > 1 {
        scan.plan.notes.append("'\(scan.text(range))' may be \(values.joined(separator: " or "))")
      }
      for value in values where !scan.plan.filter.authorities.contains(value) {
        scan.plan.filter.authorities.append(value)
      }
      scan.read(range, as: .authority, values.joined(separator: " or "))
    case .regions(let values):
      for value in values where !scan.plan.filter.regions.contains(value) {
        scan.plan.filter.regions.append(value)
        if !names.regions.contains(value) {
          scan.plan.notes.append("no report of the index is from \(value)")
        }
      }
      scan.read(range, as: .region, values.joined(separator: " or "))
    }
  }

  /// `London Borough of`.
  private func titleEnd(at place: Int, _ scan: QuestionScan) -> Int {
    let words = scan.tokens[place..<min(scan.tokens.count, place + 4)].map(\.word)
    let title = PlaceWords.titles.filter { $0 != ["the"] && words.starts(with: $0) }.map(\.count).max()
    return place + (title ?? 0)
  }

  /// `Metropolitan Borough Council`, `local authority`.
  private func governmentEnd(_ end: Int, _ scan: QuestionScan) -> Int {
    if scan.next(end) == "local" && scan.next(end + 1) == "authority" { return end + 2 }
    var place = end
    while PlaceWords.government.contains(scan.next(place)), !scan.tokens[place].isBehindMark { place += 1 }
    return place
  }

  /// Whether it is no part of a longer name: `North Somerset`, `Newcastle-under-Lyme`, `North Yorkshire`.
  private func isWhole(
    _ match: QuestionTable<PlaceNames.Place>.Match, _ whole: Range<Int>, _ scan: QuestionScan
  )
    -> Bool
  {
    let (start, end) = (whole.lowerBound, match.runs[0].upperBound)
    if start > 0, scan.isFree(start - 1), !scan.tokens[start].startsSentence,
      PlaceWords.compass.contains(scan.word(start - 1))
    {
      return false
    }
    if end < scan.tokens.count, scan.tokens[end].isJoined,
      ["under", "upon", "on", "le"].contains(scan.next(end))
    {
      return false
    }
    if case .regions = match.meaning, let last = scan.tokens.indices.contains(end) ? scan.tokens[end] : nil {
      let isLonger = last.isCapitalised && names.nameWords.contains(last.word) || last.word.hasSuffix("shire")
      return !isLonger || last.isBehindMark
    }
    return true
  }

  /// Whether a word that is a place as well is meant as one.
  private func isName(_ range: Range<Int>, _ scan: QuestionScan) -> Bool {
    guard range.count == 1, let token = scan.tokens[range].first else { return true }
    guard PlaceWords.ordinary.contains(token.word) else { return true }
    if scan.tokens.count == 1 { return true }
    guard token.isCapitalised, scan.hasTellingCapitals else { return false }
    let isAddressed =
      token.isPossessive
      || scan.tokens.indices.contains(range.upperBound) && scan.tokens[range.upperBound].isBehindMark
    return !token.startsSentence || isAddressed
  }

  /// Where `not in`, `except`, `outside` before a place starts.
  private func exclusion(before place: Int, _ scan: QuestionScan) -> Int? {
    var start = place
    while start > 0, ["in", "the", "of", "from", "for"].contains(scan.word(start - 1)) { start -= 1 }
    guard start > 0, scan.isFree(start - 1) else { return nil }
    if ["not", "except", "excluding", "outside", "without", "beyond", "besides"].contains(
      scan.word(start - 1))
    {
      return start - 1
    }
    let two = scan.word(start - 2) + " " + scan.word(start - 1)
    if ["other than", "rather than"].contains(two) { return start - 2 }
    return ["apart", "aside"].contains(scan.word(start - 1)) ? start - 1 : nil
  }

  // MARK: Others

  private func readUnknown(at place: Int, _ scan: inout QuestionScan) -> Int? {
    let start = titleEnd(at: place, scan)
    guard start < scan.tokens.count, scan.isFree(start) else { return nil }
    let listed = listedEnd(from: start, scan)
    let end = listed ?? nameEnd(from: start, scan)
    let whole = place..<governmentEnd(end, scan)
    guard listed != nil || isUnknownName(place: place, name: start..<end, whole, scan) else { return nil }
    let name = scan.text(whole)
    scan.plan.unknownNames.append(
      UnknownName(name: name.withoutPossessive, nearest: names.nearest(scan.text(start..<end))))
    scan.read(whole, as: .unknownName, name.withoutPossessive)
    return whole.upperBound
  }

  /// Where a name ends that is one of England, or short for one: `Newham`, `N Yorks`.
  private func listedEnd(from start: Int, _ scan: QuestionScan) -> Int? {
    let hasInitial = ["n", "s", "e", "w"].contains(scan.word(start))
    guard let match = PlacesOfEngland.table.match(at: hasInitial ? start + 1 : start, in: scan) else {
      return nil
    }
    let range = start..<match.runs[0].upperBound
    let isLonger =
      scan.tokens.indices.contains(range.upperBound) && scan.tokens[range.upperBound].isCapitalised
    // `North Somerset` and `Durham University` are no short names.
    let isPart = isLonger && scan.hasTellingCapitals && !scan.tokens[range.upperBound].isBehindMark
    let isBehindCompass =
      start > 0 && PlaceWords.compass.contains(scan.word(start - 1)) && scan.isFree(start - 1)
    return isName(range, scan) && !isPart && !isBehindCompass ? range.upperBound : nil
  }

  /// The words with capitals that follow each other, or one word; with the words between the parts of a name.
  private func nameEnd(from start: Int, _ scan: QuestionScan) -> Int {
    var end = start + 1
    if PlaceWords.compass.contains(scan.word(start)), names.nameWords.contains(scan.next(end)) {
      while PlaceWords.compass.contains(scan.next(end)) { end += 1 }
      return min(end + 1, scan.tokens.count)
    }
    guard scan.hasTellingCapitals, scan.tokens[start].isCapitalised else { return end }
    while end < scan.tokens.count, scan.isFree(end), !scan.tokens[end].isBehindMark {
      let isJoint = scan.tokens[end].isJoined || ["upon", "under", "on", "of"].contains(scan.word(end))
      let isNext =
        end + 1 < scan.tokens.count && scan.tokens[end + 1].isCapitalised
        && !scan.tokens[end + 1].isBehindMark
      guard scan.tokens[end].isCapitalised || (isJoint && isNext) else { break }
      if names.table.match(at: end, in: scan) != nil, !PlaceWords.compass.contains(scan.word(start)) { break }
      end += 1
    }
    return end
  }

  private func isUnknownName(place: Int, name: Range<Int>, _ whole: Range<Int>, _ scan: QuestionScan) -> Bool
  {
    let token = scan.tokens[name.lowerBound]
    guard token.text.first?.isLetter ?? false, !isOrdinary(name, scan) else { return false }
    let hasGovernment = whole.upperBound > name.upperBound || place < name.lowerBound
    let isCapital = token.isCapitalised && scan.hasTellingCapitals && !token.isAbbreviation
    if hasGovernment { return isCapital || isPartOrTypo(name, scan) }
    let before = place > 0 && !token.startsSentence ? leadWord(before: place, scan) : ""
    let isLed = PlaceWords.placing.contains(before) || isBesidePlace(place, scan)
    let isNamed = PlaceWords.naming.contains(before) || token.isPossessive
    if isCapital && !token.startsSentence && isLed { return true }
    if isLed || isNamed || scan.tokens.count < 3 {
      return isPartOrTypo(name, scan) || isCapital && isPlain(before, token)
    }
    return isCapital && token.startsSentence && name.count == 1 && isLikelyPlace(name, scan)
  }

  /// `Has Leeds improved`, and not `use of Signs of Safety`.
  private func isPlain(_ before: String, _ token: QuestionToken) -> Bool {
    ["has", "have", "did", "does", "is", "was", "were", "compare", "between", "versus", "vs", "for", "than"]
      .contains(before) && !token.startsSentence
  }

  private func leadWord(before place: Int, _ scan: QuestionScan) -> String {
    let word = scan.word(place - 1)
    return word == "the" ? scan.word(place - 2) : word
  }

  /// `Kent or Essex`.
  private func isBesidePlace(_ place: Int, _ scan: QuestionScan) -> Bool {
    guard place > 1 else { return false }
    let isJoined =
      ["and", "or", "vs", "versus", "with"].contains(scan.word(place - 1))
      || scan.tokens[place].isBehindMark
    let other = ["and", "or", "vs", "versus", "with"].contains(scan.word(place - 1)) ? place - 2 : place - 1
    return isJoined && (scan.parts[other] == .authority || scan.parts[other] == .unknownName)
  }

  private func isOrdinary(_ name: Range<Int>, _ scan: QuestionScan) -> Bool {
    scan.tokens[name].allSatisfy {
      PlaceWords.names.contains($0.word) || fieldWords.contains($0.word) || $0.year != nil
        || StopWords.contains(Array($0.word.utf8)) || TalkWords.all.contains($0.word)
    }
  }

  /// A question that starts with a name: `Leeds's caseloads`. Without more to go by, a first word is no name: `Knife crime`.
  private func isLikelyPlace(_ name: Range<Int>, _ scan: QuestionScan) -> Bool {
    let token = scan.tokens[name.lowerBound]
    return (token.isPossessive && token.word.count + 2 == token.text.count) || isPartOrTypo(name, scan)
  }

  /// Whether a name of the index was mistyped, or is longer than what was typed.
  private func isPartOrTypo(_ name: Range<Int>, _ scan: QuestionScan) -> Bool {
    let word = scan.tokens[name.lowerBound].word
    if PlaceWords.compass.contains(word) && name.count > 1 { return true }
    guard word.count >= 5, !PlaceWords.ordinary.contains(word) else { return false }
    if word.hasSuffix("shire")
      || (names.nameWords.contains(word) && !PlaceWords.compass.contains(word)
        && !fieldWords.contains(word) && !PlaceWords.government.contains(word))
    {
      return true
    }
    let mostChanges = word.count > 7 ? 2 : 1
    return names.singleWords.contains { other in
      other.count >= 5 && NearestName.distance(from: word, to: other) <= mostChanges
    }
  }
}

extension String {
  fileprivate var withoutPossessive: String {
    for ending in ["'s", "’s"] where hasSuffix(ending) { return String(dropLast(2)) }
    return self
  }
}
