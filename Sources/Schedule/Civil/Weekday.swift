/// A day of the week, Monday first as in ISO 8601.
///
///     Weekday.thursday.code  // "TH"
public enum Weekday: Int, CaseIterable, Sendable, Hashable, Codable, Comparable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The two letters that RFC 5545 uses.
  public var code: String { Self.codes[rawValue] }

  /// Reads the two letters of RFC 5545; nil for anything else.
  public init?(code: some StringProtocol) {
    guard let index = Self.codes.firstIndex(where: { $0 == code }) else { return nil }
    self.init(rawValue: index)
  }

  /// The weekday `days` later (earlier when negative).
  public func advanced(by days: Int) -> Weekday {
    Weekday(rawValue: floorMod(rawValue + days, 7)) ?? self
  }

  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }

  /// Saturday or Sunday.
  public var isWeekend: Bool { self >= .saturday }

  private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}

/// A set of weekdays in one byte.
public struct WeekdaySet: OptionSet, Sendable, Hashable, Codable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0x7f }
  public init(_ day: Weekday) { rawValue = 1 << UInt8(day.rawValue) }

  public static let workdays = WeekdaySet(rawValue: 0b001_1111)
  public static let weekend = WeekdaySet(rawValue: 0b110_0000)
  public static let all = WeekdaySet(rawValue: 0b111_1111)

  public func contains(_ day: Weekday) -> Bool { rawValue & (1 << UInt8(day.rawValue)) != 0 }
  public var days: [Weekday] { Weekday.allCases.filter(contains) }
  public var count: Int { rawValue.nonzeroBitCount }

  /// The days from `first` to `last`, wrapping over Sunday where needed.
  public static func from(_ first: Weekday, through last: Weekday) -> WeekdaySet {
    var set = WeekdaySet()
    var day = first
    while true {
      set.insert(WeekdaySet(day))
      if day == last { return set }
      day = day.advanced(by: 1)
    }
  }
}

/// The remainder that is never negative, for a positive modulus.
@inline(__always) func floorMod(_ value: Int, _ modulus: Int) -> Int {
  let remainder = value % modulus
  return remainder < 0 ? remainder + modulus : remainder
}

/// Division that rounds towards minus infinity, for a positive divisor.
@inline(__always) func floorDiv(_ value: Int, _ divisor: Int) -> Int {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}
