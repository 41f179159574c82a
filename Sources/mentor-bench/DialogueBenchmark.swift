import Dialogue
import Mentoring

/// Turns of one long conversation over the shipped content: what one costs, and whether it grows.
enum DialogueBenchmark {
  static func run() throws {
    let assistant = try Assistant(content: try Shipped.content())
    let setting = Setting(now: "2026-03-02T09:00:00", zone: "Europe/Berlin", seed: 7)
    var conversation = Conversation()
    _ = assistant.dialogue.open(&conversation, setting: setting)
    var all = Timing()
    var hundreds: [Timing] = []
    for turn in 0..<1_000 {
      if turn.isMultiple(of: 100) { hundreds.append(Timing()) }
      let line = lines[turn % lines.count]
      var one = Timing()
      one.measure { _ = assistant.dialogue.reply(to: line, in: &conversation, setting: setting) }
      all.add(one)
      hundreds[hundreds.count - 1].add(one)
    }
    print("1,000 turns: one costs \(all.summary)")
    try grow(assistant, setting)
  }

  /// The same few lines again and again, each round taken back: whatever grows then grows with the
  /// length of the conversation.
  private static func grow(_ assistant: Assistant, _ setting: Setting) throws {
    let round = ["someone above me", "why do you ask?", "hello", "what is a buddy?", "undo"]
    var conversation = Conversation()
    _ = assistant.dialogue.open(&conversation, setting: setting)
    _ = assistant.dialogue.reply(to: "skip", in: &conversation, setting: setting)
    var hundreds: [Timing] = []
    for turn in 0..<1_000 {
      if turn.isMultiple(of: 100) { hundreds.append(Timing()) }
      let line = round[turn % round.count]
      var one = Timing()
      one.measure { _ = assistant.dialogue.reply(to: line, in: &conversation, setting: setting) }
      hundreds[hundreds.count - 1].add(one)
    }
    print("one turn in each hundred of 1,000, all alike; promised: the same")
    for hundred in hundreds { print("  \(hundred.summary)") }
  }

  private static let lines = [
    "hello", "I lead a team of eight and want to get better at presenting to executives",
    "someone above me", "why do you ask?", "I'd like to be promoted within two years", "yes",
    "what is reverse mentoring good for?", "not sure", "no, make that my director", "go back",
    "every other Tuesday at 10", "the weather is terrible today", "learn how juniors use new tools",
    "skip", "what can you do?",
  ]
}
