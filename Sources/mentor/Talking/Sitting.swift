import Dialogue
import Journal
import Mentoring
import Terminal

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
  /// What pages are laid out for.
  var page = Page(width: 80)
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
  ///
  /// A page that the line asked for, such as the plan, is among what is said, before the question
  /// that is still open.
  mutating func reply(to line: String, isPrivate: Bool = false) throws -> Reply {
    var reply = assistant.dialogue.reply(
      to: line, in: &conversation, setting: setting, isPrivate: isPrivate)
    try journal.keep(reply)
    if let lines = reply.command.flatMap(lines(for:)) {
      let question = reply.asking.map { Script.question(for: $0.slot) }
      let place = reply.says.lastIndex { $0.id == question } ?? reply.says.endIndex
      let page = Said(id: Said.pageID, text: lines.joined(separator: "\n"))
      reply.says.insert(page, at: place)
    }
    return reply
  }

  /// The page that a command of the conversation asks for; nil for a command that asks for none.
  func lines(for command: String) -> [String]? {
    switch command {
    case "plan", "show_plan":
      plan?.lines(on: page, now: clock.now) ?? ["There is no plan yet."]
    case "compare": CompareCommand.page([], of: assistant, on: page)
    default: nil
    }
  }

  /// Forgets the conversation in memory and takes it from the journal again.
  mutating func reload() throws { conversation = try journal.conversation() }

  /// The plan as it stands; nil before there is one.
  var plan: MentoringPlan? { assistant.plan(of: conversation, setting: setting) }

  /// Whether nothing is left to ask.
  var isAtRest: Bool { assistant.dialogue.isAtRest(conversation, setting: setting) }

  /// A turn as `chat --json` writes it.
  func turn(_ reply: Reply) -> TurnObject {
    TurnObject(reply, state: assistant.state(of: conversation, setting: setting))
  }
}

extension CommonOptions {
  /// A sitting as the options ask for it. The home is looked at first: when it cannot be used, that
  /// is said at once.
  func sitting() throws -> Sitting {
    let journal = try journal(.session)
    var sitting = try Sitting(
      assistant: assistant(), journal: journal, clock: sessionClock(), seed: seed)
    sitting.page = page.withoutLooks
    return sitting
  }
}
