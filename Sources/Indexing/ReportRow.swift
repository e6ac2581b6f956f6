internal import GRDB
internal import Reports

/// Writes a report into its tables and takes it out again.
enum ReportRow {
  // MARK: In

  /// Inserts a report with all that belongs to it and returns its row.
  static func insert(_ database: Database, _ report: Report, readerVersion: Int) throws -> Int64 {
    let id = try insertFacts(database, report, readerVersion: readerVersion)
    for (ordinal, judgement) in report.judgements.enumerated() {
      try insert(database, judgement, ordinal: ordinal, report: id)
    }
    let sections = try insertSections(database, report, id)
    try insertParagraphs(database, report, id, sections: sections)
    return id
  }

  private static func insertFacts(_ database: Database, _ report: Report, readerVersion: Int) throws -> Int64
  {
    let facts = report.facts
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO report (name, sha256, path, url, title, authority_id, authority_printed, framework, inspected_from,
          inspected_to, published, published_from, lead_inspector, overall, licence, pages, reader_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      try ReportName.unused(for: report, in: database).description, report.source.sha256, report.source.path,
      report.source.url, facts.title, try authority(database, facts.authority), facts.authorityPrinted,
      facts.framework.rawValue, facts.inspectedFrom?.description, facts.inspectedTo?.description,
      facts.published?.description, facts.publishedFrom?.rawValue, facts.leadInspector,
      facts.overall?.rawValue, facts.licence?.rawValue, report.pageCount, readerVersion,
    ])
    return database.lastInsertedRowID
  }

  private static func authority(_ database: Database, _ authority: Authority?) throws -> Int64? {
    guard let authority else { return nil }
    try database.cachedStatement(
      sql: """
        INSERT INTO authority (name, region, ons_code) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE
        SET region = coalesce(excluded.region, region), ons_code = coalesce(excluded.ons_code, ons_code)
        """
    ).execute(arguments: [authority.name, authority.region, authority.onsCode])
    return try Int64.fetchOne(
      database, sql: "SELECT id FROM authority WHERE name = ?", arguments: [authority.name])
  }

  private static func insert(
    _ database: Database, _ judgement: Judgement, ordinal: Int, report: Int64
  ) throws {
    try database.cachedStatement(sql: "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        report, ordinal, HeadingPath.encoded(judgement.name), judgement.grade.rawValue,
        judgement.gradePrinted, judgement.scale.rawValue, judgement.origin.rawValue, judgement.page,
      ])
  }

  /// The row of each section, in the order of the report's list.
  private static func insertSections(_ database: Database, _ report: Report, _ id: Int64) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO section (report_id, parent_id, ordinal, heading, headings, grade, grade_printed, page)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    var rows: [Int64] = []
    for (ordinal, section) in report.sections.enumerated() {
      try statement.execute(arguments: [
        id, section.parent.map { rows[$0] }, ordinal, section.heading,
        HeadingPath.encoded(report.path(ofSection: ordinal)), section.grade?.rawValue,
        section.gradePrinted, section.page,
      ])
      rows.append(database.lastInsertedRowID)
    }
    return rows
  }

  private static func insertParagraphs(
    _ database: Database, _ report: Report, _ id: Int64, sections: [Int64]
  ) throws {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO paragraph (report_id, section_id, ordinal, name, number, kind, grade, grade_printed, page, page_to, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let index = try database.cachedStatement(
      sql: "INSERT INTO paragraph_fts (rowid, text, headings) VALUES (?, ?, ?)")
    let recommend = try database.cachedStatement(sql: "INSERT INTO recommendation VALUES (?, ?)")
    let rank = try database.cachedStatement(sql: "INSERT INTO ranking VALUES (?, ?, ?)")
    let day = report.facts.day
    var names = ParagraphNames()
    for paragraph in report.paragraphs {
      try insert.execute(arguments: [
        id, paragraph.section.map { sections[$0] }, paragraph.ordinal, names.name(of: paragraph),
        paragraph.printedNumber?.value, paragraph.kind.rawValue, paragraph.grade?.rawValue,
        paragraph.gradePrinted, paragraph.pages?.lowerBound, paragraph.pages?.upperBound, paragraph.text,
      ])
      let row = database.lastInsertedRowID
      let headings =
        paragraph.section == nil ? "" : HeadingPath.encoded(report.path(ofSection: paragraph.section))
      try index.execute(arguments: [row, paragraph.text, headings])
      try rank.execute(arguments: [row, paragraph.kind.weight, day])
      if paragraph.kind == .recommendation { try recommend.execute(arguments: [row, paragraph.timescale]) }
    }
  }

  // MARK: Out

  /// Notes which file holds a report.
  static func attach(_ database: Database, file: FileStamp, to report: Int64) throws {
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO source_file VALUES (?, ?, ?, ?)").execute(
      arguments: [file.path, file.size, file.modified, report])
  }

  /// Forgets a file, and its report where no other file holds it.
  static func detach(_ database: Database, file: String, from report: Int64) throws {
    try database.execute(sql: "DELETE FROM source_file WHERE path = ?", arguments: [file])
    let other = try String.fetchOne(
      database, sql: "SELECT path FROM source_file WHERE report_id = ? ORDER BY path", arguments: [report])
    guard let other else { return try remove(database, report: report) }
    try database.execute(
      sql: "UPDATE report SET path = ? WHERE id = ? AND path = ?", arguments: [other, report, file])
  }

  /// Removes the report with this content, if there is one.
  static func remove(_ database: Database, sha256: String) throws {
    let id = try Int64.fetchOne(database, sql: "SELECT id FROM report WHERE sha256 = ?", arguments: [sha256])
    if let id { try remove(database, report: id) }
  }

  /// An external-content index has to be told the text that is about to go.
  private static func remove(_ database: Database, report: Int64) throws {
    try database.execute(
      sql: """
        INSERT INTO paragraph_fts (paragraph_fts, rowid, text, headings)
        SELECT 'delete', searchable.id, searchable.text, searchable.headings
        FROM searchable JOIN paragraph ON paragraph.id = searchable.id WHERE paragraph.report_id = ?
        """, arguments: [report])
    for table in ["paragraph", "section"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE report_id = ?", arguments: [report])
    }
    try database.execute(sql: "DELETE FROM report WHERE id = ?", arguments: [report])
  }
}

/// Headings as they are stored: one a line, outermost first. Layout has taken all line ends out of them before.
enum HeadingPath {
  static func encoded(_ path: [String]) -> String {
    path.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
  }

  static func decoded(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
