extension Decision {
  /// The dates the form can mean at a time of day; each reading is one date, or a list of dates
  /// that were all said.
  mutating func dayReadings(at time: CivilTime) -> [[CivilDate]] {
    let stretches = form.days.filter(\.isStretch)
    let weekdays = form.days.filter(\.isWeekday)
    let dates = form.days.filter { !$0.isStretch && !$0.isWeekday }
    for said in form.days {
      if case .problem(let found) = said.day {
        problem = found
        offers += offer(for: found, time)
        return []
      }
      if case .unknown = said.day {
        ask(.event)
        return []
      }
    }
    if stretches.count > 1 {
      ask(.day)
      return []
    }
    if let stretch = stretches.first {
      return within(stretch.day, weekdays, dates, time)
    }
    if dates.isEmpty { return weekdaysOnly(weekdays, time) }
    if dates.count == 1, weekdays.count == 1, form.days.contains(where: { $0.joint == .and }),
      case .weekday(let weekday) = weekdays[0].day, case .fixed = dates[0].day
    {
      // "tomorrow and Thursday"
      return [candidates(dates[0].day, time) + [ahead(weekday, time)]]
    }
    if dates.count > 1 { return several(dates, weekdays, time) }
    return dated(dates[0].day, weekdays, time)
  }

  func offer(for found: Problem, _ time: CivilTime) -> [Plan] {
    guard case .noSuchDay(_, let month?) = found else { return [] }
    for year in [today.year, today.year + 1] {
      let last = CivilDate(clampingYear: year, month: month, day: 31)
      if last > today { return [plan(Series(start: CivilDateTime(last, time), zone: eventZone))] }
    }
    return []
  }

  // MARK: A weekday alone

  func ahead(_ weekday: Weekday, _ time: CivilTime) -> CivilDate {
    let near = today.onOrAfter(weekday)
    return near == today && !isAhead(CivilDateTime(today, time)) ? today.adding(days: 7) : near
  }

  mutating func weekdaysOnly(_ weekdays: [SaidDay], _ time: CivilTime) -> [[CivilDate]] {
    var found: [CivilDate] = []
    for case .weekday(let day) in weekdays.map(\.day) {
      let date = ahead(day, time)
      if !found.contains(date) { found.append(date) }
    }
    guard found.count > 1 else { return [found] }
    if weekdays.contains(where: { $0.joint == .or })
      || weekdays.dropFirst().contains(where: { $0.joint == .none })
    {
      ask(.alternatives)
      return found.map { [$0] }
    }
    ask(.onceOrOften)
    return [found]
  }

  // MARK: A date, with or without its weekday

  mutating func dated(_ day: Day, _ weekdays: [SaidDay], _ time: CivilTime) -> [[CivilDate]] {
    var candidates = candidates(day, time)
    if candidates.isEmpty { return [] }
    if weekdays.count > 1 {
      ask(.alternatives)
    }
    if case .weekday(let weekday)? = weekdays.first?.day {
      let fitting = candidates.filter { $0.weekday == weekday }
      if fitting.isEmpty {
        ask(.weekdayContradiction)
        let date = candidates[0]
        let near = [date.onOrAfter(weekday), date.onOrBefore(weekday)].filter { $0 > today }
          .min { abs($0.dayNumber - date.dayNumber) < abs($1.dayNumber - date.dayNumber) }
        return [[date]] + (near.map { [[$0]] } ?? [])
      }
      candidates = fitting
    }
    if candidates.count > 1, !gaps.contains(.shortMonths), !gaps.contains(.onceOrOften) {
      let gap = candidates[1].dayNumber - candidates[0].dayNumber
      ask(abs(gap) == 7 ? .whichWeek : .dateOrder)
    }
    return candidates.map { [$0] }
  }

  mutating func candidates(_ day: Day, _ time: CivilTime) -> [CivilDate] {
    switch day {
    case .fixed(let date):
      if date < today {
        problem = .past
        return []
      }
      return [date]
    case .either(let dates):
      let coming = dates.filter { $0 >= today }
      if coming.isEmpty { problem = .past }
      return coming.count == 2 && coming[0] == coming[1] ? [coming[0]] : coming
    case .yearly(let month, let day):
      if month == 2, day == 29 { return leapDay() }
      for year in today.year...(today.year + 1) {
        if let date = CivilDate(year: year, month: month, day: day),
          isAhead(CivilDateTime(date, time))
        {
          return [date]
        }
      }
      return []
    case .monthDay(let day):
      return monthDay(day, time).map { [$0] } ?? []
    case .places(let places): return once(places, time)
    case .weekday(let weekday): return [ahead(weekday, time)]
    case .elapsed, .stretch, .month, .problem, .unknown, .weeksAhead, .monthsAhead: return []
    }
  }

  /// 29 February without a year: far off, unless this or the next year is a leap year.
  mutating func leapDay() -> [CivilDate] {
    for year in today.year...(today.year + 8) {
      guard let date = CivilDate(year: year, month: 2, day: 29), date >= today else { continue }
      if date.dayNumber - today.dayNumber > 400 {
        ask(.shortMonths)
        let near = CivilDate(clampingYear: today.year, month: 2, day: 28)
        let coming =
          near > today ? near : CivilDate(clampingYear: today.year + 1, month: 2, day: 28)
        return [coming, date]
      }
      return [date]
    }
    return []
  }

  mutating func monthDay(_ day: Int, _ time: CivilTime) -> CivilDate? {
    let (year, month, _) = today.parts
    var passedOver = false
    for ahead in 0...24 {
      let index = year * 12 + month - 1 + ahead
      guard let date = CivilDate(year: index / 12, month: index % 12 + 1, day: day) else {
        passedOver = true
        continue
      }
      guard isAhead(CivilDateTime(date, time)) else { continue }
      if passedOver, !remarks.contains(.monthWithoutDay(day: day)) {
        remarks.append(.monthWithoutDay(day: day))
      }
      return date
    }
    return nil
  }

  // MARK: Several dates

  mutating func several(_ dates: [SaidDay], _ weekdays: [SaidDay], _ time: CivilTime)
    -> [[CivilDate]]
  {
    var found: [[CivilDate]] = []
    for said in dates { found.append(candidates(said.day, time)) }
    if problem != nil { return [] }
    let flat = found.compactMap(\.first)
    let isList = dates.last?.joint == .and || dates.count > 2
    if dates.contains(where: { $0.joint == .or }) || !isList
      || dates.dropFirst().contains(where: { $0.joint == .none || $0.joint == .through })
    {
      // The same day in two manners ("tomorrow, the 5th") is one.
      if let first = flat.first, flat.allSatisfy({ $0 == first }) { return [[first]] }
      ask(.alternatives)
      return found.flatMap { $0.map { [$0] } }
    }
    if found.contains(where: { $0.count > 1 }) { ask(.dateOrder) }
    if !weekdays.isEmpty, weekdays.count != dates.count { ask(.alternatives) }
    if let first = flat.first, flat.allSatisfy({ $0 == first }) { return [[first]] }
    return [flat]
  }
}
