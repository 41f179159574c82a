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
    if dates.count > 1 { return several(dates, weekdays, time) }
    return dated(dates[0].day, weekdays, time)
  }

  private func offer(for found: Problem, _ time: CivilTime) -> [Plan] {
    guard case .noSuchDay(_, let month?) = found else { return [] }
    for year in [today.year, today.year + 1] {
      let last = CivilDate(clampingYear: year, month: month, day: 31)
      if last > today { return [plan(Series(start: CivilDateTime(last, time), zone: eventZone))] }
    }
    return []
  }

  // MARK: A weekday alone

  private func ahead(_ weekday: Weekday, _ time: CivilTime) -> CivilDate {
    let near = today.onOrAfter(weekday)
    return near == today && !isAhead(CivilDateTime(today, time)) ? today.adding(days: 7) : near
  }

  private mutating func weekdaysOnly(_ weekdays: [SaidDay], _ time: CivilTime) -> [[CivilDate]] {
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

  private mutating func dated(_ day: Day, _ weekdays: [SaidDay], _ time: CivilTime) -> [[CivilDate]]
  {
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

  private mutating func candidates(_ day: Day, _ time: CivilTime) -> [CivilDate] {
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
  private mutating func leapDay() -> [CivilDate] {
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

  private mutating func several(_ dates: [SaidDay], _ weekdays: [SaidDay], _ time: CivilTime)
    -> [[CivilDate]]
  {
    var found: [[CivilDate]] = []
    for said in dates { found.append(candidates(said.day, time)) }
    if problem != nil { return [] }
    let flat = found.compactMap(\.first)
    if dates.contains(where: { $0.joint == .or })
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

  // MARK: Within a week, a month, a year

  /// The days of a stretch that can still be meant.
  func stretch(_ day: Day) -> Stretch? {
    switch day {
    case .stretch(let stretch): return stretch
    case .month(let month):
      let year = month < today.month ? today.year + 1 : today.year
      let first = CivilDate(clampingYear: year, month: month, day: 1)
      return Stretch(first: first, last: first.endOfMonth, unit: .month, anchored: false)
    case .weeksAhead(let weeks):
      let first = today.startOfWeek.adding(days: 7 * weeks)
      return Stretch(first: first, last: first.adding(days: 6), unit: .week)
    case .monthsAhead(let months):
      let first = today.startOfMonth.adding(months: months)
      return Stretch(first: first, last: first.endOfMonth, unit: .month)
    default: return nil
    }
  }

  private mutating func within(
    _ day: Day, _ weekdays: [SaidDay], _ dates: [SaidDay], _ time: CivilTime
  ) -> [[CivilDate]] {
    guard let stretch = stretch(day) else { return [] }
    if dates.isEmpty, weekdays.isEmpty { return alone(day, stretch, time) }
    if dates.count == 1 {
      switch dates[0].day {
      case .monthDay(let number) where stretch.unit == .month:
        let (year, month, _) = stretch.first.parts
        guard let date = CivilDate(year: year, month: month, day: number) else {
          problem = .noSuchDay(day: number, month: month)
          return []
        }
        return dated(.fixed(date), weekdays, time)
      case .places(var places):
        places.within = .stretch(stretch)
        return once(places, time).map { [$0] }
      default:
        let found = dated(dates[0].day, weekdays, time).filter {
          $0.allSatisfy { $0 >= stretch.first && $0 <= stretch.last }
        }
        if found.isEmpty { ask(.weekdayContradiction) }
        return found
      }
    }
    guard dates.isEmpty else {
      ask(.alternatives)
      return []
    }
    var found: [CivilDate] = []
    var choices: [CivilDate] = []
    for case .weekday(let weekday) in weekdays.map(\.day) {
      var date = stretch.first.onOrAfter(weekday)
      if stretch.unit != .week, stretch.unit != .weekend {
        while date < today || !isAhead(CivilDateTime(date, time)), date <= stretch.last {
          date = date.adding(days: 7)
        }
        if date > stretch.last {
          problem = .past
          return []
        }
        ask(.day)
        for place in 0..<3 where date.adding(days: 7 * place) <= stretch.last {
          choices.append(date.adding(days: 7 * place))
        }
      } else if date > stretch.last {
        ask(.weekdayContradiction)
      }
      found.append(date)
    }
    if !choices.isEmpty { return choices.map { [$0] } }
    if let past = found.first(where: { !isAhead(CivilDateTime($0, time)) }) {
      problem = .past
      offers.append(plan(Series(start: CivilDateTime(past.adding(days: 7), time), zone: eventZone)))
      return []
    }
    if found.count > 1, weekdays.contains(where: { $0.joint == .or }) {
      ask(.alternatives)
      return found.map { [$0] }
    }
    return [found]
  }

  /// "next week", "in March", "in two weeks": a day is missing, save where a length counts days.
  private mutating func alone(_ day: Day, _ stretch: Stretch, _ time: CivilTime) -> [[CivilDate]] {
    switch day {
    case .weeksAhead(let weeks): return [[today.adding(days: 7 * weeks)]]
    case .monthsAhead(let months):
      let date = today.adding(months: months)
      if date.day != today.day, !remarks.contains(.monthEnd) { remarks.append(.monthEnd) }
      return [[date]]
    default:
      ask(.day)
      var dates: [[CivilDate]] = []
      var date = max(stretch.first, today)
      while date <= stretch.last, dates.count < 3 {
        if isAhead(CivilDateTime(date, time)), stretch.unit == .weekend || !date.weekday.isWeekend {
          dates.append([date])
        }
        date = date.adding(days: 1)
      }
      return dates
    }
  }

  // MARK: First Tuesday, last working day

  private mutating func once(_ places: Places, _ time: CivilTime) -> [CivilDate] {
    switch places.within {
    case .stretch(let stretch):
      let found = dates(places, in: stretch)
      if found.isEmpty { problem = .nothingLeft }
      if found.allSatisfy({ !isAhead(CivilDateTime($0, time)) }), !found.isEmpty {
        problem = .past
        return []
      }
      return found
    case .month(let month):
      for year in [today.year, today.year + 1] {
        let first = CivilDate(clampingYear: year, month: month, day: 1)
        let found = dates(places, in: Stretch(first: first, last: first.endOfMonth, unit: .month))
          .filter { isAhead(CivilDateTime($0, time)) }
        if !found.isEmpty { return found }
      }
      return []
    case .unsaid where places.ordinals == [-1]:
      // "last Tuesday" is over; only "of the month" makes it an ordinal.
      problem = .past
      return []
    case .theMonth, .unsaid, .everyMonth, .quarter:
      let months = if case .quarter = places.within { 3 } else { 1 }
      var first = today.startOfMonth
      if months == 3 {
        first = CivilDate(clampingYear: today.year, month: (today.month - 1) / 3 * 3 + 1, day: 1)
      }
      ask(.onceOrOften)
      for _ in 0..<6 {
        let stretch = Stretch(
          first: first, last: first.adding(months: months - 1).endOfMonth, unit: .month)
        if let date = dates(places, in: stretch).first(where: { isAhead(CivilDateTime($0, time)) })
        {
          return [date]
        }
        first = first.adding(months: months)
      }
      return []
    }
  }

  func dates(_ places: Places, in stretch: Stretch) -> [CivilDate] {
    var found: [CivilDate] = []
    for counted in places.counted {
      let all = (stretch.first.dayNumber...stretch.last.dayNumber).map(CivilDate.init(dayNumber:))
        .filter { date in
          switch counted {
          case .weekday(let weekday): date.weekday == weekday
          case .day: true
          case .workday: !date.weekday.isWeekend
          }
        }
      for ordinal in places.ordinals {
        let index = ordinal > 0 ? ordinal - 1 : all.count + ordinal
        if all.indices.contains(index) { found.append(all[index]) }
      }
    }
    return found.sorted()
  }
}
