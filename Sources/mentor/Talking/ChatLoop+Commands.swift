import Foundation
import Terminal

/// What a slash command does. The conversation's own are sent to it in words; the rest is the
/// program's.
extension ChatLoop {
  /// Carries out a command, from a slash or from a line that asked for it.
  mutating func carryOut(_ name: String, _ arguments: String) throws {
    if let words = SlashCommands.words[name] {
      let times = name == "back" || name == "undo" ? min(max(Int(arguments) ?? 1, 1), 50) : 1
      for _ in 0..<times where !hasEnded { try hear(words, isShown: true) }
      return
    }
    switch name {
    case "help": try help()
    case "plan": try show(planPage)
    case "summary": try summarise(to: arguments)
    case "export": try export(to: arguments)
    case "compare": try compare(arguments)
    case "save": try save(to: arguments)
    case "private": try setPrivate(arguments)
    case "history": try history(arguments)
    case "plain": try restyle(isAccessible: false)
    case "accessible": try restyle(isAccessible: true)
    case "quit": try leave()
    default: break  // a command that only a later content knows
    }
  }

  private mutating func help() throws {
    try hear("help", isShown: true)
    guard voice.isForPeople else { return }
    let rows = SlashCommands.described.filter { !["redo", "hint"].contains($0.name) }
    try show(
      [""]
        + voice.page.table(Table(header: ["", ""], rows: rows.map { ["/" + $0.name, $0.does] })))
  }

  private var planPage: [String] {
    [""] + (sitting.lines(for: "plan") ?? [])
  }

  private mutating func summarise(to file: String) throws {
    if file.isEmpty {
      let back = sitting.plan?.summary(now: sitting.clock.now) ?? []
      return try show(back.isEmpty ? planPage : [""] + back.flatMap { voice.page.prose($0) })
    }
    try export(to: file.contains(".") ? file : file + ".md")
  }

  private mutating func export(to file: String) throws {
    guard let plan = sitting.plan else { return try show(["There is no plan yet."]) }
    let path = file.isEmpty ? Self.unused("mentoring-plan.ics") : file
    guard let format = PlanFormat(path: path) else {
      return try show(["The name must end in .ics, .md, .html or .json."])
    }
    let now = sitting.clock.now
    try write(plan.text(format, now: now), to: path)
  }

  private mutating func save(to file: String) throws {
    let path = file.isEmpty ? Self.unused("conversation.chat") : file
    let script = sitting.transcript.text
    try write(script, to: path.hasSuffix(".chat") ? path : path + ".chat")
  }

  /// Writes a file of the person's choice, never in the place of another. What keeps it from being
  /// written is said, and the conversation goes on.
  private mutating func write(_ text: @autoclosure () throws -> String, to path: String) throws {
    if FileManager.default.fileExists(atPath: path) {
      return try show(["\(path) is there already. Choose another name."])
    }
    do {
      try Printing.file(text(), to: path)
      try show(["Written: \(path)"])
    } catch let refusal as Refusal {
      try show([refusal.message])
    }
  }

  /// `name`, or the first of `name-2`, `name-3`, … that no file has.
  private static func unused(_ name: String) -> String {
    let parts = name.split(separator: ".")
    let names = [name] + (2...999).map { "\(parts[0])-\($0).\(parts[1])" }
    return names.first { !FileManager.default.fileExists(atPath: $0) } ?? name
  }

  private mutating func compare(_ aspects: String) throws {
    let asked = aspects.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    try show([""] + CompareCommand.page(asked, of: sitting.assistant, on: voice.page))
  }

  private mutating func setPrivate(_ word: String) throws {
    isPrivate = word.lowercased() != "off"
    try show([
      isPrivate
        ? "Private: your answers count, your lines are not kept. /private off ends this."
        : "Lines are kept again."
    ])
  }

  private mutating func history(_ word: String) throws {
    switch word.lowercased() {
    case "off":
      remembers = false
      try show(["No line goes into the history from here on."])
    case "clear":
      var kept = try sitting.journal.export()
      kept.history = []
      try sitting.journal.import(kept)
      reader.forgetAll()
      try show(["The history is empty."])
    default:
      let lines = try sitting.journal.history(limit: 20)
      try show(lines.isEmpty ? ["The history is empty."] : lines.map { sanitised($0) })
    }
  }

  private mutating func restyle(isAccessible: Bool) throws {
    let page = voice.page
    voice.page = Page(
      width: page.width, fullWidth: page.fullWidth, glyphs: .ascii,
      isAccessible: isAccessible || page.isAccessible, style: .plain)
    sitting.page = voice.page.withoutLooks
    try show([isAccessible ? "Accessible output is on." : "Plain output is on."])
  }

  private mutating func leave() throws {
    hasEnded = true
    try show([""] + farewell)
  }
}
