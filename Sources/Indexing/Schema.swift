internal import GRDB

// The tables. What a report says is stored word for word; what is searched is derived from it and can be rebuilt.
//
//     authority ◄─ report ◄─┬─ section ◄─ paragraph ◄─ recommendation
//                           ├─ judgement, doubt ▲
//                           └─ source_file      ├─ ranking_block
//                                               └─ paragraph_fts (text, headings; no copy of the text)

enum Schema {
  /// `application_id` of the file: "FNDG".
  static let applicationID = 0x464E_4447

  /// The version that this program writes, in `user_version`.
  static let version = 2

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: reports, paragraphs, full text") { database in
      try database.execute(sql: reports)
      try database.execute(sql: paragraphs)
      try database.execute(sql: fullText)
      try database.execute(sql: views)
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: deadlines, addressees, doubts, seals") { database in
      try database.execute(sql: recommendationsAndDoubts)
      try database.execute(sql: rankingBlocks)
      try RankingBlock.insertAll(database)
      // Bytes that FTS5 gathers before it writes: with more, a batch becomes one segment and merging costs less.
      try database.execute(
        sql: "INSERT INTO paragraph_fts(paragraph_fts, rank) VALUES ('hashsize', \(32 << 20))")
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
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
    -- What the order of matches looks at, packed; see RankingBlock.
    CREATE TABLE ranking_block (
      block INTEGER PRIMARY KEY,
      data BLOB NOT NULL
    ) STRICT;
    DROP TABLE ranking;
    """

  private static let fullText = """
    CREATE VIEW searchable AS
      SELECT paragraph.id AS id, paragraph.text AS text, coalesce(section.headings, '') AS headings
      FROM paragraph LEFT JOIN section ON section.id = paragraph.section_id;

    CREATE VIRTUAL TABLE paragraph_fts USING fts5(
      text, headings, content = 'searchable', content_rowid = 'id', tokenize = 'findings');
    """

  /// For people who open the file with other tools.
  private static let views = """
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
}
