/// Rows of numbers, each of its own length, one behind the other in one piece of memory.
///
/// ```swift
/// let rows = Rows([[1, 2], [], [3]])
/// rows[2].first      // 3
/// ```
package struct Rows: Sendable, Hashable {
  private var numbers: [Int32] = []
  /// Where each row ends, behind a zero.
  private var ends: [Int32] = [0]

  /// No rows yet, with room for so many.
  package init(capacity: Int = 0) { ends.reserveCapacity(capacity + 1) }

  package init(_ rows: [[Int32]]) {
    self.init(capacity: rows.count)
    for row in rows {
      numbers += row
      endRow()
    }
  }

  /// How many rows there are.
  package var count: Int { ends.count - 1 }

  /// All numbers of all rows.
  package var all: [Int32] { numbers }

  package subscript(row: Int) -> ArraySlice<Int32> { numbers[Int(ends[row])..<Int(ends[row + 1])] }

  /// Adds a number to the row that is open.
  package mutating func append(_ number: Int32) { numbers.append(number) }

  /// Closes the row; the next number begins another.
  package mutating func endRow() { ends.append(Int32(numbers.count)) }
}
