extension Reader {
  /// "for six weeks", "over the next three months", "for the rest of the year".
  mutating func readLength() -> Bool {
    let from = index
    var place = from
    let lead =
      has(place, .for) || has(place, .over) || has(place, .during) || has(place, .within)
      || has(place, .through) || (has(place, .in) && has(place + 1, .the) && has(place + 2, .next))
    if lead { place += 1 }
    if has(place, .all), has(place + 1, .of) { place += 2 } else if has(place, .all) { place += 1 }
    let determiner = place
    place = skipping(place, .the, .about, .just, .only)
    if text(place).lowercased() == "whole" || text(place).lowercased() == "entire" { place += 1 }
    if has(place, .rest) || (lead && (has(place, .this) || has(place, .all))) {
      let inner = has(place, .rest) ? skipping(place + 1, .of) : place
      if let (day, next) = stretchOfRest(inner) {
        form.end = Heard(value: day, span: span(from, next))
        index = next
        return true
      }
    }
    let isNext =
      has(place, .next) || has(place, .coming) || has(place, .following)
      || (ordinal(place) == 1 && number(place + 1) != nil)
    if isNext { place += 1 }
    // The next two Thursdays.
    if let value = countBefore(place), let day = weekday(value.next), value.count >= 1 {
      guard value.count <= 500 else { return false }
      let isCount = isNext || isPluralWeekday(value.next) || has(value.next + 1, .session)
      if !isCount, tokens[place].digits > 0 { return false }
      if has(value.next + 1, .from), has(value.next + 2, .now) || has(value.next + 2, .today),
        !isNext
      {
        // "two Mondays from now": the second one ahead.
        let date = today.adding(days: 1).onOrAfter(day).adding(days: 7 * (value.count - 1))
        form.days.append(
          SaidDay(day: .fixed(date), joint: .none, span: span(from, value.next + 3), token: from))
        index = value.next + 3
        return true
      }
      let list = weekdayList(value.next)
      form.count = Heard(value: value.count, span: span(from, value.next + 1))
      form.rhythm = Heard(
        value: Rhythm(
          unit: .week, intervals: form.rhythm?.value.intervals ?? [1],
          days: list?.days ?? WeekdaySet(day)),
        span: span(from, value.next + 1))
      index = list?.next ?? value.next + 1
      if has(index, .in), has(index + 1, .a), text(index + 2).lowercased() == "row" { index += 3 }
      return true
    }
    guard lead || isNext || form.rhythm != nil || hasSign(from - 1, ",") else { return false }
    if let (count, next) = sessions(place), lead || isNext || form.rhythm != nil {
      form.count = Heard(value: count, span: span(from, next))
      index = next
      return true
    }
    if minutes(place) != nil || minutes(determiner) != nil { return false }
    guard let (count, unit, next) = amount(place) else {
      // "for the next month": a length without a number.
      if isNext, lead || form.rhythm != nil, !has(from, .in), let unit = unit(place),
        unit == .week || unit == .month || unit == .year || unit == .quarter
      {
        if has(from, .for) || has(from, .over) || has(from, .during) || has(from, .through) {
          form.spanBound = Heard(value: (1, unit), span: span(from, place + 1))
          index = place + 1
          return true
        }
      }
      return false
    }
    if has(next, .or) || (hasSign(next, "-") && number(next + 1) != nil) { return false }
    if unit == .quarter, [.past, .to, .of, .after, .before].contains(key(next)) { return false }
    switch unit {
    case .minute, .hour, .workday, .weekend: return false
    default: break
    }
    if has(next, .from) || has(next, .hence) || has(next, .ago) || has(next, .after) && !lead {
      return false
    }
    if (has(next, .on) && !lead && !isNext) { return false }
    if count == 0 || count > 2000 {
      form.problem = Heard(
        value: count == 0 ? .nothingLeft : .intervalTooLong, span: span(from, next))
      index = next
      return true
    }
    form.spanBound = Heard(value: (count, unit), span: span(from, next))
    index = next
    return true
  }

  func stretchOfRest(_ place: Int) -> (Day, Int)? {
    let inner = skipping(place, .the, .this)
    if let found = stretch(inner == place ? place : inner), case .stretch = found.day {
      return (found.day, found.next)
    }
    if let found = stretch(place) { return (found.day, found.next) }
    let words: [TimeUnit: Int] = [.week: 0, .month: 1, .quarter: 2, .year: 3]
    guard let unit = unit(inner), words[unit] != nil else { return nil }
    let last: CivilDate
    switch unit {
    case .week: last = today.startOfWeek.adding(days: 6)
    case .month: last = today.endOfMonth
    case .quarter:
      last =
        CivilDate(clampingYear: today.year, month: (today.month - 1) / 3 * 3 + 3, day: 1).endOfMonth
    default: last = CivilDate(clampingYear: today.year, month: 12, day: 31)
    }
    return (.fixed(last), inner + 1)
  }

  func countBefore(_ place: Int) -> (count: Int, next: Int)? {
    if let value = number(place), tokens[place].digits <= 3 {
      if tight(place + 1) { return nil }
      return (value, place + 1)
    }
    if has(place, .a), has(place + 1, .couple) {
      return (2, has(place + 2, .of) ? place + 3 : place + 2)
    }
    if has(place, .couple) { return (2, has(place + 1, .of) ? place + 2 : place + 1) }
    return nil
  }

  /// "ten times", "6 sessions", "x6", "a dozen meetings".
  func sessions(_ start: Int) -> (count: Int, next: Int)? {
    var place = start
    if has(place, .a), has(place + 1, .dozen) { place += 1 }
    if has(place, .half), has(place + 1, .a), has(place + 2, .dozen) {
      let next = text(place + 3).lowercased() == "more" ? place + 4 : place + 3
      return has(next, .times) || has(next, .session) ? (6, next + 1) : nil
    }
    if has(place, .dozen), has(place + 1, .times) || has(place + 1, .session) {
      return (12, place + 2)
    }
    if has(place, .x), let value = number(place + 1),
      tight(place + 1) || unit(place + 2) == nil && isClockEnd(place + 2)
    {
      return (value, place + 2)
    }
    if let found = total(place) { return found }
    guard let value = number(place), tokens[place].digits <= 4 else { return nil }
    var next = place + 1
    if text(next).lowercased() == "more" || text(next).lowercased() == "weekly"
      || has(next, .weekly)
      || text(next).lowercased() == "consecutive"
    {
      next += 1
    }
    if has(next, .x) {
      // "at 9 x6" is no count of nine.
      guard ![.a, .per, .each, .every].contains(key(next + 1)), number(next + 1) == nil else {
        return nil
      }
      return (value, next + 1)
    }
    guard has(next, .times) || has(next, .session) || (has(next, .time) && value == 1) else {
      return nil
    }
    if text(next).lowercased() == "call" || text(next).lowercased() == "meeting"
      || text(next).lowercased() == "slot"
    {
      return nil
    }
    if has(next + 1, .a) || has(next + 1, .per) || has(next + 1, .each) || has(next + 1, .every),
      unit(next + 2) != nil
    {
      return nil
    }
    return (value, next + 1)
  }

  private func isAdverb(_ place: Int) -> Bool {
    [.daily, .weekly, .fortnightly, .biweekly, .monthly, .bimonthly, .quarterly]
      .contains(key(place))
  }

  /// "six in total", "six of them", "a total of six".
  private func total(_ start: Int) -> (count: Int, next: Int)? {
    let place = has(start, .a) ? start + 1 : start
    if text(place).lowercased() == "total", has(place + 1, .of), let value = number(place + 2) {
      let next = place + 3
      return (value, has(next, .times) || has(next, .session) ? next + 1 : next)
    }
    guard let value = number(start), (1...400).contains(value) else { return nil }
    let next = start + 1
    if has(next, .in), text(next + 1).lowercased() == "total" || has(next + 1, .all) {
      return (value, next + 2)
    }
    if has(next, .of), text(next + 1).lowercased() == "them" { return (value, next + 2) }
    return ["altogether", "overall"].contains(text(next).lowercased()) ? (value, next + 1) : nil
  }

  mutating func readCount() -> Bool {
    let from = index
    // "six fortnightly sessions"
    if let value = number(from), (1...400).contains(value), isAdverb(from + 1),
      has(from + 2, .session)
    {
      form.count = Heard(value: value, span: span(from, from + 1))
      index = from + 1
      if readAdverb() { index += 1 }
      return true
    }
    if has(from, .at), has(from + 1, .most), let (_, next) = sessions(from + 2) {
      let words = span(from, next)
      index = from + 2
      let isRead = readCount()
      if isRead { form.count?.span = words }
      return isRead
    }
    if has(from, .twice), !has(from + 1, .a), !has(from + 1, .every) { return false }
    guard let (count, next) = sessions(from) else { return false }
    guard count > 0 else {
      form.problem = Heard(value: .nothingLeft, span: span(from, next))
      index = next
      return true
    }
    guard count <= 1000 else {
      form.problem = Heard(value: .intervalTooLong, span: span(from, next))
      index = next
      return true
    }
    form.count = Heard(value: count, span: span(from, next))
    index = next
    return true
  }

  /// "March to June", "Jan-Mar", "5 March - 30 June".
  mutating func readMonthRange() -> Bool {
    let from = index
    if let (first, last, next) = shortRange(skipping(from, .on, .the)), let rhythm = form.rhythm,
      rhythm.value.unit != .month
    {
      form.start = Heard(value: first, span: span(from, next))
      form.end = Heard(value: last, span: span(from, next))
      index = next
      return true
    }
    let place = skipping(from, .in)
    guard let (first, after) = month(place) != nil ? stretch(place) : calendarDate(place) else {
      return false
    }
    guard has(after, .to) || has(after, .through) || (hasSign(after, "-")),
      let (last, next) = month(after + 1) != nil ? parseDay(after + 1) : calendarDate(after + 1)
    else { return false }
    form.start = Heard(value: first, span: span(from, after))
    form.end = Heard(value: last, span: span(after, next))
    index = next
    return true
  }
}
