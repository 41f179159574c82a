import Dialogue
import Foundation
import GRDB

extension Journal {
  /// The conversation as it was left: its turns, and those that can be put back.
  /// - Complexity: linear in the number of turns.
  public func conversation() throws(JournalError) -> Conversation {
    let (kept, undone) = try turns()
    return Conversation(turns: kept, undone: undone)
  }

  /// Carries out what a reply wants kept, as one change; it is on disk when this returns.
  /// - Throws: `cannotWrite` when it is not; the journal is then as it was before.
  public func keep(_ reply: Reply) throws(JournalError) {
    try keep(reply.keeping)
  }

  /// Carries out `keeping` in order, as one change.
  /// - Complexity: independent of the length of the conversation.
  public func keep(_ keeping: [Reply.Keeping]) throws(JournalError) {
    guard !keeping.isEmpty else { return }
    try change { db in
      for step in keeping { try carryOut(step, in: db) }
    }
  }

  /// The turns in force and the turns taken back, as ``Conversation`` wants them.
  func turns() throws(JournalError) -> (kept: [Turn], undone: [Turn]) {
    try attempt {
      try queue.read { db in
        let kept = try decode(
          Row.fetchCursor(
            db, sql: "SELECT json FROM turns WHERE profile = ? AND NOT is_undone ORDER BY place",
            arguments: [profile]))
        let undone = try decode(
          Row.fetchCursor(
            db, sql: "SELECT json FROM turns WHERE profile = ? AND is_undone ORDER BY place DESC",
            arguments: [profile]))
        return (kept, undone)
      }
    }
  }

  private func decode(_ rows: RowCursor) throws -> [Turn] {
    let decoder = JSONDecoder()
    var turns: [Turn] = []
    while let row = try rows.next() {
      let json: String = row[0]
      do {
        turns.append(try decoder.decode(Turn.self, from: Data(json.utf8)))
      } catch {
        throw JournalError.unreadable(
          file: file ?? "memory",
          reason: "turn \(turns.count) of the profile “\(profile)” is damaged")
      }
    }
    return turns
  }

  private func carryOut(_ step: Reply.Keeping, in db: Database) throws {
    switch step {
    case .append(let turn):
      try db.execute(
        sql: "DELETE FROM turns WHERE profile = ? AND is_undone", arguments: [profile])
      try insert(turn, isUndone: false, in: db)
      if let line = turn.unmatched { try note(unmatched: line, at: turn.at, in: db) }
    case .retract:
      try db.execute(
        sql: """
          UPDATE turns SET is_undone = 1 WHERE profile = :profile AND place =
            (SELECT max(place) FROM turns WHERE profile = :profile AND NOT is_undone)
          """, arguments: ["profile": profile])
    case .restore:
      try db.execute(
        sql: """
          UPDATE turns SET is_undone = 0 WHERE profile = :profile AND place =
            (SELECT min(place) FROM turns WHERE profile = :profile AND is_undone)
          """, arguments: ["profile": profile])
    }
  }

  /// Writes a turn behind all others of the profile.
  func insert(_ turn: Turn, isUndone: Bool, in db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(turn), as: UTF8.self)
    try db.execute(
      sql: """
        INSERT INTO turns (profile, place, is_undone, number, json) VALUES (:profile,
          (SELECT coalesce(max(place) + 1, 0) FROM turns WHERE profile = :profile),
          :isUndone, :number, :json)
        """,
      arguments: [
        "profile": profile, "isUndone": isUndone, "number": turn.number, "json": json,
      ])
  }
}
