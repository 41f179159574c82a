import Dialogue

/// A conversation written down as a script that can be played again.
///
/// ```swift
/// var transcript = Transcript(setting: setting, title: "Monday morning")
/// transcript.add(greeting)
/// transcript.add(record, line: "hello")
/// ```
///
/// A line that is kept nowhere is not written down either. What follows it could not be played
/// again, so the script ends there with a note that says so.
public struct Transcript: Sendable {
  private var lines: [String]
  private var isCut = false

  /// A script that begins with a heading and the setting.
  public init(setting: StageSetting = StageSetting(), title: String) {
    let name = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    lines = ["# \(name.isEmpty ? "A conversation" : name)", ""]
    lines += ["@clock \(setting.clock)", "@zone \(setting.zone)", "@seed \(setting.seed)"]
    if let content = setting.content { lines.append("@content \(content)") }
  }

  /// Adds a greeting, or a line with its reply.
  /// - Parameters:
  ///   - line: what was sent; nil for a greeting.
  ///   - isBrief: writes `...` for the replies, where only the lines matter.
  public mutating func add(_ record: TurnRecord, line: String? = nil, isBrief: Bool = false) {
    guard !isCut else { return }
    lines.append("")
    if let line {
      guard record.user != nil, Self.isWritable(line) else {
        isCut = true
        lines.append("note: The next line was not written down; the conversation went on after it.")
        return
      }
      lines.append("you> \(line)")
    }
    lines += isBrief || record.says.isEmpty ? ["..."] : record.says.flatMap { block($0.text) }
  }

  /// Adds the end of the session and the greeting of the next, `span` later.
  public mutating func add(_ record: TurnRecord, after span: Span) {
    guard !isCut else { return }
    lines += ["", "@later \(max(1, span.minutes))m"]
    lines += record.says.isEmpty ? ["..."] : record.says.flatMap { block($0.text) }
  }

  /// Adds an assertion on the last turn.
  public mutating func add(_ check: StateCheck) {
    if !isCut { lines.append("= \(check)") }
  }

  /// Adds a line for the speaker.
  public mutating func add(note: String) {
    lines.append("note: " + note.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// The script.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// What looks like a wildcard in a reply would be read as one: it is one, then, so that the
  /// script still plays.
  private func block(_ text: String) -> [String] {
    let printable = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" }
    return ChatText.block(String(String.UnicodeScalarView(printable)))
  }

  private static func isWritable(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }
  }
}
