internal import GRDB
internal import Reports

/// Writes a report into its tables and takes it out again.
enum ReportRow {
  // MARK: In

  /// Inserts a report with all that belongs to it and returns its row.
  ///
  /// - Parameters:
  ///   - name: the name it had before; `nil` for one that nobody has.
  ///   - indexedOn: the day it was taken in; `nil` for today.
  static func insert(
    _ database: Database, _ report: Report, readerVersion: Int, name: Report.ID? = nil,
    indexedOn: CalendarDate? = nil, into indexer: ParagraphIndexer
  ) throws -> Int64 {
    let name = try name ?? ReportName.unused(for: report, in: database)
    let id = try insertFacts(
      database, report, readerVersion: readerVersion, name: name, indexedOn: indexedOn)
    for (ordinal, judgement) in report.judgements.enumerated() {
      try insert(database, judgement, ordinal: ordinal, report: id)
    }
    for (ordinal, doubt) in report.doubts.enumerated() {
      try database.cachedStatement(sql: "INSERT INTO doubt VALUES (?, ?, ?, ?, ?)").execute(
        arguments: [id, ordinal, doubt.kind.rawValue, doubt.detail, doubt.page])
    }
    let sections = try insertSections(database, report, id)
    var abbreviations = AbbreviationRows(indexer.scanner)
    for (row, paragraph) in zip(indexer.nextRow..., report.paragraphs) {
      abbreviations.add(row, text: paragraph.text)
    }
    try abbreviations.write(database, report: id)
    try insertParagraphs(database, report, id, sections: sections, into: indexer)
    return id
  }

  private static func insertFacts(
    _ database: Database, _ report: Report, readerVersion: Int, name: Report.ID, indexedOn: CalendarDate?
  ) throws -> Int64 {
    let facts = report.facts
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO report (name, sha256, path, url, title, authority_id, authority_printed, framework, inspected_from,
          inspected_to, published, published_from, lead_inspector, overall, licence, pages, reader_version,
          indexed_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, date('now')))
        """)
    try statement.execute(arguments: [
      name.description, report.source.sha256, report.source.path,
      report.source.url, facts.title, try authority(database, facts.authority), facts.authorityPrinted,
      facts.framework.rawValue, facts.inspectedFrom?.description, facts.inspectedTo?.description,
      facts.published?.description, facts.publishedFrom?.rawValue, facts.leadInspector,
      facts.overall?.rawValue, facts.licence?.rawValue, report.pageCount, readerVersion,
      indexedOn?.description,
    ])
    return database.lastInsertedRowID
  }

  private static func authority(_ database: Database, _ authority: Authority?) throws -> Int64? {
    guard let authority else { return nil }
    let known = try Row.fetchOne(
      database, sql: "SELECT id, region, ons_code FROM authority WHERE name = ?", arguments: [authority.name])
    guard let known else {
      try database.cachedStatement(sql: "INSERT INTO authority (name, region, ons_code) VALUES (?, ?, ?)")
        .execute(arguments: [authority.name, authority.region, authority.onsCode])
      return database.lastInsertedRowID
    }
    let region: String? = authority.region ?? known[1]
    let code: String? = authority.onsCode ?? known[2]
    if region != known[1] || code != known[2] { try update(database, known[0], region: region, code: code) }
    return known[0]
  }

  /// The reports on an authority are sealed with what is known of it.
  private static func update(_ database: Database, _ authority: Int64, region: String?, code: String?) throws
  {
    let reports = try Int64.fetchAll(
      database, sql: "SELECT id FROM report WHERE authority_id = ?", arguments: [authority])
    let sound = try reports.filter { try ReportSeal.holds(database, report: $0) }
    try database.execute(
      sql: "UPDATE authority SET region = ?, ons_code = ? WHERE id = ?", arguments: [region, code, authority])
    for report in sound { try ReportSeal.seal(database, report: report) }
  }

  private static func insert(
    _ database: Database, _ judgement: Judgement, ordinal: Int, report: Int64
  ) throws {
    try database.cachedStatement(sql: "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        report, ordinal, LineList.encoded(judgement.name), judgement.grade.rawValue,
        judgement.gradePrinted, judgement.scale.rawValue, judgement.origin.rawValue, judgement.page,
      ])
  }

  /// The row of each section, in the order of the report's list.
  private static func insertSections(_ database: Database, _ report: Report, _ id: Int64) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO section (report_id, parent_id, ordinal, headings, grade, grade_printed, page)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    var rows: [Int64] = []
    for (ordinal, section) in report.sections.enumerated() {
      try statement.execute(arguments: [
        id, section.parent.map { rows[$0] }, ordinal,
        LineList.encoded(report.path(ofSection: ordinal)), section.grade?.rawValue,
        section.gradePrinted, section.page,
      ])
      rows.append(database.lastInsertedRowID)
    }
    return rows
  }

  private static func insertParagraphs(
    _ database: Database, _ report: Report, _ id: Int64, sections: [Int64], into indexer: ParagraphIndexer
  ) throws {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO paragraph (id, report_id, section_id, ordinal, name, number, kind, grade_id, page, page_to, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let first = indexer.nextRow
    var names = ParagraphNames()
    var sectionRows = SectionRows()
    let headings = report.sections.indices.map { LineList.encoded(report.path(ofSection: $0)) }
    let numbersFindings = ParagraphTraits.numbersFindings(report.paragraphs)
    for paragraph in report.paragraphs {
      let row = indexer.nextRow
      let grade = try GradeRow.row(database, paragraph)
      let (page, lastPage) = (paragraph.pages?.lowerBound, paragraph.pages?.upperBound)
      try insert.execute(arguments: [
        row, id, paragraph.section.map { sections[$0] }, paragraph.ordinal, names.unusualName(of: paragraph),
        paragraph.printedNumber?.value, paragraph.kind == .finding ? nil : paragraph.kind.rawValue, grade?.id,
        page, lastPage == page ? nil : lastPage, paragraph.text,
      ])
      try indexer.add(
        IndexedParagraph(
          row: row, text: paragraph.text, headings: paragraph.section.map { headings[$0] } ?? "",
          kind: paragraph.kind, grade: grade?.code ?? 0,
          isBrief: numbersFindings && paragraph.printedNumber == nil))
      sectionRows.add(row, section: paragraph.section.map { sections[$0] })
      try Self.insert(database, paragraph.recommendation, row)
    }
    try sectionRows.write(database)
    guard indexer.nextRow > first else { return }
    try database.cachedStatement(sql: "UPDATE report SET first_row = ?, last_row = ? WHERE id = ?")
      .execute(arguments: [first, indexer.nextRow - 1, id])
  }

  private static func insert(
    _ database: Database, _ recommendation: Recommendation?, _ row: Int64
  ) throws {
    guard let recommendation else { return }
    try database.cachedStatement(sql: "INSERT INTO recommendation VALUES (?, ?, ?, ?)").execute(arguments: [
      row, recommendation.timescale, recommendation.due?.description,
      LineList.encoded(recommendation.addressees),
    ])
  }

  // MARK: Out

  /// Notes which file holds a report.
  static func attach(_ database: Database, file: FileStamp, to report: Int64) throws {
    try ReportSeal.keeping(database, report: report) {
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO source_file VALUES (?, ?, ?, ?)").execute(
        arguments: [file.path, file.size, file.modified, report])
    }
  }

  /// Forgets a file, and its report where no other file holds it.
  static func detach(_ database: Database, file: String, from report: Int64) throws {
    let other = try String.fetchOne(
      database, sql: "SELECT path FROM source_file WHERE report_id = ? AND path <> ? ORDER BY path",
      arguments: [report, file])
    try ReportSeal.keeping(database, report: report) {
      try database.execute(sql: "DELETE FROM source_file WHERE path = ?", arguments: [file])
      guard let other else { return }
      try database.execute(
        sql: "UPDATE report SET path = ? WHERE id = ? AND path = ?", arguments: [other, report, file])
    }
    if other == nil { try remove(database, report: report) }
  }

  /// Removes the report with this name, if there is one.
  static func remove(_ database: Database, name: Report.ID) throws {
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM report WHERE name = ?", arguments: [name.description])
    if let id { try remove(database, report: id) }
  }

  /// Removes the report with this content, if there is one.
  static func remove(_ database: Database, sha256: String) throws {
    let id = try Int64.fetchOne(database, sql: "SELECT id FROM report WHERE sha256 = ?", arguments: [sha256])
    if let id { try remove(database, report: id) }
  }

  private static func remove(_ database: Database, report: Int64) throws {
    let rows = try Row.fetchOne(
      database, sql: "SELECT first_row, last_row FROM report WHERE id = ? AND first_row <= last_row",
      arguments: [report])
    if let rows {
      let (first, last): (Int64, Int64) = (rows[0], rows[1])
      let own = try Int64.fetchOne(
        database, sql: "SELECT count(*) FROM paragraph WHERE id BETWEEN ? AND ? AND report_id = ?",
        arguments: [first, last, report])
      // Damage must not cost another report its paragraphs.
      guard first > 0, last < PostingSegment.mostRows, own == last - first + 1 else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      try ParagraphIndexer.remove(first...last, database)
      for (table, column) in [
        ("recommendation", "paragraph_id"), ("section_rows", "first_row"), ("paragraph", "id"),
      ] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE \(column) BETWEEN ? AND ?", arguments: [first, last])
      }
    }
    try AbbreviationRows.remove(database, report: report)
    try database.execute(sql: "DELETE FROM section WHERE report_id = ?", arguments: [report])
    try database.execute(sql: "DELETE FROM report WHERE id = ?", arguments: [report])
  }
}

/// Which rows of `paragraph` stand in which section: runs, for a filter by section reads no paragraphs.
struct SectionRows {
  private(set) var runs: [(section: Int64, rows: ClosedRange<Int64>)] = []

  init() {}

  /// Those that follow from the paragraphs in the index.
  init(_ database: Database) throws {
    let paragraphs = try Row.fetchCursor(database, sql: "SELECT id, section_id FROM paragraph ORDER BY id")
    while let row = try paragraphs.next() { add(row[0], section: row[1]) }
  }

  /// Adds a paragraph; rows come in order.
  mutating func add(_ row: Int64, section: Int64?) {
    guard let section else { return }
    if let last = runs.last, last.section == section, last.rows.upperBound + 1 == row {
      runs[runs.count - 1].rows = last.rows.lowerBound...row
    } else {
      runs.append((section, row...row))
    }
  }

  func write(_ database: Database) throws {
    let insert = try database.cachedStatement(sql: "INSERT INTO section_rows VALUES (?, ?, ?)")
    for (section, rows) in runs {
      try insert.execute(arguments: [rows.lowerBound, rows.upperBound, section])
    }
  }
}

/// Headings and names as they are stored: one a line, headings outermost first. Layout has taken all line ends out before.
enum LineList {
  static func encoded(_ path: [String]) -> String {
    path.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
  }

  static func decoded(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
