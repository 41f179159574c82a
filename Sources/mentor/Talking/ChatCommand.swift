import ArgumentParser
import Terminal

/// `mentor`, `mentor chat`: talk.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "Talk; this is what “mentor” alone does.",
    discussion: """
      Lines may come from a pipe: mentor < lines.txt holds the same conversation. With --json \
      each turn is one object on one line. A line that begins with a blank is used but not kept.
      """)

  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    throw ExitCode(try Self.talk(options.sitting(), options: options))
  }

  /// Talks until somebody leaves; returns the exit code.
  /// - Parameter opening: lines to hear first, as if they had been typed.
  static func talk(
    _ sitting: Sitting, options: CommonOptions, opening: [String] = []
  ) throws -> Int32 {
    let terminal = options.capabilities
    let history = try sitting.journal.history()
    let reader = LineReaders.open(
      program: "mentor", capabilities: terminal, history: history,
      complete: SlashCommands.complete, suggest: SlashCommands.suggest)
    let page = Page(terminal)
    let voice: any Voice =
      options.json ? JSONVoice(page: page) : PageVoice(page: page, echoes: !terminal.inputIsTTY)
    var loop = ChatLoop(sitting: sitting, reader: reader, voice: voice, terminal: terminal)
    loop.isPrivate = options.isPrivate
    return try loop.run(opening: opening)
  }
}
