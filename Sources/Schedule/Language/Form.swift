/// A value and the bytes of the phrase it came from.
struct Heard<Value: Sendable>: Sendable {
  var value: Value
  var span: Range<Int>
}

/// A run of days that has a name: next week, March, the weekend.
struct Stretch: Sendable, Equatable {
  var first: CivilDate
  var last: CivilDate
  var unit: TimeUnit
  /// Whether the year was said or follows from "next": only then is an earlier one past.
  var anchored = true
}

/// What an ordinal counts: the first Monday, the last day, the last working day.
enum Counted: Sendable, Equatable {
  case weekday(Weekday)
  case day
  case workday
}

/// Several places of the same thing within a month or quarter: "first and third Mondays".
struct Places: Sendable, Equatable {
  var ordinals: [Int]
  var counted: [Counted]
  var within: Within
  var plural = false

  enum Within: Sendable, Equatable {
    case unsaid
    /// "of the month": this one, or every one?
    case theMonth
    case everyMonth
    case quarter(each: Bool)
    case stretch(Stretch)
    case month(Int)
  }
}

/// A day as it was said, before it is looked up in the calendar.
enum Day: Sendable, Equatable {
  case fixed(CivilDate)
  /// More than one day is meant by these words in use: "next Friday", 3/4.
  case either([CivilDate])
  /// The first one ahead.
  case weekday(Weekday)
  /// A month and a day without a year: the next one ahead.
  case yearly(month: Int, day: Int)
  case monthDay(Int)
  case elapsed(minutes: Int)
  /// "in two weeks": that day, or the day of that week that is named besides.
  case weeksAhead(Int)
  case monthsAhead(Int)
  case stretch(Stretch)
  case month(Int)
  case places(Places)
  case problem(Problem)
  /// An event or a date that only the person knows.
  case unknown
}

/// A time of day as it was said.
struct Clock: Sendable, Equatable {
  var hour: Int
  var minute: Int
  /// A 12-hour number with nothing that says which half of the day.
  var bare: Bool
  var isMidnight = false
  var end: End?

  struct End: Sendable, Equatable {
    var hour: Int
    var minute: Int
    var bare: Bool
  }
}

/// How often, as it was said.
struct Rhythm: Sendable, Equatable {
  var unit: TimeUnit
  /// More than one when the words are used in two ways ("biweekly").
  var intervals: [Int]
  /// "twice a week": how many days are to be named.
  var perUnit = 1
  var days: WeekdaySet = []
  /// "every second Tuesday": the second of the month, or every other one?
  var ordinalDoubt: Int?
  var explicit = true
  /// Said in quarters: "the last Thursday" may then be the quarter's.
  var isQuarterly = false
}

/// What a series leaves out.
enum Exception: Sendable, Equatable {
  case weekdays(WeekdaySet)
  /// "no Thursday in December": these weekdays, and only then.
  case weekdaysWithin(WeekdaySet, Day)
  case months([Int])
  case day(Day)
  case range(Day, Day)
  case place(Int)
  /// "the last one of the month", "the second Tuesday of each month".
  case everyPlace([Int])
  case clock
  case unknown
}

extension Exception {
  /// Whether only something that recurs can leave it out: "the first one", "holidays".
  var isForSeries: Bool {
    switch self {
    case .place, .everyPlace, .unknown: true
    default: false
    }
  }
}

/// Two days joined by a word.
enum Joint: Sendable, Equatable { case none, comma, and, or, through }

/// Days and a time that were complete when another day and time began: "Mondays at 9 and …".
struct Linked: Sendable {
  var days: [SaidDay]
  var rhythm: Heard<Rhythm>?
  var clocks: [SaidClock]
  var part: Heard<DayPart>?
  /// What joins them to those that follow.
  var joint: Joint
}

struct SaidDay: Sendable {
  var day: Day
  var joint: Joint
  var span: Range<Int>
  var token: Int
}

struct SaidClock: Sendable {
  var clock: Clock
  var joint: Joint
  var span: Range<Int>
  var token: Int
}

/// Everything a phrase says about when, field by field, before anything is decided.
struct Form: Sendable {
  var days: [SaidDay] = []
  var rhythm: Heard<Rhythm>?
  var clocks: [SaidClock] = []
  var part: Heard<DayPart>?
  var partIsPlural = false
  var duration: Heard<Int>?
  var start: Heard<Day>?
  var startIsAfter = false
  var end: Heard<Day>?
  var endIsBefore = false
  var spanBound: Heard<(count: Int, unit: TimeUnit)>?
  var count: Heard<Int>?
  var exceptions: [Heard<Exception>] = []
  var zones: Heard<[ZoneID]>?
  var zoneRemark: Bool = false
  var unexplained: [Range<Int>] = []
  var vague: Heard<Vagueness>?
  var problem: Heard<Problem>?
  /// A bare number that could be an hour or a day: its meaning is settled by its company.
  var loose: [(number: Int, span: Range<Int>, token: Int)] = []
  /// "until further notice".
  var openEnded = false
  var linked: [Linked] = []
  /// "3pm in New York": the place, or the clock there?
  var placeDoubt = false
  /// "same time", "the usual time".
  var sameTime = false
  /// "recurring", without saying how often.
  var saysRecurring = false
  /// "just once", "a one-off".
  var once: Range<Int>?
  /// Words whose meaning lives on in a field that later words have completed: the "every" of
  /// "every Tuesday, I mean both Tuesday and Thursday".
  var folded: [Range<Int>] = []

  enum Vagueness: Sendable, Equatable {
    case time
    case day
    case event
    case aFew
  }

  var isEmpty: Bool {
    days.isEmpty && rhythm == nil && clocks.isEmpty && part == nil && duration == nil
      && start == nil && end == nil && spanBound == nil && count == nil && exceptions.isEmpty
      && zones == nil && unexplained.isEmpty && vague == nil && problem == nil && loose.isEmpty
  }
}
