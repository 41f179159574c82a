/// What comes nearest to a request that cannot be met.
extension Decision {
  /// The same request without what makes it impossible; nil when nothing sensible is left.
  func nearest(to problem: Problem) -> Plan? {
    guard !isOffer else { return nil }
    var form = form
    form.problem = nil
    form.unexplained = []
    switch problem {
    case .past, .endBeforeStart, .nothingLeft:
      form.loosen(today)
    case .everyZero:
      var weekly = Rhythm(unit: .week, intervals: [1])
      weekly.days = form.weekdays
      form.days.removeAll(where: \.isWeekday)
      form.rhythm = form.rhythm ?? Heard(value: weekly, span: 0..<0)
    case .noSuchTime: form.clocks = []
    case .notALeapYear(let year):
      form.replaceProblem(with: CivilDate(clampingYear: year, month: 2, day: 28))
    case .noSuchDay(_, nil):
      form.replaceProblem(with: today.endOfMonth)
    default: return nil
    }
    guard form.days.contains(where: { !$0.isStretch }) || form.rhythm != nil else { return nil }
    var copy = Decision(form: form, phrase: phrase, now: now, zone: zone)
    copy.isOffer = true
    switch copy.decide() {
    case .ok(let plan): return plan
    case .ask(let pending): return pending.options.first
    case .reject, .none: return nil
    }
  }
}

extension Form {
  /// Takes away ends, exceptions and beginnings, and moves days that are over to the same weekday
  /// ahead.
  fileprivate mutating func loosen(_ today: CivilDate) {
    end = nil
    endIsBefore = false
    spanBound = nil
    count = nil
    exceptions = []
    if case .fixed(let date)? = start?.value, date < today { start = nil }
    if case .problem? = start?.value { start = nil }
    for index in clocks.indices { clocks[index].clock.end = nil }
    for index in days.indices {
      switch days[index].day {
      case .fixed(let date) where date < today:
        days[index].day = .fixed(today.adding(days: 1).onOrAfter(date.weekday))
      case .either(let dates) where dates.allSatisfy { $0 < today }:
        days[index].day = .fixed(today.adding(days: 1))
      case .problem(.past): days[index].day = .fixed(today.adding(days: 1))
      case .places(let places) where places.within == .unsaid && places.ordinals == [-1]:
        if case .weekday(let day)? = places.counted.first { days[index].day = .weekday(day) }
      default: break
      }
    }
  }

  fileprivate mutating func replaceProblem(with date: CivilDate) {
    for index in days.indices {
      if case .problem = days[index].day { days[index].day = .fixed(date) }
    }
  }
}
