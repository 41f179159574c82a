extension Decision {
  /// A rule that the words can mean, before its start is found.
  struct RuleReading {
    var rule: RecurrenceRule
    /// The date that fixes the weekday or day of month when only the start says it.
    var anchor: CivilDate?
  }

  /// All series that the form can mean.
  mutating func buildSeries() -> [Plan] {
    var rhythm = form.rhythm?.value ?? Rhythm(unit: defaultUnit, intervals: [1], explicit: false)
    for case .problem(let found) in form.days.map(\.day) {
      problem = found
      return []
    }
    if form.days.contains(where: { if case .unknown = $0.day { true } else { false } }) {
      ask(.event)
      return []
    }
    for case .elapsed in form.days.map(\.day) { ask(.alternatives) }
    let said = rhythm.days
    for day in form.days {
      guard case .weekday(let weekday) = day.day else { continue }
      // "every Friday … sometimes Saturday": a day that nothing joins to the others.
      let isLoose = !said.isEmpty && !said.contains(weekday) && day.joint != .and
      if isLoose || day.joint == .through { ask(.alternatives) }
      rhythm.days.insert(WeekdaySet(weekday))
    }
    if form.days.contains(where: { $0.isWeekday && $0.joint == .or }) { ask(.whichDays(1)) }
    if form.partIsPlural, form.rhythm == nil, rhythm.days.isEmpty, form.days.isEmpty {
      rhythm.unit = .day
    }
    if rhythm.unit == .day, rhythm.intervals == [1], form.days.contains(where: \.isWeekday) {
      ask(.rhythm)
    }
    if rhythm.unit == .day, !rhythm.days.isEmpty {
      // "every 14 days on Tuesday" is a rhythm of weeks; every ten days meets no weekday twice.
      if rhythm.intervals.contains(where: { $0 > 1 && $0 % 7 != 0 }) { ask(.rhythm) }
      rhythm.intervals = rhythm.intervals.map { max($0 / 7, 1) }
      rhythm.unit = .week
    }
    let times = timeReadings()
    let usesOffers = times.isEmpty
    let clock = times.isEmpty ? Self.usualTimes.map { TimeReading(time: $0) } : times
    if times.isEmpty { ask(.time) }
    var plans: [Plan] = []
    for (index, time) in clock.enumerated() {
      let saved = gaps
      for reading in rules(rhythm) {
        if let plan = series(reading, time) { plans.append(plan) }
        if problem != nil { return [] }
      }
      if index > 0 { gaps = saved }
    }
    if usesOffers {
      offers += plans
      return []
    }
    return plans
  }

  var defaultUnit: TimeUnit {
    form.days.contains { if case .places = $0.day { true } else { false } } ? .month : .week
  }

  // MARK: The rule

  mutating func rules(_ rhythm: Rhythm) -> [RuleReading] {
    var readings: [RuleReading] = []
    if let number = rhythm.ordinalDoubt, rhythm.days.count >= 1 {
      // Every second Tuesday: fortnightly, or the month's second?
      ask(.rhythm)
      readings += weekly(rhythm, interval: number)
      if number <= 5 {
        var rule = RecurrenceRule(.monthly)
        rule.days = rhythm.days.days.map { RuleDay($0, ordinal: number) }
        readings.append(RuleReading(rule: rule))
      }
      return readings
    }
    var intervals = rhythm.intervals
    if intervals.contains(0) {
      // biweekly, bimonthly: twice in each, or every other? One named day settles it.
      let days = rhythm.unit == .week ? rhythm.days.count : monthDays.count + places.count
      if days == 1 {
        intervals.removeAll { $0 == 0 }
      } else if days == 2 {
        ask(.rhythm)
        intervals = intervals.map { max($0, 1) }
      } else {
        ask(.rhythm)
        intervals.removeAll { $0 == 0 }
      }
    }
    for interval in intervals {
      switch rhythm.unit {
      case .day: readings += daily(interval)
      case .week: readings += weekly(rhythm, interval: interval)
      case .month: readings += monthly(rhythm, interval: interval)
      case .year: readings += yearly(rhythm, interval: interval)
      default: ask(.rhythm)
      }
    }
    return readings
  }

  var places: [Places] {
    form.days.compactMap { if case .places(let places) = $0.day { places } else { nil } }
  }

  var monthDays: [Int] {
    form.days.compactMap { if case .monthDay(let day) = $0.day { day } else { nil } }
  }

  var excludedWeekdays: WeekdaySet {
    form.exceptions.reduce(into: WeekdaySet()) { set, exception in
      if case .weekdays(let days) = exception.value { set.formUnion(days) }
    }
  }

  mutating func daily(_ interval: Int) -> [RuleReading] {
    // "the 23rd, daily at nine": a day that no rhythm of days has room for.
    if !places.isEmpty || !monthDays.isEmpty { ask(.alternatives) }
    let excluded = excludedWeekdays
    if excluded.isEmpty || interval > 1 {
      var rule = RecurrenceRule(.daily, interval: interval)
      if !excluded.isEmpty {
        rule.days = WeekdaySet.all.subtracting(excluded).days.map { RuleDay($0) }
      }
      return [RuleReading(rule: rule)]
    }
    let days = WeekdaySet.all.subtracting(excluded)
    guard !days.isEmpty else { return [] }
    var rule = RecurrenceRule(.weekly)
    rule.days = days.days.map { RuleDay($0) }
    return [RuleReading(rule: rule)]
  }

  mutating func weekly(_ rhythm: Rhythm, interval: Int) -> [RuleReading] {
    if interval > RecurrenceRule.longestInterval {
      problem = .intervalTooLong
      return []
    }
    if !places.isEmpty || !monthDays.isEmpty {
      // "every two weeks on the first Monday", "weekly on the 5th".
      ask(.rhythm)
      return []
    }
    let named = rhythm.days
    let days = named.subtracting(excludedWeekdays)
    var rule = RecurrenceRule(.weekly, interval: interval)
    if named.isEmpty {
      if let anchor = startDate, rhythm.perUnit == 1 {
        rule.days = [RuleDay(anchor.weekday)]
        return [RuleReading(rule: rule, anchor: anchor)]
      }
      ask(rhythm.perUnit > 1 ? .whichDays(rhythm.perUnit) : .day)
      // Days to choose from, on either side of the middle of the week.
      return [Weekday.tuesday, .wednesday, .thursday].filter { !excludedWeekdays.contains($0) }.map
      { day in
        var rule = rule
        rule.days = [RuleDay(day)]
        return RuleReading(rule: rule)
      }
    }
    if days.isEmpty {
      problem = .nothingLeft
      return []
    }
    if rhythm.perUnit > named.count { ask(.whichDays(rhythm.perUnit)) }
    if rhythm.perUnit == 1, named.count > 1, form.rhythm?.value.perUnit == 1, rhythm.unit == .week,
      saysOnceAWeek
    {
      ask(.whichDays(1))
    }
    rule.days = days.days.map { RuleDay($0) }
    return [RuleReading(rule: withoutPlaces(rule))]
  }

  /// "every Friday except the last one of the month" is a monthly rule over the other places.
  mutating func withoutPlaces(_ rule: RecurrenceRule) -> RecurrenceRule {
    var left: [Int] = []
    for case .everyPlace(let places) in form.exceptions.map(\.value) { left += places }
    guard !left.isEmpty else { return rule }
    let front = left.allSatisfy { $0 > 0 }
    guard rule.interval == 1, rule.days.count == 1, front || left.allSatisfy({ $0 < 0 }) else {
      ask(.alternatives)
      return rule
    }
    var monthly = RecurrenceRule(.monthly)
    monthly.days = rule.days
    monthly.positions = (1...5).map { front ? $0 : -$0 }.filter { !left.contains($0) }
    return monthly
  }

  var saysOnceAWeek: Bool {
    guard let span = form.rhythm?.span else { return false }
    return words(span).lowercased().contains("once")
  }

  /// The single day that a start or a date names.
  var startDate: CivilDate? {
    if let start = form.start?.value, let date = resolve(start), !isStretch(start) { return date }
    for said in form.days {
      switch said.day {
      case .fixed(let date) where date >= today: return date
      case .yearly(let month, let day):
        return CivilDate(year: today.year, month: month, day: day).flatMap {
          $0 >= today ? $0 : CivilDate(year: today.year + 1, month: month, day: day)
        }
      default: break
      }
    }
    return nil
  }

  func isStretch(_ day: Day) -> Bool {
    switch day {
    case .stretch, .month, .weeksAhead, .monthsAhead:
      if case .weeksAhead = day { false } else { true }
    default: false
    }
  }
}
