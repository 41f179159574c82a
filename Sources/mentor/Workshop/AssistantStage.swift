import Dialogue
import Journal
import Mentoring
import Rehearsal
import Schedule
import Terminal

/// Where scripts are played: the assistant with a store in memory.
struct AssistantStage: Stage {
  /// Gives the assistant of a content folder; nil stands for the content of the command line.
  private let assistant: (_ content: String?) throws -> Assistant
  private var sitting: Sitting?

  init(_ assistant: @escaping (_ content: String?) throws -> Assistant) {
    self.assistant = assistant
  }

  mutating func open(_ setting: StageSetting) throws -> TurnRecord {
    let clock = try Self.clock(setting.clock, zone: ZoneNaming.zone(named: setting.zone))
    let assistant = try assistant(setting.content)
    let journal = try Journal.ephemeral(profile: setting.profile)
    var new = try Sitting(
      assistant: assistant, journal: journal, clock: clock, seed: setting.seed)
    new.page = Page(width: setting.width)
    return try begin(new)
  }

  mutating func reply(to line: String, isPrivate: Bool) throws -> TurnRecord {
    try withSitting { sitting in
      try TurnRecord(sitting.reply(to: line, isPrivate: isPrivate), of: sitting)
    }
  }

  mutating func reload() throws { try withSitting { try $0.reload() } }

  mutating func resume(at clock: String) throws -> TurnRecord {
    let before = try withSitting { $0 }
    var next = try Sitting(
      assistant: before.assistant, journal: before.journal,
      clock: Self.clock(clock, zone: before.clock.zone), seed: before.seed)
    next.page = before.page
    return try begin(next)
  }

  func variants(of responseID: String) -> [String] {
    guard let response = sitting?.assistant.script.responses[responseID] else { return [] }
    return response.texts + response.reprompts
  }

  func nearMisses(to line: String) -> [String] {
    guard let explanation = sitting?.assistant.explain(line, asking: nil) else { return [] }
    return explanation.near.map { item in
      let name = item.act ?? item.slot ?? item.question ?? ""
      let words = [name, item.rule.map { "(\($0))" }, item.whyNot].compactMap { $0 }
      return words.joined(separator: " ")
    }
  }

  private mutating func begin(_ new: Sitting) throws -> TurnRecord {
    var new = new
    let reply = try new.open()
    sitting = new
    return try TurnRecord(reply, of: new)
  }

  private mutating func withSitting<Result>(
    _ body: (inout Sitting) throws -> Result
  ) throws -> Result {
    // Moved in and out, so that its turns are not copied for every line.
    guard var taken = sitting.take() else { throw Refusal(.usage, "Nobody has opened the stage.") }
    defer { sitting = taken }
    return try body(&taken)
  }

  private static func clock(_ text: String, zone: ZoneID) throws -> SessionClock {
    guard let time = CivilDateTime(iso: text) else {
      throw Refusal(.badContent, "“\(text)” is no time.")
    }
    return SessionClock(standingAt: time, in: zone)
  }
}
