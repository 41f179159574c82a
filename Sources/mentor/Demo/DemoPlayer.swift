import Rehearsal
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Plays a script scene by scene. Going back plays the scene again up to the turn before: the rules
/// come to the same place every time.
struct DemoPlayer {
  let chat: Rehearsal.Chat
  let shelf: AssistantShelf
  let capabilities: TerminalCapabilities
  /// Nil plays without waiting.
  let keys: Keys?
  /// Whether lines appear letter by letter.
  let isPaced: Bool
  private var stage: AssistantStage
  private var last: TurnRecord?
  private let page: Page

  init(
    chat: Rehearsal.Chat, shelf: AssistantShelf, capabilities: TerminalCapabilities, keys: Keys?,
    isPaced: Bool
  ) {
    self.chat = chat
    self.shelf = shelf
    self.capabilities = capabilities
    self.keys = keys
    self.isPaced = isPaced
    page = Page(capabilities)
    stage = shelf.stage(for: chat.file)
  }

  mutating func play() throws {
    for (index, scene) in chat.scenes.enumerated() {
      try Printing.lines(
        (index > 0 ? [""] : [])
          + page.heading("DEMO: the person is invented, nothing is kept")
          + page.prose("Scene \(index + 1) of \(chat.scenes.count): \(scene.title)"))
      guard try play(scene) else { return }
    }
  }

  /// Plays one scene; false when the speaker has left.
  private mutating func play(_ scene: Rehearsal.Chat.Scene) throws -> Bool {
    try perform(0, of: scene)
    try showReply()
    var next = 1
    while true {
      switch wait(isLast: next >= scene.beats.count) {
      case .next:
        guard next < scene.beats.count else { return true }
        try show(scene.beats[next].cue)
        try perform(next, of: scene)
        try showReply()
        next += 1
      case .back:
        next = max(next - 1, 1)
        try rewind(to: next, of: scene)
      case .reset:
        next = 1
        try rewind(to: next, of: scene)
      case .takeOver:
        try takeOver()
        try rewind(to: next, of: scene)
      case .note: try Printing.lines(scene.beats[next - 1].notes.flatMap { page.prose($0) })
      case .help:
        try Printing.lines(["Space next  b back  t take over  r reset  n note  q quit"])
      case .quit: return false
      }
    }
  }

  /// What to do next. Without keys, the next line after a moment to read.
  private func wait(isLast: Bool) -> Keys.Key {
    if let keys { return keys.wait() }
    if isPaced, !isLast { pause(milliseconds: 1_500) }
    return .next
  }

  /// Does one beat, silently.
  private mutating func perform(_ index: Int, of scene: Rehearsal.Chat.Scene) throws {
    let record: TurnRecord
    switch scene.beats[index].cue {
    case .open: record = try stage.open(scene.setting)
    case .line(let line, let isPrivate):
      record = try stage.reply(to: line, isPrivate: isPrivate)
    case .later: record = try stage.resume(at: clock(after: index, of: scene))
    }
    last = record
  }

  private func clock(after index: Int, of scene: Rehearsal.Chat.Scene) -> String {
    let clock = scene.beats[...index].reduce(Clock(scene.setting.clock)) { clock, beat in
      if case .later(let span) = beat.cue { clock?.adding(span) } else { clock }
    }
    return clock?.description ?? scene.setting.clock
  }

  private mutating func rewind(to next: Int, of scene: Rehearsal.Chat.Scene) throws {
    for index in 0..<next { try perform(index, of: scene) }
    try Printing.lines(["", "(back)"])
    try showReply()
  }

  /// The room asks, the speaker types. What is said here is forgotten afterwards.
  private mutating func takeOver() throws {
    var reader = LineReaders.open(program: "mentor", capabilities: capabilities)
    try Printing.lines(["(live; /resume returns to the script)"])
    while case .line(let line, let isPrivate) = reader.next(prompt: "you> ") {
      if line == "/resume" { return }
      last = try stage.reply(to: line, isPrivate: isPrivate)
      try showReply()
    }
  }

  private func showReply() throws {
    guard let last else { return }
    try Printing.lines(page.blocks(last.says, choices: last.choices))
  }

  private func show(_ cue: Rehearsal.Chat.Cue) throws {
    switch cue {
    case .open: break
    case .later(let span): try Printing.lines(["", "(\(Self.words(span)) later)"])
    case .line(let line, let isPrivate):
      let prompt = isPrivate ? "you (private)>" : "you>"
      try Printing.lines([""])
      guard isPaced else { return try Printing.lines(page.heard(line, prompt: prompt)) }
      try Output.standard.write(page.style.apply(.prompt, to: prompt) + " ")
      try type(sanitised(line))
      try Printing.lines([""])
    }
  }

  /// Types about fourteen letters a second; any key completes the line.
  private func type(_ line: String) throws {
    var rest = line[...]
    while let letter = rest.popFirst() {
      try Output.standard.write(String(letter))
      if let keys {
        if keys.isPressed(within: 70) { return try Output.standard.write(String(rest)) }
      } else {
        pause(milliseconds: 70)
      }
    }
  }

  private static func words(_ span: Span) -> String {
    let days = span.minutes / 1_440
    if days > 0 { return days == 1 ? "1 day" : "\(days) days" }
    let hours = span.minutes / 60
    return hours > 0 ? "\(hours) h" : "\(span.minutes) min"
  }

  private func pause(milliseconds: UInt32) { usleep(milliseconds * 1_000) }
}
