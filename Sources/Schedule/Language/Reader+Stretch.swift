extension Reader {
  /// A run of days with a name.
  func stretch(_ start: Int) -> (day: Day, next: Int)? {
    var place = skipping(start, .the, .in)
    // "end of next month", "beginning of the week", "the middle of May"
    var edge: Key?
    if let key = key(place), key == .end || key == .start || key == .middle || key == .ending {
      let inner = skipping(place + 1, .of, .the)
      guard has(place + 1, .of) || key == .end || hasSign(inner, "-"),
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
    if let weeks = weeksOfMonth(place) {
      return (
        .stretch(Stretch(first: weeks.first, last: weeks.last, unit: .week)), weeks.next
      )
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
    // "year end", "month end"
    if has(place + 1, .end), which == nil, let found = bareUnit(place) {
      return (edged(found.day, .end), place + 2)
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
      if couldBeName(place), which == nil, edge == nil, !announced(place), !isListed(place) {
        return nil
      }
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

  /// Whether a preposition or a number makes "may" and "march" a month.
  func announced(_ place: Int) -> Bool {
    switch key(place - 1) {
    case .in, .of, .from, .until, .by, .before, .after, .through, .this, .next, .start, .end, .to,
      .except, .skip, .excluding, .every, .for, .during, .since, .early, .late, .mid, .middle,
      .without, .bar, .minus, .not, .no, .all, .rest, .ending, .over, .between, .following, .coming:
      true
    default:
      hasSign(place - 1, "-") || number(place - 1) != nil || ordinal(place - 1) != nil
        || year(place + 1) != nil
    }
  }

  /// A year alone, as a run of days.
  func wholeYear(_ place: Int) -> (day: Day, next: Int)? {
    year(place).map { (yearStretch($0.value), $0.next) }
  }

  func bareUnit(_ place: Int) -> (day: Day, next: Int)? {
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

  func edged(_ day: Day, _ edge: Key?) -> Day {
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

  func isoWeek(_ number: Int, _ next: Int) -> (day: Day, next: Int)? {
    for year in [today.year, today.year + 1] {
      guard let january = CivilDate(year: year, month: 1, day: 4) else { continue }
      let first = january.startOfWeek.adding(days: 7 * (number - 1))
      if first.adding(days: 6) >= today {
        return (.stretch(Stretch(first: first, last: first.adding(days: 6), unit: .week)), next)
      }
    }
    return nil
  }

  func quarter(_ number: Int, _ year: Int?) -> Day {
    func make(_ year: Int) -> Stretch {
      let first = CivilDate(clampingYear: year, month: (number - 1) * 3 + 1, day: 1)
      return Stretch(first: first, last: first.adding(months: 2).endOfMonth, unit: .quarter)
    }
    var stretch = make(year ?? today.year)
    if year == nil, stretch.last < today { stretch = make(today.year + 1) }
    return .stretch(stretch)
  }

  func yearStretch(_ year: Int) -> Day {
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
