import CLineEdit
import Glibc

extension LibeditReader {
  /// Polite defaults, then the person's own `~/.editrc`, then what must not be lost: `bind -v`
  /// there starts from an empty key map.
  func bindKeys() {
    _ = lineedit_set_editor(editor, "emacs")
    addFunctions()
    bind("^U", to: "vi-kill-line-prev")
    bind("^W", to: "ed-delete-prev-word")
    bind("^B", to: "mentor-left")
    bind("^F", to: "mentor-right")
    _ = el_source(editor, nil)
    bind("^R", to: "em-inc-search-prev")
    bind("^I", to: "mentor-complete")
    bind("^?", to: "mentor-rub-out")
    bind("^H", to: "mentor-rub-out")
    for key in EditKey.allCases {
      let name = "\\" + String(key.rawValue, radix: 8)
      bind(name, to: Self.function(for: key))
      _ = lineedit_bind(editor, 1, name, Self.function(for: key))
    }
  }

  private func bind(_ key: String, to function: String) {
    _ = lineedit_bind(editor, 0, key, function)
  }

  private static func function(for key: EditKey) -> String {
    switch key {
    case .up: "ed-prev-history"
    case .down: "ed-next-history"
    case .left: "mentor-left"
    case .right: "mentor-right"
    case .home: "ed-move-to-beg"
    case .end: "ed-move-to-end"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .delete: "mentor-delete"
    case .insert: "mentor-insert"
    case .kill: "em-kill-line"
    case .finish: "mentor-finish"
    }
  }

  private func addFunctions() {
    add("mentor-complete", "Complete the word at the cursor") { editor, _ in
      LibeditReader.of(editor)?.completeWord() ?? Step.error
    }
    add("mentor-rub-out", "Delete the character before the cursor") { editor, _ in
      LibeditReader.of(editor)?.rubOut() ?? Step.error
    }
    add("mentor-delete", "Delete the character at the cursor") { editor, _ in
      LibeditReader.of(editor)?.deleteNext() ?? Step.error
    }
    add("mentor-left", "Move one character to the left") { editor, _ in
      LibeditReader.of(editor)?.moveLeft() ?? Step.error
    }
    add("mentor-right", "Move one character to the right") { editor, _ in
      LibeditReader.of(editor)?.moveRight() ?? Step.error
    }
    add("mentor-insert", "Insert waiting text") { editor, _ in
      LibeditReader.of(editor)?.insertWaiting() ?? Step.error
    }
    add("mentor-finish", "End the line without entering it") { editor, _ in
      LibeditReader.of(editor)?.finish() ?? Step.error
    }
  }

  private func add(_ name: String, _ help: String, _ run: lineedit_function) {
    _ = lineedit_add_function(editor, name, help, run)
  }

  /// What a function tells libedit to do next.
  private enum Step {
    static let nothing = UInt8(CC_NORM)
    static let newline = UInt8(CC_NEWLINE)
    static let refresh = UInt8(CC_REFRESH)
    static let cursor = UInt8(CC_CURSOR)
    static let error = UInt8(CC_ERROR)
  }

  /// The line as it stands, and how many scalars of it are before the cursor.
  var line: (text: String, cursor: Int) {
    guard let info = el_wline(editor)?.pointee, let start = info.buffer else { return ("", 0) }
    let letters = UnsafeBufferPointer(start: start, count: info.lastchar - start)
    var scalars = String.UnicodeScalarView()
    for letter in letters {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: letter)) ?? "\u{FFFD}")
    }
    return (String(scalars), info.cursor - start)
  }

  /// Whether the line is one that a person looks at while it is edited. A text of many pages, sent
  /// from a terminal that does not mark pastes, is not worth looking through after every piece.
  var isReadable: Bool {
    guard let info = el_wline(editor)?.pointee, let start = info.buffer else { return false }
    return info.lastchar - start < 4_096
  }

  private func split() -> (before: Substring, after: Substring) {
    let (text, cursor) = line
    let scalars = text.unicodeScalars
    let index = scalars.index(scalars.startIndex, offsetBy: cursor)
    return (text[..<index], text[index...])
  }

  private func rubOut() -> UInt8 {
    guard let last = split().before.last else { return Step.error }
    el_deletestr(editor, Int32(last.unicodeScalars.count))
    return Step.refresh
  }

  private func deleteNext() -> UInt8 {
    guard let first = split().after.first else { return Step.error }
    let count = Int32(first.unicodeScalars.count)
    _ = el_cursor(editor, count)
    el_deletestr(editor, count)
    return Step.refresh
  }

  private func moveLeft() -> UInt8 {
    guard let last = split().before.last else { return Step.error }
    _ = el_cursor(editor, -Int32(last.unicodeScalars.count))
    return Step.cursor
  }

  private func moveRight() -> UInt8 {
    guard let first = split().after.first else { return takeSuggestion() }
    _ = el_cursor(editor, Int32(first.unicodeScalars.count))
    return Step.cursor
  }

  private func takeSuggestion() -> UInt8 {
    guard let rest = suggestion() else { return Step.error }
    return insert(rest)
  }

  private func insertWaiting() -> UInt8 {
    defer { insertion = "" }
    return insert(insertion)
  }

  private func insert(_ text: String) -> UInt8 {
    let letters = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    return el_winsertstr(editor, letters) == 0 ? Step.refresh : Step.error
  }

  private func finish() -> UInt8 {
    abandoned = line.text
    // The cursor was sent to the end of the line before; libedit adds no line end of its own.
    if case .interrupted = ending { lineedit_print("^C\r\n") } else { lineedit_print("\r\n") }
    return Step.newline
  }

  private func completeWord() -> UInt8 {
    let (before, after) = split()
    let text = String(before) + after
    let cursor = text.utf8.index(text.startIndex, offsetBy: before.utf8.count)
    let completion = complete(text, cursor)
    let typed = before.suffix(completion.replaced)
    switch completion.step(typed: typed) {
    case .ring:
      return Step.error
    case .insert(let word):
      el_deletestr(editor, Int32(typed.unicodeScalars.count))
      return insert(typedText(decoding: Array(word.utf8)))
    case .list(let candidates):
      list(candidates)
      return Step.nothing
    }
  }

  /// Shows the candidates below the line and draws the line anew under them.
  private func list(_ candidates: [String]) {
    let columns = columns
    let below = row(of: .end, columns: columns) - row(of: .cursor, columns: columns)
    let rows = Completion.listing(candidates, columns: columns)
    lineedit_print(
      TerminalControl.down(below) + "\r\n" + rows.map { $0 + "\r\n" }.joined())
    _ = lineedit_refresh(editor)
  }
}
