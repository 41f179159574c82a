import Foundation
import Testing

@testable import Dialogue
@testable import Journal

@Suite("Lines, forgetting, exporting")
struct LinesTests {
  @Test func `Unmatched lines are counted and outlive their turn`() throws {
    let journal = try Journal.ephemeral()
    for (number, line) in ["a\0b", "x", "a\0b"].enumerated() {
      try journal.keep([.append(.fixture(number: number, unmatched: line, at: "T\(number)"))])
    }
    try journal.keep([.retract, .retract, .retract])
    #expect(
      try journal.unmatched() == [
        UnmatchedLine(line: "a\0b", count: 2, first: "T0", last: "T2"),
        UnmatchedLine(line: "x", count: 1, first: "T1", last: "T1"),
      ])
  }

  @Test func `The history keeps order, drops repeats and has an end`() throws {
    let journal = try Journal.ephemeral()
    for line in ["a", "b", "b", "", "a"] { try journal.addHistory(line) }
    #expect(try journal.history() == ["a", "b", "a"])
    #expect(try journal.history(limit: 2) == ["b", "a"])
    try journal.addHistory(String(repeating: "x", count: 20_000))
    #expect(try journal.history().count == 3, "a pasted megabyte is no history")
    for number in 0..<Journal.historyCapacity { try journal.addHistory("\(number)") }
    #expect(try journal.history(limit: .max).count == Journal.historyCapacity)
    #expect(try journal.history(limit: .max).first == "0")
  }

  @Test func `Forgetting leaves no byte of what was said`() throws {
    let folder = TemporaryFolder()
    let secret = "xylophone-quartz"
    let other = try Journal.open(directory: folder.path, profile: "other")
    try other.keep([.append(.fixture(number: 0, line: "stays"))])
    let journal = try Journal.open(directory: folder.path)
    _ = try journal.begin(seed: 1, at: "2026-03-02T09:00:00")
    try journal.keep([.append(.fixture(number: 0, line: secret, unmatched: secret))])
    try journal.addHistory(secret)
    try journal.forget()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name) still holds a forgotten line")
    }
    #expect(try journal.conversation() == Conversation())
    #expect(try journal.profiles() == ["other"])
    #expect(try other.conversation().turns.count == 1)
    try journal.keep([.append(.fixture(number: 0))])
    #expect(try journal.conversation().turns.count == 1)
  }

  @Test(arguments: 0..<12)
  func `Importing an export gives the same profile`(seed: Int) throws {
    var make = RandomTurns(seed: UInt64(seed))
    let journal = try Journal.ephemeral()
    _ = try journal.begin(seed: make.random.next(), at: "2026-03-02T09:00:00")
    var talk = Conversation()
    for _ in 0..<8 {
      let turn = make.turn(after: talk)
      talk.append(turn)
      try journal.keep([.append(turn)])
      try journal.addHistory(make.text())
    }
    try journal.keep([.retract, .retract])
    let export = try journal.export()
    let read = try ProfileExport(json: try export.json())
    #expect(read == export)
    let copy = try Journal.ephemeral()
    try copy.keep([.append(.fixture(number: 0, line: "goes"))])
    try copy.import(read)
    #expect(try copy.export() == export)
    #expect(try copy.conversation() == journal.conversation())
  }

  @Test(arguments: ["", "[]", "{\"version\": 2}", "{\"version\": 1}"])
  func `Something else is not imported`(json: String) {
    let error = #expect(throws: JournalError.self) { try ProfileExport(json: json) }
    #expect(error?.exitCode == 65)
  }

  @Test func `A backup holds all profiles and overwrites nothing`() throws {
    let folder = TemporaryFolder()
    let journal = try Journal.open(directory: folder.path)
    try journal.keep([.append(.fixture(number: 0, line: "kept"))])
    let backup = TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: backup.path, withIntermediateDirectories: true)
    let path = backup.path + "/mentor.sqlite"
    try journal.backup(to: path)
    #expect(try Journal.open(directory: backup.path).conversation().turns.map(\.line) == ["kept"])
    #expect(throws: JournalError.self) { try journal.backup(to: path) }
  }
}
