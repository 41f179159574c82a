/// How often an RFC 5545 rule repeats.
public enum Frequency: String, Sendable, Hashable, Codable, CaseIterable {
  case daily = "DAILY"
  case weekly = "WEEKLY"
  case monthly = "MONTHLY"
  case yearly = "YEARLY"
}

/// A weekday in a rule, with or without its number in the month or year: `TU`, `1MO`, `-1FR`.
public struct RuleDay: Sendable, Hashable, Codable {
  public var weekday: Weekday
  /// 0 for every such weekday, else its place from the front (1, 2…) or the back (-1, -2…).
  public var ordinal: Int

  public init(_ weekday: Weekday, ordinal: Int = 0) {
    self.weekday = weekday
    self.ordinal = ordinal
  }
}

/// A recurrence rule of RFC 5545 over civil dates.
///
/// The parts that can stand in a rule for meetings are here: FREQ, INTERVAL, BYDAY, BYMONTHDAY,
/// BYMONTH, BYSETPOS, COUNT, UNTIL and WKST.
///
///     var rule = RecurrenceRule(.weekly, interval: 2)
///     rule.days = [RuleDay(.tuesday)]
///     rule.text(in: .utc)  // "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO"
public struct RecurrenceRule: Sendable, Hashable {
  public var frequency: Frequency
  /// Every how many periods, at least 1.
  public internal(set) var interval: Int
  public var days: [RuleDay] = []
  /// 1 to 31, or -31 to -1 counted from the month's end.
  public var monthDays: [Int] = []
  /// 1 to 12.
  public var months: [Int] = []
  /// Which of a period's dates count, from the front or the back.
  public var positions: [Int] = []
  public var count: Int?
  /// The last moment that counts, on the wall clock of the event's zone.
  public var until: CivilDateTime?
  public var weekStart: Weekday = .monday

  /// The widest interval that a rule may have; more is a slip or a joke.
  public static let longestInterval = 1000

  /// A rule with an interval brought into 1...1000.
  public init(_ frequency: Frequency, interval: Int = 1) {
    self.frequency = frequency
    self.interval = min(max(interval, 1), Self.longestInterval)
  }

  /// The weekdays without a number, as a set.
  public var weekdays: WeekdaySet {
    days.reduce(into: WeekdaySet()) { if $1.ordinal == 0 { $0.insert(WeekdaySet($1.weekday)) } }
  }

  public var isBounded: Bool { count != nil || until != nil }
}

// One line of text, as in a calendar file but with UNTIL on the wall clock; reading it back checks
// every part, so that a damaged file cannot bring in an interval of nought.
extension RecurrenceRule: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = try RecurrenceRule(parsing: try container.decode(String.self), zone: .utc)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text(in: nil))
  }
}
