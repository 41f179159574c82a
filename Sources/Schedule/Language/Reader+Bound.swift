extension Reader {
  /// Where a series begins and ends: until, through, for six weeks, ten times, starting, between.
  mutating func readBound() -> Bool {
    readUntil() || readStart() || readBetween() || readLength() || readCount() || readMonthRange()
  }

  private mutating func readUntil() -> Bool {
    let from = index
    var place = from
    if text(place).lowercased() == "up",
      has(place + 1, .until) || has(place + 1, .to) || has(place + 1, .through)
    {
      place += 2
      if has(place, .and), text(place + 1).lowercased() == "including" { place += 2 }
    } else if ordinal(place) == -1, number(place + 1) == 1 || has(place + 1, .session),
      let (day, next) = parseDay(skipping(place + 2, .on, .it, .in))
    {
      form.end = Heard(value: day, span: span(from, next))
      index = next
      return true
    } else if has(place, .through), hasSign(place - 1, "-"), tight(place) {
      // A walk-through.
      index += 1
      return true
    } else if has(place, .until) || has(place, .through) {
      place += 1
      if has(place, .and), text(place + 1).lowercased() == "including" { place += 2 }
    } else if has(place, .ending) {
      place = skipping(place + 1, .on, .in, .at, .with, .by, .after)
      if place == from + 1, has(place, .of) { return false }
    } else if has(place, .before), form.rhythm != nil || !form.days.isEmpty {
      guard let (day, next) = parseDay(place + 1), form.rhythm != nil else { return false }
      form.end = Heard(value: day, span: span(from, next))
      form.endIsBefore = true
      index = next
      return true
    } else if has(place, .to), joint == .none, form.start != nil, form.end == nil,
      let (day, next) = parseDay(place + 1)
    {
      form.end = Heard(value: day, span: span(from, next))
      index = next
      return true
    } else {
      return false
    }
    if has(place, .further), has(place + 1, .notice) {
      form.openEnded = true
      index = place + 2
      return true
    }
    let onClock = !form.clocks.isEmpty && form.clocks.last?.clock.end == nil
    if onClock, let atom = clockAtom(has(place, .at) ? place + 1 : place, ranged: true),
      !atom.impossible, atom.strong
    {
      endClock(atom)
      return true
    }
    if let (day, next) = parseDay(place) {
      form.end = Heard(value: day, span: span(from, next))
      index = next
      return true
    }
    if onClock, let atom = clockAtom(place, ranged: true), !atom.impossible {
      endClock(atom)
      return true
    }
    // "until six sessions are done", "until the project is over"
    if let (count, next) = sessions(place) {
      form.count = Heard(value: count, span: span(from, next))
      index = next
      return true
    }
    form.end = Heard(value: .unknown, span: span(from, place + 1))
    index = place
    while key(index) == .the || key(index) == .my || key(index) == .our || lexeme(index) == .plain {
      index += 1
    }
    return true
  }

  private mutating func endClock(_ atom: ClockAtom) {
    guard var last = form.clocks.popLast() else { return }
    last.clock.end = Clock.End(hour: atom.hour, minute: atom.minute, bare: atom.bare)
    if last.clock.bare, atom.meridiem {
      let end = atom.hour * 60 + atom.minute
      let late = (last.clock.hour % 12 + 12) * 60 + last.clock.minute
      last.clock.hour = late < end ? late / 60 : last.clock.hour % 12
      last.clock.bare = false
    }
    form.clocks.append(last)
    index = atom.next
  }

  private mutating func readStart() -> Bool {
    let from = index
    var place = from
    var after = false
    switch key(place) {
    case .start:
      place = skipping(place + 1, .on, .from, .in, .with, .the, .at, .out)
      if text(place).lowercased() == "off" { place = skipping(place + 1, .on, .from, .in) }
      // "starting at 3pm" is a time; "start of May" a day.
      if has(from + 1, .of) || has(from + 1, .at) {
        guard has(from + 1, .at) else { return false }
        index = from + 1
        return true
      }
      if parseDay(place) == nil, clockAtom(place, ranged: false) != nil {
        index = place
        return true
      }
      if has(from + 1, .in) { place = from + 1 }
    case .from:
      place += 1
      if has(place, .now) {
        index = text(place + 1).lowercased() == "on" || has(place + 1, .on) ? place + 2 : place + 1
        return true
      }
    case .since: place += 1
    case .after where form.rhythm != nil || !form.days.isEmpty || laterRhythm(place):
      after = true
      place += 1
    default:
      // "as of", "as from", "with effect from", "first one on"
      let word = text(place).lowercased()
      if word == "as", has(place + 1, .of) || has(place + 1, .from) {
        place += 2
      } else if has(place, .with), text(place + 1).lowercased() == "effect", has(place + 2, .from) {
        place += 3
      } else if ordinal(place) == 1, number(place + 1) == 1 || has(place + 1, .session) {
        place = skipping(place + 2, .on, .it, .in)
        if text(place).lowercased() == "is" || text(place).lowercased() == "being" {
          place = skipping(place + 1, .on, .in)
        }
        guard parseDay(place) != nil else { return false }
      } else {
        return false
      }
    }
    if let list = weekdayList(place), list.ranged { return false }
    if let (first, last, next) = shortRange(place) {
      form.start = Heard(value: first, span: span(from, next))
      form.end = Heard(value: last, span: span(from, next))
      index = next
      return true
    }
    guard let (day, next) = parseDay(place) else { return false }
    if after, case .unknown = day { return false }
    form.start = Heard(value: day, span: span(from, next))
    form.startIsAfter = after
    index = next
    if text(index).lowercased() == "onwards" || text(index).lowercased() == "onward"
      || text(index).lowercased() == "forward"
    {
      index += 1
    } else if has(index, .on), parseDay(index + 1) == nil,
      clockAtom(index + 1, ranged: false) == nil
    {
      index += 1
    }
    // "to", "until", "-" behind it give the end.
    if has(index, .to) || (hasSign(index, "-") && parseDay(index + 1) != nil) {
      if let (day, next) = parseDay(index + 1) {
        form.end = Heard(value: day, span: span(index, next))
        index = next
      }
    }
    return true
  }

  private func laterRhythm(_ place: Int) -> Bool {
    guard let (_, next) = parseDay(place + 1) else { return false }
    return (next..<tokens.count).contains { index in
      has(index, .every) || has(index, .each) || has(index, .weekly) || isPluralWeekday(index)
        || has(index, .fortnightly) || has(index, .monthly) || has(index, .daily)
        || has(index, .alternate) || has(index, .weekdays)
    }
  }

  /// "5 to 20 March": the month is said once.
  private func shortRange(_ place: Int) -> (Day, Day, Int)? {
    guard let day = number(place) ?? ordinal(place), (1...31).contains(day) else { return nil }
    let joint = place + 1
    guard
      has(joint, .to) || has(joint, .and) || has(joint, .until) || has(joint, .through)
        || hasSign(joint, "-")
    else { return nil }
    let inner = skipping(joint + 1, .the)
    guard let (last, next) = calendarDate(inner) else { return nil }
    switch last {
    case .yearly(let month, _):
      guard CivilDate(year: 2024, month: month, day: day) != nil else { return nil }
      return (.yearly(month: month, day: day), last, next)
    case .fixed(let date):
      guard let first = CivilDate(year: date.year, month: date.month, day: day) else { return nil }
      return (.fixed(first), last, next)
    default: return nil
    }
  }

  private mutating func readBetween() -> Bool {
    guard has(index, .between) else { return false }
    let from = index
    if let (first, last, next) = shortRange(from + 1) {
      form.start = Heard(value: first, span: span(from, next))
      form.end = Heard(value: last, span: span(from, next))
      index = next
      return true
    }
    let now = skipping(from + 1, .the)
    var first: Day
    var place: Int
    if has(now, .now) {
      first = .fixed(today)
      place = now + 1
    } else {
      guard let found = parseDay(from + 1) else { return false }
      first = found.day
      place = found.next
    }
    guard has(place, .and) || has(place, .to) || hasSign(place, "&"),
      let (last, next) = parseDay(place + 1)
    else { return false }
    if case .weekday = first, case .weekday = last {
      form.unexplained.append(span(from, next))
      index = next
      return true
    }
    form.start = Heard(value: first, span: span(from, place))
    form.end = Heard(value: last, span: span(place, next))
    index = next
    return true
  }

  /// "for six weeks", "over the next three months", "for the rest of the year".
  private mutating func readLength() -> Bool {
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

  private func stretchOfRest(_ place: Int) -> (Day, Int)? {
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

  private func countBefore(_ place: Int) -> (count: Int, next: Int)? {
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
  private func sessions(_ start: Int) -> (count: Int, next: Int)? {
    var place = start
    if has(place, .a), has(place + 1, .dozen) { place += 1 }
    if has(place, .half), has(place + 1, .a), has(place + 2, .dozen) {
      let next = text(place + 3).lowercased() == "more" ? place + 4 : place + 3
      return has(next, .times) || has(next, .session) ? (6, next + 1) : nil
    }
    if has(place, .dozen), has(place + 1, .times) || has(place + 1, .session) {
      return (12, place + 2)
    }
    if has(place, .x), let value = number(place + 1), tight(place + 1) { return (value, place + 2) }
    guard let value = number(place), tokens[place].digits <= 4 else { return nil }
    var next = place + 1
    if text(next).lowercased() == "more" || text(next).lowercased() == "weekly"
      || has(next, .weekly)
      || text(next).lowercased() == "consecutive"
    {
      next += 1
    }
    if has(next, .x) {
      guard ![.a, .per, .each, .every].contains(key(next + 1)) else { return nil }
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

  private mutating func readCount() -> Bool {
    let from = index
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
  private mutating func readMonthRange() -> Bool {
    let from = index
    if let (first, last, next) = shortRange(skipping(from, .on, .the)), form.rhythm != nil {
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
