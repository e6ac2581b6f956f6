// `S Glos`, `Notts`, `B'ham`: words of names that people write shorter. What is not in the table is understood where it is the start of
// each word of a name: `Windsor & Maid`.

/// Common short forms of words in the names of places.
enum Shortenings {
  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(whereSeparator: { " :,".contains($0) }).map(String.init)
      table[words[0]] = Array(words.dropFirst())
    }
    return table
  }()

  private static let text = """
    bedfordshire: beds
    berkshire: berks
    birmingham: b'ham, bham, brum
    bradford: b'ford
    buckinghamshire: bucks
    cambridgeshire: cambs, cambridge's
    cheshire: ches
    derbyshire: derbys, derbs
    doncaster: donny
    east: e
    gloucestershire: glos, gloucs
    hampshire: hants
    hartlepool: h'pool
    hertfordshire: herts
    huntingdonshire: hunts
    lancashire: lancs
    leicestershire: leics
    lincolnshire: lincs
    liverpool: l'pool, lpool
    manchester: m'cr, mcr
    middlesbrough: m'bro, mbro, boro
    newcastle: n'castle
    north: n, nth
    northamptonshire: northants, n'hants
    northumberland: northd, n'land
    nottingham: nottm, nott'm
    nottinghamshire: notts
    oxfordshire: oxon
    peterborough: p'boro, pboro
    saint: st
    sheffield: sheff
    shropshire: salop, shrops
    somerset: som
    south: s, sth
    southampton: soton, so'ton, s'ton
    staffordshire: staffs
    sunderland: s'land
    warwickshire: warks, warwicks
    west: w
    wiltshire: wilts
    wolverhampton: w'ton, wolves
    worcestershire: worcs
    yorkshire: yorks
    """

  /// Every short form that stands for one name.
  static let forms = Set(table.values.joined().filter { $0.count > 3 })

  /// A name in every way in which its words may be short.
  static func spellings(of words: [String]) -> [[String]] {
    words.reduce([[]]) { spellings, word in
      let forms = [word] + (table[word] ?? [])
      // Names of many words that are all short are nobody's.
      return spellings.count > 64
        ? spellings.map { $0 + [word] } : spellings.flatMap { start in forms.map { start + [$0] } }
    }
  }

  /// `k and c`, `bath and nes`, `rbkc`, `lbh`: initials of a name of two halves, or of a borough.
  static func initials(of words: [String], isLondon: Bool, isRoyal: Bool) -> [[String]] {
    var forms: [[String]] = []
    let all = words.filter { !["and", "of", "upon", "the"].contains($0) }.compactMap(\.first)
    if isLondon { forms.append(["lb" + String(all)]) }
    if isRoyal { forms.append(["rb" + String(all)]) }
    if let joint = words.firstIndex(of: "and"), joint > 0, joint + 1 < words.count {
      let (left, right) = (Array(words[..<joint]), Array(words[(joint + 1)...]))
      let (leftInitials, rightInitials) = (
        String(left.compactMap(\.first)), String(right.compactMap(\.first))
      )
      forms.append([leftInitials, "and", rightInitials])
      if right.count > 1 { forms.append(left + ["and", rightInitials]) }
      if right.count > 1 { forms.append([leftInitials + "a" + rightInitials]) }
    }
    return forms
  }

  /// Whether each word of a name starts as what was typed: `windsor maid` for `windsor maidenhead`. One word alone says too little.
  static func isStart(_ typed: [String], of name: [String]) -> Bool {
    guard typed.count == name.count, typed.count > 1, typed != name, let first = typed.first,
      let whole = name.first
    else { return false }
    guard first == whole || first.count > 4 else { return false }
    return zip(typed, name).allSatisfy { $0.count > 2 && $1.hasPrefix($0) || $0 == $1 }
  }
}
