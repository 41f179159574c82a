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
      form.rhythm == nil, isTimed,
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
      if let found = stretch(place), case .stretch(let week) = found.day, week.unit == .week {
        return (.fixed(week.first.onOrAfter(named)), found.next)
      }
      // "Monday 2 November", "Friday, the 5th of March"
      let inner = skipping(hasSign(next, ",") ? next + 1 : next, .the, .on)
      if let found = calendarDate(inner), let date = single(found.day), date.weekday == named {
        return found
      }
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
