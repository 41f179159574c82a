/// Why a request cannot be met.
public enum Problem: Sendable, Hashable {
  /// 30 February; the month is nil for "the 32nd".
  case noSuchDay(day: Int, month: Int?)
  case notALeapYear(Int)
  case past
  case noSuchTime
  case endBeforeStart
  case nothingLeft
  case unknownZone(String)
  case everyZero
  case intervalTooLong
  case tooLong
  case calendarFile
  /// The clocks jump over this time.
  case clockChange
  /// A meeting is to be moved or left out on a day on which there is none; the offer is the next.
  case noSuchMeeting
}

/// What is missing or has two meanings, and so is asked.
public enum Gap: Sendable, Hashable {
  case day
  case time
  /// How many days are to be named: "twice a week".
  case whichDays(Int)
  /// A bare 6 or 7, or a clock time that its part of the day contradicts.
  case halfOfDay
  /// "next Friday" while this one is still ahead.
  case whichWeek
  /// 3/4: March or April.
  case dateOrder
  /// "Tuesday 4 March" when that is a Wednesday.
  case weekdayContradiction
  /// "biweekly", "every second Tuesday".
  case rhythm
  /// Once or again and again: "Monday and Wednesday at ten".
  case onceOrOften
  case zone
  /// Something only the person knows: holidays, an event.
  case event
  /// "midnight on Tuesday": the night before or after.
  case midnight
  /// Months without a 31st: skip them or take their last day.
  case shortMonths
  /// More than one day or time was named.
  case alternatives
  /// A word about dates that could not be placed; never dropped.
  case unexplained(String)
}
