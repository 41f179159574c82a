/// What a phrase says about when.
public enum When: Sendable {
  /// One meaning; nothing is stored yet.
  case ok(Plan)
  /// Something is missing or has more than one meaning.
  case ask(Pending)
  /// It cannot be done; with the nearest that can.
  case reject(Refusal)
  /// Nothing about a date or a time.
  case none
}

/// What is to be put in the calendar: one series, or two that belong together.
public struct Plan: Sendable, Hashable {
  /// Usually one; two when two rhythms have two different times.
  public var series: [Series]
  public var remarks: [Remark]
  /// The zone of the person who asked.
  public var userZone: ZoneID
  /// Which words each field of a settled phrase was read from; empty in options and offers.
  public var words: [Field: String]

  /// A plan that was put together rather than read from a phrase.
  public init(
    series: [Series], remarks: [Remark], userZone: ZoneID, words: [Field: String]
  ) {
    self.series = series
    self.remarks = remarks
    self.userZone = userZone
    self.words = words
  }

  public enum Field: String, Sendable, Hashable, CaseIterable {
    case anchor, rhythm, time, duration, bound, exceptions, zone
  }

  /// The first meetings on the clocks of the person who asked.
  public func occurrences(_ count: Int) -> [CivilDateTime] {
    var found = series.flatMap { series in
      series.next(count).map { userZone.local(at: series.zone.instant(of: $0).seconds) }
    }
    if series.count > 1 { found.sort() }
    return Array(found.prefix(count))
  }

  /// All meetings together, nil without an end.
  public var total: Int? {
    var sum = 0
    for one in series {
      guard let total = one.total else { return nil }
      sum += total
    }
    return sum
  }

  public var durationMinutes: Int? { series.first?.durationMinutes }

  public var isRecurring: Bool { series.contains { $0.isRecurring } }
}

/// Something to say beside the plan, so that nothing is settled in silence.
public enum Remark: Sendable, Hashable {
  /// Nobody named a time; this one lies in the part of the day that was said.
  case proposedTime(CivilTime)
  /// Months without that day are left out.
  case shortMonths(day: Int)
  /// The month has no such day; its last day was taken.
  case monthEnd
  /// A month was passed over because it has no such day.
  case monthWithoutDay(day: Int)
  /// On this date the clocks jump over the time; the meeting is held that much later.
  case clockChange(CivilDateTime)
  /// On this date the clock shows the time twice; the first pass is meant.
  case repeatedHour(CivilDateTime)
  case weekend(Weekday)
  /// The meeting's own clock is another one than the person's.
  case otherZone(ZoneID)
  /// "EST" was read as the place's time all year round.
  case zoneAbbreviation(String, ZoneID)
  /// "until March" was read as until the end of March.
  case throughMonth(CivilDate)
  /// An exception that hits no date.
  case idleException
  /// "for six weeks" and the like end on this day.
  case lastDay(CivilDate)
}

/// A request that cannot be met, with an offer where something near it can.
public struct Refusal: Sendable, Hashable {
  public var problem: Problem
  public var offer: Plan?

  public init(_ problem: Problem, offer: Plan? = nil) {
    self.problem = problem
    self.offer = offer
  }
}

/// A question that is open: what is missing, what could be meant, and the rest that was understood.
///
/// The answer fills the gap and the rest is kept:
///
///     if case .ask(let pending) = understand("every Tuesday", now: now, zone: berlin) {
///       pending.resolve(with: "at 3", now: now)  // .ok
///     }
public struct Pending: Sendable {
  /// What is asked, the most important first.
  public var gaps: [Gap]
  /// What could be meant, as complete plans; the default first, at most three.
  public var options: [Plan]
  /// The phrase so far.
  public var phrase: String
  public var zone: ZoneID
  var form: Form
}
