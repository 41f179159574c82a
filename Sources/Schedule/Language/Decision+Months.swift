extension Decision {
  /// The rules for "first Monday", "last working day", "first and third Thursday".
  mutating func rule(_ places: Places, _ frequency: Frequency, interval: Int)
    -> RecurrenceRule?
  {
    var rule = RecurrenceRule(frequency, interval: interval)
    for counted in places.counted {
      switch counted {
      case .weekday(let day):
        for ordinal in places.ordinals {
          guard abs(ordinal) <= 5 else {
            problem = .nothingLeft
            return nil
          }
          rule.days.append(RuleDay(day, ordinal: ordinal))
        }
      case .day:
        rule.monthDays += places.ordinals
        if places.ordinals.contains(where: { $0 > 31 }) {
          problem = .noSuchDay(day: places.ordinals[0], month: nil)
          return nil
        }
      case .workday:
        rule.days = WeekdaySet.workdays.days.map { RuleDay($0) }
        rule.positions += places.ordinals
      }
    }
    return rule
  }

  mutating func monthly(_ rhythm: Rhythm, interval: Int) -> [RuleReading] {
    let excluded = excludedWeekdays
    func narrowed(_ rule: RecurrenceRule) -> RecurrenceRule {
      guard !excluded.isEmpty, !rule.monthDays.isEmpty, rule.days.isEmpty else { return rule }
      var rule = rule
      rule.days = WeekdaySet.all.subtracting(excluded).days.map { RuleDay($0) }
      return rule
    }
    if !isDayList { ask(.alternatives) }
    // "ten times every month on the 12th"
    let named = monthDays.count + places.reduce(0) { $0 + $1.ordinals.count * $1.counted.count }
    if named > 0, rhythm.perUnit > named { ask(.whichDays(rhythm.perUnit)) }
    if let first = places.first {
      var merged = first
      for other in places.dropFirst() {
        if other.counted == merged.counted {
          merged.ordinals += other.ordinals
        } else {
          ask(.alternatives)
        }
      }
      // "first Monday in December of every month"
      if case .month = merged.within, form.rhythm != nil { ask(.alternatives) }
      var interval = interval
      var months: [Int] = []
      if case .quarter = merged.within {
        let last = merged.ordinals.allSatisfy { $0 < 0 }
        months = last ? [3, 6, 9, 12] : [1, 4, 7, 10]
        interval = 1
      }
      guard var rule = rule(merged, .monthly, interval: interval) else { return [] }
      rule.months = months
      if rhythm.isQuarterly, months.isEmpty, form.start == nil, startDate == nil {
        return quarters(rule, last: merged.ordinals.allSatisfy { $0 < 0 })
      }
      // "Saturday, first Monday of every month": one of them cannot be.
      let counted = merged.counted.reduce(into: WeekdaySet()) { set, counted in
        if case .weekday(let day) = counted { set.insert(WeekdaySet(day)) }
      }
      if !rhythm.days.isSubset(of: counted) { ask(.alternatives) }
      // Other places among the days: the first and the 15th.
      if !monthDays.isEmpty { ask(.alternatives) }
      if merged.counted == [.day], merged.ordinals.allSatisfy({ $0 > 0 }) {
        return shortMonthReadings(narrowed(rule))
      }
      return [RuleReading(rule: narrowed(rule))]
    }
    if !monthDays.isEmpty {
      var rule = RecurrenceRule(.monthly, interval: interval)
      rule.monthDays = monthDays.sorted()
      if !rhythm.days.isEmpty { ask(.weekdayContradiction) }
      return shortMonthReadings(narrowed(rule))
    }
    if !rhythm.days.isEmpty {
      // "monthly on Tuesdays": which one?
      ask(.rhythm)
      return [1, -1].map { ordinal in
        var rule = RecurrenceRule(.monthly, interval: interval)
        rule.days = rhythm.days.days.map { RuleDay($0, ordinal: ordinal) }
        return RuleReading(rule: rule)
      }
    }
    if let anchor = startDate, rhythm.perUnit == 1 {
      var rule = RecurrenceRule(.monthly, interval: interval)
      rule.monthDays = [anchor.day]
      return shortMonthReadings(rule).map { RuleReading(rule: $0.rule, anchor: anchor) }
    }
    if rhythm.perUnit > 1 { ask(.whichDays(rhythm.perUnit)) } else { ask(.day) }
    var rule = RecurrenceRule(.monthly, interval: interval)
    rule.days = [RuleDay(.tuesday, ordinal: 1)]
    return [RuleReading(rule: rule)]
  }

  /// "each quarter on the last Thursday": the quarter's last one, or a month's in every third?
  private mutating func quarters(_ rule: RecurrenceRule, last: Bool) -> [RuleReading] {
    ask(.rhythm)
    var ofQuarter = rule
    ofQuarter.interval = 1
    ofQuarter.months = last ? [3, 6, 9, 12] : [1, 4, 7, 10]
    return [RuleReading(rule: ofQuarter), RuleReading(rule: rule)]
  }

  /// Whether the days of the month are one list ("on the 5th, 12th and 23rd") and not a day here
  /// and another there.
  private var isDayList: Bool {
    let days = form.days.filter {
      switch $0.day {
      case .monthDay, .places: true
      default: false
      }
    }
    return days.dropFirst().allSatisfy { $0.joint == .and || $0.joint == .comma }
      && (days.count < 2 || days.last?.joint == .and || days.count > 2)
  }

  /// The 31st asks; the 29th and 30th go on, and say which months are left out.
  mutating func shortMonthReadings(_ rule: RecurrenceRule) -> [RuleReading] {
    guard let latest = rule.monthDays.max(), latest >= 29, rule.months.isEmpty else {
      return [RuleReading(rule: rule)]
    }
    if latest == 31 {
      ask(.shortMonths)
      var last = rule
      last.monthDays = rule.monthDays.map { $0 == 31 ? -1 : $0 }
      return [RuleReading(rule: last), RuleReading(rule: rule)]
    }
    if !remarks.contains(.shortMonths(day: latest)) { remarks.append(.shortMonths(day: latest)) }
    return [RuleReading(rule: rule)]
  }

  mutating func yearly(_ rhythm: Rhythm, interval: Int) -> [RuleReading] {
    if interval > 20 {
      problem = .intervalTooLong
      return []
    }
    if let first = places.first {
      guard var rule = rule(first, .yearly, interval: interval) else { return [] }
      switch first.within {
      case .month(let month): rule.months = [month]
      case .stretch(let stretch) where stretch.unit == .month: rule.months = [stretch.first.month]
      default:
        ask(.day)
        return []
      }
      return [RuleReading(rule: rule)]
    }
    guard let date = startDate else {
      ask(rhythm.perUnit > 1 ? .whichDays(rhythm.perUnit) : .day)
      return []
    }
    var rule = RecurrenceRule(.yearly, interval: interval)
    rule.months = [date.month]
    rule.monthDays = [date.day]
    if date.month == 2, date.day == 29 { ask(.shortMonths) }
    return [RuleReading(rule: rule)]
  }
}
