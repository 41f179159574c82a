/// The one owner of every escape sequence that `mentor` writes.
///
/// ```swift
/// Style(isColored: true).apply(.label, to: "mentor:")   // bold, in the terminal's own colours
/// Style.plain.apply(.label, to: "mentor:")              // "mentor:"
/// ```
///
/// Only the sixteen named colours are used, so that the reader's theme keeps the contrast, and
/// colour never carries a meaning that the words do not carry too.
public struct Style: Sendable, Equatable {
  /// What a piece of text is, as far as its looks go.
  public enum Role: Sendable, CaseIterable {
    /// Who speaks: `mentor:`.
    case label
    /// Where the person types: `you>`.
    case prompt
    case heading
    case done
    case warning
    case error
    /// Ghost text only, never content: dim letters are lost on a projector.
    case ghost
  }

  /// Leaves every text as it is.
  public static let plain = Style(isColored: false)

  /// Whether `apply` adds anything.
  public let isColored: Bool

  public init(isColored: Bool) { self.isColored = isColored }

  /// The text in the looks of its role. The text must be sanitised and of one line.
  public func apply(_ role: Role, to text: String) -> String {
    guard isColored, !text.isEmpty else { return text }
    return "\u{1B}[\(Self.parameters(of: role))m\(text)\u{1B}[0m"
  }

  /// The text for libedit's prompt: \u{1} stands around what takes no columns. Such a mark may not
  /// come last, so the blanks at the end stay outside the looks.
  func prompt(_ text: String) -> String {
    let word = text.trimmed
    guard isColored, !word.isEmpty else { return text }
    return "\u{1}\u{1B}[\(Self.parameters(of: .prompt))m\u{1}\(word)\u{1}\u{1B}[0m\u{1} "
  }

  private static func parameters(of role: Role) -> String {
    switch role {
    case .label, .heading: "1"
    case .prompt: "1;36"
    case .done: "32"
    case .warning: "33"
    case .error: "31"
    case .ghost: "2"
    }
  }
}

/// Sequences that steer a terminal while a line is edited. Written only when libedit is at work,
/// which is never so for `TERM=dumb`, a pipe or `--plain`.
enum TerminalControl {
  /// Pasted text arrives between marks; also the sign that the terminal is in raw mode.
  static let markPastes = "\u{1B}[?2004h"
  static let stopMarkingPastes = "\u{1B}[?2004l"
  static let clearBelow = "\u{1B}[J"
  static let clearToEndOfRow = "\u{1B}[K"
  static let saveCursor = "\u{1B}7"
  static let restoreCursor = "\u{1B}8"

  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
  static func down(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)B" : "" }
}
