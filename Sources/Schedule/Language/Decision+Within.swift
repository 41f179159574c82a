extension Decision {
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

  mutating func within(
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
  mutating func alone(_ day: Day, _ stretch: Stretch, _ time: CivilTime) -> [[CivilDate]] {
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

  mutating func once(_ places: Places, _ time: CivilTime) -> [CivilDate] {
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
