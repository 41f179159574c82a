import CLineEdit
import Glibc

extension LibeditReader {
  /// libedit asks for one letter: 1 when there is one, 0 at the end of the input.
  func read(into letter: UnsafeMutablePointer<wchar_t>) -> Int32 {
    while true {
      if isReadable {
        mendDrawing()
        if !keyboard.hasMore { showGhost() }
      }
      let event = keyboard.wait()
      hideGhost()
      switch event {
      case .endOfInput:
        return 0
      case .signals(let signals):
        for signal in signals { act(on: signal) }
      case .input(.signal(let signal)):
        act(on: signal, isTyped: true)
      case .input(let input):
        letter.pointee = wchar_t(bitPattern: code(of: input))
        return 1
      }
    }
  }

  private func code(of input: TypedInput) -> UInt32 {
    switch input {
    case .scalar(let scalar): return scalar.value
    case .key(let key): return key.rawValue
    case .paste(let text):
      insertion = text
      return EditKey.insert.rawValue
    case .signal: return 0
    }
  }

  private func act(on signal: Int32, isTyped: Bool = false) {
    switch signal {
    case SIGINT: end(.interrupted)
    case SIGTERM, SIGHUP: end(.terminated(signal))
    case SIGWINCH:
      el_resize(editor)
      redraw()
    case SIGTSTP, SIGQUIT: deliver(signal, to: isTyped ? 0 : getpid())
    case SIGCONT: resume()
    default: break
    }
  }

  /// Ctrl-Z: gives the terminal back as it was, stops, and takes the line up again after `fg`.
  ///
  /// - Parameter target: 0 for the whole job, as the terminal itself would do for a key; a script
  ///   around this program must stop with it.
  private func deliver(_ signal: Int32, to target: pid_t) {
    lineedit_print(
      TerminalControl.down(row(of: .end, columns: columns) - row(of: .cursor, columns: columns)))
    leaveRawMode()
    SignalPipe.shared.releaseSignals([signal])
    kill(target, signal)
    SignalPipe.shared.catchSignals([SIGTSTP])
    resume()
  }

  /// Whoever ran meanwhile may have changed the terminal's mode behind libedit's back.
  private func resume() {
    _ = SignalPipe.shared.drain().map { if $0 != SIGCONT { act(on: $0) } }
    _ = lineedit_set_raw(editor, 0)
    enterRawMode()
    el_resize(editor)
    lineedit_print("\r")
    _ = lineedit_refresh(editor)
  }

  /// After a resize the terminal has wrapped the old rows anew; the line is drawn over them.
  private func redraw() {
    lineedit_print(
      TerminalControl.up(row(of: .cursor, columns: columns)) + "\r" + TerminalControl.clearBelow)
    _ = lineedit_refresh(editor)
  }

  /// libedit draws only what has changed, and miscounts when wide letters move over the margin
  /// ("you>> " for "you> "); what is added at the end it draws well. Else the whole line is drawn
  /// once more.
  private func mendDrawing() {
    let (text, _) = line
    defer { drawn = text }
    guard !text.hasPrefix(drawn), text.unicodeScalars.contains(where: \.isWide) else { return }
    if row(of: .end, columns: columns) > 0 { redraw() }
  }

  enum Place {
    case cursor, end
  }

  /// How many rows below the prompt's first row a place is.
  func row(of place: Place, columns: Int) -> Int {
    let (text, cursor) = line
    let scalars = Array(prompt.unicodeScalars) + Array(text.unicodeScalars)
    let count = place == .cursor ? prompt.unicodeScalars.count + cursor : scalars.count
    return EditorLayout.row(ofCursorAfter: scalars[..<count], columns: columns)
  }

  var columns: Int {
    let columns = Int(lineedit_columns(STDOUT_FILENO))
    return columns > 0 ? columns : 80
  }
}
