import ArgumentParser
import Dialogue
import Mentoring
import Terminal

/// `mentor next`: what comes next, as the conversation would say it.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Say what comes next and how to prepare.")

  /// How people ask for it in the conversation.
  private static let question = "what is next"

  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let assistant = try options.assistant()
    // Asked of a copy: nothing of this is kept.
    var conversation = try options.journal(.reading).conversation()
    let setting = try options.sessionClock().setting(seed: options.seed ?? 0)
    guard assistant.plan(of: conversation, setting: setting) != nil else {
      throw Refusal(.missingInput, "There is no plan yet. Talk first: mentor")
    }
    let reply = assistant.dialogue.reply(
      to: Self.question, in: &conversation, setting: setting, isPrivate: true)
    // The open question belongs to the conversation, not to this answer.
    let open = reply.asking.map { Script.question(for: $0.slot) }
    let says = reply.says.filter { $0.id != open && $0.id != "utter_bridge" }
    if options.json { return try Printing.json(says) }
    let page = options.page
    try Printing.lines(says.flatMap { page.prose($0.text) })
  }
}
