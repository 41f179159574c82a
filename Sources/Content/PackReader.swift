/// Reads what ``PackWriter`` wrote.
///
/// - Complexity: each function is linear in the bytes that it reads.
package struct PackReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Reads `bytes`, which must outlive the reader.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  package mutating func number() throws -> Int {
    var value: UInt64 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte < 0x60 {
        guard byte >= 0x20, value >> 58 == 0 else { break }
        return Int(Int64(bitPattern: value << 6 | UInt64(byte &- 0x20)))
      }
      guard byte < 0x80, value >> 58 == 0 else { break }
      value = value << 5 | UInt64(byte &- 0x60)
    }
    throw broken
  }

  package mutating func signed() throws -> Int {
    let value = try number()
    return value & 1 == 1 ? ~(value >> 1) : value >> 1
  }

  package mutating func string() throws -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  package mutating func strings() throws -> [String] {
    let count = try count()
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try string()) }
    return texts
  }

  package mutating func numbers() throws -> [Int32] {
    let count = try count()
    var values: [Int32] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(Int32(truncatingIfNeeded: try signed())) }
    return values
  }

  package mutating func small() throws -> [UInt8] {
    let count = try count()
    defer { position += count }
    return bytes[position..<position + count].map { $0 &- 0x20 }
  }

  package mutating func fractions() throws -> [Float] {
    let count = try count()
    var values: [Float] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      let bits = UInt32(truncatingIfNeeded: try number())
      values.append(Float(bitPattern: bits.byteSwapped))
    }
    return values
  }

  package mutating func names() throws -> [String: Int32] {
    let names = try strings()
    let values = try numbers()
    guard names.count == values.count else { throw broken }
    return Dictionary(zip(names, values), uniquingKeysWith: { $1 })
  }

  package mutating func rows() throws -> Rows {
    let count = try count()
    var rows = Rows(capacity: count)
    for _ in 0..<count {
      for _ in 0..<(try self.count()) { rows.append(Int32(truncatingIfNeeded: try signed())) }
      rows.endRow()
    }
    return rows
  }

  /// A count of things that are at least a byte each.
  package mutating func count() throws -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw broken }
    return count
  }

  /// What to throw when something read makes no sense.
  package var broken: Diagnostic {
    Diagnostic(
      "broken-archive", at: SourceLocation(file: "compiled content", line: 1, column: position + 1),
      "the compiled content cannot be read", remedy: "build the program again from a clean checkout"
    )
  }
}
