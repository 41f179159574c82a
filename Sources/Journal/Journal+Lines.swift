import Foundation
import GRDB

/// A line that nobody understood, for authors.
public struct UnmatchedLine: Sendable, Hashable, Codable {
  /// The line.
  public var line: String
  /// How often it came.
  public var count: Int
  /// When it came first, as the setting of that turn said.
  public var first: String
  /// When it came last.
  public var last: String

  /// A line that came `count` times.
  public init(line: String, count: Int, first: String, last: String) {
    self.line = line
    self.count = count
    self.first = first
    self.last = last
  }
}

// Lines are stored as bytes: SQLite would end a text at its first NUL.
extension Journal {
  /// How many lines the history keeps.
  static let historyCapacity = 1_000
  /// The longest line that the history keeps, in bytes of UTF-8. A longer one was pasted.
  static let historyLineLimit = 10_000

  /// The lines that nobody understood, the most frequent first, then in the order of their letters.
  /// They stay when their turn is taken back.
  public func unmatched() throws(JournalError) -> [UnmatchedLine] {
    try attempt {
      try queue.read { db in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT line, count, first, last FROM unmatched WHERE profile = ?
            ORDER BY count DESC, line
            """, arguments: [profile])
        return rows.map {
          UnmatchedLine(line: Self.text($0["line"]), count: $0[1], first: $0[2], last: $0[3])
        }
      }
    }
  }

  /// Remembers a line for the line editor. Never call it for a private line, nor for one that led
  /// to a referral. The same line twice running counts once.
  public func addHistory(_ line: String) throws(JournalError) {
    guard !line.isEmpty, line.utf8.count <= Self.historyLineLimit else { return }
    try change { db in
      let last = try Data.fetchOne(
        db, sql: "SELECT line FROM history WHERE profile = ? ORDER BY id DESC LIMIT 1",
        arguments: [profile])
      guard last.map(Self.text) != line else { return }
      try insert(history: line, in: db)
      try db.execute(
        sql: """
          DELETE FROM history WHERE profile = :profile AND id <=
            (SELECT id FROM history WHERE profile = :profile
             ORDER BY id DESC LIMIT 1 OFFSET :capacity)
          """, arguments: ["profile": profile, "capacity": Self.historyCapacity])
    }
  }

  /// The newest `limit` lines, oldest first.
  public func history(limit: Int = 500) throws(JournalError) -> [String] {
    try attempt {
      try queue.read { db in
        let lines = try Data.fetchAll(
          db, sql: "SELECT line FROM history WHERE profile = ? ORDER BY id DESC LIMIT ?",
          arguments: [profile, max(0, limit)])
        return lines.reversed().map(Self.text)
      }
    }
  }

  func insert(history line: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO history (profile, line) VALUES (?, ?)",
      arguments: [profile, Data(line.utf8)])
  }

  func note(unmatched line: String, at time: String, in db: Database) throws {
    try insert(UnmatchedLine(line: line, count: 1, first: time, last: time), in: db)
  }

  func insert(_ line: UnmatchedLine, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO unmatched (profile, line, count, first, last) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET count = count + excluded.count, last = excluded.last
        """, arguments: [profile, Data(line.line.utf8), line.count, line.first, line.last])
  }

  private static func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }
}
