/// The dates of a rule, one after the other, from a start.
///
/// Nothing is kept but one period (a day, week, month or year) at a time, so the ten-thousandth
/// date costs the memory of one. The start counts only when it fits the rule.
///
///     var rule = RecurrenceRule(.monthly)
///     rule.days = [RuleDay(.friday, ordinal: -1)]
///     Occurrences(of: rule, from: start).prefix(3)
///
/// - Complexity: a few dozen integer steps per date.
public struct Occurrences: Sequence, IteratorProtocol, Sendable {
  private let rule: RecurrenceRule
  private let start: CivilDateTime
  private let plainDays: WeekdaySet
  private let monthMask: UInt16
  private let defaultDay: Int
  private var period: Int
  private var days: [Int] = []
  private var index = 0
  private var given = 0
  private var ended = false
  /// The period before which another date must come, or there is none: the calendar repeats itself
  /// after 400 years, and a rule with an interval after that many times 400.
  private var horizon: Int
  private let cycle: Int

  public init(of rule: RecurrenceRule, from start: CivilDateTime) {
    self.rule = rule
    self.start = start
    let (year, month, day) = start.date.parts
    let bare = rule.days.isEmpty && rule.monthDays.isEmpty
    var weekdays = rule.weekdays
    if rule.frequency == .weekly, rule.days.isEmpty {
      weekdays = WeekdaySet(start.date.weekday)
    }
    plainDays = weekdays
    var mask = rule.months.reduce(into: UInt16(0)) { $0 |= 1 << UInt16($1) }
    if mask == 0, rule.frequency == .yearly, bare { mask = 1 << UInt16(month) }
    monthMask = mask
    defaultDay = bare ? day : 0
    period =
      switch rule.frequency {
      case .daily: start.date.dayNumber
      case .weekly: start.date.onOrBefore(rule.weekStart).dayNumber
      case .monthly: year * 12 + month - 1
      case .yearly: year
      }
    let years =
      switch rule.frequency {
      case .daily, .weekly: 146_097
      case .monthly: 4800
      case .yearly: 400
      }
    cycle = years * rule.interval
    horizon = period + cycle
  }

  public mutating func next() -> CivilDateTime? {
    while !ended {
      while index < days.count {
        let moment = CivilDateTime(CivilDate(dayNumber: days[index]), start.time)
        index += 1
        if moment < start { continue }
        if let until = rule.until, moment > until {
          ended = true
          return nil
        }
        if let count = rule.count, given >= count {
          ended = true
          return nil
        }
        given += 1
        return moment
      }
      fill()
    }
    return nil
  }

  /// Collects the dates of the next period.
  private mutating func fill() {
    days.removeAll(keepingCapacity: true)
    index = 0
    switch rule.frequency {
    case .daily: fillDay()
    case .weekly: fillWeek()
    case .monthly: fillMonth(floorDiv(period, 12), floorMod(period, 12) + 1)
    case .yearly: fillYear()
    }
    if !rule.positions.isEmpty { choosePositions() }
    period += rule.frequency == .weekly ? rule.interval * 7 : rule.interval
    let last = Self.lastDay
    let (year, day) =
      switch rule.frequency {
      case .daily, .weekly: (0, period)
      case .monthly: (floorDiv(period, 12), 0)
      case .yearly: (period, 0)
      }
    if !days.isEmpty { horizon = period + cycle }
    if days.isEmpty, year > 9999 || day > last || period > horizon { ended = true }
    if let until = rule.until, days.isEmpty, isBeyond(until.date) { ended = true }
  }

  /// Whether the coming period begins after `date`.
  private func isBeyond(_ date: CivilDate) -> Bool {
    switch rule.frequency {
    case .daily, .weekly: period > date.dayNumber
    case .monthly: period > date.year * 12 + date.month - 1
    case .yearly: period > date.year
    }
  }

  private mutating func fillDay() {
    let date = CivilDate(dayNumber: period)
    guard period <= Self.lastDay else { return }
    if !plainDays.isEmpty, !plainDays.contains(date.weekday) { return }
    if monthMask != 0 || !rule.monthDays.isEmpty {
      let (year, month, day) = date.parts
      guard monthMask == 0 || monthMask & (1 << UInt16(month)) != 0 else { return }
      guard rule.monthDays.isEmpty || fits(day, CivilDate.length(ofMonth: month, year: year))
      else { return }
    }
    days.append(period)
  }

  private mutating func fillWeek() {
    for day in period..<(period + 7) where day <= Self.lastDay {
      let date = CivilDate(dayNumber: day)
      guard plainDays.contains(date.weekday) else { continue }
      if monthMask != 0, monthMask & (1 << UInt16(date.month)) == 0 { continue }
      days.append(day)
    }
  }

  private mutating func fillMonth(_ year: Int, _ month: Int) {
    guard monthMask == 0 || monthMask & (1 << UInt16(month)) != 0,
      let first = CivilDate(year: year, month: month, day: 1)
    else { return }
    let length = CivilDate.length(ofMonth: month, year: year)
    if defaultDay > 0 {
      if defaultDay <= length { days.append(first.dayNumber + defaultDay - 1) }
      return
    }
    let weekdayOfFirst = first.weekday.rawValue
    for day in 1...length {
      guard rule.monthDays.isEmpty || fits(day, length) else { continue }
      if !rule.days.isEmpty {
        let weekday = floorMod(weekdayOfFirst + day - 1, 7)
        guard fits(weekday, place: day - 1, of: length) else { continue }
      }
      days.append(first.dayNumber + day - 1)
    }
  }

  private mutating func fillYear() {
    // Numbered weekdays count within the month when months are named, else within the year.
    guard monthMask == 0, rule.days.contains(where: { $0.ordinal != 0 }) else {
      for month in 1...12 { fillMonth(period, month) }
      return
    }
    guard let first = CivilDate(year: period, month: 1, day: 1) else { return }
    let length = CivilDate.isLeap(period) ? 366 : 365
    let weekdayOfFirst = first.weekday.rawValue
    for place in 0..<length where fits((weekdayOfFirst + place) % 7, place: place, of: length) {
      let date = first.adding(days: place)
      if !rule.monthDays.isEmpty {
        let (year, month, day) = date.parts
        guard fits(day, CivilDate.length(ofMonth: month, year: year)) else { continue }
      }
      days.append(date.dayNumber)
    }
  }

  private func fits(_ day: Int, _ length: Int) -> Bool {
    for wanted in rule.monthDays where wanted == day || wanted == day - length - 1 { return true }
    return false
  }

  private func fits(_ weekday: Int, place: Int, of length: Int) -> Bool {
    if plainDays.rawValue & (1 << UInt8(weekday)) != 0 { return true }
    let front = place / 7 + 1
    let back = -((length - 1 - place) / 7 + 1)
    for day in rule.days where day.ordinal != 0 && day.weekday.rawValue == weekday {
      if day.ordinal == front || day.ordinal == back { return true }
    }
    return false
  }

  private mutating func choosePositions() {
    let all = days
    days.removeAll(keepingCapacity: true)
    for place in all.indices
    where rule.positions.contains(place + 1) || rule.positions.contains(place - all.count) {
      days.append(all[place])
    }
  }

  private static let lastDay = CivilDate(clampingYear: 9999, month: 12, day: 31).dayNumber
}
