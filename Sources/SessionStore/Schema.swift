/// The tables of a session file.
///
/// One file a session, so that deleting a session is deleting a file. `sheet.codes` holds one character an item, in the
/// order of `item.pos`: its meaning stands in `code`. The first 79 codes are one ASCII byte each (`0` not presented,
/// `1` blank, `2` pass, then one a distinct answer seen).
enum Schema {
  /// "Amor" in the file's header.
  static let applicationID: Int64 = 0x416D_6F72

  /// One step from a version to the next; only ever appended to.
  struct Migration {
    let version: Int64
    let statements: [String]
  }

  static let migrations = [
    Migration(version: 1, statements: [meta, item, code, sheet, tally, answer]),
    Migration(version: 2, statements: [ticket]),
  ]

  /// The version that this program writes.
  static var version: Int64 { Int64(migrations.count) }

  /// What `sqlite_schema` holds in a file of a version, word for word.
  static func statements(ofVersion version: Int64) -> [String] {
    migrations.filter { $0.version <= version }.flatMap(\.statements)
  }

  /// What brings a file of an older version up to this one.
  static func statements(after version: Int64) -> [String] {
    migrations.filter { $0.version > version }.flatMap(\.statements)
  }

  private static let meta = """
    CREATE TABLE meta(
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """

  private static let item = """
    CREATE TABLE item(
      pos INTEGER NOT NULL PRIMARY KEY CHECK (pos > 0),
      id TEXT NOT NULL
    ) STRICT
    """

  private static let code = """
    CREATE TABLE code(
      pos INTEGER NOT NULL REFERENCES item(pos),
      symbol TEXT NOT NULL,
      answer TEXT NOT NULL,
      checksum INTEGER NOT NULL,
      PRIMARY KEY (pos, symbol)
    ) STRICT, WITHOUT ROWID
    """

  private static let sheet = """
    CREATE TABLE sheet(
      participant TEXT NOT NULL,
      wave TEXT NOT NULL,
      codes TEXT NOT NULL,
      certainty TEXT NOT NULL,
      checksum INTEGER NOT NULL,
      PRIMARY KEY (participant, wave)
    ) STRICT, WITHOUT ROWID
    """

  private static let tally = """
    CREATE TABLE tally(
      wave TEXT NOT NULL,
      pos INTEGER NOT NULL,
      symbol TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      checksum INTEGER NOT NULL,
      PRIMARY KEY (wave, pos, symbol),
      FOREIGN KEY (pos, symbol) REFERENCES code(pos, symbol)
    ) STRICT, WITHOUT ROWID
    """

  /// Tickets that were given out, sorted by number, so that the order of the people is not kept.
  ///
  /// Version 2; from then on `meta` may also hold `closed` and `size`, and a ``Seal`` follows the last page.
  private static let ticket = """
    CREATE TABLE ticket(
      number TEXT NOT NULL PRIMARY KEY,
      checksum INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """

  /// One row an answer; blank is NULL, what was not presented has no row.
  ///
  /// The same on SQLite, PostgreSQL and DuckDB.
  private static let answer = """
    CREATE VIEW answer AS
    SELECT meta.value AS session, sheet.participant, sheet.wave, item.id AS item,
      CASE WHEN code.answer = '' THEN NULL ELSE code.answer END AS answer,
      CASE substr(sheet.certainty, item.pos, 1) WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 END AS certainty
    FROM meta CROSS JOIN sheet CROSS JOIN item
      JOIN code ON code.pos = item.pos AND code.symbol = substr(sheet.codes, item.pos, 1)
    WHERE meta.name = 'session' AND code.symbol <> '0'
    """
}
