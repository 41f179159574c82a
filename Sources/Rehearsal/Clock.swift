/// A wall-clock time as the stage is set with it: `2026-03-02T09:00:00`.
///
/// Time that passes in a script is wall-clock time: a day later is the same hour, whatever the zone
/// does in between.
public struct Clock: Sendable, Hashable, CustomStringConvertible {
  /// Minutes since the beginning of the year 0, and seconds of the minute.
  private var minutes: Int
  private var seconds: Int

  /// Reads `2026-03-02T09:00`, with or without seconds, with a space instead of the T, or without
  /// the time (midnight); nil when it is no such time.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard halves.count == 1 || halves.count == 2 else { return nil }
    let date = halves[0].split(separator: "-").compactMap { Int($0) }
    let time = halves.count == 1 ? [0, 0] : halves[1].split(separator: ":").compactMap { Int($0) }
    guard date.count == 3, time.count == 2 || time.count == 3,
      (1...9999).contains(date[0]), (1...12).contains(date[1]),
      date[2] >= 1, date[2] <= Self.days(in: date[1], of: date[0]),
      (0..<24).contains(time[0]), (0..<60).contains(time[1])
    else { return nil }
    seconds = time.count == 3 ? time[2] : 0
    guard (0..<60).contains(seconds) else { return nil }
    minutes = Self.day(date[0], date[1], date[2]) * 1440 + time[0] * 60 + time[1]
  }

  /// The time `span` later.
  public func adding(_ span: Span) -> Clock {
    var later = self
    later.minutes += span.minutes
    return later
  }

  public var description: String {
    var day = minutes / 1440
    var year = day / 366
    while Self.day(year + 1, 1, 1) <= day { year += 1 }
    day -= Self.day(year, 1, 1)
    var month = 1
    while day >= Self.days(in: month, of: year) {
      day -= Self.days(in: month, of: year)
      month += 1
    }
    let minute = minutes % 1440
    let date = "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day + 1, 2))"
    let time = [minute / 60, minute % 60, seconds].map { Self.digits($0, 2) }
    return date + "T" + time.joined(separator: ":")
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since the beginning of the year 0.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let before = year - 1
    let leaps = year == 0 ? 0 : before / 4 - before / 100 + before / 400 + 1
    return year * 365 + leaps + (1..<month).reduce(0) { $0 + days(in: $1, of: year) } + day - 1
  }
}

/// A length of time as `@later` names it: `30m`, `2h`, `1d`, `1w`, or several: `1d 2h`.
public struct Span: Sendable, Hashable {
  /// The length in minutes.
  public var minutes: Int

  /// A length of `minutes`.
  public init(minutes: Int) { self.minutes = minutes }

  /// Reads a length; nil when it is none, is zero, or is longer than a century.
  public init?(_ text: some StringProtocol) {
    minutes = 0
    for part in text.split(separator: " ") {
      guard let count = Int(part.dropLast()), count >= 0, count < 1_000_000 else { return nil }
      switch part.last {
      case "m": minutes += count
      case "h": minutes += count * 60
      case "d": minutes += count * 1440
      case "w": minutes += count * 10_080
      default: return nil
      }
    }
    guard minutes > 0, minutes < 100 * 366 * 1440 else { return nil }
  }
}
