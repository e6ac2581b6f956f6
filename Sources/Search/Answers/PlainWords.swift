internal import Indexing
internal import TextProcessing

// People ask in words that no inspector writes. Unlike words that mean the same (`StandardThesaurus`), these only go one way: who asks
// for children is not to be shown kids.

/// Everyday words for what inspectors name otherwise.
enum PlainWords {
  /// What is typed, and what is searched.
  private static let table: [[[UInt8]]: String] = {
    let scanner = TermScanner()
    var table: [[[UInt8]]: String] = [:]
    for line in text.split(separator: "\n") {
      let sides = line.split(separator: "=").map(String.init)
      guard sides.count == 2 else { continue }
      let searched = sides[1].split(separator: " ").joined(separator: " ")
      for typed in sides[0].split(separator: ",") {
        table[scanner.words(in: String(typed)).map(\.word)] = searched
      }
    }
    return table
  }()
  private static let longest = table.keys.map(\.count).max() ?? 0

  private static let text = """
    kids in care, kids looked after, care kids, looked after kids, children in the care system = looked after children
    kids' homes, kids homes, care homes for children, homes for children = children's homes
    missing kids, runaways, children running away, young runaways, kids who run away, children who run away = missing children
    foster kids, fostered kids, fostered children = children in foster care
    adopted kids = adopted children
    disabled kids = disabled children
    kids, kid, kids', youngsters, youngster = children
    teenagers, teens, teenager, teen, youths = young people
    B&B, B&Bs, B & B, B & Bs, B and B, B and Bs, bed & breakfast, bed & breakfasts = bed and breakfast
    home schooling, home schooled, homeschooling, homeschooled, home-schooling, home-schooled, schooled at home, taught at home = elective home education
    night and weekend team, night and weekend social work team, night and weekend social work, night and weekend, nights and weekends, after hours, out-of-hours team, weekend cover, night weekend social work team = emergency duty team
    social workers with too many cases, social workers have too many cases, too many cases each, too many cases per worker, too many cases for each worker, too many children to look after, overworked, workloads too high, unmanageable cases = high caseloads
    staff leaving, staff turnover, staff churn, staff quitting, social workers leaving, workers leaving, constant change of social worker, constantly changing social workers = turnover
    temp staff, temps, agency workers, agency social workers = agency staff
    grooming, groomed, sexual grooming = sexual exploitation
    see a doctor, seen by a doctor, doctor's appointment, seeing a doctor, doctor's appointments = health assessments
    see a dentist, seeing a dentist, seen by a dentist, teeth = dental checks
    shrink, therapy, counselling = mental health
    talking to children after missing, talk to missing children, talking to missing children, talking to children after they've gone missing, interviews after going missing, debrief after missing, interviews for missing children, interviews with missing children = return home interviews
    nowhere to live, no home to go to, sleeping rough, rough sleeping, sofa surfing = homeless
    medical history, medical histories, medical records = health history
    family doctors, family doctor = GP
    homeless kids, homeless youngsters, homeless teenagers = homeless young people
    school refusal, skipping school, truancy, truants, bunking off = school attendance
    kicked out of school, expelled, expulsions, thrown out of school = exclusion
    mums, mum = mothers
    dads, dad = fathers
    mum and dad, mums and dads = parents
    wife beating, battered wives, violence at home, violent partners = domestic abuse
    drink, boozing, drinking = alcohol
    bosses, boss, top managers, chiefs = senior managers
    council leaders, council leader = elected members
    paperwork, note taking, notes on file, record keeping, record-keeping = case recording
    computer system, computer systems, it system, it systems = electronic recording system
    whistleblowers, whistleblower = whistleblowing
    put up for adoption = adoption
    going back home, sent back home, sent home, return to parents, back with parents = reunification
    moved around, moved too often, moved from home to home, constant moves = placement moves
    far away, miles away, hundreds of miles away = distance from home
    refugee children, child refugees, child migrants, migrant children, asylum children, asylum seeking kids = unaccompanied asylum seeking children
    brainwashing = radicalisation
    drug running, drug runners, drug gangs, drug dealing gangs = county lines
    school report cards, school results, exam results, exams, grades at school = attainment
    social services = social care
    first point of contact, switchboard, call centre, contact centre = front door
    babies before birth, unborn babies, expectant mothers, pregnant mothers = pre-birth assessments
    leaving care kids, kids leaving care, young people leaving the care system = care leavers
    """

  /// Reports that use a word themselves mean it: it is replaced only where that is so much rarer than what is searched for it.
  private static let rarity = 50

  /// The text with words of the field in place of everyday ones, the longest first; a text with quotations stays as it is.
  static func replaced(
    in text: String, _ index: ReportIndex
  ) throws -> (text: String, replaced: [(typed: String, searched: String)]) {
    // One word in place of several would change what an operator joins.
    let isPlain = (try? QueryParser.parse(text))?.isPlain ?? false
    if !isPlain || text.contains("\"") || text.contains(":") { return (text, []) }
    let words = TermScanner().words(in: text)
    let bytes = Array(text.utf8)
    var (result, replaced, end, place) = ("", [(typed: String, searched: String)](), 0, 0)
    var known: [[[UInt8]]: Bool] = [:]
    func isRare(_ typed: ArraySlice<ScannedWord>, beside searched: String) throws -> Bool {
      let words = typed.map(\.word)
      if let known = known[words] { return known }
      let isRare = try self.isRare(words, beside: searched, index)
      known[words] = isRare
      return isRare
    }
    while place < words.count {
      guard let (length, searched) = match(at: place, in: words),
        try isRare(words[place..<place + length], beside: searched)
      else {
        place += 1
        continue
      }
      let range = words[place].range.lowerBound..<words[place + length - 1].range.upperBound
      result += String(decoding: bytes[end..<range.lowerBound], as: UTF8.self) + searched
      replaced.append((String(decoding: bytes[range], as: UTF8.self), searched))
      (end, place) = (range.upperBound, place + length)
    }
    return (result + String(decoding: bytes[end...], as: UTF8.self), replaced)
  }

  private static func match(at place: Int, in words: [ScannedWord]) -> (length: Int, searched: String)? {
    for length in (1...longest).reversed() where place + length <= words.count {
      if let searched = table[words[place..<place + length].map(\.word)] { return (length, searched) }
    }
    return nil
  }

  private static func isRare(
    _ typed: [[UInt8]], beside searched: String, _ index: ReportIndex
  ) throws -> Bool {
    let own = try index.count(.term(.phrase(typed)), filter: ParagraphFilter())
    if own == 0 { return true }
    let words = TermScanner().words(in: searched).map { MatchCondition.term(.word($0.stem)) }
    return try own * rarity <= index.count(.all(words), filter: ParagraphFilter())
  }
}
