import Terminal

/// What a terminal of a given size shows after some output: enough of a VT100 for libedit.
///
/// ```swift
/// var screen = Screen(rows: 4, columns: 20)
/// screen.show(Array("one\r\ntwo".utf8))
/// screen.lines   // ["one", "two", "", ""]
/// ```
///
/// Tests compare screens, not bytes: there are many ways to draw one line. Unknown sequences have
/// no effect. A changed width does not wrap old rows anew.
public struct Screen: Sendable {
  /// How many rows are shown.
  public let rows: Int
  /// How many characters wide a row is.
  public let columns: Int
  private var cells: [[Character]]
  private var row = 0
  private var column = 0
  /// Rows that have scrolled off the top.
  private var above: [[Character]] = []

  /// An empty screen with the cursor at its top left.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows on the screen, without blanks at their ends.
  public var lines: [String] { cells.map(Self.text) }

  /// All rows ever shown that hold something.
  public var everything: [String] {
    (above + cells).map(Self.text).filter { !$0.isEmpty }
  }

  /// The row and column of the cursor, from 0.
  public var cursor: (row: Int, column: Int) { (row, column) }

  /// Shows output; a sequence may not be cut in two.
  public mutating func show(_ output: [UInt8]) {
    var rest = Array(String(decoding: output, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n": lineFeed()
      case "\u{8}": column = max(column - 1, 0)
      case "\t": column = min((column / 8 + 1) * 8, columns - 1)
      case "\u{1B}": sequence(&rest)
      default: if scalar.value >= 0x20 { put(scalar) }
      }
    }
  }

  private static func text(_ row: [Character]) -> String {
    // A wide character is followed by a cell that holds nothing.
    var text = String(row.filter { $0 != "\0" })
    while text.last == " " { text.removeLast() }
    return text
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = displayWidth(Character(scalar))
    if width == 0 {
      let before = max(column - 1, 0)
      cells[row][before] = Character(String(cells[row][before]) + String(scalar))
      return
    }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = Character(scalar)
    if width == 2 { cells[row][column + 1] = "\0" }
    column += width
  }

  private mutating func lineFeed() {
    if row + 1 < rows {
      row += 1
    } else {
      above.append(cells.removeFirst())
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func sequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard rest.popFirst() == "[" else { return }
    var parameters = ""
    while let scalar = rest.popFirst() {
      if (0x40...0x7E).contains(scalar.value) {
        run(scalar, Int(parameters.split(separator: ";").first ?? "") ?? nil)
        return
      }
      parameters.unicodeScalars.append(scalar)
    }
  }

  private mutating func run(_ command: Unicode.Scalar, _ number: Int?) {
    let count = max(number ?? 1, 1)
    let right = min(column, columns)
    switch command {
    case "A": row = max(row - count, 0)
    case "B": row = min(row + count, rows - 1)
    case "C": column = min(column + count, columns - 1)
    case "D": column = max(right - count, 0)
    case "G": column = min(count, columns) - 1
    case "H": (row, column) = (0, 0)
    case "J":
      blank(row, from: right)
      if number == 2 { cells.indices.forEach { blank($0, from: 0) } }
      for below in cells.indices.dropFirst(row + 1) { blank(below, from: 0) }
    case "K": blank(row, from: right)
    case "P":
      let end = min(right + count, columns)
      cells[row].removeSubrange(right..<end)
      cells[row] += Array(repeating: " ", count: end - right)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: right)
      cells[row].removeLast(count)
    default: break
    }
  }

  private mutating func blank(_ row: Int, from column: Int) {
    for index in cells[row].indices.dropFirst(column) { cells[row][index] = " " }
  }
}
