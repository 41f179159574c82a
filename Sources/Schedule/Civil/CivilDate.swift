/// A day in the Gregorian calendar without a time or a zone, kept as one integer.
///
///     CivilDate(year: 2026, month: 2, day: 30)            // nil
///     CivilDate(year: 2026, month: 1, day: 31)?.adding(months: 1)  // 2026-02-28
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970.
  public let dayNumber: Int

  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// The day, or nil when the calendar has no such day. Years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    dayNumber = Self.number(year: year, month: month, day: day)
  }

  /// The day nearest to the one asked for: 31 April becomes 30 April, month 14 February next year.
  public init(clampingYear year: Int, month: Int, day: Int) {
    let index = year * 12 + month - 1
    let year = min(max(floorDiv(index, 12), 1), 9999)
    let month = floorMod(index, 12) + 1
    let day = min(max(day, 1), Self.length(ofMonth: month, year: year))
    dayNumber = Self.number(year: year, month: month, day: day)
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var day: Int { parts.day }
  public var weekday: Weekday { Weekday(rawValue: floorMod(dayNumber + 3, 7)) ?? .monday }

  /// Year, month and day in one computation.
  public var parts: (year: Int, month: Int, day: Int) {
    // Years are counted from March, so that the leap day is the last day of a year.
    let shifted = dayNumber + 719_468
    let era = floorDiv(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day of a later month, or that month's last day where it is shorter.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    return CivilDate(clampingYear: year, month: month + months, day: day)
  }

  /// The first such weekday on this day or after it.
  public func onOrAfter(_ weekday: Weekday) -> CivilDate {
    adding(days: floorMod(weekday.rawValue - self.weekday.rawValue, 7))
  }

  /// The last such weekday on this day or before it.
  public func onOrBefore(_ weekday: Weekday) -> CivilDate {
    adding(days: -floorMod(self.weekday.rawValue - weekday.rawValue, 7))
  }

  /// Monday of this day's week.
  public var startOfWeek: CivilDate { onOrBefore(.monday) }
  public var startOfMonth: CivilDate { adding(days: 1 - day) }
  public var endOfMonth: CivilDate {
    let (year, month, day) = parts
    return adding(days: Self.length(ofMonth: month, year: year) - day)
  }

  /// The number of days in a month, 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = floorDiv(year, 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CivilDate: CustomStringConvertible {
  /// As `2026-03-02`.
  public var description: String {
    let (year, month, day) = parts
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// Reads `2026-03-02`; nil for any other form or a day that does not exist.
  public init?(iso text: some StringProtocol) {
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[0].utf8.count == 4, pieces[1].utf8.count == 2,
      pieces[2].utf8.count == 2, let year = Int(pieces[0]), let month = Int(pieces[1]),
      let day = Int(pieces[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// A number with leading zeros.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
