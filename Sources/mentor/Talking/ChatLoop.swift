import Dialogue
import Terminal

/// Lines in, replies out, until somebody leaves.
struct ChatLoop {
  var sitting: Sitting
  var reader: any LineReader
  var voice: any Voice
  let terminal: TerminalCapabilities
  /// From here on no line is kept.
  var isPrivate = false
  /// Whether lines go into the history.
  var remembers = true
  /// Set when the conversation is over.
  var hasEnded = false
  private var policy = InterruptPolicy()
  private var asking: Reply.Asking?
  /// Lines that become a part of the reply at hand, where a reply is one object; nil for none.
  private var gathered: [String]?

  init(
    sitting: Sitting, reader: any LineReader, voice: any Voice, terminal: TerminalCapabilities
  ) {
    self.sitting = sitting
    self.reader = reader
    self.voice = voice
    self.terminal = terminal
  }

  /// Talks; returns the exit code.
  mutating func run(opening: [String] = []) throws -> Int32 {
    if terminal.isAccessible, terminal.isInteractive {
      try show(["Accessible output is on."])
    }
    try show(try sitting.open())
    for line in opening where !hasEnded { try hear(line) }
    while !hasEnded {
      switch reader.next(prompt: isPrivate ? "you (private)> " : "you> ") {
      case .line(let line, let isPrivate):
        policy.lineEntered()
        try take(line, isPrivate: isPrivate)
      case .interrupted(let lineWasEmpty):
        switch policy.interrupted(lineWasEmpty: lineWasEmpty, at: .now) {
        case .promptAgain: break
        case .notice: try show(["Saved. Ctrl-D or /quit leaves."])
        case .leave: return 130
        }
      case .endOfInput:
        if terminal.inputIsTTY { try show([""] + farewell) }
        return 0
      case .terminated(let signal): return 128 + signal
      }
    }
    return 0
  }

  private mutating func take(_ line: String, isPrivate: Bool) throws {
    let reading = SlashCommands.chat.read(line) { word in
      asking?.choices.contains { $0.lowercased() == word } ?? false
    }
    switch reading {
    case .message(let message): try hear(message, isPrivate: isPrivate)
    case .command(let name, let arguments):
      try voice.heard(line)
      try carryOut(name, arguments)
    case .unknown(let name, let nearest):
      try voice.heard(line)
      let offer = nearest.map { " Did you mean /\($0)?" } ?? " /help lists the commands."
      try show(["Unknown command /\(name).\(offer)", "To send it as a message, type /\(line)."])
      reader.setLine(line)
    }
  }

  /// Sends one line through the conversation and shows what comes of it.
  /// - Parameter isShown: whether the line was shown before, as that of a command is.
  mutating func hear(_ line: String, isPrivate: Bool = false, isShown: Bool = false) throws {
    var reply = try sitting.reply(to: line, isPrivate: isPrivate || self.isPrivate)
    if reply.user != nil, remembers, terminal.isInteractive {
      reader.remember(line)
      try sitting.journal.addHistory(line)
    }
    if !isShown { try voice.heard(reply.user == nil ? nil : line) }
    if let command = reply.command, sitting.lines(for: command) == nil {
      if !voice.isForPeople { gathered = [] }
      try carryOut(command, "")
      if let lines = gathered, !lines.isEmpty {
        reply.says.append(Said(id: Said.pageID, text: lines.joined(separator: "\n")))
      }
      gathered = nil
    }
    try show(reply)
    if reply.ends { hasEnded = true }
  }

  /// Shows lines of the program's own.
  mutating func show(_ lines: [String]) throws {
    guard gathered == nil else {
      gathered? += lines
      return
    }
    try voice.show(lines, of: sitting)
  }

  /// What is said to somebody who leaves without a word.
  var farewell: [String] {
    let text = sitting.assistant.script.responses["utter_act_goodbye"]?.texts.first
    return text.map { voice.page.said($0) } ?? []
  }

  private mutating func show(_ reply: Reply) throws {
    asking = reply.asking
    try voice.show(reply, of: sitting)
  }
}
