internal import GRDB
internal import TextProcessing

/// Finds words that are an abbreviation, or what one stands for, among the words of a query.
struct AbbreviationLookup {
  private let shorts: KeyColumn
  private let longs: KeyColumn

  init(_ connection: OpaquePointer) throws {
    shorts = try KeyColumn(connection, "short_key")
    longs = try KeyColumn(connection, "long_key")
  }

  func matches(in words: [ScannedWord]) throws -> [AbbreviationMatch] {
    let (written, stems) = (words.map(\.word), words.map { AbbreviationKey.singular($0.stem) })
    var found: [AbbreviationMatch] = []
    var end = 0
    for start in words.indices {
      if let short = try match(ofShortFormIn: written[start...]) { found.append(short) }
      // One inside another means less than the whole: the safeguarding hub of a multi-agency safeguarding hub.
      guard let (key, count) = try longs.longest(in: stems[start...]), start + count > end else { continue }
      end = start + count
      found.append(
        AbbreviationMatch(words: start..<end, form: .long, meanings: try longs.meanings(of: [key])))
    }
    return found
  }

  private func match(ofShortFormIn words: ArraySlice<[UInt8]>) throws -> AbbreviationMatch? {
    let longest = try shorts.longest(in: words)
    var keys = longest.map { [$0.key] } ?? []
    let count = longest?.count ?? 1
    // IROs
    if count == 1, let word = words.first, word.count > 2, word.last == UInt8(ascii: "s"),
      let singular = try shorts.longest(in: [Array(word.dropLast())])
    {
      keys.append(singular.key)
    }
    if keys.isEmpty { return nil }
    return AbbreviationMatch(
      words: words.startIndex..<words.startIndex + count, form: .short,
      meanings: try shorts.meanings(of: keys))
  }
}

/// One of the columns that abbreviations are looked up by.
private struct KeyColumn {
  private let next: RawStatement
  private let rows: RawStatement

  init(_ connection: OpaquePointer, _ column: String) throws {
    next = try RawStatement(
      connection, "SELECT \(column) FROM abbreviation WHERE \(column) >= ? ORDER BY \(column) LIMIT 1")
    rows = try RawStatement(
      connection, "SELECT short, long, short_key, long_key, reports FROM abbreviation WHERE \(column) = ?")
  }

  /// The longest key that some words start with, and how many of them it has.
  func longest(in words: ArraySlice<[UInt8]>) throws -> (key: [UInt8], count: Int)? {
    var longest: (key: [UInt8], count: Int)?
    var key: [UInt8] = []
    for (index, word) in words.enumerated() {
      key += word
      guard let found = try first(from: key), found.starts(with: key) else { break }
      if found.count == key.count { longest = (key, index + 1) }
      key.append(ASCII.space)
    }
    return longest
  }

  /// The first key that is not before another.
  private func first(from key: [UInt8]) throws -> [UInt8]? {
    try next.start(.blob(key))
    return try next.step() ? Array(next.bytes(0)) : nil
  }

  /// What is found under some keys: rows that differ in capitals or number are one meaning, printed as most reports print it.
  func meanings(of keys: [[UInt8]]) throws -> [Abbreviation] {
    var printed: [[[UInt8]]: [Abbreviation]] = [:]
    for key in keys {
      try rows.start(.blob(key))
      while try rows.step() {
        let abbreviation = Abbreviation(
          short: String(decoding: rows.bytes(0), as: UTF8.self),
          long: String(decoding: rows.bytes(1), as: UTF8.self),
          reportCount: Int(min(max(rows.integer(4), 0), Int64(UInt32.max))))
        printed[[Array(rows.bytes(2)), Array(rows.bytes(3))], default: []].append(abbreviation)
      }
    }
    return printed.values.compactMap(Self.merged).sorted(by: Self.precedes)
  }

  private static func merged(_ variants: [Abbreviation]) -> Abbreviation? {
    variants.min(by: precedes).map { best in
      Abbreviation(
        short: best.short, long: best.long, reportCount: variants.reduce(0) { $0 + $1.reportCount })
    }
  }

  private static func precedes(_ one: Abbreviation, _ other: Abbreviation) -> Bool {
    (-one.reportCount, one.short, one.long) < (-other.reportCount, other.short, other.long)
  }
}
