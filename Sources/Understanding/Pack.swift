import Content

/// Writes numbers (seven bits a byte, the last without its high bit) and texts (length first).
struct PackWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number that may be negative: the sign in the lowest bit.
  mutating func signed(_ value: Int) { number(value < 0 ? (~value << 1) | 1 : value << 1) }

  mutating func string(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  mutating func strings(_ texts: [String]) {
    number(texts.count)
    for text in texts { string(text) }
  }

  mutating func numbers(_ values: [Int32]) {
    number(values.count)
    for value in values { signed(Int(value)) }
  }

  mutating func phrases(_ sequence: [Phrase]) {
    number(sequence.count)
    for element in sequence {
      switch element {
      case .stem(let id): tagged(0, Int(id))
      case .word(let id): tagged(1, Int(id))
      case .concept(let id): tagged(2, Int(id))
      case .gap(let most): tagged(3, Int(most))
      case .start: number(4)
      case .end: number(5)
      case .any(let branches): branching(6, branches)
      case .optional(let branches): branching(7, branches)
      case .number(let range): bounded(8, range)
      case .span(let range): bounded(9, range)
      }
    }
  }

  private mutating func tagged(_ tag: Int, _ value: Int) {
    number(tag)
    number(value)
  }

  private mutating func branching(_ tag: Int, _ branches: [[Phrase]]) {
    tagged(tag, branches.count)
    for branch in branches { phrases(branch) }
  }

  private mutating func bounded(_ tag: Int, _ range: ClosedRange<Double>) {
    number(tag)
    number(Int(bitPattern: UInt(range.lowerBound.bitPattern)))
    number(Int(bitPattern: UInt(range.upperBound.bitPattern)))
  }
}

/// Reads what ``PackWriter`` wrote.
struct PackReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func number() throws -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw broken
  }

  mutating func signed() throws -> Int {
    let value = try number()
    return value & 1 == 1 ? ~(value >> 1) : value >> 1
  }

  mutating func string() throws -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func strings() throws -> [String] {
    let count = try count()
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try string()) }
    return texts
  }

  mutating func numbers() throws -> [Int32] {
    let count = try count()
    var values: [Int32] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(Int32(truncatingIfNeeded: try signed())) }
    return values
  }

  mutating func table() throws -> [[Int32]] {
    let count = try count()
    var rows: [[Int32]] = []
    rows.reserveCapacity(count)
    for _ in 0..<count { rows.append(try numbers()) }
    return rows
  }

  mutating func phrases(depth: Int = 0) throws -> [Phrase] {
    guard depth < 16 else { throw broken }
    let count = try count()
    var sequence: [Phrase] = []
    sequence.reserveCapacity(count)
    for _ in 0..<count { sequence.append(try phrase(depth: depth)) }
    return sequence
  }

  private mutating func phrase(depth: Int) throws -> Phrase {
    switch try number() {
    case 0: return .stem(Int32(truncatingIfNeeded: try number()))
    case 1: return .word(Int32(truncatingIfNeeded: try number()))
    case 2: return .concept(Int32(truncatingIfNeeded: try number()))
    case 3: return .gap(Int32(truncatingIfNeeded: try number()))
    case 4: return .start
    case 5: return .end
    case 6: return .any(try branches(depth: depth))
    case 7: return .optional(try branches(depth: depth))
    case 8: return .number(try range())
    case 9: return .span(try range())
    default: throw broken
    }
  }

  private mutating func branches(depth: Int) throws -> [[Phrase]] {
    let count = try count()
    var branches: [[Phrase]] = []
    for _ in 0..<count { branches.append(try phrases(depth: depth + 1)) }
    return branches
  }

  private mutating func range() throws -> ClosedRange<Double> {
    let least = Double(bitPattern: UInt64(UInt(bitPattern: try number())))
    let most = Double(bitPattern: UInt64(UInt(bitPattern: try number())))
    guard least <= most else { throw broken }
    return least...most
  }

  /// A count of things that are at least a byte each.
  private mutating func count() throws -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw broken }
    return count
  }

  private var broken: Diagnostic {
    Diagnostic(
      "broken-archive", at: SourceLocation(file: "compiled phrases", line: 1, column: position + 1),
      "the compiled phrases cannot be read", remedy: "build the program again from a clean checkout"
    )
  }
}
