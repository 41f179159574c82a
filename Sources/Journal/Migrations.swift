import GRDB

/// The tables, as a list of steps that are named and never changed once released.
///
/// A change to how turns are written (another kind of event, say) is a step too, even an empty one:
/// its name in the file tells an older program to keep its hands off.
enum Migrations {
  /// Marks the file as a journal of this program: the letters `MNTR`.
  static let applicationID = 0x4D4E_5452

  static let all: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("turns, lines and profiles") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(
        sql: """
          CREATE TABLE profiles (
            name TEXT NOT NULL PRIMARY KEY,
            seed INTEGER NOT NULL,
            created TEXT NOT NULL
          ) STRICT;

          -- `place` counts the turns of a profile from 0. Turns that were taken back keep their
          -- places behind the others, so that the next one to put back has the lowest.
          CREATE TABLE turns (
            profile TEXT NOT NULL,
            place INTEGER NOT NULL,
            is_undone INTEGER NOT NULL DEFAULT 0,
            number INTEGER NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (profile, place)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE unmatched (
            profile TEXT NOT NULL,
            line BLOB NOT NULL,
            count INTEGER NOT NULL,
            first TEXT NOT NULL,
            last TEXT NOT NULL,
            PRIMARY KEY (profile, line)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE history (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            profile TEXT NOT NULL,
            line BLOB NOT NULL
          ) STRICT;

          CREATE INDEX history_of_profile ON history (profile, id);
          """)
    }
    return migrator
  }()
}
