/// Days that are counted from another: in three weeks, a week on Tuesday, two days after.
extension Reader {
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

  func offset(_ start: Int) -> (day: Day, next: Int)? {
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
}
