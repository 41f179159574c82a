import Dialogue

extension Chat.Beat {
  /// What is done, as the script has it.
  var cueLine: String {
    switch cue {
    case .open: "(the session begins)"
    case .line(let text, let isPrivate): (isPrivate ? "you (private)> " : "you> ") + text
    case .later: "(a later session begins)"
    }
  }
}

extension Trace {
  /// Whether this is the step, or one below it: `fallback` is taken with `fallback.2`.
  func took(_ step: String) -> Bool {
    self.step == step || self.step.hasPrefix(step + ".")
  }

  /// The step with its place and words, for a report.
  var line: String {
    var line = step
    if !words.isEmpty { line += " “\(words)”" }
    if !rule.isEmpty { line += " (\(rule))" }
    return line
  }
}

/// How replies are written in a script.
enum ChatText {
  /// The lines of a reply: a label, and further lines under its text.
  static func block(_ text: String) -> [String] {
    let lines = Pattern.normalised(text).split(separator: "\n")
    guard !lines.isEmpty else { return ["mentor: [..]"] }
    return lines.enumerated().map { ($0 == 0 ? "mentor: " : "        ") + $1 }
  }
}
