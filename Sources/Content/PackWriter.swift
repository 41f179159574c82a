/// Writes numbers and texts as text that a Swift literal can carry: UTF-8, nearly all of it printable.
///
/// A number is a row of characters of five bits each (`` ` `` to DEL) and a last one of six bits
/// (space to `_`), so that a small number is one byte: 5 is `%`, 70 is `a&`. A text is its length
/// and itself.
///
/// ```swift
/// var pack = PackWriter()
/// pack.number(70)
/// pack.string("né")      // pack.bytes are those of “a&#né”
/// ```
package struct PackWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  package mutating func number(_ value: Int) {
    var groups: [UInt8] = []
    var rest = UInt64(bitPattern: Int64(value))
    groups.append(0x20 + UInt8(rest & 0x3F))
    rest >>= 6
    while rest > 0 {
      groups.append(0x60 + UInt8(rest & 0x1F))
      rest >>= 5
    }
    bytes += groups.reversed()
  }

  /// A number that may be negative: the sign in the lowest bit.
  package mutating func signed(_ value: Int) {
    number(value < 0 ? (~value << 1) | 1 : value << 1)
  }

  package mutating func string(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  package mutating func strings(_ texts: some Collection<String>) {
    number(texts.count)
    for text in texts { string(text) }
  }

  package mutating func numbers(_ values: some Collection<Int32>) {
    number(values.count)
    for value in values { signed(Int(value)) }
  }

  /// Numbers from 0 to 94, a byte each, which are read as one piece.
  package mutating func small(_ values: some Collection<UInt8>) {
    number(values.count)
    for value in values { bytes.append(0x20 + min(value, 94)) }
  }

  /// Fractions, to the last bit.
  package mutating func fractions(_ values: some Collection<Float>) {
    number(values.count)
    for value in values { number(Int(value.bitPattern.byteSwapped)) }
  }

  /// Names with their numbers, in the order of the names.
  package mutating func names(_ names: [String: Int32]) {
    let ordered = names.sorted { $0.key < $1.key }
    strings(ordered.map(\.key))
    numbers(ordered.map(\.value))
  }

  package mutating func rows(_ rows: Rows) {
    number(rows.count)
    for row in 0..<rows.count { numbers(rows[row]) }
  }
}
