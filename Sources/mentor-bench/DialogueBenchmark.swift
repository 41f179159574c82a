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
    if let first = hundreds.first, let last = hundreds.last {
      print(
        "the first hundred \(first.summary); the last hundred \(last.summary); promised: the same")
    }
  }

  private static let lines = [
    "hello", "I lead a team of eight and want to get better at presenting to executives",
    "someone above me", "why do you ask?", "I'd like to be promoted within two years", "yes",
    "what is reverse mentoring good for?", "not sure", "no, make that my director", "go back",
    "every other Tuesday at 10", "the weather is terrible today", "learn how juniors use new tools",
    "skip", "what can you do?",
  ]
}
