extension Reader {
  /// Where a series begins and ends: until, through, for six weeks, ten times, starting, between.
  mutating func readBound() -> Bool {
    readUntil() || readStart() || readBetween() || readLength() || readCount() || readMonthRange()
  }

  mutating func readUntil() -> Bool {
    let from = index
    var place = from
    if text(place).lowercased() == "up",
      has(place + 1, .until) || has(place + 1, .to) || has(place + 1, .through)
    {
      place += 2
      if has(place, .and), text(place + 1).lowercased() == "including" { place += 2 }
    } else if let behind = oneBehind(-1, place),
      let (day, next) = parseSingleDay(skipping(behind, .on, .it, .in))
    {
      form.end = Heard(value: day, span: span(from, next))
      index = next
      return true
    } else if has(place, .through), hasSign(place - 1, "-"), tight(place) {
      // A walk-through.
      index += 1
      return true
    } else if has(place, .until) || has(place, .through) {
      // "all through January" names the month.
      if has(place, .through), has(place - 1, .all) { return false }
      place += 1
      if has(place, .to) { place += 1 }
      if [.mid, .middle, .early, .late].contains(key(skipping(place, .the))) {
        note(tokens[place])
      }
      if has(place, .and), text(place + 1).lowercased() == "including" { place += 2 }
    } else if has(place, .ending) {
      place = skipping(place + 1, .on, .in, .at, .with, .by, .after)
      if place == from + 1, has(place, .of) { return false }
    } else if has(place, .not) || has(place, .no), has(place + 1, .after) || isLaterThan(place + 1)
    {
      // "not after 31 March", "no later than March"
      place = has(place + 1, .after) ? place + 2 : place + 3
      guard form.rhythm != nil || laterRhythm(place - 1) || form.hasHabit else { return false }
    } else if has(place, .before), form.rhythm != nil || !form.days.isEmpty || laterRhythm(place) {
      guard let (day, next) = parseSingleDay(place + 1),
        form.rhythm != nil || form.hasHabit || laterRhythm(place)
      else { return false }
      form.end = Heard(value: day, span: span(from, next))
      form.endIsBefore = true
      index = next
      return true
    } else if has(place, .to), joint == .none || joint == .comma, form.end == nil,
      form.start != nil || form.rhythm != nil || has(skipping(place + 1, .the), .end),
      let (day, next) = parseSingleDay(place + 1)
    {
      form.end = Heard(value: day, span: span(from, next))
      index = next
      return true
    } else {
      return false
    }
    // "stop after six"
    if has(from, .ending), has(place - 1, .after), let (count, next) = plainCount(place) {
      form.count = Heard(value: count, span: span(from, next))
      index = next
      return true
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
    if let (day, next) = parseSingleDay(place) {
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

  mutating func endClock(_ atom: ClockAtom) {
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

  mutating func readStart() -> Bool {
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
      if parseSingleDay(place) == nil, clockAtom(place, ranged: false) != nil {
        index = place
        return true
      }
      if has(from + 1, .in) { place = from + 1 }
      if has(from + 1, .after) {
        after = true
        place = from + 2
      }
    case .from:
      place += 1
      if has(place, .now) {
        index = text(place + 1).lowercased() == "on" || has(place + 1, .on) ? place + 2 : place + 1
        return true
      }
    case .not, .no:
      // "not before December", "no earlier than the 1st"
      let than =
        ["earlier", "sooner"].contains(text(place + 1).lowercased()) && has(place + 2, .than)
      guard than || has(place + 1, .before) else { return false }
      place += than ? 3 : 2
      guard form.rhythm != nil || form.hasHabit || laterRhythm(place - 1) else { return false }
    case .since:
      note(tokens[place])
      place += 1
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
      } else if let behind = oneBehind(1, place) {
        place = skipping(behind, .on, .it, .in)
        if text(place).lowercased() == "is" || text(place).lowercased() == "being" {
          place = skipping(place + 1, .on, .in)
        }
        guard parseSingleDay(place) != nil else { return false }
      } else {
        return false
      }
    }
    if let list = weekdayList(place), list.ranged { return false }
    if [.mid, .middle, .early, .late].contains(key(skipping(place, .the))) { note(tokens[place]) }
    if let (first, last, next) = shortRange(place) {
      form.start = Heard(value: first, span: span(from, next))
      form.end = Heard(value: last, span: span(from, next))
      index = next
      return true
    }
    guard let (day, next) = parseSingleDay(place) ?? wholeYear(place) else { return false }
    if after, case .unknown = day { return false }
    form.start = Heard(value: day, span: span(from, next))
    form.startIsAfter = after
    index = next
    if text(index).lowercased() == "onwards" || text(index).lowercased() == "onward"
      || text(index).lowercased() == "forward"
    {
      index += 1
    } else if has(index, .on), parseSingleDay(index + 1) == nil,
      clockAtom(index + 1, ranged: false) == nil
    {
      index += 1
    }
    // "to", "until", "-" behind it give the end.
    if has(index, .to) || (hasSign(index, "-") && parseDay(index + 1) != nil) {
      if let (day, next) = parseSingleDay(index + 1) {
        form.end = Heard(value: day, span: span(index, next))
        index = next
      }
    }
    return true
  }

  /// The place behind "first one", "last session", "first time", and "first" before "on".
  private func oneBehind(_ value: Int, _ place: Int) -> Int? {
    guard ordinal(place) == value else { return nil }
    if number(place + 1) == 1 || has(place + 1, .session) || has(place + 1, .time) {
      return place + 2
    }
    return has(place + 1, .on) && !has(place - 1, .the) ? place + 1 : nil
  }

  private func isLaterThan(_ place: Int) -> Bool { has(place, .later) && has(place + 1, .than) }

  /// A number by itself at the end of a clause, or with what it counts.
  private func plainCount(_ place: Int) -> (count: Int, next: Int)? {
    if let found = sessions(place) { return found }
    guard let value = number(place), (1...200).contains(value), isClockEnd(place + 1),
      !hasSign(place + 1, ":"), !hasMeridiem(place + 1)
    else { return nil }
    return (value, place + 1)
  }

  func laterRhythm(_ place: Int) -> Bool {
    guard let (_, next) = parseSingleDay(place + 1) else { return false }
    return (next..<tokens.count).contains { index in
      has(index, .every) || has(index, .each) || has(index, .weekly) || isPluralWeekday(index)
        || has(index, .fortnightly) || has(index, .monthly) || has(index, .daily)
        || has(index, .alternate) || has(index, .weekdays)
    }
  }

  /// "5 to 20 March": the month is said once.
  func shortRange(_ place: Int) -> (Day, Day, Int)? {
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

  mutating func readBetween() -> Bool {
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
      guard let found = parseSingleDay(from + 1) else { return false }
      first = found.day
      place = found.next
    }
    guard has(place, .and) || has(place, .to) || hasSign(place, "&"),
      let (last, next) = parseSingleDay(place + 1)
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
}
