internal import GRDB
internal import Reports
internal import TextProcessing

/// Where a term of a query occurs, segment by segment.
struct TermPostings {
  /// `nil` for segments that hold none.
  var texts: [BlockPostings?]
  /// Paragraphs whose headings hold the term; `nil` for segments without any.
  var headings: [HeadingPostings?]

  /// To read from; valid as long as the postings are there.
  func view(ofSegment segment: Int) -> TermView {
    TermView(text: texts[segment]?.view, headings: headings[segment]?.view)
  }
}

/// A look at the postings of one term in one segment, without holding on to them.
struct TermView {
  let text: BlockView?
  let headings: HeadingView?

  /// The paragraphs of a block that hold it, in text or headings.
  @inline(__always)
  func mask(ofBlock block: Int) -> RowMask {
    let mask = text?.mask(ofBlock: block) ?? .empty
    return headings.map { mask.union($0.mask(ofBlock: block)) } ?? mask
  }
}

/// Finds the postings of terms.
struct TermPostingsReader {
  private let database: Database
  private let connection: FullTextConnection
  private let pages: PostingPages
  private let handle: OpaquePointer
  let segments: [PostingSegment]
  private let table: RankingTable

  init(_ database: Database, _ connection: FullTextConnection, _ table: RankingTable) throws {
    self.database = database
    self.connection = connection
    self.table = table
    handle = try PostingStore.connection(database)
    pages = try PostingPages(handle)
    segments = try PostingSegment.all(handle)
  }

  var interruption: Interruption { connection.interruption }

  func postings(of term: TermForm) throws -> TermPostings {
    try interruption.check()
    // A word is read as it stands in the file; all else is put together, and the thesaurus asks for the same again and again.
    if case .word = term { return try read(term) }
    return try connection.postings(of: term, table) { try read(term) }
  }

  private func read(_ term: TermForm) throws -> TermPostings {
    switch term {
    case .word(let stem): try postings(ofStem: stem, withHeadings: true)
    case .prefix(let start): try postings(ofPrefix: start)
    case .phrase(let words): try postings(ofPhrase: words)
    case .compound(let stems, let solid): try postings(ofCompound: stems, solid: solid)
    case .synonyms(let synonyms): try postings(ofSynonyms: synonyms)
    case .near(let first, let second, let distance):
      try postings(ofPairs: (first, second), within: distance)
    }
  }

  /// The grade of each code that has one.
  func grades() throws -> [UInt8: Grade] {
    var grades: [UInt8: Grade] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT DISTINCT code, grade FROM grade WHERE grade IS NOT NULL")
    {
      var columns = ColumnReader(row)
      grades[UInt8(clamping: try columns.next() as Int)] = Grade(rawValue: try columns.next())
    }
    return grades
  }

  // MARK: Stems

  private func postings(ofStem stem: [UInt8], withHeadings: Bool) throws -> TermPostings {
    var found = TermPostings(texts: [], headings: [])
    for segment in segments {
      let entry = try pages.entry(of: stem, in: segment)
      try translating {
        found.texts.append(try entry.flatMap { try blocks($0, segment) })
        let runs = withHeadings ? try entry?.headings(in: segment.localRows) ?? [] : []
        found.headings.append(runs.isEmpty ? nil : HeadingPostings(runs, span: segment.span))
      }
    }
    return found
  }

  private func blocks(_ entry: PostingEntry, _ segment: PostingSegment) throws -> BlockPostings? {
    guard !entry.text.isEmpty else { return nil }
    if try entry.layout() == .blocks { return try BlockPostings(entry, rows: segment.localRows) }
    var (rows, counts): ([UInt32], [UInt32]) = ([], [])
    try entry.forEachInList(in: segment.localRows) { row, count in
      rows.append(row)
      counts.append(count)
    }
    return blocks(rows: rows, counts: counts, segment)
  }

  private func blocks(rows: [UInt32], counts: [UInt32], _ segment: PostingSegment) -> BlockPostings? {
    guard !rows.isEmpty else { return nil }
    let norms = LengthNorms(meanLength: segment.meanLength)
    let base = segment.base
    return BlockPostings(rows: rows, counts: counts, span: segment.span) { row in
      norms.norm(length: table.length(ofRow: base + Int64(row)))
    }
  }

  // MARK: Words as written

  private func words(ofStem stem: [UInt8]) throws -> [[UInt8]] {
    try connection.forms(ofStem: stem).filter { $0.first != TermScanner.compoundMark }
  }

  private func postings(ofPhrase words: [[UInt8]]) throws -> TermPostings {
    if words.count == 1 {
      let stem = words[0].withUnsafeBufferPointer { connection.scanner.stem(ofTerm: $0) }
      if try connection.forms(ofStem: stem) == words {
        return try postings(ofStem: stem, withHeadings: false)
      }
    }
    return try postings(matching: MatchExpression.phrase(words.map { [$0] }))
  }

  private func postings(ofCompound stems: [[UInt8]], solid: [UInt8]?) throws -> TermPostings {
    try postings(matching: MatchExpression.any(expressions(ofCompound: stems, solid: solid)))
  }

  /// The words side by side, and the whole as one word.
  private func expressions(ofCompound stems: [[UInt8]], solid: [UInt8]?) throws -> [MatchExpression] {
    let places = try stems.map(words(ofStem:))
    let parts = places.contains { $0.isEmpty } ? nil : MatchExpression.phrase(places)
    let whole = try solid.flatMap { MatchExpression.phrase([try words(ofStem: $0)]) }
    return [parts, whole].compactMap(\.self)
  }

  /// Stems of which every form in a segment starts like this count as they are; of the others the forms that do.
  private func postings(ofPrefix start: [UInt8]) throws -> TermPostings {
    var sums = segments.map { PostingSum(span: $0.span) }
    var partial = segments.map { _ in Set<[UInt8]>() }
    for (index, segment) in segments.enumerated() {
      // Stemming keeps the first letter of every word.
      try pages.forEachEntry(in: segment, stemsStartingWith: Self.firstCharacter(of: start)) { entry in
        try interruption.check()
        try translating {
          let forms = try entry.forms()
          let matching = forms.filter { Self.starts($0, with: start) }
          if matching.isEmpty { return }
          if matching.count < forms.count { return partial[index].formUnion(matching) }
          let postings = try StemPostings(entry, rows: segment.localRows)
          sums[index].add(rows: postings.rows, counts: postings.counts)
        }
      }
    }
    for form in Set(partial.joined()) {
      try interruption.check()
      let parts = split(try MatchExpression.phrase([[form]]).map(taken) ?? [])
      for (index, part) in parts.enumerated() where partial[index].contains(form) {
        sums[index].add(rows: part.rows, counts: part.counts)
      }
    }
    return postings(sums.map(\.postings))
  }

  // MARK: Several terms at once

  /// Phrases that hold everywhere are asked for together: the full-text index goes through its rows once.
  private func postings(ofSynonyms synonyms: [Synonym]) throws -> TermPostings {
    var sums = segments.map { PostingSum(span: $0.span) }
    func add(_ found: TermPostings, _ isMeant: (Int64) -> Bool) {
      for (index, segment) in segments.enumerated() {
        found.texts[index]?.forEachRow { row, count in
          if isMeant(segment.base + Int64(row)) { sums[index].add(row: row, count: count) }
        }
      }
    }
    var phrases: [MatchExpression] = []
    for synonym in synonyms {
      if case .compound(let stems, let solid) = synonym.form, synonym.exceptRows.isEmpty {
        phrases += try expressions(ofCompound: stems, solid: solid)
      } else {
        add(try withoutHeadings(synonym.form)) { synonym.isMeant(inRow: $0) }
      }
    }
    add(try postings(matching: MatchExpression.any(phrases))) { _ in true }
    return postings(sums.map(\.postings))
  }

  private func withoutHeadings(_ form: TermForm) throws -> TermPostings {
    if case .word(let stem) = form { return try postings(ofStem: stem, withHeadings: false) }
    return try postings(of: form)
  }

  /// Rows that hold both terms are read, for the postings know no places.
  private func postings(ofPairs pair: (TermForm, TermForm), within distance: Int) throws -> TermPostings {
    let (first, second) = (try withoutHeadings(pair.0), try withoutHeadings(pair.1))
    let text = try RawStatement(handle, "SELECT text FROM paragraph WHERE id = ?")
    let stems = StemMatcher([pair.0, pair.1])
    var parts: [(rows: [UInt32], counts: [UInt32])] = []
    for (index, segment) in segments.enumerated() {
      var rows: [UInt32] = []
      let views = (first.view(ofSegment: index), second.view(ofSegment: index))
      for block in 0..<segment.blockCount {
        try interruption.check()
        try views.0.mask(ofBlock: block).intersection(views.1.mask(ofBlock: block)).forEach { place in
          let row = block * PostingBlock.rows + place
          try text.start(.integer(segment.base + Int64(row)))
          guard try text.step() else { return }
          let places = places(of: pair, in: text.bytes(0), stems)
          if TermForm.areNear(places.0, places.1, within: distance) { rows.append(UInt32(row)) }
        }
      }
      parts.append((rows, rows.map { _ in 1 }))
    }
    return postings(parts)
  }

  /// Where two terms occur, counted in words; of single words without taking the text apart.
  private func places(
    of pair: (TermForm, TermForm), in text: UnsafeBufferPointer<UInt8>, _ stems: StemMatcher
  ) -> ([Range<Int>], [Range<Int>]) {
    guard stems.areAll else {
      let words = connection.scanner.words(in: text)
      return (pair.0.places(in: words), pair.1.places(in: words))
    }
    var places: [[Range<Int>]] = [[], []]
    stems.forEachMatch(in: text, connection.scanner) { places[$0].append($1..<$1 + 1) }
    return (places[0], places[1])
  }

  private static func starts(_ form: [UInt8], with start: [UInt8]) -> Bool {
    form.first == TermScanner.compoundMark ? form.dropFirst().starts(with: start) : form.starts(with: start)
  }

  private static func firstCharacter(of start: [UInt8]) -> [UInt8] {
    Array(start.prefix(1) + start.dropFirst().prefix { $0 & 0xC0 == 0x80 })
  }

  // MARK: By the full-text index

  private func postings(matching expression: MatchExpression?) throws -> TermPostings {
    postings(split(try expression.map(taken) ?? []))
  }

  private func taken(_ expression: MatchExpression) throws -> [FullTextConnection.Taken] {
    connection.taken = []
    defer { connection.taken = [] }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql:
          "SELECT \(RankingFunction.takingName)(paragraph_fts) FROM paragraph_fts WHERE paragraph_fts MATCH ?"
      ),
      arguments: [expression.fts5])
    while try rows.next() != nil {}
    return connection.taken
  }

  /// Rows in order, each into its segment.
  private func split(_ taken: [FullTextConnection.Taken]) -> [(rows: [UInt32], counts: [UInt32])] {
    var rest = taken[...]
    return segments.map { segment in
      rest = rest.drop { $0.row < segment.rows.lowerBound }
      let part = rest.prefix { $0.row <= segment.rows.upperBound }
      rest = rest.dropFirst(part.count)
      return (part.map { UInt32($0.row - segment.base) }, part.map { UInt32($0.count) })
    }
  }

  private func postings(_ parts: [(rows: [UInt32], counts: [UInt32])]) -> TermPostings {
    TermPostings(
      texts: zip(parts, segments).map { blocks(rows: $0.rows, counts: $0.counts, $1) },
      headings: parts.map { _ in nil })
  }
}

/// Adds up postings of several terms, row by row.
private struct PostingSum {
  private var sums: [UInt32] = []
  private let span: Int

  init(span: Int) {
    self.span = span
  }

  mutating func add(rows: [UInt32], counts: [UInt32]) {
    if sums.isEmpty { sums = Array(repeating: 0, count: span) }
    for (row, count) in zip(rows, counts) { sums[Int(row)] &+= count }
  }

  mutating func add(row: UInt32, count: UInt32) {
    if sums.isEmpty { sums = Array(repeating: 0, count: span) }
    sums[Int(row)] &+= count
  }

  var postings: (rows: [UInt32], counts: [UInt32]) {
    let rows = sums.indices.filter { sums[$0] > 0 }
    return (rows.map(UInt32.init), rows.map { sums[$0] })
  }
}
