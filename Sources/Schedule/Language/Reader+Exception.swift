extension Reader {
  /// "except August", "not Mondays", "skip 24 December", "apart from the last week".
  mutating func readException() -> Bool {
    let from = index
    var place = from
    switch key(place) {
    case .except, .excluding, .without, .minus, .skip, .never, .bar:
      place += 1
    case .apart where has(place + 1, .from): place += 2
    case .other where has(place + 1, .than): place += 2
    case .rather where has(place + 1, .than): place += 2
    case .instead where has(place + 1, .of): place += 2
    case .but:
      if has(place + 1, .not) || has(place + 1, .no) || has(place + 1, .never)
        || has(place + 1, .skip)
      {
        place += 2
      } else if form.rhythm != nil,
        !form.rhythmHasWeekdays || weekday(skipping(place + 1, .on, .for)) != nil
      {
        place += 1
      } else {
        return false
      }
    case .not where readTheOneAfter(): return true
    case nil where form.rhythm != nil && isTurning(place):
      place += has(place + 1, .for) || has(place + 1, .of) ? 2 : 1
    case .not, .no:
      if text(place - 1).lowercased() == "why" || text(place - 1).lowercased() == "if" {
        index += 1
        return true
      }
      place += 1
    default:
      guard has(place, .with) || has(place, .the),
        text(place + 1).lowercased() == "exception"
          || text(place + 2).lowercased() == "exception"
      else { return false }
      while index < tokens.count, text(index).lowercased() != "exception" { index += 1 }
      place = index + 1
    }
    place = skipping(
      place, .for, .on, .in, .at, .of, .out, .any, .session, .during, .over, .the, .from)
    guard let next = exceptionItems(place) else {
      index = from
      return false
    }
    // "Mondays, no Tuesdays, at nine": put right, or left out?
    if has(from, .no), hasSign(from - 1, ","), isPluralWeekday(from - 2), isPluralWeekday(place) {
      form.unexplained.append(span(from, next))
    }
    index = has(next, .but) ? next + 1 : next
    joint = .none
    return true
  }

  /// Words that leave out what follows, beside a rhythm: "save Mondays", "outside December".
  private func isTurning(_ place: Int) -> Bool {
    guard ["save", "outside", "ignore", "ignoring", "forget"].contains(text(place).lowercased())
    else { return false }
    if has(place + 1, .on) || has(place + 1, .at) || has(place + 1, .in) { return false }
    return ![.not, .doesNot, .never].contains(key(place - 1))
  }

  /// "not this Thursday but the one after", "not this one but the next".
  private mutating func readTheOneAfter() -> Bool {
    var place = index + 1
    guard has(place, .this) || has(place, .coming) || has(place, .next) else { return false }
    place = skipping(place + 1, .coming)
    let named = weekday(place)
    guard named != nil || number(place) == 1 else { return false }
    place += 1
    while hasSign(place, ",") || has(place, .but) || has(place, .the) || has(place, .rather) {
      place += 1
    }
    let after = number(place) == 1 && has(place + 1, .after)
    let next = has(place, .next) || has(place, .following)
    guard after || next else { return false }
    place += after ? 2 : 1
    if number(place) == 1 || has(place, .that) || unit(place) == .week { place += 1 }
    let last = form.days.last { $0.isWeekday }
    let said: Weekday? = if case .weekday(let day)? = last?.day { day } else { nil }
    guard let weekday = named ?? said else { return false }
    form.folded += form.days.filter(\.isWeekday).map(\.span)
    form.days.removeAll { $0.isWeekday }
    let date = today.adding(days: 1).onOrAfter(weekday).adding(days: 7)
    form.days.append(
      SaidDay(day: .fixed(date), joint: .none, span: span(index, place), token: index))
    index = place
    return true
  }

  mutating func readNegatedClause() {
    if let next = exceptionItem(index), tokens[max(index, next - 1)].negated {
      index = next
    } else {
      index += 1
    }
  }

  private mutating func exceptionItems(_ start: Int) -> Int? {
    guard var place = exceptionItem(start) else { return nil }
    while true {
      var next = place
      while hasSign(next, ",") || hasSign(next, "&") || has(next, .and) || has(next, .or)
        || hasSign(next, "/")
        || text(next).lowercased() == "nor"
      {
        // "not Tuesday, Wednesday at ten" names the day that is meant behind the comma.
        if hasSign(next, ","), form.rhythm == nil { return place }
        next += 1
      }
      next = next == place ? next : skipping(next, .on, .in, .the, .not, .for)
      guard next > place, !isMeetingAgain(place, next) else { return place }
      // A time in the list is the meeting's own, unless times are what is left out.
      let kept = form.exceptions
      guard let after = exceptionItem(next) else { return place }
      if form.exceptions.last?.value == .clock, kept.last?.value != .clock {
        form.exceptions = kept
        return place
      }
      place = after
    }
  }

  /// Takes one thing left out; returns the place behind it.
  private mutating func exceptionItem(_ start: Int) -> Int? {
    func add(_ exception: Exception, _ next: Int) -> Int {
      form.exceptions.append(Heard(value: exception, span: span(start, next)))
      return next
    }
    let place = skipping(start, .the, .on, .in, .of)
    if has(place, .weekdays) { return add(.weekdays(.workdays), place + 1) }
    if unit(place) == .weekend, !has(place - 1, .this), !has(place - 1, .next) {
      return add(.weekdays(.weekend), place + 1)
    }
    // Public holidays, school holidays: nobody has told us which days these are.
    for reach in 0...2 where has(place + reach, .holiday) || has(place + reach, .unknownDay) {
      if reach == 0
        || (0..<reach).allSatisfy({
          lexeme(place + $0) == .plain || has(place + $0, .my) || has(place + $0, .our)
            || has(place + $0, .christmas)
        })
      {
        return add(.unknown, place + reach + 1)
      }
    }
    // "24 and 31 December"
    if let (days, next) = daysOfMonth(place) {
      for day in days { form.exceptions.append(Heard(value: .day(day), span: span(start, next))) }
      return next
    }
    // "the last one of the month", "the second Tuesday of each month"
    if let value = ordinal(place), number(place + 1) == 1 || has(place + 1, .session),
      has(place + 2, .of) || has(place + 2, .in), let next = monthBehind(place + 3)
    {
      return add(.everyPlace([value]), next)
    }
    if case .places(let places)? = parseDay(place)?.day, case .weekday? = places.counted.first,
      places.within == .everyMonth || places.within == .theMonth || places.plural
    {
      return add(.everyPlace(places.ordinals), parseDay(place)?.next ?? place + 1)
    }
    // "the one on 17 December"
    if number(place) == 1, tokens[place].digits == 0, has(place + 1, .on) || has(place + 1, .in) {
      return exceptionItem(place + 2)
    }
    // "the first one", "the second session", "the first week", "the last one"
    if let value = ordinal(place) ?? (has(place, .next) ? 1 : nil),
      number(place + 1) == 1 || has(place + 1, .session) || has(place + 1, .time)
    {
      return add(.place(value), place + 2)
    }
    if let amount = weeksOfMonth(place) {
      return add(.range(.fixed(amount.first), .fixed(amount.last)), amount.next)
    }
    if let (first, last, next) = shortRange(place) { return add(.range(first, last), next) }
    if has(start, .between) || has(start, .from) || has(place, .between) || has(place, .from) {
      let inner = has(start, .between) || has(start, .from) ? start + 1 : place + 1
      if let (first, last, next) = shortRange(inner) { return add(.range(first, last), next) }
      if let (first, after) = parseDay(inner),
        has(after, .and) || has(after, .to) || has(after, .until) || hasSign(after, "-"),
        let (last, next) = parseDay(after + 1)
      {
        return add(.range(first, last), next)
      }
    }
    if let list = weekdayList(place).map({ upToComma($0, from: place) }) {
      if form.rhythm == nil, !list.plural, hasSign(place + 1, ","), let day = weekday(place) {
        return add(.weekdays(WeekdaySet(day)), place + 1)
      }
      // "not Tuesday week" and "not Monday 5 March" are single days.
      if let (day, next) = parseSingleDay(place), next > list.next, list.days.count == 1 {
        return add(.day(day), next)
      }
      if let (_, next) = calendarDate(list.next) ?? calendarDate(list.next + 1),
        list.days.count == 1, !list.plural,
        hasSign(list.next, ",") || calendarDate(list.next) != nil
      {
        let inner = calendarDate(list.next) ?? calendarDate(list.next + 1)
        if let inner { return add(.day(inner.day), next) }
      }
      if let (scope, next) = scope(list.next) {
        return add(.weekdaysWithin(list.days, scope), next)
      }
      return add(.weekdays(list.days), list.next)
    }
    if let atom = clockAtom(has(start, .at) ? start + 1 : place, ranged: false),
      atom.strong || has(start - 1, .at) || has(start - 1, .not) && !form.clocks.isEmpty
    {
      return add(.clock, atom.next)
    }
    if let (day, next) = parseSingleDay(place) {
      if has(next, .to) || has(next, .until) || has(next, .through) || hasSign(next, "-"),
        let (last, after) = parseDay(next + 1)
      {
        return add(.range(day, last), after)
      }
      if case .month(let month) = day { return add(.months([month]), next) }
      if case .unknown = day { return add(.unknown, next) }
      if case .places(let places) = day {
        switch places.within {
        case .stretch, .month: break
        default: return add(.clock, next)
        }
      }
      // "over Christmas" is longer than the day, and nobody has said how long.
      if has(place, .christmas) || has(place, .unknownDay),
        [.over, .during, .about].contains(key(place - 1))
      {
        return add(.unknown, next)
      }
      return add(.day(day), next)
    }
    if case .part? = lexeme(place) { return add(.clock, place + 1) }
    if unit(place) == .day, text(place - 1).lowercased() == "working" { return nil }
    return nil
  }

  /// "in December", "meetings during the next month" behind the weekdays that are left out.
  private func scope(_ start: Int) -> (day: Day, next: Int)? {
    let place = skipping(start, .session)
    guard [.in, .of, .during, .over, .this, .next].contains(key(place)) else { return nil }
    let inner = skipping(place, .in, .of, .during, .over, .the)
    guard let found = stretch(inner) else { return nil }
    switch found.day {
    case .month, .stretch: return found
    default: return nil
    }
  }

  /// "Mondays, Tuesdays but not Wednesdays, and Thursdays at 9": with a time behind them, the days
  /// after the comma are meetings again.
  private func upToComma(_ list: WeekdayList, from start: Int) -> WeekdayList {
    let comma = (start..<list.next).first { isMeetingAgain($0, $0 + 2) }
    guard let comma, !list.ranged, !tokens[start].negated else { return list }
    var short = list
    short.days = (start..<comma).reduce(into: WeekdaySet()) { set, place in
      if let day = weekday(place) { set.insert(WeekdaySet(day)) }
    }
    short.next = comma
    return short
  }

  private func isMeetingAgain(_ comma: Int, _ next: Int) -> Bool {
    guard hasSign(comma, ","), has(comma + 1, .and), let list = weekdayList(next) else {
      return false
    }
    return clockAtom(skipping(list.next, .at), ranged: false) != nil
  }

  private func monthBehind(_ place: Int) -> Int? {
    let inner = skipping(place, .the, .every, .each, .a)
    return unit(inner) == .month ? inner + 1 : nil
  }

  /// "24 and 31 December", "3, 10 and 17 March".
  func daysOfMonth(_ start: Int) -> (days: [Day], next: Int)? {
    var numbers: [Int] = []
    var place = start
    while let day = number(place) ?? ordinal(place), (1...31).contains(day) {
      numbers.append(day)
      place += 1
      if let month = month(place), numbers.count > 1 {
        return (numbers.map { .yearly(month: month, day: $0) }, place + 1)
      }
      while has(place, .and) || hasSign(place, ",") || hasSign(place, "&") || has(place, .the) {
        place += 1
      }
    }
    return nil
  }
}

extension Form {
  var rhythmHasWeekdays: Bool { !(rhythm?.value.days.isEmpty ?? true) }
}
