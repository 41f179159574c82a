/// Something about a line that may tell what is meant by it: a word, two words in a row, or what a
/// rule heard.
///
/// A feature is known by a number made of its kind and its parts, so that comparing features touches
/// no text:
///
/// ```swift
/// let key = FeatureKey(.pair).adding("our").adding("trainees")
/// Feature(key, at: 3..<5)
/// ```
public struct Feature: Sendable, Hashable {
  /// Which feature it is.
  public var key: FeatureKey
  /// The tokens that it rests on; empty when it is of the whole line.
  public var tokens: Range<Int>

  /// A feature that rests on some tokens.
  public init(_ key: FeatureKey, at tokens: Range<Int> = 0..<0) {
    self.key = key
    self.tokens = tokens
  }
}

/// The number of a feature: the FNV-1a hash of its kind and parts, equal on every machine.
///
/// Two features share a number about once in four thousand million pairs; a few thousand are ever
/// learnt.
public struct FeatureKey: Sendable, Hashable, Comparable {
  /// The number.
  public private(set) var number: UInt32

  /// What sort of feature it is: of equal parts, those of different kinds are different.
  public enum Kind: UInt8, Sendable {
    /// One word, two in a row, three in a row, two apart.
    case word, pair, triple, around
    /// What a rule heard; a row of roles; a row of roles and words; what the rules made of the line.
    case hit, roles, frame, finding
    /// A part of the line as such: its length, its form.
    case shape
    /// A position at work; a word of the first sentence of several; one of the last.
    case title, first, last
  }

  /// A feature without parts yet.
  public init(_ kind: Kind) {
    number = 2_166_136_261
    take(kind.rawValue)
  }

  /// The feature with a known number.
  init(number: UInt32) { self.number = number }

  /// This with one more part.
  /// - Complexity: O(bytes of `part`).
  public func adding(_ part: String) -> FeatureKey {
    var key = self
    for byte in part.utf8 { key.take(byte) }
    key.take(0xFF)
    return key
  }

  /// This with a number as one more part.
  public func adding(_ part: Int) -> FeatureKey {
    var key = self
    for shift in stride(from: 0, to: 32, by: 8) {
      key.take(UInt8(truncatingIfNeeded: part >> shift))
    }
    return key
  }

  private mutating func take(_ byte: UInt8) { number = (number ^ UInt32(byte)) &* 16_777_619 }

  /// By number.
  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
