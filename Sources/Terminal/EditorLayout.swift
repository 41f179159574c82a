/// Where the cursor stands on the screen while a line is edited, counted as libedit counts: scalar
/// by scalar, so that the rows agree with what it has drawn.
///
/// ```swift
/// EditorLayout.row(ofCursorAfter: "you> hello".unicodeScalars, columns: 4)   // 2
/// ```
enum EditorLayout {
  /// Rows below the one where the text begins.
  static func row(
    ofCursorAfter text: some Sequence<Unicode.Scalar>, columns: Int
  ) -> Int {
    let columns = max(columns, 2)
    var row = 0
    var column = 0
    for scalar in text {
      if scalar == "\n" {
        row += 1
        column = 0
        continue
      }
      let width = scalar.columns
      if column + width > columns {
        row += 1
        column = 0
      }
      column += width
      // libedit moves on to the next row as soon as one is full.
      if column == columns {
        row += 1
        column = 0
      }
    }
    return row
  }
}
