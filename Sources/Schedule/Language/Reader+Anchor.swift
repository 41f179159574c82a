extension Reader {
  /// Takes a day said outright.
  mutating func readAnchor() -> Bool {
    let place = skipping(index, .on, .the)
    if let (days, next) = daysOfMonth(place), form.days.isEmpty {
      // "12 and 26 November"
      for (count, day) in days.enumerated() {
        let said = SaidDay(
          day: day, joint: count == 0 ? .none : .and, span: span(place, next), token: place + count)
        form.days.append(said)
      }
      index = next
      joint = .none
      return true
    }
    guard let (day, next) = parseDay(index) else { return false }
    // "outside December", "December off": a word nobody knows may turn the month around.
    if case .month = day, let place = (index..<next).first(where: { month($0) != nil }),
      lexeme(place - 1) == .plain
    {
      note(tokens[place - 1])
    } else if form.rhythm != nil, weekday(index) == nil, lexeme(index - 1) == .plain,
      ![.in, .over, .during].contains(key(index)), isDate(day) || ![.on, .at].contains(key(index))
    {
      // "every Thursday, ignore the 17th": what does that word do to the day?
      note(tokens[index - 1])
    }
    // "around the 5th", "by Friday": a deadline is no appointment.
    if index > 0, has(index - 1, .by) { note(tokens[index - 1]) }
    let said = SaidDay(day: day, joint: joint, span: span(index, next), token: index)
    if !said.isStretch, joint != .none, let last = form.days.last(where: { !$0.isStretch }),
      form.rhythm == nil, !form.clocks.isEmpty || form.part != nil,
      joint != .comma || last.isWeekday == said.isWeekday
    {
      if joint == .through { form.unexplained.append(said.span) }
      beginAnother(joint)
    }
    form.days.append(
      SaidDay(
        day: day, joint: form.days.isEmpty ? .none : joint, span: span(index, next),
        token: index))
    index = next
    joint = .none
    return true
  }

  /// A single date, which beside a rhythm is where it starts.
  private func isDate(_ day: Day) -> Bool {
    switch day {
    case .fixed, .yearly, .either: true
    default: false
    }
  }

  /// Reads one day or stretch of days at `start`, if there is one.
  func parseDay(_ start: Int) -> (day: Day, next: Int)? {
    let place = skipping(start, .on, .the, .in, .of, .both, .about, .just)
    if place > start, has(start, .of), place == start + 1, month(place) == nil, unit(place) == nil,
      weekday(place) == nil, number(place) == nil, ordinal(place) == nil, key(place) == nil
    {
      return nil
    }
    return dateOfKey(place) ?? offset(start) ?? places(place) ?? calendarDate(place)
      ?? weekdayDay(place) ?? stretch(place)
  }

  /// One day where only one can be meant, such as behind "until" or "except": besides what
  /// `parseDay` reads, a weekday with its week ("next week Wednesday", "Friday of next week").
  func parseSingleDay(_ start: Int) -> (day: Day, next: Int)? {
    guard let (day, next) = parseDay(start) else { return nil }
    switch day {
    case .stretch(let week) where week.unit == .week:
      let place = skipping(next, .on, .the)
      guard let named = weekday(place), !isPluralWeekday(place), weekday(place + 1) == nil,
        !has(place + 1, .and), !hasSign(place + 1, ",") || weekday(place + 2) == nil
      else { break }
      return (.fixed(week.first.onOrAfter(named)), place + 1)
    case .weekday(let named):
      let place = skipping(next, .of, .in, .the)
      guard let found = stretch(place), case .stretch(let week) = found.day, week.unit == .week
      else { break }
      return (.fixed(week.first.onOrAfter(named)), found.next)
    default: break
    }
    return (day, next)
  }

  // MARK: today, tomorrow, holidays

  private func dateOfKey(_ place: Int) -> (day: Day, next: Int)? {
    switch key(place) {
    case .today: return weekLater(today, place + 1)
    case .tomorrow: return weekLater(today.adding(days: 1), place + 1)
    case .yesterday: return (.problem(.past), place + 1)
    case .christmas:
      // "over Christmas" is longer than the day, and nobody has said how long.
      if [.over, .during, .about].contains(key(place - 1)), unit(place + 1) != .day {
        return (.unknown, place + 1)
      }
      if case .part(.evening, _)? = lexeme(place + 1) {
        return (.yearly(month: 12, day: 24), place + 2)
      }
      if unit(place + 1) == .day { return (.yearly(month: 12, day: 25), place + 2) }
      if has(place + 1, .holiday) || text(place + 1).lowercased() == "break" {
        return (.unknown, place + 2)
      }
      return (.yearly(month: 12, day: 25), place + 1)
    case .boxing where unit(place + 1) == .day:
      return (.yearly(month: 12, day: 26), place + 2)
    case .unknownDay, .holiday:
      return (.unknown, place + 1)
    default: break
    }
    if unit(place) == .day, has(place + 1, .after), has(place + 2, .tomorrow) {
      return (.fixed(today.adding(days: 2)), place + 3)
    }
    if unit(place) == .day, has(place + 1, .before), has(place + 2, .yesterday) {
      return (.problem(.past), place + 3)
    }
    if text(place).lowercased() == "new",
      unit(place + 1) == .year || text(place + 1).lowercased() == "years"
    {
      if case .part(.evening, _)? = lexeme(place + 2) {
        return (.yearly(month: 12, day: 31), place + 3)
      }
      if unit(place + 2) == .day { return (.yearly(month: 1, day: 1), place + 3) }
      let lead = has(place - 1, .the) ? place - 2 : place - 1
      if has(lead, .until) || has(lead, .through) {
        return (.yearly(month: 12, day: 31), place + 2)
      }
      guard [.in, .early, .late, .during, nil].contains(key(lead)) || lead < 0 else {
        return (.yearly(month: 1, day: 1), place + 2)
      }
      // "in the new year": some day then.
      let first = CivilDate(clampingYear: today.year + 1, month: 1, day: 1)
      return (.stretch(Stretch(first: first, last: first.endOfMonth, unit: .month)), place + 2)
    }
    return nil
  }

  /// "tomorrow week", "Tuesday fortnight".
  private func weekLater(_ date: CivilDate, _ place: Int) -> (day: Day, next: Int) {
    if unit(place) == .week, tokens[place].spaced {
      return (.fixed(date.adding(days: 7)), place + 1)
    }
    if unit(place) == .fortnight { return (.fixed(date.adding(days: 14)), place + 1) }
    return (.fixed(date), place)
  }

  // MARK: in three weeks, a week on Tuesday, two days after

  /// A number of units: "three weeks", "a fortnight", "half an hour", "a couple of days".
  func amount(_ start: Int) -> (count: Int, unit: TimeUnit, next: Int)? {
    var place = start
    if has(place, .the) || has(place, .about) { place += 1 }
    if let value = number(place) {
      // The decimal of "1.5 hours" belongs to durations.
      if hasSign(place + 1, "-") {
        if let unit = unit(place + 2) { return (value, unit, place + 3) }
      }
      if text(place + 1).lowercased() == "working",
        unit(place + 2) == .day || unit(place + 2) == .week
      {
        return unit(place + 2) == .day ? (value, .workday, place + 3) : (value, .week, place + 3)
      }
      if text(place + 1).lowercased() == "business", unit(place + 2) == .day {
        return (value, .workday, place + 3)
      }
      if has(place + 1, .weekdays) { return (value, .workday, place + 2) }
      guard let unit = unit(place + 1) else { return nil }
      if tight(place + 1), tokens[place + 1].end == tokens[place + 1].start + 1, unit == .minute {
        return (value, .minute, place + 2)
      }
      return (value, unit, place + 2)
    }
    if has(place, .a) {
      if has(place + 1, .couple) || has(place + 1, .few) || has(place + 1, .dozen) {
        let of = has(place + 2, .of) ? place + 3 : place + 2
        guard has(place + 1, .couple), let unit = unit(of) else { return nil }
        return (2, unit, of + 1)
      }
      if has(place + 1, .half) {
        place += 1
      } else if let unit = unit(place + 1) {
        return (1, unit, place + 2)
      }
    }
    if has(place, .half) {
      let inner = has(place + 1, .a) ? place + 2 : place + 1
      if unit(inner) == .year { return (6, .month, inner + 1) }
      if unit(inner) == .hour { return (30, .minute, inner + 1) }
    }
    if unit(place) == .fortnight
      || (unit(place) == .week && place == start && place > 0 && has(place - 1, .a))
    {
      return (1, unit(place) ?? .week, place + 1)
    }
    return nil
  }

  private func add(_ count: Int, _ unit: TimeUnit, to date: CivilDate) -> CivilDate? {
    guard count <= 20_000 else { return nil }
    switch unit {
    case .day: return date.adding(days: count)
    case .week: return date.adding(days: count * 7)
    case .fortnight: return date.adding(days: count * 14)
    case .month: return date.adding(months: count)
    case .quarter: return date.adding(months: count * 3)
    case .halfYear: return date.adding(months: count * 6)
    case .year: return date.adding(months: count * 12)
    case .workday:
      var date = date
      for _ in 0..<min(abs(count), 2000) {
        repeat { date = date.adding(days: count < 0 ? -1 : 1) } while date.weekday.isWeekend
      }
      return date
    case .minute, .hour, .weekend: return nil
    }
  }

  private func ahead(_ count: Int, _ unit: TimeUnit) -> Day? {
    switch unit {
    case .minute: return .elapsed(minutes: count)
    case .hour: return count < 10_000 ? .elapsed(minutes: count * 60) : nil
    case .week: return count < 1000 ? .weeksAhead(count) : nil
    case .fortnight: return count < 1000 ? .weeksAhead(count * 2) : nil
    case .month: return count < 1000 ? .monthsAhead(count) : nil
    default: return add(count, unit, to: today).map { .fixed($0) }
    }
  }

  private func offset(_ start: Int) -> (day: Day, next: Int)? {
    var place = start
    let isIn = has(place, .in) || has(place, .within)
    if isIn { place += 1 }
    if has(place, .about) || has(place, .on) { place += 1 }
    guard let (count, unit, after) = longAmount(place) else { return nil }
    var next = after
    // "in three weeks' time"
    if has(next, .time), isIn { next += 1 }
    if isIn {
      if has(next, .or) || (hasSign(next, "-") && number(next + 1) != nil) { return nil }
      guard let day = ahead(count, unit) else { return nil }
      return (day, next)
    }
    if has(next, .hence) { return ahead(count, unit).map { ($0, next + 1) } }
    if has(next, .ago) { return (.problem(.past), next + 1) }
    let forward = has(next, .from) || has(next, .after)
    if forward, has(next + 1, .now) || (has(next + 1, .today)) {
      return ahead(count, unit).map { ($0, next + 2) }
    }
    if has(next, .on) || forward, unit != .minute, unit != .hour,
      let (base, end) = parseDay(next + 1), let date = single(base)
    {
      if has(next, .on), unit != .week, unit != .fortnight { return nil }
      return add(count, unit, to: date).map { (.fixed($0), end) }
    }
    if has(next, .before), unit != .minute, unit != .hour, let (base, end) = parseDay(next + 1),
      let date = single(base)
    {
      let moved = unit == .workday || unit == .day || unit == .week || unit == .fortnight
      guard moved else { return nil }
      return add(-count, unit, to: date).map { (.fixed($0), end) }
    }
    // "a week tomorrow"
    if unit == .week || unit == .fortnight, has(next, .tomorrow) || has(next, .today) {
      let date = today.adding(days: has(next, .tomorrow) ? 1 : 0)
      return add(count, unit, to: date).map { (.fixed($0), next + 1) }
    }
    return nil
  }

  /// "an hour and a half", "two and a half hours", "1.5 hours" besides plain amounts.
  func longAmount(_ place: Int) -> (count: Int, unit: TimeUnit, next: Int)? {
    if let found = minutes(place) { return (found.minutes, .minute, found.next) }
    return amount(place)
  }

  /// The day itself where there is no doubt about it.
  func single(_ day: Day) -> CivilDate? {
    switch day {
    case .fixed(let date): date
    case .weekday(let weekday): today.adding(days: 1).onOrAfter(weekday)
    case .yearly(let month, let day): nextYearly(month, day)
    case .monthDay(let day): nextMonthDay(day)
    case .either(let dates): dates.count == 1 ? dates.first : nil
    case .stretch(let stretch): stretch.last
    default: nil
    }
  }

  func nextYearly(_ month: Int, _ day: Int) -> CivilDate? {
    for year in today.year...(today.year + 8) {
      if let date = CivilDate(year: year, month: month, day: day), date >= today { return date }
    }
    return nil
  }

  func nextMonthDay(_ day: Int) -> CivilDate? {
    let (year, month, _) = today.parts
    for ahead in 0...12 {
      let index = year * 12 + month - 1 + ahead
      if let date = CivilDate(year: index / 12, month: index % 12 + 1, day: day), date >= today {
        return date
      }
    }
    return nil
  }
}
