import Dialogue
import Journal
import Mentoring

/// One sitting at the assistant: a conversation, where it is kept, and what time it is.
///
/// ```swift
/// var sitting = try Sitting(assistant: assistant, journal: journal, clock: clock, seed: nil)
/// try sitting.open()
/// try sitting.reply(to: "hello").says      // on disk by now
/// ```
struct Sitting {
  let assistant: Assistant
  let journal: Journal
  let seed: UInt64
  var clock: SessionClock
  private(set) var conversation: Conversation

  /// - Parameter seed: for the wordings; nil goes on with the one that the conversation began with.
  init(assistant: Assistant, journal: Journal, clock: SessionClock, seed: UInt64?) throws {
    self.assistant = assistant
    self.journal = journal
    self.clock = clock
    let origin = try journal.begin(seed: seed ?? 0, at: clock.now.description)
    self.seed = seed ?? origin.seed
    conversation = try journal.conversation()
  }

  /// Everything that a reply may depend on, now.
  var setting: Setting { clock.setting(seed: seed) }

  /// Greets. What the reply changes is kept when this returns.
  mutating func open() throws -> Reply {
    let reply = assistant.dialogue.open(&conversation, setting: setting)
    try journal.keep(reply)
    return reply
  }

  /// Answers one line. What the reply changes is kept when this returns.
  mutating func reply(to line: String, isPrivate: Bool = false) throws -> Reply {
    let reply = assistant.dialogue.reply(
      to: line, in: &conversation, setting: setting, isPrivate: isPrivate)
    try journal.keep(reply)
    return reply
  }

  /// Forgets the conversation in memory and takes it from the journal again.
  mutating func reload() throws { conversation = try journal.conversation() }

  /// The plan as it stands; nil before there is one.
  var plan: MentoringPlan? { assistant.plan(of: conversation, setting: setting) }

  /// A turn as `chat --json` writes it.
  func turn(_ reply: Reply) -> TurnObject {
    TurnObject(reply, state: assistant.state(of: conversation, setting: setting))
  }
}
