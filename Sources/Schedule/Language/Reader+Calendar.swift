extension Reader {
  /// A day of the calendar: "5 March 2027", "March 5th", "the 22nd", 14/3, 2027-03-14.
  func calendarDate(_ place: Int) -> (day: Day, next: Int)? {
    iso(place) ?? numeric(place) ?? dayThenMonth(place) ?? monthThenDay(place) ?? dayOnly(place)
  }

  func made(_ year: Int?, _ month: Int, _ day: Int) -> Day {
    guard let year else {
      guard CivilDate(year: 2024, month: month, day: day) != nil else {
        return .problem(.noSuchDay(day: day, month: month))
      }
      return .yearly(month: month, day: day)
    }
    if let date = CivilDate(year: year, month: month, day: day) { return .fixed(date) }
    if month == 2, day == 29 { return .problem(.notALeapYear(year)) }
    return .problem(.noSuchDay(day: day, month: month))
  }

  func iso(_ place: Int) -> (day: Day, next: Int)? {
    guard let year = number(place), tokens[place].digits == 4, (1900...2200).contains(year) else {
      return nil
    }
    for sign: Unicode.Scalar in ["-", "/", "."] {
      guard hasSign(place + 1, sign), let month = number(place + 2), hasSign(place + 3, sign),
        let day = number(place + 4), tight(place + 4)
      else { continue }
      guard (1...12).contains(month) else {
        return (.problem(.noSuchDay(day: day, month: nil)), place + 5)
      }
      // The T of a stamp.
      var next = place + 5
      if isLetter(next, UInt8(ascii: "t")), tight(next) { next += 1 }
      return (made(year, month, day), next)
    }
    return nil
  }

  func year(_ place: Int) -> (value: Int, next: Int)? {
    var place = place
    if hasSign(place, ",") { place += 1 }
    guard let value = number(place), tokens[place].digits == 4, (1900...2200).contains(value),
      !hasSign(place + 1, ":"), !hasMeridiem(place + 1), unit(place + 1) != .hour
    else { return nil }
    return (value, place + 1)
  }

  func numeric(_ place: Int) -> (day: Day, next: Int)? {
    guard let first = number(place), tokens[place].digits <= 2, tokens[place].digits > 0,
      let second = number(place + 2), tokens[place + 2].digits <= 2, tokens[place + 2].digits > 0,
      tight(place + 1), tight(place + 2)
    else { return nil }
    let sign: Unicode.Scalar
    if hasSign(place + 1, "/") {
      sign = "/"
    } else if hasSign(place + 1, ".") {
      sign = "."
    } else if hasSign(place + 1, "-") {
      sign = "-"
    } else {
      return nil
    }
    var next = place + 3
    var year: Int?
    if hasSign(next, sign), tight(next), let value = number(next + 1), tight(next + 1),
      tokens[next + 1].digits == 4 || tokens[next + 1].digits == 2
    {
      year = tokens[next + 1].digits == 2 ? 2000 + value : value
      next += 2
    } else if sign == "." {
      // "24.12." is a date; "9.15" was taken as a time before this point.
      if hasSign(next, "."), tight(next) { next += 1 }
      if hasMeridiem(next) || unit(next) == .hour { return nil }
    } else if sign == "-" {
      return nil
    }
    if sign == "/", unit(next) == .hour { return nil }
    if sign == "." {
      guard (1...12).contains(second) else {
        if year == nil { return nil }
        return (.problem(.noSuchDay(day: first, month: nil)), next)
      }
      return (made(year, second, first), next)
    }
    let dayFirst = (1...12).contains(second) && (1...31).contains(first)
    let monthFirst = (1...12).contains(first) && (1...31).contains(second)
    switch (dayFirst, monthFirst) {
    case (true, false): return (made(year, second, first), next)
    case (false, true): return (made(year, first, second), next)
    case (true, true):
      if first == second { return (made(year, second, first), next) }
      var dates: [CivilDate] = []
      for (month, day) in [(second, first), (first, second)] {
        let date =
          year.map { CivilDate(year: $0, month: month, day: day) } ?? nextYearly(month, day)
        if let date { dates.append(date) }
      }
      return (dates.isEmpty ? .problem(.noSuchDay(day: first, month: nil)) : .either(dates), next)
    case (false, false): return (.problem(.noSuchDay(day: first, month: nil)), next)
    }
  }

  func dayThenMonth(_ place: Int) -> (day: Day, next: Int)? {
    guard let day = number(place) ?? ordinal(place), day > 0, tokens[place].digits <= 2 else {
      return nil
    }
    if tokens[place].digits == 0, number(place) != nil, day > 31 { return nil }
    var next = place + 1
    if hasSign(next, "."), tight(next) { next += 1 }
    let of = has(next, .of)
    if of || hasSign(next, "-") { next += 1 }
    if of, has(next, .the) || has(next, .next) || has(next, .this) || has(next, .following) {
      // "the 5th of next month"
      let inner = has(next, .the) ? next + 1 : next
      if let found = stretch(inner), case .stretch(let value) = found.day, value.unit == .month {
        let (year, month, _) = value.first.parts
        return (made(year, month, day), found.next)
      }
      return nil
    }
    guard let month = month(next), !tokens[next].possessive else { return nil }
    next += 1
    if hasSign(next, "."), tight(next) { next += 1 }
    let said = year(next)
    return (made(said?.value, month, day), said?.next ?? next)
  }

  func monthThenDay(_ place: Int) -> (day: Day, next: Int)? {
    guard let month = month(place), !tokens[place].possessive else { return nil }
    var at = skipping(place + 1, .the, .on)
    if hasSign(at, ".") || hasSign(at, "-"), tight(at) { at += 1 }
    if hasSign(at, ","), has(at + 1, .on), has(at + 2, .the) { at += 3 }
    guard let day = number(at) ?? ordinal(at), day > 0, tokens[at].digits <= 2 else { return nil }
    // "through March, on the 12th of each month", "not in December, six in total"
    if has(at + 1, .of) || number(at) != nil && sessions(at) != nil { return nil }
    // "in March 1.5 hours", "through March 8.15 am"
    if hasSign(at + 1, "."), tight(at + 1), tight(at + 2), number(at + 2) != nil { return nil }
    if ordinal(at) != nil, weekday(at + 1) != nil,
      tokens[at].digits == 0 || !isPluralWeekday(at + 1)
    {
      return nil
    }
    if number(at) != nil {
      // "March 3pm", "in March 10:00", "May 4 weeks" are no dates.
      if hasMeridiem(at + 1) || hasSign(at + 1, ":") || unit(at + 1) == .hour
        || has(at + 1, .oclock)
        || has(at + 1, .times)
      {
        return nil
      }
      if unit(at + 1) != nil { return nil }
      if tokens[at].digits == 0, tokens[place].lexeme == .month(5) || day > 31 { return nil }
    }
    let said = year(at + 1)
    return (made(said?.value, month, day), said?.next ?? at + 1)
  }

  func dayOnly(_ place: Int) -> (day: Day, next: Int)? {
    if let day = ordinal(place), day > 0, tokens[place].digits > 0 || day > 12 || saysThe(place) {
      if has(place + 1, .label) { return nil }
      if weekday(place + 1) != nil || unit(place + 1) != nil || has(place + 1, .session) {
        return nil
      }
      if has(place + 1, .thing) || has(place + 1, .one)
        || number(place + 1) != nil && tight(place + 1)
      {
        return nil
      }
      if tokens[place].digits == 0, lexeme(place + 1) == .plain, day < 13 { return nil }
      guard day <= 31 else { return (.problem(.noSuchDay(day: day, month: nil)), place + 1) }
      return (.monthDay(day), place + 1)
    }
    // "24." at the end of a day in the German manner is left to people who write "24.12."
    return nil
  }

  func saysThe(_ place: Int) -> Bool { has(place - 1, .the) && has(place - 2, .on) }
}
