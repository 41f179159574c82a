/// Keys that a terminal sends as sequences. The editor gets each as one C1 control character, which
/// no keyboard types, so a key works in every key map and ESC stays a key of its own in vi mode.
enum EditKey: UInt32, CaseIterable {
  case up = 0x81
  case down, left, right, home, end, wordLeft, wordRight, delete
  /// Put the waiting text in at the cursor: a paste, or a line that is to be mended.
  case insert
  /// Move the whole line to the kill ring, for Ctrl-Y.
  case kill
  /// End the line, wherever the cursor is.
  case finish
}

/// What was typed, one step at a time.
enum TypedInput: Equatable {
  case scalar(Unicode.Scalar)
  case key(EditKey)
  case paste(String)
  /// A key such as Ctrl-C. It is read as a key because a signal would overtake what was typed
  /// before it.
  case signal(Int32)
}
