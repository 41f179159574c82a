/// What came from the keyboard, the pipe or the script.
public enum LineEvent: Equatable, Sendable {
  /// A line without its end. A private line began with a blank, which is taken off; it belongs in
  /// no history and no record.
  case line(String, isPrivate: Bool)
  /// Ctrl-C. Whatever had been typed is gone.
  case interrupted(lineWasEmpty: Bool)
  /// Ctrl-D on an empty line, the end of a file, or a terminal that hung up.
  case endOfInput
  /// Asked to end: save and leave with 128 + signal.
  case terminated(signal: Int32)

  /// The event for one line as it was typed.
  static func typed(_ text: String) -> Self {
    if text.first == " ", !text.allSatisfy(\.isBlank) {
      return .line(String(text.dropFirst()), isPrivate: true)
    }
    return .line(text, isPrivate: false)
  }
}

/// Where the conversation gets its lines from.
///
/// ```swift
/// var reader = LineReaders.open(program: "mentor", capabilities: terminal)
/// while case .line(let text, let isPrivate) = reader.next(prompt: "you> ") { … }
/// ```
public protocol LineReader {
  /// Waits for the next line. Blocks the thread: not for the cooperative pool.
  mutating func next(prompt: String) -> LineEvent

  /// Keeps a line for Up and Ctrl-R. Nothing is kept by itself, because whether a line may be kept
  /// at all is known only after it was answered.
  mutating func remember(_ line: String)

  /// Forgets every remembered line.
  mutating func forgetAll()

  /// Starts the next prompt with this text, so that a refused line can be mended.
  mutating func setLine(_ text: String)
}

extension LineReader {
  public mutating func remember(_ line: String) {}
  public mutating func forgetAll() {}
  public mutating func setLine(_ text: String) {}
}

/// Chooses the reader that suits the terminal.
public enum LineReaders {
  /// libedit where both ends are a capable terminal and a UTF-8 locale can be had, else plain lines.
  ///
  /// - Parameters:
  ///   - program: The name that lines in `~/.editrc` may begin with (`mentor:bind …`).
  ///   - history: Remembered lines, oldest first.
  ///   - complete: What Tab offers, from the line and the cursor in it.
  ///   - suggest: How the line might go on; shown dim behind the cursor at the end of the line,
  ///     where the terminal has colours, and taken with Right or Ctrl-F. Asked after every key.
  public static func open(
    program: String, capabilities: TerminalCapabilities, history: [String] = [],
    complete: @escaping (_ line: String, _ cursor: String.Index) -> Completion = { _, _ in .none },
    suggest: @escaping (_ line: String) -> String? = { _ in nil }
  ) -> any LineReader {
    if capabilities.canEdit,
      let reader = LibeditReader(
        program: program, style: capabilities.style, history: history, complete: complete,
        suggest: capabilities.isAccessible ? { _ in nil } : suggest)
    {
      return reader
    }
    return PlainReader(showsPrompt: capabilities.isInteractive)
  }
}

/// Lines from memory, for tests and demonstrations.
///
/// ```swift
/// var reader = ScriptReader(lines: ["hello", " between us"])
/// ```
public struct ScriptReader: LineReader {
  private var events: ArraySlice<LineEvent>
  /// What was remembered, in order.
  public private(set) var remembered: [String] = []

  /// After the last event comes the end of input, again and again.
  public init(_ events: [LineEvent]) { self.events = events[...] }

  /// Each line as it would be typed: a leading blank makes it private.
  public init(lines: [String]) { self.init(lines.map(LineEvent.typed)) }

  public mutating func next(prompt: String) -> LineEvent { events.popFirst() ?? .endOfInput }

  public mutating func remember(_ line: String) { remembered.append(line) }

  public mutating func forgetAll() { remembered = [] }
}
