internal import GRDB

// The file of baskets. No revision is ever changed; to change a basket is to write one more.
//
//     basket ◄── revision ··(by hash)··► kept_quotation
//
// A body is JSON: {"title": …, "question": …, "introduction": …, "group_by": …, "entries": [{"paragraph": …, "note": …, "kept": …}]}.
// Quotations are many and long and never change, so that they stand outside of it, each once.

enum BasketSchema {
  /// `application_id` of the file: "FNDB".
  static let applicationID = 0x464E_4442

  /// The version that this program writes, in `user_version`.
  static let version = 1

  /// Pages of 4 KiB beyond which the file does not grow: a disk is not to be filled from outside.
  static let mostPages = 1 << 18

  static let migrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: baskets, revisions, quotations") { database in
      try database.execute(sql: tables + "PRAGMA user_version = 1;")
    }
    return migrator
  }()

  private static let tables = """
    CREATE TABLE basket (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      key_sha256 BLOB NOT NULL UNIQUE,
      -- Of the newest revision.
      revision INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE revision (
      basket_id INTEGER NOT NULL REFERENCES basket(id),
      number INTEGER NOT NULL,
      -- Seconds from 1970, UTC.
      made INTEGER NOT NULL,
      step TEXT NOT NULL,
      paragraph TEXT,
      body TEXT NOT NULL,
      PRIMARY KEY (basket_id, number)
    ) STRICT;

    CREATE TABLE kept_quotation (
      sha256 TEXT PRIMARY KEY,
      text TEXT NOT NULL,
      citation TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    """
}
