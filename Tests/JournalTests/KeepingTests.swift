import Foundation
import Testing

@testable import Dialogue
@testable import Journal

@Suite("What is kept comes back")
struct KeepingTests {
  /// The law behind everything else: load(save(x)) = x, whatever was said, taken back and put back.
  @Test(arguments: 0..<6)
  func `A random conversation is the same after every reopening`(seed: Int) throws {
    let folder = TemporaryFolder()
    var make = RandomTurns(seed: UInt64(seed))
    var expected = Conversation()
    for step in 0..<6 {
      let journal = try Journal.open(directory: folder.path)
      #expect(try journal.conversation() == expected, "seed \(seed), before step \(step)")
      for _ in 0..<Int.random(in: 1..<4, using: &make.random) {
        let keeping = Self.keeping(&make, &expected)
        try journal.keep([keeping])
        #expect(try journal.conversation() == expected, "seed \(seed), step \(step): \(keeping)")
      }
    }
  }

  private static func keeping(
    _ make: inout RandomTurns, _ talk: inout Conversation
  ) -> Reply.Keeping {
    switch Int.random(in: 0..<6, using: &make.random) {
    case 0 where !talk.turns.isEmpty, 1 where !talk.turns.isEmpty:
      _ = talk.retract()
      return .retract
    case 2 where !talk.undone.isEmpty, 3 where !talk.undone.isEmpty:
      _ = talk.restore()
      return .restore
    default:
      let turn = make.turn(after: talk)
      talk.append(turn)
      return .append(turn)
    }
  }

  @Test func `A turn is on disk when keep returns`() throws {
    let folder = TemporaryFolder()
    let journal = try Journal.open(directory: folder.path)
    for number in 0..<3 {
      try journal.keep([.append(.fixture(number: number))])
      // What a kill at this moment leaves behind: the files as they are.
      let crash = TemporaryFolder()
      try FileManager.default.createDirectory(
        atPath: crash.path, withIntermediateDirectories: true)
      for name in ["mentor.sqlite", "mentor.sqlite-wal"] {
        try FileManager.default.copyItem(
          atPath: folder.path + "/" + name, toPath: crash.path + "/" + name)
      }
      let found = try Journal.open(directory: crash.path).conversation()
      #expect(found.turns.count == number + 1, "turn \(number) was not committed by keep")
    }
  }

  @Test func `What one reply keeps is one change`() throws {
    let journal = try Journal.ephemeral()
    var unwritable = Turn.fixture(number: 1)
    unwritable.events = [
      .answer("x", from: nil, to: Answer(.number(.nan), words: "", turn: 1))
    ]
    try journal.keep([.append(.fixture(number: 0))])
    #expect(throws: JournalError.self) {
      try journal.keep([.retract, .append(unwritable)])
    }
    let talk = try journal.conversation()
    #expect(talk.turns.count == 1 && talk.undone.isEmpty, "half of a failed change was kept")
  }

  @Test func `Taking back with nothing to take back changes nothing`() throws {
    let journal = try Journal.ephemeral()
    try journal.keep([.retract, .restore])
    #expect(try journal.conversation() == Conversation())
  }

  @Test func `Profiles do not see each other`() throws {
    let folder = TemporaryFolder()
    let ada = try Journal.open(directory: folder.path, profile: "ada")
    let bob = try Journal.open(directory: folder.path, profile: "bob/../ada")
    try ada.keep([.append(.fixture(number: 0, line: "one"))])
    try bob.keep([.append(.fixture(number: 0, line: "two"))])
    try bob.keep([.retract])
    #expect(try ada.conversation().turns.map(\.line) == ["one"])
    #expect(try bob.conversation().turns.isEmpty)
    #expect(try ada.profiles() == ["ada", "bob/../ada"])
  }

  @Test func `A profile's beginning is kept once`() throws {
    let journal = try Journal.ephemeral()
    #expect(try journal.origin() == nil)
    let first = try journal.begin(seed: .max, at: "2026-03-02T09:00:00")
    #expect(try journal.begin(seed: 2, at: "2027-01-01T09:00:00") == first)
    #expect(try journal.origin() == .init(seed: .max, created: "2026-03-02T09:00:00"))
  }
}
