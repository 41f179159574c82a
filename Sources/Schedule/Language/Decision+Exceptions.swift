extension Decision {
  func isSkipped(_ moment: CivilDateTime) -> Bool {
    form.exceptions.contains { exception in
      switch exception.value {
      case .weekdays(let days): days.contains(moment.date.weekday)
      case .weekdaysWithin: leavesOut(exception.value, moment.date)
      case .months(let months): months.contains(moment.date.month)
      case .day(let day): skippedDays(day).contains(moment.date)
      case .range(let first, let last): range(first, last).map { $0.contains(moment.date) } ?? false
      case .place, .everyPlace, .clock, .unknown: false
      }
    }
  }

  /// Whether the plan is a single meeting on a day that was said not to suit.
  func isRuledOut(_ plan: Plan) -> Bool {
    guard !ruledOut.isEmpty, let series = plan.series.first, !plan.isRecurring else { return false }
    let dates = ([series.start] + series.extraDates).map(\.date)
    return ruledOut.contains { exception in dates.contains { covers(exception, $0) } }
  }

  /// Whether a date is one of those that were named.
  func covers(_ exception: Exception, _ date: CivilDate) -> Bool {
    switch exception {
    case .weekdays(let days): days.contains(date.weekday)
    case .months(let months): months.contains(date.month)
    case .day(.either(let dates)): dates.contains(date)
    case .day(.weeksAhead(let weeks)): date == today.adding(days: 7 * weeks)
    default: leavesOut(exception, date)
    }
  }

  /// The days that "24 December" or "next week" leave out: every year for a date without a year.
  func skippedDays(_ day: Day) -> ClosedRange<CivilDate> {
    if let stretch = stretch(day) { return stretch.first...stretch.last }
    let date = resolve(day) ?? today.adding(days: -1)
    return date...date
  }

  func range(_ first: Day, _ last: Day) -> ClosedRange<CivilDate>? {
    guard let from = resolve(first) else { return nil }
    let to: CivilDate?
    switch last {
    case .yearly(let month, let day):
      to = CivilDate(year: from.year, month: month, day: day).flatMap {
        $0 >= from ? $0 : CivilDate(year: from.year + 1, month: month, day: day)
      }
    case .month, .stretch:
      to = stretch(last).map { $0.last >= from ? $0.last : $0.last.adding(months: 12) }
    default: to = resolve(last)
    }
    guard let to, to >= from else { return nil }
    return from...to
  }

  /// Whether a date that was said with or without its year is left out by one exception.
  private func leavesOut(_ exception: Exception, _ date: CivilDate) -> Bool {
    switch exception {
    case .day(let day): skippedDays(day).contains(date)
    case .range(let first, let last): range(first, last)?.contains(date) ?? false
    case .weekdaysWithin(let days, .month(let month)):
      days.contains(date.weekday) && date.month == month
    case .weekdaysWithin(let days, let day):
      days.contains(date.weekday) && skippedDays(day).contains(date)
    default: false
    }
  }

  mutating func skip(in series: inout Series, _ window: Window, _ remarks: inout [Remark]) {
    guard !form.exceptions.isEmpty, series.rule != nil else { return }
    makeUp(for: &series, window)
    guard let rule = series.rule else { return }
    for exception in form.exceptions {
      switch exception.value {
      case .place(let place):
        let all = Array(Occurrences(of: rule, from: series.start).prefix(max(place, 1)))
        if place > 0, all.count == place {
          series.skipped.insert(all[place - 1])
        } else {
          ask(.day)
        }
        if place == 1, rule.interval == 1, rule.count == nil, let next = series.next(1).first {
          series.start = next
          series.skipped = []
        }
      case .everyPlace: if rule.positions.isEmpty { ask(.alternatives) }
      case .unknown: break
      case .clock: ask(.alternatives)
      case .weekdays(let days):
        let ordinal = rule.days.contains { $0.ordinal != 0 } || !rule.positions.isEmpty
        if ordinal || (rule.frequency == .monthly && rule.days.isEmpty) || rule.frequency == .yearly
        {
          ask(.alternatives)
        }
        if !ordinal, rule.frequency == .weekly,
          form.rhythm.map({ $0.value.unit != .day && $0.value.days.isDisjoint(with: days) })
            == true, !remarks.contains(.idleException)
        {
          remarks.append(.idleException)
        }
      case .months: break
      case .day, .range, .weekdaysWithin:
        var hit = false
        let horizon = series.start.date.adding(days: 800)
        for moment in Occurrences(of: rule, from: series.start) {
          if moment.date > horizon { break }
          if leavesOut(exception.value, moment.date) {
            series.skipped.insert(moment)
            hit = true
          }
        }
        if case .range(let first, let last) = exception.value, range(first, last) == nil {
          ask(.dateOrder)
        }
        if case .day(.problem(let found)) = exception.value { problem = found }
        if !hit, !remarks.contains(.idleException), !movedStart(exception.value, series, window) {
          remarks.append(.idleException)
        }
      }
    }
  }

  /// "Ten times, not on 24 December" is ten meetings: those left out are made up for at the end.
  private func makeUp(for series: inout Series, _ window: Window) {
    let left = form.exceptions.map(\.value).filter { !$0.isForSeries }
    guard var rule = series.rule, let count = form.count?.value, rule.count == count,
      !window.bounded, !left.isEmpty
    else { return }
    rule.count = nil
    var held = 0
    var planned = 0
    for moment in Occurrences(of: rule, from: series.start).prefix(count + 400) where held < count {
      planned += 1
      if !left.contains(where: { leavesOut($0, moment.date) }) { held += 1 }
    }
    if held == count { series.rule?.count = planned }
  }

  /// Whether an exception moved the start itself and so was of use.
  func movedStart(_ exception: Exception, _ series: Series, _ window: Window) -> Bool {
    guard var rule = series.rule else { return false }
    rule.interval = 1
    rule.count = nil
    let early = CivilDateTime(window.first, series.start.time)
    return Occurrences(of: rule, from: early).prefix { $0 < series.start }
      .contains { leavesOut(exception, $0.date) }
  }

  /// Clock changes can only touch meetings at night.
  func noteClockChanges(_ series: Series, _ remarks: inout [Remark]) {
    guard series.start.time.hour < 5 || series.start.time.hour == 23, series.rule != nil else {
      return
    }
    for moment in series.planned.prefix(800) {
      switch eventZone.instant(of: moment) {
      case .never:
        remarks.append(.clockChange(moment))
        return
      case .twice:
        if !remarks.contains(where: { if case .repeatedHour = $0 { true } else { false } }) {
          remarks.append(.repeatedHour(moment))
        }
      case .once: break
      }
    }
  }
}
