import CLineEdit
import Glibc

/// Lines edited with libedit: history, search, completion, pastes, the person's own `~/.editrc`.
///
/// libedit draws and edits; this reader owns the keyboard, the signals and the terminal's modes,
/// because libedit's handling of them loses lines or crashes (its signal handler re-sends to the
/// whole process group, a resize overruns its buffers, a pasted newline sends half a message).
/// Belongs to the thread that reads. libedit keeps process-wide state, so open one at a time.
public final class LibeditReader: LineReader {
  /// Caught for as long as the reader lives, so that none of them loses the session.
  private static let lasting = [SIGINT, SIGTERM, SIGHUP]
  /// Caught while a prompt is up; between prompts the default is right.
  private static let prompting = [SIGWINCH, SIGTSTP, SIGCONT]

  /// How a line ended that was not entered.
  enum Ending {
    case interrupted
    case terminated(Int32)
  }

  let editor: OpaquePointer
  let style: Style
  let complete: (String, String.Index) -> Completion
  let suggest: (String) -> String?
  var keyboard = Keyboard(descriptor: STDIN_FILENO)
  var ending: Ending?
  /// What the line held when it was ended.
  var abandoned = ""
  /// What the line held when the last key was asked for.
  var drawn = ""
  /// What is shown dim behind the cursor.
  var ghost = ""
  /// For the key that inserts text.
  var insertion = ""
  /// Plain, for measuring.
  var prompt = ""

  private let recall: OpaquePointer
  private var history: LineHistory
  private var promptBytes: UnsafeMutablePointer<CChar>?
  /// For the start of the next line: into the kill ring, and into the line.
  private var killed = ""
  private var prepared = ""

  /// Nil when no UTF-8 locale can be had (libedit drops or crashes on other letters then) or
  /// libedit cannot start. Reads `~/.editrc`. For the parameters see `LineReaders.open`.
  public init?(
    program: String, style: Style, history: [String],
    complete: @escaping (_ line: String, _ cursor: String.Index) -> Completion,
    suggest: @escaping (_ line: String) -> String? = { _ in nil }
  ) {
    guard Self.useUTF8(), let editor = lineedit_open(program) else { return nil }
    guard let recall = history_init() else {
      el_end(editor)
      return nil
    }
    self.editor = editor
    self.recall = recall
    self.style = style
    self.complete = complete
    self.suggest = suggest
    self.history = LineHistory(history)

    lineedit_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = lineedit_set_signals(editor, 0)
    _ = lineedit_keep_signal_keys(editor)
    _ = lineedit_set_read(editor) { editor, letter in
      LibeditReader.of(editor)?.read(into: letter) ?? 0
    }
    _ = lineedit_set_prompt(editor, { LibeditReader.promptBytes($0) }, 1)
    _ = lineedit_history_size(recall, Int32(LineHistory.capacity))
    _ = lineedit_use_history(editor, recall)
    for line in self.history.entries { _ = lineedit_history_add(recall, line) }
    bindKeys()
    SignalPipe.shared.catchSignals(Self.lasting)
  }

  deinit {
    SignalPipe.shared.releaseSignals(Self.lasting)
    _ = lineedit_set_editing(editor, 0)  // else keys typed ahead are thrown away
    el_end(editor)
    history_end(recall)
    free(promptBytes)
  }

  static func of(_ editor: OpaquePointer) -> LibeditReader? {
    lineedit_client(editor).map { Unmanaged.fromOpaque($0).takeUnretainedValue() }
  }

  public func next(prompt: String) -> LineEvent {
    // A Ctrl-C during the reply was meant for the reply, and for what was typed ahead meanwhile.
    let pending = SignalPipe.shared.drain()
    if pending.contains(SIGINT) { keyboard.discardTypedAhead() }
    if let signal = pending.first(where: { $0 == SIGTERM || $0 == SIGHUP }) {
      return .terminated(signal: signal)
    }
    prepare(prompt: prompt)
    defer { cleanUp() }

    var count: Int32 = 0
    let line = el_gets(editor, &count)
    switch ending {
    case .interrupted:
      killed = typedText(decoding: Array(abandoned.utf8))
      return .interrupted(lineWasEmpty: killed.allSatisfy(\.isBlank))
    case .terminated(let signal): return .terminated(signal: signal)
    case nil: break
    }
    guard let line else {
      lineedit_print("\n")
      return .endOfInput
    }
    // Some keys (Ctrl-V) put control characters in; they go no further.
    let bytes = UnsafeRawBufferPointer(start: line, count: Int(count))
    var text = typedText(decoding: bytes)
    if text.last == "\n" { text.removeLast() }
    return .typed(text)
  }

  public func remember(_ line: String) {
    guard !line.trimmed.isEmpty else { return }
    if history.add(line) {
      _ = lineedit_history_clear(recall)
      for line in history.entries { _ = lineedit_history_add(recall, line) }
    } else {
      _ = lineedit_history_add(recall, line)
    }
  }

  public func forgetAll() {
    history.removeAll()
    _ = lineedit_history_clear(recall)
  }

  public func setLine(_ text: String) { prepared = typedText(decoding: Array(text.utf8)) }

  /// Ctrl-C and signals to end: libedit finishes the line, then `next` says why.
  func end(_ ending: Ending) {
    self.ending = ending
    keyboard.press([.key(.end), .key(.finish)])
  }

  private func prepare(prompt: String) {
    self.prompt = sanitised(prompt)
    free(promptBytes)
    promptBytes = strdup(style.prompt(self.prompt))
    (ending, abandoned, drawn, ghost) = (nil, "", "", "")
    if !killed.isEmpty { keyboard.press([.paste(killed), .key(.kill)]) }
    if !prepared.isEmpty { keyboard.press([.paste(prepared)]) }
    (killed, prepared) = ("", "")
    el_resize(editor)
    SignalPipe.shared.catchSignals(Self.prompting)
    keyboard.learnSignalKeys()
    enterRawMode()
  }

  private func cleanUp() {
    keyboard.releaseKeys()
    leaveRawMode()
    SignalPipe.shared.releaseSignals(Self.prompting)
  }

  /// Before the prompt is shown, so that no key is handled by the terminal's own line editing.
  func enterRawMode() {
    _ = lineedit_set_raw(editor, 1)
    lineedit_print(TerminalControl.markPastes)
  }

  func leaveRawMode() {
    lineedit_print(TerminalControl.stopMarkingPastes)
    _ = lineedit_set_raw(editor, 0)
  }

  private static func promptBytes(_ editor: OpaquePointer) -> UnsafeMutablePointer<CChar> {
    of(editor)?.promptBytes ?? emptyPrompt
  }

  // libedit wants a prompt even if there was no memory for one; it only ever reads it.
  nonisolated(unsafe) private static let emptyPrompt = {
    let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    bytes.initialize(to: 0)
    return bytes
  }()

  /// Letters are UTF-8 here whatever the locale says; only the kind of letters is set, so numbers
  /// and dates stay as they are.
  private static func useUTF8() -> Bool {
    for name in ["", "C.UTF-8", "en_US.UTF-8"] {
      guard setlocale(LC_CTYPE, name) != nil, let set = nl_langinfo(Int32(CODESET)) else {
        continue
      }
      if String(cString: set) == "UTF-8" { return true }
    }
    return false
  }
}
