extension Form {
  /// This form with what was said later on top: the last word wins, the rest stays.
  func merging(_ later: Form) -> Form {
    var merged = self
    var later = later
    later.typeLooseNumbers(like: self)
    merged.mergeDays(later)
    if !later.clocks.isEmpty {
      merged.clocks = later.clocks
      if var clock = merged.clocks.first, clock.clock.bare, let old = clocks.first?.clock {
        // "3pm, no, 4": the half of the day stays.
        if !old.bare, old.hour >= 12, clock.clock.hour < 12 {
          clock.clock.hour += 12
          clock.clock.bare = false
          merged.clocks[0] = clock
        }
      }
      if later.part == nil, let clock = merged.clocks.first?.clock, !clock.bare {
        merged.part = nil
      }
    }
    if later.part != nil {
      merged.part = later.part
      if later.clocks.isEmpty, let clock = clocks.first?.clock, !clock.bare { merged.clocks = [] }
    }
    merged.partIsPlural = partIsPlural || later.partIsPlural
    if later.duration != nil { merged.duration = later.duration }
    if later.start != nil {
      merged.start = later.start
      merged.startIsAfter = later.startIsAfter
    }
    if later.end != nil || later.spanBound != nil || later.count != nil {
      merged.end = later.end
      merged.endIsBefore = later.endIsBefore
      merged.spanBound = later.spanBound
      merged.count = later.count
    }
    if later.zones != nil {
      merged.zones = later.zones
      merged.zoneRemark = later.zoneRemark
      merged.placeDoubt = later.placeDoubt
    }
    merged.exceptions += later.exceptions
    merged.unexplained += later.unexplained
    // "for 30, no 45 minutes": the number before the correction is what was corrected.
    if later.duration != nil || !later.clocks.isEmpty, let last = loose.last, isLast(last.span) {
      merged.loose.removeLast()
    }
    merged.loose += later.loose
    merged.once = later.once ?? once
    merged.folded += later.folded
    merged.vague = later.vague ?? vague
    merged.problem = later.problem
    merged.openEnded = openEnded || later.openEnded
    merged.sameTime = sameTime || later.sameTime
    return merged
  }

  private mutating func mergeDays(_ later: Form) {
    let newDays = later.days.filter { !$0.isStretch }
    if let newRhythm = later.rhythm {
      var value = newRhythm.value
      if value.unit == .week, value.intervals == [1], let old = rhythm?.value, old.unit == .week {
        value.intervals = old.intervals
      }
      // "monthly, no, every two weeks" keeps the days that were named.
      if value.days.isEmpty, value.unit == .week, let old = rhythm?.value { value.days = old.days }
      if !value.days.isEmpty || value.unit != .week {
        days.removeAll { $0.isWeekday && !value.days.isEmpty }
      }
      rhythm = Heard(value: value, span: newRhythm.span)
      days += later.days
      if !newDays.isEmpty {
        days.removeAll { old in
          !old.isStretch && !newDays.contains { $0.token == old.token && $0.day == old.day }
        }
      }
      return
    }
    guard !later.days.isEmpty else { return }
    let onlyWeekdays = newDays.allSatisfy(\.isWeekday)
    if !newDays.isEmpty, onlyWeekdays, rhythm?.value.unit == .week {
      var set = WeekdaySet()
      for case .weekday(let day) in newDays.map(\.day) { set.insert(WeekdaySet(day)) }
      if rhythm?.value.days.isEmpty == false {
        rhythm?.value.days = set
        days.removeAll(where: \.isWeekday)
        days += later.days.filter(\.isStretch)
        return
      }
      days.removeAll(where: \.isWeekday)
      days += later.days
      return
    }
    // "first Monday of the month, no, Tuesday"
    if newDays.count == 1, case .weekday(let day) = newDays[0].day,
      let at = days.firstIndex(where: { if case .places = $0.day { true } else { false } }),
      case .places(var places) = days[at].day
    {
      places.counted = [.weekday(day)]
      days[at].day = .places(places)
      return
    }
    // "5 March, no, the 6th"
    if newDays.count == 1, case .monthDay(let day) = newDays[0].day,
      let at = days.firstIndex(where: { if case .yearly = $0.day { true } else { false } }),
      case .yearly(let month, _) = days[at].day
    {
      days[at].day = .yearly(month: month, day: day)
      return
    }
    if newDays.isEmpty {
      days.removeAll(where: \.isStretch)
    } else {
      let keepsStretch =
        onlyWeekdays || newDays.allSatisfy { if case .monthDay = $0.day { true } else { false } }
      days.removeAll { !$0.isStretch || !keepsStretch }
    }
    days += later.days
  }

  /// Whether these words are the last that filled a field.
  private func isLast(_ span: Range<Int>) -> Bool {
    !touches(span.upperBound..<Int.max)
  }

  /// Gives a bare number in a correction the meaning of the field that was said last.
  private mutating func typeLooseNumbers(like earlier: Form) {
    guard let first = loose.first, clocks.isEmpty, duration == nil else { return }
    let clockAt = earlier.clocks.last?.span.upperBound ?? -1
    let dayAt = earlier.days.last?.span.upperBound ?? -1
    let durationAt = earlier.duration?.span.upperBound ?? -1
    let looseAt = earlier.loose.last?.span.upperBound ?? -1
    let last = max(clockAt, dayAt, durationAt, looseAt)
    guard last >= 0 else { return }
    if last == durationAt, first.number >= 5 {
      duration = Heard(value: first.number, span: first.span)
    } else if last == dayAt, dayAt > clockAt, first.number <= 31,
      earlier.days.last.map({ !$0.isWeekday && !$0.isStretch }) == true
    {
      days.append(
        SaidDay(day: .monthDay(first.number), joint: .none, span: first.span, token: first.token))
    } else if (0...24).contains(first.number) {
      clocks.append(
        SaidClock(
          clock: Clock(hour: first.number % 24, minute: 0, bare: (1...12).contains(first.number)),
          joint: .none, span: first.span, token: first.token))
    } else {
      return
    }
    loose.removeFirst()
  }
}

extension SaidDay {
  var isWeekday: Bool { if case .weekday = day { true } else { false } }
  /// A date of the calendar, with or without its year.
  var isDate: Bool {
    switch day {
    case .fixed, .yearly: true
    default: false
    }
  }
  var isStretch: Bool {
    switch day {
    case .stretch, .month, .weeksAhead, .monthsAhead: true
    default: false
    }
  }
}
