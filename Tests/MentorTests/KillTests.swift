import Dialogue
import Foundation
import Journal
import PseudoTerminal
import Testing

/// A terminal that is closed, a machine that goes down: nothing that was answered is lost.
@Suite("Nothing is lost", .serialized)
struct KillTests {
  /// Lines of a conversation that fill slots, ask, and go back.
  private static let lines = [
    "I head a division and cannot follow what our newest hires are talking about",
    "not sure", "back", "1",
  ]

  private func start(_ shell: Shell, _ options: [String] = []) throws -> PseudoTerminal {
    try PseudoTerminal(
      [PseudoTerminal.product("mentor")] + Shell.clock + options, environment: shell.environment())
  }

  private func kept(_ shell: Shell) throws -> Conversation {
    try Journal.open(directory: shell.home, access: .reading).conversation()
  }

  @Test("After each turn the program is killed; every answer is found, and the talk goes on")
  func killed() throws {
    let shell = try Shell()
    var expected: [String: Answer] = [:]
    for line in Self.lines {
      let program = try start(shell)
      try program.wait(for: PseudoTerminal.ready, seconds: 60)
      #expect(try kept(shell).answers == expected, "the answers of the session before")
      try program.type(line + "\r")
      try program.wait(for: PseudoTerminal.ready, seconds: 60)
      program.send(signal: SIGKILL)
      #expect(try program.waitForEnd() == .killed(signal: SIGKILL))
      let conversation = try kept(shell)
      #expect(conversation.turns.last?.line == line || line == "back", "“\(line)” is on disk")
      expected = conversation.answers
    }
    #expect(!expected.isEmpty, "the conversation must have filled something")
  }

  @Test(
    "A signal ends the program with 128 and its number, after saving",
    arguments: [(SIGTERM, Int32(143)), (SIGHUP, Int32(129))])
  func signals(signal: Int32, status: Int32) throws {
    let shell = try Shell()
    let program = try start(shell)
    try program.wait(for: PseudoTerminal.ready, seconds: 60)
    program.send(signal: signal)
    #expect(try program.waitForEnd() == .exited(status))
    #expect(program.isCooked, "the terminal must be as it was")
    #expect(try kept(shell).turns.count == 1)
  }

  @Test("Ctrl-C clears and warns before it leaves; Ctrl-D says how to come back")
  func keys() throws {
    let shell = try Shell()
    let program = try start(shell)
    try program.wait(for: PseudoTerminal.ready, seconds: 60)
    try program.type("half a line\u{3}")
    try program.wait(for: PseudoTerminal.ready)
    try program.type("\u{3}")
    try program.wait(for: "Ctrl-D or /quit leaves")
    try program.wait(for: PseudoTerminal.ready)
    try program.type("\u{4}")
    #expect(try program.waitForEnd() == .exited(0))
    let shown = String(decoding: program.transcript, as: UTF8.self)
    #expect(shown.hasSuffix("mentor\r\n") || shown.contains("Saved"), "\(shown.suffix(200))")
    let again = try start(shell, ["--plain"])
    try again.wait(for: "you> ", seconds: 60)
    try again.type("\u{3}")
    try again.wait(for: "you> ")
    try again.type("\u{3}")
    #expect(try again.waitForEnd() == .exited(130))
  }

  @Test("A profile that is in use is told so, with the way out")
  func inUse() throws {
    let shell = try Shell()
    let program = try start(shell)
    try program.wait(for: PseudoTerminal.ready, seconds: 60)
    let second = try shell.run("mentor")
    #expect(second.status == 75 && second.errors.contains("--profile"))
    #expect(try shell.run("mentor --profile other < /dev/null").status == 0)
  }
}
