extension Decision {
  /// Finds the start of a rule, its end and its exceptions, and makes the plan.
  mutating func series(_ reading: RuleReading, _ time: TimeReading) -> Plan? {
    var rule = reading.rule
    var remarks = self.remarks
    guard let window = window(rule, &remarks) else { return nil }
    let months = excludedMonths
    if !months.isEmpty {
      let kept = (rule.months.isEmpty ? Array(1...12) : rule.months).filter { !months.contains($0) }
      if kept.isEmpty {
        problem = .nothingLeft
        return nil
      }
      rule.months = kept
    }
    if !window.months.isEmpty { rule.months = window.months }
    var floor = CivilDateTime(window.first, .midnight)
    if window.first <= today { floor = eventZone.local(at: nowSeconds + 60) }
    // The first match ahead decides the start; only then does the interval count.
    var plain = RecurrenceRule(rule.frequency, interval: 1)
    plain.days = rule.days
    plain.monthDays = rule.monthDays
    plain.months = rule.months
    plain.positions = rule.positions
    let shift = time.dayShift
    var found: CivilDateTime?
    var search = CivilDateTime(floor.date, time.time)
    if search < floor { search = search.adding(days: 1) }
    var iterator = Occurrences(of: plain, from: search)
    while let moment = iterator.next() {
      if moment.date.year > today.year + 60 { break }
      if moment.date > window.last { break }
      if isAhead(moment), !(rule.interval == 1 && isSkipped(moment)) {
        found = moment
        break
      }
    }
    guard var start = found else {
      problem = .nothingLeft
      return nil
    }
    if shift != 0 {
      // Midnight after the day that was said: the days of the rule move along.
      rule.days = rule.days.map { RuleDay($0.weekday.advanced(by: shift), ordinal: $0.ordinal) }
      start = start.adding(days: shift)
    }
    // A quarter's months follow from the start when nothing else fixes them.
    bound(&rule, start, window, &remarks)
    var series = Series(
      start: start, rule: rule, zone: eventZone,
      durationMinutes: form.duration?.value ?? time.duration)
    skip(in: &series, window, &remarks)
    let first = series.next(1)
    guard !first.isEmpty else {
      problem = .nothingLeft
      return nil
    }
    noteClockChanges(series, &remarks)
    var plan = plan(series)
    if time.proposed { remarks.append(.proposedTime(time.time)) }
    plan.remarks = remarks + plan.remarks.filter { !remarks.contains($0) }
    return plan
  }

  // MARK: From when to when

  struct Window {
    var first: CivilDate
    var last: CivilDate
    var bounded: Bool
    var months: [Int] = []
  }

  mutating func window(_ rule: RecurrenceRule, _ remarks: inout [Remark]) -> Window? {
    var window = Window(
      first: today, last: CivilDate(clampingYear: 9999, month: 12, day: 31), bounded: false)
    if let start = form.start {
      if case .problem(let found) = start.value {
        problem = found
        return nil
      } else if case .unknown = start.value {
        ask(.event)
        return nil
      } else if let date = resolve(start.value) {
        window.first = form.startIsAfter ? after(start.value, date) : date
        if case .either(let dates) = start.value, dates.count > 1 {
          ask(dates[1].dayNumber - dates[0].dayNumber == 7 ? .whichWeek : .dateOrder)
        }
        if date < today, case .fixed = start.value {
          problem = .past
          return nil
        }
      }
    }
    // "Tuesdays in March", "every Friday next month", "every other Tuesday in two weeks".
    let stretches = form.days.filter(\.isStretch)
    if stretches.count > 1,
      stretches.allSatisfy({ if case .month = $0.day { true } else { false } })
    {
      for case .month(let month) in stretches.map(\.day) { window.months.append(month) }
      if window.months.count == 2, stretches[1].joint == .through { window.months = [] }
      let sorted = stretches.compactMap { stretch($0.day) }.sorted { $0.first < $1.first }
      if let first = sorted.first, let last = sorted.last {
        window.first = max(window.first, first.first)
        window.last = last.last
        window.bounded = true
      }
    } else if let said = stretches.first {
      if stretches.count > 1 { ask(.alternatives) }
      switch said.day {
      case .weeksAhead(let weeks):
        window.first = max(window.first, today.adding(days: 7 * weeks))
      case .monthsAhead(let months): window.first = max(window.first, today.adding(months: months))
      default:
        if let stretch = stretch(said.day) {
          window.first = max(window.first, stretch.first)
          if rule.frequency == .yearly { break }
          // "next week Wednesday, for eight weeks" begins then and goes on.
          let goesOn = form.spanBound != nil || form.count != nil || form.end != nil
          if stretch.unit == .week, goesOn { break }
          window.last = stretch.last
          window.bounded = true
          if stretch.last < today {
            problem = .past
            return nil
          }
        }
      }
    }
    // A date beside the rhythm is where it starts: "every two weeks, 3 March at ten".
    if form.start != nil, form.days.contains(where: \.isDate), rule.frequency != .yearly {
      ask(.alternatives)
    }
    if form.start == nil {
      if form.days.filter(\.isDate).count > 1 { ask(.alternatives) }
      for said in form.days {
        switch said.day {
        case .fixed(let date):
          if date < today {
            problem = .past
            return nil
          }
          window.first = max(window.first, date)
        case .yearly where rule.frequency != .yearly:
          if let date = resolve(said.day) { window.first = max(window.first, date) }
        case .either(let dates):
          window.first = max(window.first, dates.first ?? today)
          if dates.count > 1 { ask(.whichWeek) }
        default: break
        }
      }
    }
    if let end = form.end {
      guard let date = lastDay(end.value, from: window.first, &remarks) else { return nil }
      if window.bounded, date > window.last {
        // "in December … until the end of March"
        ask(.alternatives)
      }
      window.last = min(window.last, form.endIsBefore ? date.adding(days: -1) : date)
      window.bounded = true
      if case .yearly? = form.start?.value, case .yearly = end.value,
        window.last.dayNumber - window.first.dayNumber > 300
      {
        // "from 10 January to 3 January" was hardly meant to last a year.
        ask(.alternatives)
      } else if case .yearly = end.value, form.start == nil,
        window.last.dayNumber - today.dayNumber > 300
      {
        // "until 2 November", said on the 9th: over, or a year of it?
        ask(.alternatives)
      }
      if window.last < window.first {
        problem = window.last < today ? .past : .endBeforeStart
        return nil
      }
    }
    return window
  }

  mutating func bound(
    _ rule: inout RecurrenceRule, _ start: CivilDateTime, _ window: Window,
    _ remarks: inout [Remark]
  ) {
    let lastMinute = CivilTime(wrappingMinutes: 1439)
    if let count = form.count?.value { rule.count = count }
    if let (count, unit) = form.spanBound?.value {
      let last: CivilDate
      switch unit {
      case .day: last = start.date.adding(days: count)
      case .week: last = start.date.adding(days: 7 * count)
      case .fortnight: last = start.date.adding(days: 14 * count)
      case .month: last = start.date.adding(months: count)
      case .quarter: last = start.date.adding(months: 3 * count)
      case .halfYear: last = start.date.adding(months: 6 * count)
      default: last = start.date.adding(months: 12 * count)
      }
      let until = CivilDateTime(last.adding(days: -1), lastMinute)
      if rule.count == nil {
        rule.until = until
        remarks.append(.lastDay(until.date))
      } else if Occurrences(of: rule, from: start).contains(where: { $0 > until }) {
        // "six times for eight weeks" when six take longer.
        ask(.alternatives)
      }
    }
    if window.bounded {
      let until = CivilDateTime(window.last, lastMinute)
      if let count = rule.count {
        // A count that the last day cuts short: say the day, RFC 5545 allows only one of them.
        let all = Occurrences(of: rule, from: start).reduce(into: 0) { total, moment in
          if moment <= until { total += 1 }
        }
        if all < count { ask(.alternatives) }
        rule.count = max(all, 1)
      } else {
        rule.until = rule.until.map { min($0, until) } ?? until
      }
    }
  }

  // MARK: What is left out

  var excludedMonths: [Int] {
    form.exceptions.flatMap { exception -> [Int] in
      if case .months(let months) = exception.value { months } else { [] }
    }
  }
}
