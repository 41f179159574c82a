extension Reader {
  /// "Tuesday", "next Tuesday", "Tuesday week", "the Monday after Christmas".
  func weekdayDay(_ start: Int) -> (day: Day, next: Int)? {
    var place = start
    var which: Key?
    while let key = key(place),
      key == .next || key == .this || key == .coming || key == .following || key == .past
    {
      if which == nil || key == .next { which = key }
      place += 1
    }
    if let value = ordinal(place), isBesideDate(place) {
      // "the last Friday before Christmas", "the first Monday after the 10th"
      if value == (has(place + 2, .before) ? -1 : 1) { place += 1 }
    }
    if ordinal(place) == -1, weekday(place + 1) != nil { which = .last; place += 1 }
    guard let weekday = weekday(place), !isPluralWeekday(place) else { return nil }
    let next = place + 1
    let coming = today.adding(days: 1).onOrAfter(weekday)
    switch which {
    case .past?, .last?: return (.fixed(today.adding(days: -1).onOrBefore(weekday)), next)
    case .next?:
      if unit(next) == .week {
        // "next Tuesday week": a week behind whatever "next Tuesday" is.
        let later = today.startOfWeek.adding(days: 14 + weekday.rawValue)
        let near = coming.adding(days: 7)
        return (.either(near == later ? [later] : [near, later]), next + 1)
      }
      // Past in this week, or today: every reading gives the same day.
      let later = today.startOfWeek.adding(days: 7 + weekday.rawValue)
      return (.either(coming == later ? [later] : [coming, later]), next)
    case .this?:
      if today.weekday == weekday { return (.weekday(weekday), next) }
      return (.fixed(coming), next)
    default: break
    }
    if text(next).lowercased() == "gone" {
      return (.fixed(today.adding(days: -1).onOrBefore(weekday)), next + 1)
    }
    // "not this one but the one after", "Tuesday after next"
    if has(next, .after), has(next + 1, .next) {
      let later = today.startOfWeek.adding(days: 7 + weekday.rawValue)
      let both =
        coming == later ? [later.adding(days: 7)] : [coming.adding(days: 7), later.adding(days: 7)]
      return (.either(both), next + 2)
    }
    if has(next, .after) || has(next, .following) || has(next, .before) {
      let inner = has(next + 1, .the) ? next + 2 : next + 1
      if let (base, end) = parseDay(inner), !has(inner, .that) {
        let back = has(next, .before)
        if case .stretch(let stretch) = base {
          return (
            .fixed(
              back
                ? stretch.first.adding(days: -1).onOrBefore(weekday)
                : stretch.last.adding(days: 1).onOrAfter(weekday)), end
          )
        }
        if case .unknown = base { return (.unknown, end) }
        if let date = single(base) {
          let days =
            back
            ? date.adding(days: -1).onOrBefore(weekday) : date.adding(days: 1).onOrAfter(weekday)
          return (.fixed(days), end)
        }
      }
    }
    // "Tuesday week", "Tuesday fortnight", not "Tuesday weekly"
    if unit(next) == .week, tokens[next].start > 0, !has(next + 1, .of), key(next + 1) != .after,
      text(next).lowercased() == "week"
    {
      return (.fixed(coming.adding(days: 7)), next + 1)
    }
    if unit(next) == .fortnight { return (.fixed(coming.adding(days: 14)), next + 1) }
    return (.weekday(weekday), next)
  }

  /// Whether an ordinal with a weekday is counted from a day: "first Friday after 5 January".
  private func isBesideDate(_ place: Int) -> Bool {
    weekday(place + 1) != nil && (has(place + 2, .before) || has(place + 2, .after))
      && parseDay(skipping(place + 3, .the)) != nil
  }

  /// "first Tuesday in December", "first and third Mondays", "last working day of the month".
  func places(_ start: Int) -> (day: Day, next: Int)? {
    var place = start
    var ordinals: [Int] = []
    while true {
      if let value = ordinal(place) {
        var value = value
        var next = place + 1
        // "second to last", "second last", "next to last"
        var to = next
        while has(to, .to) || hasSign(to, "-") && tight(to) { to += 1 }
        if ordinal(to) == -1, value > 1, value < 5 {
          value = -value
          next = to + 1
        }
        ordinals.append(value)
        place = next
      } else if has(place, .next), has(place + 1, .to), ordinal(place + 2) == -1 {
        ordinals.append(-2)
        place += 3
      } else {
        break
      }
      var next = place
      while has(next, .and) || hasSign(next, ",") || hasSign(next, "&") || hasSign(next, "/")
        || has(next, .the) || has(next, .on)
      {
        next += 1
      }
      guard next > place, ordinal(next) != nil else { break }
      place = next
    }
    guard !ordinals.isEmpty, !(ordinals.count == 1 && isBesideDate(start)) else { return nil }
    // "the first of the month"
    let ofMonth = skipping(place, .of, .the, .each, .every, .a)
    if has(place, .of), unit(ofMonth) == .month {
      let (within, next) = placeWithin(place)
      return (.places(Places(ordinals: ordinals, counted: [.day], within: within)), next)
    }
    if text(place).lowercased() == "full" { return nil }
    var counted: [Counted] = []
    var plural = false
    if let day = weekday(place) {
      counted = [.weekday(day)]
      plural = isPluralWeekday(place)
      place += 1
      while has(place, .and) || hasSign(place, "&"), let another = weekday(place + 1) {
        counted.append(.weekday(another))
        plural = plural || isPluralWeekday(place + 1)
        place += 2
      }
    } else if unit(place) == .workday {
      counted = [.workday]
      place += 1
    } else if text(place).lowercased() == "working" || text(place).lowercased() == "business",
      unit(place + 1) == .day
    {
      counted = [.workday]
      place += 2
    } else if unit(place) == .day {
      counted = [.day]
      place += 1
    } else {
      return nil
    }
    var (within, next) = placeWithin(place)
    if within == .unsaid, ordinals == [-1], counted == [.day], form.rhythm?.value.unit != .month {
      return nil
    }
    if case .unsaid = within, ordinals == [-1], !plural, case .weekday? = counted.first,
      form.rhythm == nil
    {
      next = place
    }
    return (
      .places(Places(ordinals: ordinals, counted: counted, within: within, plural: plural)), next
    )
  }

  /// "of each month", "in December", "of next month", "of the quarter".
  private func placeWithin(_ start: Int) -> (Places.Within, Int) {
    var place = start
    if hasSign(place, ","), !(has(place + 1, .every) || has(place + 1, .each)) {
      return (.unsaid, start)
    }
    place = skipping(hasSign(place, ",") ? place + 1 : place, .of, .in, .on)
    if has(place, .monthly) { return (.everyMonth, place + 1) }
    if has(place, .quarterly) { return (.quarter(each: true), place + 1) }
    if has(place, .all) { place += 1 }
    if has(place, .every) || has(place, .each) || has(place, .a) || has(place, .per) {
      if has(place + 1, .other) || number(place + 1) != nil || ordinal(place + 1) != nil {
        return (.unsaid, start)
      }
      if unit(place + 1) == .month { return (.everyMonth, place + 2) }
      if unit(place + 1) == .quarter { return (.quarter(each: true), place + 2) }
      return (.unsaid, start)
    }
    if unit(place) == .month, place > start { return (.theMonth, place + 1) }
    if has(place, .the) {
      if unit(place + 1) == .month { return (.theMonth, place + 2) }
      if unit(place + 1) == .quarter { return (.quarter(each: false), place + 2) }
      if has(place + 1, .following), unit(place + 2) == .month, let stretch = stretch(place + 1) {
        if case .stretch(let value) = stretch.day { return (.stretch(value), stretch.next) }
      }
    }
    if let found = stretch(place) {
      switch found.day {
      case .stretch(let value)
      where value.unit == .month || value.unit == .quarter || value.unit == .year:
        return (.stretch(value), found.next)
      case .month(let month): return (.month(month), found.next)
      default: break
      }
    }
    return (.unsaid, start)
  }
}
