import GRDB

extension Journal {
  /// How a profile began.
  public struct Origin: Sendable, Hashable, Codable {
    /// Chooses among wordings; the same for the profile's whole life.
    public var seed: UInt64
    /// When it began, as the first setting said.
    public var created: String

    /// A beginning.
    public init(seed: UInt64, created: String) {
      self.seed = seed
      self.created = created
    }
  }

  /// How the profile began; nil before ``begin(seed:at:)``.
  public func origin() throws(JournalError) -> Origin? {
    try attempt { try queue.read { try origin(in: $0) } }
  }

  /// Keeps how the profile began, or returns what an earlier call kept.
  public func begin(seed: UInt64, at time: String) throws(JournalError) -> Origin {
    if let origin = try origin() { return origin }
    let origin = Origin(seed: seed, created: time)
    try change { try insert(origin, in: $0) }
    return origin
  }

  /// The names of all profiles of the home that hold something, sorted.
  public func profiles() throws(JournalError) -> [String] {
    try attempt {
      try queue.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT name FROM profiles UNION SELECT profile FROM turns
            UNION SELECT profile FROM unmatched UNION SELECT profile FROM history ORDER BY 1
            """)
      }
    }
  }

  /// Deletes everything that is kept of this profile and overwrites where it stood. The journal can
  /// be used on; it is then a new one.
  /// - Complexity: linear in the size of the home: the file is written anew.
  public func forget() throws(JournalError) {
    try change { try clear(in: $0) }
    try attempt {
      try queue.vacuum()
      guard file != nil else { return }
      // The log still holds pages with the old text until it is emptied.
      _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
  }

  func clear(in db: Database) throws {
    for table in ["turns", "unmatched", "history"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE profile = ?", arguments: [profile])
    }
    try db.execute(sql: "DELETE FROM profiles WHERE name = ?", arguments: [profile])
  }

  func origin(in db: Database) throws -> Origin? {
    try Row.fetchOne(
      db, sql: "SELECT seed, created FROM profiles WHERE name = ?", arguments: [profile]
    ).map { Origin(seed: UInt64(bitPattern: $0[0] as Int64), created: $0[1]) }
  }

  func insert(_ origin: Origin, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO profiles (name, seed, created) VALUES (?, ?, ?)",
      arguments: [profile, Int64(bitPattern: origin.seed), origin.created])
  }
}
