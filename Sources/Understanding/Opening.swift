/// The words that something can begin with, as a few bits each: what is not among them cannot begin it;
/// what is may still not.
struct Opening: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Nothing yet.
  init() {}

  /// One word or stem.
  init(_ id: WordID) { set(id) }

  /// What may begin with anything.
  static var anything: Opening {
    var opening = Opening()
    (opening.low, opening.high) = (.max, .max)
    return opening
  }

  mutating func formUnion(_ other: Opening) {
    low |= other.low
    high |= other.high
  }

  /// Whether a token may begin it.
  func admits(_ token: Token) -> Bool { holds(token.stem) || holds(token.word) }

  private mutating func set(_ id: WordID) {
    let place = Self.place(id)
    if place < 64 { low |= 1 &<< place } else { high |= 1 &<< (place &- 64) }
  }

  private func holds(_ id: WordID) -> Bool {
    let place = Self.place(id)
    return (place < 64 ? low &>> place : high &>> (place &- 64)) & 1 != 0
  }

  /// Neighbouring numbers get distant places, from 0 to 127.
  private static func place(_ id: WordID) -> UInt64 {
    (UInt64(UInt32(bitPattern: id)) &* 0x9E37_79B9_7F4A_7C15) &>> 57
  }
}
