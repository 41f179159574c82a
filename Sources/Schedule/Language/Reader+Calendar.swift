extension Reader {
  /// A day of the calendar: "5 March 2027", "March 5th", "the 22nd", 14/3, 2027-03-14.
  func calendarDate(_ place: Int) -> (day: Day, next: Int)? {
    iso(place) ?? numeric(place) ?? dayThenMonth(place) ?? monthThenDay(place) ?? dayOnly(place)
  }

  private func made(_ year: Int?, _ month: Int, _ day: Int) -> Day {
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

  private func iso(_ place: Int) -> (day: Day, next: Int)? {
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

  private func year(_ place: Int) -> (value: Int, next: Int)? {
    var place = place
    if hasSign(place, ",") { place += 1 }
    guard let value = number(place), tokens[place].digits == 4, (1900...2200).contains(value),
      !hasSign(place + 1, ":"), !hasMeridiem(place + 1), unit(place + 1) != .hour
    else { return nil }
    return (value, place + 1)
  }

  private func numeric(_ place: Int) -> (day: Day, next: Int)? {
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

  private func dayThenMonth(_ place: Int) -> (day: Day, next: Int)? {
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

  private func monthThenDay(_ place: Int) -> (day: Day, next: Int)? {
    guard let month = month(place), !tokens[place].possessive else { return nil }
    var at = skipping(place + 1, .the, .on)
    if hasSign(at, ".") || hasSign(at, "-"), tight(at) { at += 1 }
    if hasSign(at, ","), has(at + 1, .on), has(at + 2, .the) { at += 3 }
    guard let day = number(at) ?? ordinal(at), day > 0, tokens[at].digits <= 2 else { return nil }
    if ordinal(at) != nil, weekday(at + 1) != nil { return nil }
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

  private func dayOnly(_ place: Int) -> (day: Day, next: Int)? {
    if let day = ordinal(place), day > 0, tokens[place].digits > 0 || day > 12 || saysThe(place) {
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

  private func saysThe(_ place: Int) -> Bool { has(place - 1, .the) && has(place - 2, .on) }

  // MARK: Weeks, months, quarters, years

  /// A run of days with a name.
  func stretch(_ start: Int) -> (day: Day, next: Int)? {
    var place = skipping(start, .the, .in)
    // "end of next month", "beginning of the week", "the middle of May"
    var edge: Key?
    if let key = key(place), key == .end || key == .start || key == .middle || key == .ending {
      let inner = skipping(place + 1, .of, .the)
      guard inner > place + 1 || key == .end || hasSign(inner, "-"),
        let found = stretch(hasSign(inner, "-") ? inner + 1 : inner) ?? bareUnit(inner)
          ?? year(inner).map({ (yearStretch($0.value), $0.next) })
      else { return nil }
      edge = key == .ending ? .end : key
      return (edged(found.day, edge), found.next)
    }
    if let key = key(place),
      key == .early || key == .late || key == .later || key == .mid || key == .rest
    {
      var inner = skipping(place + 1, .of, .in, .on, .the)
      if hasSign(inner, "-") { inner += 1 }
      guard let found = stretch(inner) ?? bareUnit(inner) else { return nil }
      if key == .rest { return found }
      return (found.day, found.next)
    }
    let monday = today.startOfWeek
    // "week of 9 November", "week commencing the 9th", "w/c"
    if unit(place) == .week || isLetter(place, UInt8(ascii: "w")) {
      var inner = place + 1
      let slash = hasSign(inner, "/") && isLetter(inner + 1, UInt8(ascii: "c"))
      if slash { inner += 2 }
      let of = has(inner, .of) || has(inner, .start) || text(inner).lowercased() == "containing"
      if slash || of {
        if of { inner += 1 }
        if let (day, end) = parseDay(skipping(inner, .the, .on)), let date = single(day) {
          let first = date.startOfWeek
          return (
            .stretch(Stretch(first: first, last: first.adding(days: 6), unit: .week)), end
          )
        }
      }
      if has(inner, .after), has(inner + 1, .next) {
        let first = monday.adding(days: 14)
        return (
          .stretch(Stretch(first: first, last: first.adding(days: 6), unit: .week)), inner + 2
        )
      }
      if let number = number(inner), (1...53).contains(number), tokens[inner].digits > 0,
        unit(place) == .week, text(place).lowercased() == "week"
      {
        return isoWeek(number, inner + 1)
      }
    }
    if has(place, .kw), let number = number(place + 1) { return isoWeek(number, place + 2) }
    if has(place, .quarterQ), let number = number(place + 1), tight(place + 1),
      (1...4).contains(number)
    {
      let said = year(place + 2)
      return (quarter(number, said?.value), said?.next ?? place + 2)
    }
    if let number = ordinal(place), (1...4).contains(number), unit(place + 1) == .quarter {
      let of = skipping(place + 2, .of, .the)
      let said = year(of)
      return (quarter(number, said?.value), said?.next ?? place + 2)
    }
    var which: Key?
    if let key = key(place), key == .this || key == .next || key == .coming || key == .following {
      which = key
      place += 1
      if has(place, .coming) || has(place, .following) { place += 1 }
    } else if ordinal(place) == -1, unit(place + 1) != nil {
      return [.week, .month, .quarter, .year].contains(unit(place + 1) ?? .day)
        && !has(place + 2, .of) ? (.problem(.past), place + 2) : nil
    }
    if let which, let unit = unit(place) {
      let ahead = which == .this || which == .coming && unit == .weekend ? 0 : 1
      // "the next week or two" and "the next month" as a length are bounds, read elsewhere.
      switch unit {
      case .week:
        let first = monday.adding(days: 7 * ahead)
        return (
          .stretch(Stretch(first: first, last: first.adding(days: 6), unit: .week)), place + 1
        )
      case .weekend:
        let first = today.weekday == .sunday ? today.adding(days: -1) : today.onOrAfter(.saturday)
        let shifted = first.adding(
          days: which == .next && today.weekday < .saturday ? 7 : 7 * ahead)
        return (
          .stretch(Stretch(first: shifted, last: shifted.adding(days: 1), unit: .weekend)),
          place + 1
        )
      case .month:
        let first = today.startOfMonth.adding(months: ahead)
        return (.stretch(Stretch(first: first, last: first.endOfMonth, unit: .month)), place + 1)
      case .quarter:
        let current = (today.month - 1) / 3 + 1
        return (quarter(current + ahead, today.year), place + 1)
      case .year:
        let year = today.year + ahead
        return (yearStretch(year), place + 1)
      default: return nil
      }
    }
    if let month = month(place), !tokens[place].possessive || which != nil || true {
      if month == 5 || month == 3, !tokens[place].capital, !announced(place) { return nil }
      if has(place - 1, .with) || isName(place) { return nil }
      if let said = year(place + 1) { return (monthStretch(month, said.value), said.next) }
      if which == .next {
        let year = month > today.month ? today.year : today.year + 1
        return (monthStretch(month, year), place + 1)
      }
      return (.month(month), place + 1)
    }
    if unit(place) == .weekend {
      let first = today.weekday == .sunday ? today.adding(days: -1) : today.onOrAfter(.saturday)
      return (
        .stretch(Stretch(first: first, last: first.adding(days: 1), unit: .weekend)), place + 1
      )
    }
    if has(start, .in), let said = year(place) { return (yearStretch(said.value), said.next) }
    return nil
  }

  /// "May Chen", "April Jones": a name that is also a month.
  func isName(_ place: Int) -> Bool {
    guard let month = month(place), [3, 4, 5, 6, 8, 1].contains(month), tokens[place].capital,
      number(place + 1) == nil, ordinal(place + 1) == nil, !announced(place)
    else { return false }
    if lexeme(place + 1) == .plain, tokens[place + 1].capital { return true }
    return place > 0
      && ["call", "meet", "see", "ask", "tell", "ring", "invite"].contains(
        text(place - 1).lowercased())
  }

  /// Whether a preposition or a number makes "may" and "march" a month.
  private func announced(_ place: Int) -> Bool {
    switch key(place - 1) {
    case .in, .of, .from, .until, .by, .before, .after, .through, .this, .next, .start, .end, .to,
      .except, .skip, .excluding, .every, .for, .during, .since, .early, .late, .mid,
      .without:
      true
    default: number(place - 1) != nil || ordinal(place - 1) != nil || year(place + 1) != nil
    }
  }

  private func bareUnit(_ place: Int) -> (day: Day, next: Int)? {
    switch unit(place) {
    case .week:
      let first = today.startOfWeek
      return (
        .stretch(Stretch(first: first, last: first.adding(days: 6), unit: .week, anchored: false)),
        place + 1
      )
    case .month:
      return (
        .stretch(
          Stretch(first: today.startOfMonth, last: today.endOfMonth, unit: .month, anchored: false)),
        place + 1
      )
    case .quarter:
      let current = (today.month - 1) / 3 + 1
      guard case .stretch(var value) = quarter(current, today.year) else { return nil }
      value.anchored = false
      return (.stretch(value), place + 1)
    case .year:
      guard case .stretch(var value) = yearStretch(today.year) else { return nil }
      value.anchored = false
      return (.stretch(value), place + 1)
    default: return nil
    }
  }

  private func edged(_ day: Day, _ edge: Key?) -> Day {
    var stretch: Stretch
    switch day {
    case .stretch(let value): stretch = value
    case .month(let month):
      guard case .stretch(let value) = monthStretch(month, nil) else { return day }
      stretch = value
    default: return day
    }
    switch edge {
    case .end?:
      let date = stretch.unit == .week ? stretch.first.adding(days: 4) : stretch.last
      if date < today, !stretch.anchored { return .fixed(date.adding(days: 7)) }
      return .fixed(date)
    case .start?:
      if stretch.first < today, !stretch.anchored {
        switch stretch.unit {
        case .week: return .fixed(stretch.first.adding(days: 7))
        case .month: return .fixed(stretch.first.adding(months: 1))
        case .quarter: return .fixed(stretch.first.adding(months: 3))
        default: return .fixed(stretch.first.adding(months: 12))
        }
      }
      return .fixed(stretch.first)
    default: return .stretch(stretch)
    }
  }

  private func isoWeek(_ number: Int, _ next: Int) -> (day: Day, next: Int)? {
    for year in [today.year, today.year + 1] {
      guard let january = CivilDate(year: year, month: 1, day: 4) else { continue }
      let first = january.startOfWeek.adding(days: 7 * (number - 1))
      if first.adding(days: 6) >= today {
        return (.stretch(Stretch(first: first, last: first.adding(days: 6), unit: .week)), next)
      }
    }
    return nil
  }

  private func quarter(_ number: Int, _ year: Int?) -> Day {
    func make(_ year: Int) -> Stretch {
      let first = CivilDate(clampingYear: year, month: (number - 1) * 3 + 1, day: 1)
      return Stretch(first: first, last: first.adding(months: 2).endOfMonth, unit: .quarter)
    }
    var stretch = make(year ?? today.year)
    if year == nil, stretch.last < today { stretch = make(today.year + 1) }
    return .stretch(stretch)
  }

  private func yearStretch(_ year: Int) -> Day {
    .stretch(
      Stretch(
        first: CivilDate(clampingYear: year, month: 1, day: 1),
        last: CivilDate(clampingYear: year, month: 12, day: 31), unit: .year))
  }

  /// That month, the next one ahead when no year is said.
  func monthStretch(_ month: Int, _ year: Int?) -> Day {
    let year = year ?? (month < today.month ? today.year + 1 : today.year)
    let first = CivilDate(clampingYear: year, month: month, day: 1)
    return .stretch(Stretch(first: first, last: first.endOfMonth, unit: .month))
  }
}
