import Dialogue
import Foundation
import GRDB

/// What is kept of a person's conversations: turns, and lines for the line editor and for authors.
///
/// ```swift
/// let journal = try Journal.open(directory: home, profile: "default")
/// var conversation = try journal.conversation()
/// let reply = dialogue.reply(to: line, in: &conversation, setting: setting)
/// try journal.keep(reply)          // on disk before anything is shown
/// ```
///
/// One SQLite file holds all profiles of a home. A session holds its profile's lock until the
/// journal is released or the process ends.
public final class Journal: Sendable {
  /// What a journal is opened for.
  public enum Access: Sendable {
    /// To talk: takes the profile's lock and makes what is missing.
    case session
    /// To look: takes no lock, and neither makes nor changes anything. A home that does not exist
    /// reads as an empty one.
    case reading
  }

  /// The profile whose conversation this is.
  public let profile: String
  /// The database's path; nil when nothing is kept on disk.
  public let file: String?
  let queue: DatabaseQueue
  private let access: Access
  private let lock: SessionLock?

  private init(
    profile: String, file: String?, access: Access, queue: DatabaseQueue, lock: SessionLock?
  ) {
    self.profile = profile
    self.file = file
    self.access = access
    self.queue = queue
    self.lock = lock
  }

  /// Opens the journal of `profile` in `directory`.
  /// - Parameter patience: how long to wait for another session of the profile to end.
  public static func open(
    directory: String, profile: String = "default", access: Access = .session,
    patience: Duration = .seconds(2)
  ) throws(JournalError) -> Journal {
    try check(profile)
    let home = Home(directory: directory.isEmpty ? "." : directory)
    if access == .reading, !home.exists { return try ephemeral(profile: profile) }
    var lock: SessionLock?
    if access == .session {
      try home.make()
      lock = try SessionLock.take(home.lock(for: profile), patience: patience)
      if lock == nil { throw .inUse(profile: profile) }
    }
    let queue = try attempt(home.database) {
      let queue = try DatabaseQueue(path: home.database, configuration: configuration(patience))
      try prepare(queue, home: home, patience: patience)
      // FULL brings every turn to the disk before its reply is shown, also through a power cut;
      // GRDB sets NORMAL while it opens. secure_delete overwrites what is forgotten.
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
      }
      return queue
    }
    return Journal(
      profile: profile, file: home.database, access: access, queue: queue, lock: lock)
  }

  /// A journal in memory, gone when it is released.
  public static func ephemeral(profile: String = "default") throws(JournalError) -> Journal {
    try check(profile)
    let queue = try attempt("memory") {
      let queue = try DatabaseQueue()
      try Migrations.all.migrate(queue)
      return queue
    }
    return Journal(profile: profile, file: nil, access: .session, queue: queue, lock: nil)
  }

  private static func configuration(_ patience: Duration) -> Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(Double(patience.components.seconds) + 0.1)
    return configuration
  }

  private static func prepare(
    _ queue: DatabaseQueue, home: Home, patience: Duration
  ) throws {
    let isReady = try queue.read { db in
      let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard tables == 0 || mark == Migrations.applicationID else {
        throw JournalError.unreadable(
          file: home.database, reason: "it is a database of another program")
      }
      guard try !Migrations.all.hasBeenSuperseded(db) else {
        throw JournalError.newer(file: home.database)
      }
      return try Migrations.all.hasCompletedMigrations(db)
    }
    guard !isReady else { return }
    // Two first sessions, of two profiles, must not both make the tables.
    let lock = try SessionLock.take(home.buildingLock, patience: patience)
    guard lock != nil else {
      throw JournalError.cannotWrite(file: home.database, reason: "it is being prepared elsewhere")
    }
    try withExtendedLifetime(lock) { try Migrations.all.migrate(queue) }
  }

  private static func check(_ profile: String) throws(JournalError) {
    let isClean = profile.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .lineSeparator
    }
    let trimmed = profile.trimmingCharacters(in: .whitespaces)
    guard isClean, !profile.isEmpty, profile.count <= 64, profile.utf8.count <= 80,
      trimmed == profile
    else {
      throw .badProfile(profile)
    }
  }
}

extension Journal {
  /// Runs `body`, and says in the journal's own words why it failed.
  func attempt<Result>(_ body: () throws -> Result) throws(JournalError) -> Result {
    try Self.attempt(file ?? "memory", body)
  }

  /// Makes a change, whole or not at all.
  func change(_ body: (Database) throws -> Void) throws(JournalError) {
    guard access == .session else {
      throw .cannotWrite(file: file ?? "memory", reason: "it was opened for reading")
    }
    try attempt { try queue.write(body) }
  }

  static func attempt<Result>(
    _ file: String, _ body: () throws -> Result
  ) throws(JournalError) -> Result {
    do {
      return try body()
    } catch let error as JournalError {
      throw error
    } catch let error as DatabaseError {
      let reason = error.message ?? "error \(error.resultCode.rawValue)"
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY,
        .SQLITE_PERM, .SQLITE_AUTH:
        throw .cannotWrite(file: file, reason: reason)
      case .SQLITE_CANTOPEN:
        throw .cannotCreate(path: file, reason: reason)
      default:
        throw .unreadable(file: file, reason: reason)
      }
    } catch {
      throw .unreadable(file: file, reason: "\(error)")
    }
  }
}
