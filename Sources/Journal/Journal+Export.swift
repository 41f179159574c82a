import Dialogue
import Foundation
import GRDB

/// Everything that is kept of one profile, as a value that can be written to a file and read again.
public struct ProfileExport: Sendable, Hashable, Codable {
  /// The version of this form.
  public static let currentVersion = 1

  /// The form's version.
  public var version = currentVersion
  /// The profile's name; it may be imported under another.
  public var profile: String
  /// How it began.
  public var origin: Journal.Origin?
  /// The turns, oldest first.
  public var turns: [Turn]
  /// The turns that were taken back, the next to put back last.
  public var undone: [Turn]
  /// The lines that nobody understood.
  public var unmatched: [UnmatchedLine]
  /// The line editor's lines, oldest first.
  public var history: [String]

  /// The export as JSON with sorted keys, the same bytes for the same profile.
  public func json() throws(JournalError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    } catch {
      throw .notAnExport(reason: "an answer holds a number that JSON cannot write")
    }
  }

  /// Reads what ``json()`` wrote.
  /// - Throws: `notAnExport`.
  public init(json: String) throws(JournalError) {
    struct Version: Decodable { var version: Int }
    let data = Data(json.utf8)
    do {
      let version = try JSONDecoder().decode(Version.self, from: data).version
      guard version == Self.currentVersion else {
        throw JournalError.notAnExport(reason: "its version is \(version), not 1")
      }
      self = try JSONDecoder().decode(Self.self, from: data)
    } catch let error as JournalError {
      throw error
    } catch {
      throw .notAnExport(reason: "it lacks a field, or is not JSON")
    }
  }

  init(
    profile: String, origin: Journal.Origin?, turns: [Turn], undone: [Turn],
    unmatched: [UnmatchedLine], history: [String]
  ) {
    self.profile = profile
    self.origin = origin
    self.turns = turns
    self.undone = undone
    self.unmatched = unmatched
    self.history = history
  }
}

extension Journal {
  /// Everything that is kept of this profile.
  public func export() throws(JournalError) -> ProfileExport {
    let (kept, undone) = try turns()
    return ProfileExport(
      profile: profile, origin: try origin(), turns: kept, undone: undone,
      unmatched: try unmatched(), history: try history(limit: .max))
  }

  /// Puts an export in the place of everything that is kept of this profile, as one change.
  public func `import`(_ export: ProfileExport) throws(JournalError) {
    try change { db in
      try clear(in: db)
      if let origin = export.origin { try insert(origin, in: db) }
      for turn in export.turns { try insert(turn, isUndone: false, in: db) }
      for turn in export.undone.reversed() { try insert(turn, isUndone: true, in: db) }
      for line in export.unmatched { try insert(line, in: db) }
      for line in export.history { try insert(history: line, in: db) }
    }
  }

  /// Copies the whole home, all profiles, to a new file that only its owner can read. Other
  /// sessions may go on meanwhile.
  /// - Throws: `cannotCreate` when there is a file at `path` already.
  public func backup(to path: String) throws(JournalError) {
    try Home.makePrivateFile(path, isNew: true)
    try Self.attempt(path) {
      let copy = try DatabaseQueue(path: path)
      try queue.backup(to: copy)
      try copy.close()
    }
  }
}
