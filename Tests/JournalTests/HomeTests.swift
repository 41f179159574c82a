import Foundation
import GRDB
import Testing

@testable import Dialogue
@testable import Journal

@Suite("The home folder")
struct HomeTests {
  @Test func `Only the owner can read what is kept`() throws {
    let folder = TemporaryFolder()
    let journal = try Journal.open(directory: folder.path)
    try journal.keep([.append(.fixture(number: 0))])
    #expect(try folder.mode() == 0o700)
    for name in ["", "-wal", "-shm"] {
      #expect(try folder.mode("mentor.sqlite" + name) == 0o600, "mentor.sqlite\(name)")
    }
    #expect(try folder.mode("default.lock") == 0o600)
    try journal.backup(to: folder.path + "/copy.sqlite")
    #expect(try folder.mode("copy.sqlite") == 0o600)
  }

  @Test func `An empty folder is closed to others, a used one is left alone`() throws {
    for isUsed in [false, true] {
      let folder = TemporaryFolder()
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
      if isUsed {
        #expect(FileManager.default.createFile(atPath: folder.path + "/x", contents: nil))
      }
      _ = try Journal.open(directory: folder.path)
      #expect(try folder.mode() == (isUsed ? 0o755 : 0o700))
      #expect(try folder.mode("mentor.sqlite") == 0o600)
    }
  }

  @Test func `A second session of a profile is refused, one of another is not`() throws {
    let folder = TemporaryFolder()
    var first: Journal? = try Journal.open(directory: folder.path)
    try first?.keep([.append(.fixture(number: 0))])
    #expect(throws: JournalError.inUse(profile: "default")) {
      try Journal.open(directory: folder.path, patience: .milliseconds(30))
    }
    _ = try Journal.open(directory: folder.path, profile: "other", patience: .zero)
    let looking = try Journal.open(directory: folder.path, access: .reading)
    #expect(try looking.conversation().turns.count == 1)
    #expect(throws: JournalError.self) { try looking.keep([.retract]) }
    first = nil
    _ = try Journal.open(directory: folder.path, patience: .zero)
    #expect(
      !FileManager.default.fileExists(atPath: folder.path + "/default.lock"),
      "the lock's file outlives the session")
  }

  @Test func `Looking at a home that is not there makes nothing`() throws {
    let folder = TemporaryFolder()
    let journal = try Journal.open(directory: folder.path, access: .reading)
    #expect(try journal.conversation() == Conversation())
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `A later version's home is refused and left alone`() throws {
    let folder = TemporaryFolder()
    let file = try Journal.open(directory: folder.path).queue.path
    var later = Migrations.all
    later.registerMigration("a step of next year") { _ in }
    try later.migrate(DatabaseQueue(path: file))
    let error = #expect(throws: JournalError.newer(file: file)) {
      try Journal.open(directory: folder.path)
    }
    #expect(error?.exitCode == 78)
  }

  @Test(arguments: ["", "\0", "garbage garbage garbage", "SQLite format 3\0 and no more"])
  func `A damaged file is named and never deleted`(content: String) throws {
    let folder = TemporaryFolder()
    let bytes = Data(String(repeating: content, count: 200).utf8)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let file = folder.path + "/mentor.sqlite"
    try bytes.write(to: URL(fileURLWithPath: file))
    if content.isEmpty {
      // An empty file is what a kill in the very first moment leaves; it is a new journal.
      #expect(try Journal.open(directory: folder.path).conversation() == Conversation())
      return
    }
    do throws(JournalError) {
      _ = try Journal.open(directory: folder.path)
      Issue.record("a damaged file was taken for a journal")
    } catch {
      guard case .unreadable(file, _) = error else {
        Issue.record("expected unreadable, got \(error)")
        return
      }
      #expect(error.description.contains("backup"), "the message must say what to do")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
  }

  @Test func `Another program's database is refused`() throws {
    let folder = TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    let other = try DatabaseQueue(path: folder.path + "/mentor.sqlite")
    try other.write { try $0.execute(sql: "CREATE TABLE turns (x)") }
    let error = #expect(throws: JournalError.self) { try Journal.open(directory: folder.path) }
    #expect(error?.description.contains("another program") == true)
  }

  @Test func `A damaged turn is named`() throws {
    let folder = TemporaryFolder()
    let journal = try Journal.open(directory: folder.path)
    try journal.keep([.append(.fixture(number: 0)), .append(.fixture(number: 1))])
    try journal.queue.write { try $0.execute(sql: "UPDATE turns SET json = '{' WHERE place = 1") }
    let error = #expect(throws: JournalError.self) { try journal.conversation() }
    #expect(error?.description.contains("turn 1") == true)
  }

  @Test func `A folder that cannot be made is said to be so`() throws {
    let error = #expect(throws: JournalError.self) {
      try Journal.open(directory: "/dev/null/home")
    }
    #expect(error?.exitCode == 73)
  }

  @Test(arguments: ["", " a", "a\n", "a\0b", String(repeating: "x", count: 65)])
  func `A name that cannot be used is refused`(name: String) {
    #expect(throws: JournalError.badProfile(name)) { try Journal.ephemeral(profile: name) }
  }
}

@Suite("How the file is written")
struct DurabilityTests {
  @Test func `Every change reaches the disk before it counts as made`() throws {
    let folder = TemporaryFolder()
    let journal = try Journal.open(directory: folder.path)
    let modes = try journal.queue.read { db in
      try ["journal_mode", "synchronous", "secure_delete"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(modes == ["wal", "2", "1"])
  }
}
