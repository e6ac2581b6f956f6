internal import GRDB
internal import Reports

// The tables. What a report says is stored word for word; what is searched is derived from it and can be rebuilt.
//
//     authority ◄─ report ◄─┬─ section, section_rows ◄─ paragraph ◄─ recommendation
//                           ├─ judgement, doubt         │    ▲
//                           └─ source_file      grade ◄─┘    ├─ ranking_block
//                                                            ├─ posting_segment ◄─ posting_page
//                                                            ├─ paragraph_fts (no copy of the text)
//                                                            └─ definition ─► abbreviation

enum Schema {
  /// `application_id` of the file: "FNDG".
  static let applicationID = 0x464E_4447

  /// Bytes of a page of the file. The larger, the less is lost at the ends of pages to rows that no longer fit.
  static let pageSize = 8_192

  /// The version that this program writes, in `user_version`.
  static let version = 5

  static func migrator(_ fullText: FullTextConnection) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: reports, paragraphs, full text") { database in
      try database.execute(sql: reports + paragraphs + fullText1 + views1)
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: deadlines, addressees, doubts, seals") { database in
      try database.execute(sql: recommendationsAndDoubts + rankingBlocks)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3: postings, small rows") { database in
      try database.execute(sql: smallRows + postings + fullText3 + views3)
      try indexAll(database, fullText)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4: abbreviations, traits") { database in
      try database.execute(sql: abbreviations)
      try RankingTable.writeAll(database)
      try AbbreviationRows.writeAll(database, fullText.scanner)
      try database.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5: when reports were taken in") { database in
      // A day in UTC; NULL for reports that an older version took in.
      try database.execute(sql: "ALTER TABLE report ADD COLUMN indexed_on TEXT")
      try database.execute(sql: "PRAGMA user_version = 5")
    }
    return migrator
  }

  /// Indexes every paragraph anew.
  private static func indexAll(_ database: Database, _ fullText: FullTextConnection) throws {
    let indexer = try ParagraphIndexer(database, fullText)
    try IndexedParagraph.forEach(ofRows: 0...Int64.max, database, indexer.add)
    try indexer.finish()
    try SectionRows(database).write(database)
  }

  private static let reports = """
    CREATE TABLE authority (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      region TEXT,
      ons_code TEXT
    ) STRICT;

    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      sha256 TEXT NOT NULL UNIQUE,
      path TEXT NOT NULL,
      url TEXT,
      title TEXT NOT NULL,
      authority_id INTEGER REFERENCES authority(id),
      authority_printed TEXT,
      framework TEXT NOT NULL,
      inspected_from TEXT,
      inspected_to TEXT,
      published TEXT,
      published_from TEXT,
      lead_inspector TEXT,
      overall TEXT,
      licence TEXT,
      pages INTEGER,
      reader_version INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX report_authority ON report(authority_id);

    CREATE TABLE judgement (
      report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      grade TEXT NOT NULL,
      grade_printed TEXT NOT NULL,
      scale TEXT NOT NULL,
      origin TEXT NOT NULL,
      page INTEGER,
      PRIMARY KEY (report_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source_file (
      path TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX source_file_report ON source_file(report_id);
    """

  private static let paragraphs = """
    CREATE TABLE section (
      id INTEGER PRIMARY KEY,
      report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      parent_id INTEGER REFERENCES section(id),
      ordinal INTEGER NOT NULL,
      heading TEXT NOT NULL,
      headings TEXT NOT NULL,
      grade TEXT,
      grade_printed TEXT,
      page INTEGER,
      UNIQUE (report_id, ordinal)
    ) STRICT;
    CREATE INDEX section_parent ON section(parent_id);

    CREATE TABLE paragraph (
      id INTEGER PRIMARY KEY,
      report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      section_id INTEGER REFERENCES section(id),
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      number INTEGER,
      kind TEXT NOT NULL,
      grade TEXT,
      grade_printed TEXT,
      page INTEGER,
      page_to INTEGER,
      text TEXT NOT NULL,
      UNIQUE (report_id, ordinal)
    ) STRICT;
    CREATE INDEX paragraph_section ON paragraph(section_id);

    -- What the order of matches looks at, apart from the long rows of paragraph.
    CREATE TABLE ranking (
      paragraph_id INTEGER PRIMARY KEY REFERENCES paragraph(id) ON DELETE CASCADE,
      weight REAL NOT NULL,
      day INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE recommendation (
      paragraph_id INTEGER PRIMARY KEY REFERENCES paragraph(id) ON DELETE CASCADE,
      timescale TEXT
    ) STRICT;
    """

  private static let recommendationsAndDoubts = """
    -- SHA-256 of all that is stored of the report; see ReportSeal. NULL for what version 1 stored.
    ALTER TABLE report ADD COLUMN seal BLOB;

    ALTER TABLE recommendation ADD COLUMN due TEXT;
    ALTER TABLE recommendation ADD COLUMN addressees TEXT NOT NULL DEFAULT '';

    CREATE TABLE doubt (
      report_id INTEGER NOT NULL REFERENCES report(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      detail TEXT NOT NULL,
      page INTEGER,
      PRIMARY KEY (report_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW recommendations AS
      SELECT report.name || ':' || paragraph.name AS id, authority.name AS authority, report.framework AS framework,
        report.published AS published, recommendation.timescale AS timescale, recommendation.due AS due,
        replace(recommendation.addressees, char(10), '; ') AS addressees, paragraph.text AS text
      FROM recommendation
      JOIN paragraph ON paragraph.id = recommendation.paragraph_id
      JOIN report ON report.id = paragraph.report_id
      LEFT JOIN authority ON authority.id = report.authority_id;

    CREATE VIEW doubts AS
      SELECT report.name AS report, doubt.kind AS kind, doubt.detail AS detail, doubt.page AS page
      FROM doubt JOIN report ON report.id = doubt.report_id;
    """

  private static let rankingBlocks = """
    -- What the order of matches looks at, packed.
    CREATE TABLE ranking_block (
      block INTEGER PRIMARY KEY,
      data BLOB NOT NULL
    ) STRICT;
    DROP TABLE ranking;
    """

  private static let fullText1 = """
    CREATE VIEW searchable AS
      SELECT paragraph.id AS id, paragraph.text AS text, coalesce(section.headings, '') AS headings
      FROM paragraph LEFT JOIN section ON section.id = paragraph.section_id;

    CREATE VIRTUAL TABLE paragraph_fts USING fts5(
      text, headings, content = 'searchable', content_rowid = 'id', tokenize = 'findings');
    """

  /// For people who open the file with other tools.
  private static let views1 = """
    CREATE VIEW findings AS
      SELECT report.name || ':' || paragraph.name AS id, authority.name AS authority, authority.region AS region,
        report.framework AS framework, report.published AS published, report.overall AS overall,
        replace(section.headings, char(10), ' › ') AS section, paragraph.grade AS grade, paragraph.number AS number, paragraph.page AS page,
        paragraph.kind AS kind, paragraph.text AS text
      FROM paragraph
      JOIN report ON report.id = paragraph.report_id
      LEFT JOIN authority ON authority.id = report.authority_id
      LEFT JOIN section ON section.id = paragraph.section_id;

    CREATE VIEW reports AS
      SELECT report.name AS id, authority.name AS authority, authority.region AS region, report.framework AS framework,
        report.inspected_from AS inspected_from, report.inspected_to AS inspected_to,
        report.published AS published, report.overall AS overall, report.title AS title, report.path AS path
      FROM report LEFT JOIN authority ON authority.id = report.authority_id;

    CREATE VIEW judgements AS
      SELECT report.name AS report, authority.name AS authority, report.framework AS framework,
        report.published AS published, replace(judgement.name, char(10), ' › ') AS judgement, judgement.grade AS grade,
        judgement.grade_printed AS grade_printed, judgement.page AS page
      FROM judgement
      JOIN report ON report.id = judgement.report_id
      LEFT JOIN authority ON authority.id = report.authority_id;
    """

  // MARK: Version 3

  private static let smallRows = """
    DROP VIEW findings;
    DROP VIEW recommendations;
    DROP VIEW searchable;
    DROP TABLE paragraph_fts;
    DROP TABLE ranking_block;

    -- The rows of its paragraphs, which are neighbours; NULL for a report without any.
    ALTER TABLE report ADD COLUMN first_row INTEGER;
    ALTER TABLE report ADD COLUMN last_row INTEGER;
    UPDATE report SET (first_row, last_row) = (SELECT min(id), max(id) FROM paragraph WHERE report_id = report.id);

    -- It is the last of the headings.
    ALTER TABLE section DROP COLUMN heading;

    -- The grades of paragraphs. One code for each word, whatever is printed; see GradeRow.
    CREATE TABLE grade (
      id INTEGER PRIMARY KEY,
      code INTEGER NOT NULL,
      grade TEXT,
      printed TEXT
    ) STRICT;
    INSERT INTO grade (code, grade, printed)
      SELECT CASE WHEN grade IS NULL THEN 0 ELSE min(255, dense_rank() OVER (ORDER BY grade)) END, grade, grade_printed
      FROM (SELECT DISTINCT grade, grade_printed FROM paragraph WHERE grade IS NOT NULL OR grade_printed IS NOT NULL);

    -- A million rows: what is usual is not written. No index and no foreign key, because the rows of a report are known.
    CREATE TABLE paragraph_3 (
      id INTEGER PRIMARY KEY,
      report_id INTEGER NOT NULL,
      section_id INTEGER,
      ordinal INTEGER NOT NULL,
      name TEXT, -- NULL: the number, or else page and ordinal
      number INTEGER,
      kind TEXT, -- NULL: finding
      grade_id INTEGER,
      page INTEGER,
      page_to INTEGER, -- NULL: the same page
      text TEXT NOT NULL
    ) STRICT;
    INSERT INTO paragraph_3
      SELECT paragraph.id, report_id, section_id, ordinal,
        nullif(name, coalesce(CAST(number AS TEXT), 'p' || coalesce(page, 0) || '.' || ordinal)), number,
        nullif(kind, 'finding'), grade.id, page, nullif(page_to, page), text
      FROM paragraph LEFT JOIN grade ON grade.grade IS paragraph.grade AND printed IS grade_printed
        AND (paragraph.grade IS NOT NULL OR grade_printed IS NOT NULL);
    DROP TABLE paragraph;
    ALTER TABLE paragraph_3 RENAME TO paragraph;

    -- Which paragraphs stand in which section, as runs of rows.
    CREATE TABLE section_rows (
      first_row INTEGER PRIMARY KEY,
      last_row INTEGER NOT NULL,
      section_id INTEGER NOT NULL
    ) STRICT;

    """

  private static let postings = """
    -- What a search looks at in every paragraph, packed; see RankingTable.
    CREATE TABLE ranking_block (
      block INTEGER PRIMARY KEY,
      data BLOB NOT NULL
    ) STRICT;

    -- Where each stem occurs, for runs of paragraphs; see PostingSegment and PostingPages.
    CREATE TABLE posting_segment (
      id INTEGER PRIMARY KEY,
      first_row INTEGER NOT NULL,
      last_row INTEGER NOT NULL,
      mean_length REAL NOT NULL
    ) STRICT;
    CREATE TABLE posting_page (
      id INTEGER PRIMARY KEY,
      segment_id INTEGER NOT NULL,
      stem BLOB,
      data BLOB NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX posting_page_stem ON posting_page(segment_id, stem) WHERE stem IS NOT NULL;

    """

  /// FTS5's own table of lengths is left out, for the ranking table has them. A page of the full-text index fills a page of
  /// the file; with more bytes gathered before they are written a batch becomes one segment and merging costs less.
  private static let fullText3 = """
    CREATE VIRTUAL TABLE paragraph_fts USING fts5(
      text, content = 'paragraph', content_rowid = 'id', columnsize = 0, tokenize = 'findings');
    INSERT INTO paragraph_fts(paragraph_fts, rank) VALUES ('hashsize', \(32 << 20));
    INSERT INTO paragraph_fts(paragraph_fts, rank) VALUES ('pgsz', 8130);

    """

  private static let views3 = """
    CREATE VIEW findings AS
      SELECT report.name || ':' || \(ParagraphNames.nameSQL) AS id, authority.name AS authority, authority.region AS region,
        report.framework AS framework, report.published AS published, report.overall AS overall,
        replace(section.headings, char(10), ' › ') AS section, grade.grade AS grade, paragraph.number AS number,
        paragraph.page AS page, coalesce(paragraph.kind, 'finding') AS kind, paragraph.text AS text,
        paragraph.id AS paragraph_id
      FROM paragraph
      JOIN report ON report.id = paragraph.report_id
      LEFT JOIN authority ON authority.id = report.authority_id
      LEFT JOIN grade ON grade.id = paragraph.grade_id
      LEFT JOIN section ON section.id = paragraph.section_id;

    CREATE VIEW recommendations AS
      SELECT report.name || ':' || \(ParagraphNames.nameSQL) AS id, authority.name AS authority,
        report.framework AS framework, report.published AS published, recommendation.timescale AS timescale,
        recommendation.due AS due, replace(recommendation.addressees, char(10), '; ') AS addressees,
        paragraph.text AS text
      FROM recommendation
      JOIN paragraph ON paragraph.id = recommendation.paragraph_id
      JOIN report ON report.id = paragraph.report_id
      LEFT JOIN authority ON authority.id = report.authority_id;

    """

  // MARK: Version 4

  private static let abbreviations = """
    -- What reports abbreviate, as printed. Looked up by words (short_key) and stems (long_key); see AbbreviationKey.
    CREATE TABLE abbreviation (
      id INTEGER PRIMARY KEY,
      short TEXT NOT NULL,
      long TEXT NOT NULL,
      short_key BLOB NOT NULL,
      long_key BLOB NOT NULL,
      reports INTEGER NOT NULL, -- that define it so
      UNIQUE (short_key, long_key, short, long)
    ) STRICT;
    CREATE INDEX abbreviation_long ON abbreviation(long_key);

    -- Which report defines it where. No foreign key: who removes a report has to count it down as well.
    CREATE TABLE definition (
      report_id INTEGER NOT NULL,
      abbreviation_id INTEGER NOT NULL,
      paragraph_id INTEGER NOT NULL,
      PRIMARY KEY (report_id, abbreviation_id)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW abbreviations AS
      SELECT report.name || ':' || \(ParagraphNames.nameSQL) AS id, authority.name AS authority,
        report.framework AS framework, report.published AS published, abbreviation.short AS abbreviation,
        abbreviation.long AS meaning
      FROM definition
      JOIN abbreviation ON abbreviation.id = definition.abbreviation_id
      JOIN paragraph ON paragraph.id = definition.paragraph_id
      JOIN report ON report.id = definition.report_id
      LEFT JOIN authority ON authority.id = report.authority_id;

    """
}
