import ArgumentParser
import Content
import Rehearsal
import Terminal

/// `mentor demo`: play a script in front of a room.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Play a script in a sandbox, for a room.",
    discussion: """
      The replies come from the rules as they are, so a demo cannot promise what the program does \
      not do. Space or Enter goes on, b goes back, t hands the keyboard over (/resume returns), \
      r begins the scene anew, n shows the speaker's note, q leaves.
      """)

  @Argument(help: "A .chat file; a short conversation of its own without one.") var file: String?
  @Flag(help: "Play without waiting for keys.") var auto = false
  @Flag(help: "For a projector: 60 columns.") var big = false
  @Flag(help: "Only say whether every reply is as the script has it.") var check = false
  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let chat = try script()
    let shelf = AssistantShelf(options.content)
    if check {
      let result = Runner { shelf.stage(for: chat.file) }.run(chat)
      try Output.standard.write(Report.text([result]))
      if !result.passed { throw ExitCode(Status.found.rawValue) }
      return
    }
    var terminal = options
    if big { terminal.width = min(terminal.width ?? 60, 60) }
    let capabilities = terminal.capabilities
    let keys = auto || !capabilities.isInteractive ? nil : Keys()
    var player = DemoPlayer(
      chat: chat, shelf: shelf, capabilities: capabilities, keys: keys,
      isPaced: capabilities.isInteractive && !capabilities.isAccessible)
    try player.play()
  }

  private func script() throws -> Rehearsal.Chat {
    guard let file else { return try Rehearsal.Chat(DemoScript.text, file: "demo") }
    return try ChatFiles.read(file)
  }
}
