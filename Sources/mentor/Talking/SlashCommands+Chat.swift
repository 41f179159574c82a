import Terminal

/// The commands that may follow a slash in a conversation.
extension SlashCommands {
  /// Each command with what it does, in the order in which help lists them.
  static let described: [(name: String, does: String)] = [
    ("help", "what can be said here, and this list"), ("back", "take back the last answer"),
    ("undo", "the same; /redo puts it back"), ("again", "repeat the last reply"),
    ("why", "what the answer can change"), ("where", "how far we are"),
    ("plan", "the plan so far"), ("compare", "the kinds of mentoring side by side"),
    ("skip", "leave a question out"), ("later", "come back to it another time"),
    ("summary", "the plan; /summary FILE writes it"),
    ("export", "write the plan: /export plan.ics, .md, .html or .json"),
    ("save", "this conversation as a script: /save FILE.chat"),
    ("private", "on or off: keep the answers but none of the lines"),
    ("history", "the lines so far; clear or off"), ("plain", "ASCII from here on"),
    ("accessible", "sentences in place of pictures"), ("redo", "put back what was taken back"),
    ("hint", "what could I say now?"), ("quit", "leave; everything is kept"),
  ]

  /// What a person would say for a command that the conversation itself understands.
  static let words = [
    "back": "back", "undo": "undo", "redo": "redo", "again": "repeat that", "why": "why",
    "where": "status", "skip": "skip", "later": "later", "hint": "help",
  ]

  /// Only the question mark acts as a command without a slash: everything else that people say
  /// (“help”, “quit”, “bye”) the conversation understands by itself.
  static let chat = SlashCommands(
    names: described.map(\.name),
    aliases: ["q": "quit", "exit": "quit", "bye": "quit", "repeat": "again", "status": "where"],
    bareWords: ["?": "help"])

  /// What Tab offers behind a slash.
  static func complete(_ line: String, _ cursor: String.Index) -> Completion {
    let typed = line[..<cursor]
    guard typed.first == "/", !typed.contains(" ") else { return .none }
    let names = chat.names.map { "/" + $0 }.filter { $0.hasPrefix(typed) }
    return Completion(replacing: typed.count, candidates: names.sorted())
  }

  /// How a slash command that has been begun may go on.
  static func suggest(_ line: String) -> String? {
    guard line.count > 1, line.first == "/" else { return nil }
    return chat.names.lazy.map { "/" + $0 }.first { $0.hasPrefix(line) && $0 != line }
  }
}
