extension Reader {
  /// A list of weekdays: "Mon, Wed and Fri", "Mondays & Thursdays", "Monday to Friday".
  struct WeekdayList {
    var days: WeekdaySet
    var next: Int
    var plural: Bool
    var ranged: Bool
    var choice: Bool
  }

  func weekdayList(_ start: Int) -> WeekdayList? {
    var place = skipping(start, .on, .the, .all, .about, .just, .both)
    guard let first = weekday(place) else { return nil }
    var list = WeekdayList(
      days: WeekdaySet(first), next: place + 1, plural: isPluralWeekday(place), ranged: false,
      choice: false)
    if text(place).lowercased() == "weekends" { list.days.insert(.weekend) }
    var last = first
    var dashes = false
    while true {
      place = list.next
      var range = false
      var choice = false
      var steps = 0
      loop: while steps < 4 {
        switch lexeme(place) {
        case .sign(let sign)
        where [UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+")]
          .contains(sign):
          break
        case .sign(UInt8(ascii: "-")): range = tight(place)
        case .key(.and), .key(.on), .key(.both), .key(.the): break
        case .key(.or):
          choice = true
        case .key(.to), .key(.through), .key(.until):
          guard steps == 0 else { break loop }
          range = true
        case .plain where text(place).lowercased() == "adn" || text(place).lowercased() == "nad":
          break
        default: break loop
        }
        place += 1
        steps += 1
      }
      guard steps > 0, let another = weekday(place) else { return list }
      // Two plain days with only a space or "on" between them are not one list.
      list.plural = list.plural || isPluralWeekday(place)
      // Mon-Wed-Fri is a list; Mon-Fri a range.
      if hasSign(place - 1, "-"), dashes || hasSign(place + 1, "-") && weekday(place + 2) != nil {
        dashes = true
        range = false
        list.ranged = true
      }
      if range {
        list.days.formUnion(.from(last, through: another))
        list.ranged = true
      } else {
        list.days.insert(WeekdaySet(another))
        if text(place).lowercased() == "weekends" { list.days.insert(.weekend) }
      }
      list.choice = list.choice || choice
      last = another
      list.next = place + 1
    }
  }

  mutating func readRhythm() -> Bool {
    let from = index
    return readEvery() || readTimesPer() || readAdverb() || readPluralDays(from)
  }

  mutating func take(_ rhythm: Rhythm, _ from: Int, _ next: Int) -> Bool {
    var merged = rhythm
    if let old = form.rhythm { form.folded.append(old.span) }
    if let old = form.rhythm?.value, !old.days.isEmpty, !rhythm.days.isEmpty, isTimed,
      old.days.isDisjoint(with: rhythm.days)
    {
      beginAnother(joint)
      if rhythm.intervals == [1] { merged.intervals = old.intervals }
    } else if let old = form.rhythm?.value {
      merged.days.formUnion(old.days)
      merged.perUnit = max(old.perUnit, rhythm.perUnit)
      merged.isQuarterly = old.isQuarterly || rhythm.isQuarterly
      let plainWeek = rhythm.unit == .week && rhythm.intervals == [1]
      let narrows =
        !rhythm.days.isEmpty && rhythm.days != old.days && rhythm.days.isSubset(of: old.days)
      let thins = old.unit == .day && old.intervals == [1] && (1...2).contains(rhythm.days.count)
      // "weekdays … Fridays excluded": what is meant of a day that was in already?
      if narrows || thins { form.unexplained.append(span(from, next)) }
      if plainWeek, old.unit == .week || old.unit == .day {
        merged.intervals = old.intervals
        merged.unit =
          old.unit == .day && old.intervals == [1] && !rhythm.days.isEmpty ? .week : old.unit
        merged.ordinalDoubt = old.ordinalDoubt
      } else if plainWeek, !rhythm.days.isEmpty {
        // "monthly … on Tuesdays": the coarser rhythm stays, and which Tuesday is asked.
        merged.unit = old.unit
        merged.intervals = old.intervals
      } else if old.unit != rhythm.unit || old.intervals != rhythm.intervals,
        !completes(old, with: rhythm)
      {
        // "every month … every two weeks": only one of them can be.
        form.unexplained.append(span(from, next))
      }
    }
    form.rhythm = Heard(value: merged, span: span(from, next))
    index = next
    joint = .none
    return true
  }

  /// Whether a rhythm only fills in the days that a plain weekly one has named.
  private func completes(_ old: Rhythm, with new: Rhythm) -> Bool {
    guard old.unit == .week, old.intervals == [1] else { return false }
    switch new.unit {
    case .year: return old.days.isEmpty
    case .day: return old.days.isEmpty || old.days.count > 2 && new.intervals == [1]
    default: return true
    }
  }

  mutating func readEvery() -> Bool {
    let from = index
    var place = skipping(from, .on, .in, .of, .at, .once)
    guard
      has(place, .every) || has(place, .each) || has(place, .alternate) || has(place, .per)
        || has(place, .all)
    else {
      // "a second Tuesday" and the like are not read; "other Fridays" needs its "every".
      return false
    }
    if has(place, .all), !isPluralWeekday(place + 1) {
      // "all two weeks"
      guard let value = number(place + 1), value > 1, unit(place + 2) != nil else { return false }
    }
    var intervals = [1]
    var doubt: Int?
    if has(place, .alternate) { intervals = [2] }
    place += 1
    if has(place, .and), has(place + 1, .every) { place += 2 }
    if text(place).lowercased() == "single" { place += 1 }
    if has(place, .now) || has(place, .so) || has(place, .once) {
      form.vague = Heard(value: .time, span: span(from, place + 1))
      index = place + 1
      while key(index) == .and || key(index) == .then || has(index, .soon) { index += 1 }
      return true
    }
    var numbered = false
    if has(place, .other) || has(place, .alternate) {
      intervals = [2]
      numbered = true
      place += 1
    } else if has(place, .couple), has(place + 1, .of) {
      intervals = [2]
      numbered = true
      place += 2
    } else if has(place, .few) || has(place, .several) {
      form.vague = Heard(value: .aFew, span: span(from, place + 1))
      index = unit(place + 1) == nil ? place + 1 : place + 2
      return true
    } else if let value = number(place), weekday(place + 1) == nil || value == 0 {
      guard
        unit(place + 1) != nil || hasSign(place + 1, "-")
          || text(place + 1).lowercased() == "working"
      else { return false }
      if value == 0 {
        form.problem = Heard(value: .everyZero, span: span(from, place + 1))
        index = place + 2
        return true
      }
      if value > 120 {
        form.problem = Heard(value: .intervalTooLong, span: span(from, place + 1))
        index = place + 2
        return true
      }
      if hasSign(place + 1, "-"), number(place + 2) != nil { return false }
      intervals = [value]
      numbered = true
      place += hasSign(place + 1, "-") ? 2 : 1
    } else if let value = ordinal(place) {
      // Every third week; every first Monday; every 15th; every second Tuesday.
      if let unit = unit(place + 1),
        unit == .week || unit == .month || unit == .day || unit == .year || unit == .quarter,
        value > 0
      {
        if unit == .day, hasOfMonth(place + 2) { return readPlacesOfEvery(from, place) }
        intervals = [value]
        numbered = true
        place += 1
      } else if weekday(place + 1) != nil, value >= 2, !numberedTwice(place) {
        if hasOfMonth(afterWeekdays(place + 1)) { return readPlacesOfEvery(from, place) }
        intervals = [value]
        doubt = value
        place += 1
      } else {
        return readPlacesOfEvery(from, place)
      }
    }
    if has(place, .a) { place += 1 }
    if let list = weekdayList(place) {
      if list.choice { form.unexplained.append(span(place, list.next)) }
      var rhythm = Rhythm(unit: .week, intervals: intervals, days: list.days)
      rhythm.ordinalDoubt = doubt
      var next = list.next
      if unit(next) == .week, !numbered, has(next - 1, .of) { next += 1 }
      return take(rhythm, from, next)
    }
    if has(place, .weekdays) {
      return take(Rhythm(unit: .week, intervals: intervals, days: .workdays), from, place + 1)
    }
    if text(place).lowercased() == "working" || text(place).lowercased() == "business",
      unit(place + 1) == .day
    {
      return take(Rhythm(unit: .week, intervals: intervals, days: .workdays), from, place + 2)
    }
    if case .part? = lexeme(place) {
      guard intervals == [1] else { return false }
      _ = take(Rhythm(unit: .day, intervals: [1]), from, place)
      return readPart()
    }
    guard let unit = unit(place) else { return false }
    var next = place + 1
    // "every 15 days" but not "every week 3": nothing more to take here.
    switch unit {
    case .minute, .hour:
      return false
    case .day: return take(Rhythm(unit: .day, intervals: intervals), from, next)
    case .workday:
      guard intervals == [1] else { return false }
      return take(Rhythm(unit: .week, intervals: [1], days: .workdays), from, next)
    case .weekend:
      form.unexplained.append(span(from, next))
      return take(Rhythm(unit: .week, intervals: intervals, days: .weekend), from, next)
    case .week: return take(Rhythm(unit: .week, intervals: intervals), from, next)
    case .fortnight:
      return take(Rhythm(unit: .week, intervals: intervals.map { $0 * 2 }), from, next)
    case .month: return take(Rhythm(unit: .month, intervals: intervals), from, next)
    case .quarter:
      return take(
        Rhythm(unit: .month, intervals: intervals.map { $0 * 3 }, isQuarterly: true), from, next)
    case .halfYear: return take(Rhythm(unit: .month, intervals: [6]), from, next)
    case .year:
      if has(next, .half) { next += 1 }
      return take(Rhythm(unit: .year, intervals: intervals), from, next)
    }
  }

  /// "every first and third Monday", "every last Friday of the month", "every 15th".
  mutating func readPlacesOfEvery(_ from: Int, _ place: Int) -> Bool {
    if let (day, next) = places(place), case .places(var value) = day {
      if value.within == .unsaid || value.within == .theMonth { value.within = .everyMonth }
      if value.within == .quarter(each: false) { value.within = .quarter(each: true) }
      form.days.append(
        SaidDay(day: .places(value), joint: .none, span: span(from, next), token: from))
      index = next
      return true
    }
    guard let day = ordinal(place), day > 0, tokens[place].digits > 0 || day > 4 else {
      return false
    }
    guard month(place + 1) == nil, !(has(place + 1, .of) && month(place + 2) != nil) else {
      return false
    }
    guard day <= 31 else {
      form.problem = Heard(value: .noSuchDay(day: day, month: nil), span: span(from, place + 1))
      index = place + 1
      return true
    }
    form.days.append(
      SaidDay(day: .monthDay(day), joint: .none, span: span(place, place + 1), token: place))
    let month = skipping(place + 1, .of, .the, .each, .every, .a)
    let next = has(place + 1, .of) && unit(month) == .month ? month + 1 : place + 1
    return take(Rhythm(unit: .month, intervals: [1]), from, next)
  }

  func numberedTwice(_ place: Int) -> Bool {
    ordinal(place + 1) != nil || (has(place + 1, .and) && ordinal(place + 2) != nil)
  }

  func afterWeekdays(_ place: Int) -> Int { weekdayList(place)?.next ?? place + 1 }

  func hasOfMonth(_ place: Int) -> Bool {
    let inner = skipping(place, .of, .in, .the, .a, .each, .every)
    return inner > place && unit(inner) == .month || month(inner) != nil && inner > place
  }
}
