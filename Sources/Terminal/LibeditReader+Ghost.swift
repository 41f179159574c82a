import CLineEdit

/// Ghost text: how the line might go on. It is drawn and taken away between two keys, so libedit
/// never knows of it.
extension LibeditReader {
  /// Only at the end of a line of one row that has room for it, and only where dim letters can be
  /// told from typed ones.
  func showGhost() {
    guard style.isColored, ghost.isEmpty, let rest = suggestion() else { return }
    let (text, _) = line
    let scalars = [prompt, text, rest].flatMap(\.unicodeScalars)
    guard scalars.reduce(0, { $0 + $1.columns }) < columns else { return }
    ghost = rest
    lineedit_print(
      TerminalControl.saveCursor + style.apply(.ghost, to: rest) + TerminalControl.restoreCursor)
  }

  func hideGhost() {
    guard !ghost.isEmpty else { return }
    ghost = ""
    lineedit_print(TerminalControl.clearToEndOfRow)
  }

  /// What is still missing of the suggested line.
  func suggestion() -> String? {
    let (text, cursor) = line
    let isAtEnd = cursor == text.unicodeScalars.count
    // While history is searched, libedit keeps the search below the line, in the same buffer.
    guard isAtEnd, !text.isEmpty, !text.contains("\n") else { return nil }
    guard let whole = suggest(text).map(oneLine), whole.hasPrefix(text) else { return nil }
    let rest = String(whole.dropFirst(text.count))
    return rest.isEmpty ? nil : rest
  }
}
