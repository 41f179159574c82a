/// A length of time that people count in.
public enum TimeUnit: UInt8, Sendable, Hashable {
  case minute, hour, day, workday, weekend, week, fortnight, month, quarter, halfYear, year
}

/// A part of the day, as a range in which a meeting could be.
public enum DayPart: UInt8, Sendable, Hashable, CaseIterable {
  case firstThing, earlyMorning, morning, midMorning, lateMorning, beforeLunch, lunch, afterLunch
  case earlyAfternoon, afternoon, midAfternoon, lateAfternoon, endOfDay, evening, night

  /// The time to propose: inside the range, and in working hours where the range allows.
  var proposal: CivilTime {
    let minutes =
      switch self {
      case .firstThing: 540
      case .earlyMorning: 480
      case .morning: 540
      case .midMorning: 600
      case .lateMorning: 660
      case .beforeLunch: 660
      case .lunch: 720
      case .afterLunch: 810
      case .earlyAfternoon: 780
      case .afternoon: 840
      case .midAfternoon: 900
      case .lateAfternoon: 990
      case .endOfDay: 1020
      case .evening: 1080
      case .night: 1200
      }
    return CivilTime(wrappingMinutes: minutes)
  }

  /// Which clock times somebody who names this part can mean, in minutes since midnight.
  var range: ClosedRange<Int> {
    switch self {
    case .firstThing, .earlyMorning, .morning, .midMorning, .lateMorning, .beforeLunch: 240...779
    case .lunch: 660...900
    case .afterLunch: 720...959
    case .earlyAfternoon, .afternoon, .midAfternoon, .lateAfternoon: 720...1139
    case .endOfDay: 900...1259
    case .evening: 960...1439
    case .night: 1080...1439
    }
  }
}

/// The small words that carry grammar.
enum Key: UInt8, Sendable {
  case at, on, `in`, of, the, a, and, or, to, `for`, from, until, through, between, by, before
  case after, since, every, each, per, other, alternate, next, this, coming, following, lastly
  case past, ago, now, today, tomorrow, tonight, yesterday, am, pm, oclock, half, noon, midnight
  case start, ending, end, middle, early, mid, late, rest, times, once, twice, thrice, time
  case except, apart, than, excluding, but, not, no, skip, without, never, only, just
  case biweekly, bimonthly, daily, weekly, fortnightly, monthly, quarterly, yearly, halfYearly
  case weekdays, about, my, your, their, our, local, both, either, week, commencing, further, notice
  case sorry, actually, rather, wait, scratch, mean, make, correction, instead, hang, hold, oops
  case busy, cannot, doesNot, available, works, so, then, session, any, some, few, several, later
  case nth, within, during, over, twoWeekly, that, it, will, with, dayAfter, one, all, thing, first
  case holiday, christmas, eve, newYear, boxing, fixedDay, unknownDay, soon, hence, long, quarterQ
  case kw, letterT, sharp, clock, zone, dot, move, push, x, lasts, o, maybe, whenever, last
  case christmasEve, newYearsEve, newYearsDay, out, work, isA, bar, minus, most, couple, dozen
  case place, label, recurring
}

/// What a word or a sign can be for a sentence about dates.
enum Lexeme: Sendable, Equatable {
  case weekday(Weekday, plural: Bool)
  case month(Int)
  /// From digits or words.
  case number(Int)
  /// 1, 2… from the front; -1, -2 from the back.
  case ordinal(Int)
  case unit(TimeUnit)
  case part(DayPart, plural: Bool)
  case key(Key)
  case sign(UInt8)
  case plain
}

/// One word, number or sign of a phrase, with its place in the phrase's bytes.
struct Token: Sendable {
  var lexeme: Lexeme
  var start: Int
  var end: Int
  /// How many digits a number was written with; 0 for a number in words.
  var digits = 0
  /// Whether a space (or the phrase's beginning) stands before it.
  var spaced = true
  var capital = false
  /// Whether the word carried an apostrophe and s, as in "Monday's".
  var possessive = false
  /// Whether somebody says that this moment does not suit.
  var negated = false

  var isMonth: Bool { if case .month = lexeme { true } else { false } }
  func `is`(_ key: Key) -> Bool { lexeme == .key(key) }
  func isSign(_ sign: Unicode.Scalar) -> Bool { lexeme == .sign(UInt8(ascii: sign)) }
}
