extension Decision {
  /// All plans the form can mean in the present event zone.
  mutating func build() -> [Plan] {
    guard !form.linked.isEmpty else { return buildOne() }
    let whole = form
    defer { form = whole }
    let groups =
      whole.linked
      + [
        Linked(
          days: whole.days.filter { !$0.isStretch }, rhythm: whole.rhythm, clocks: whole.clocks,
          part: whole.part, joint: .none)
      ]
    let stretches = whole.days.filter(\.isStretch)
    var built: [[Plan]] = []
    for (index, group) in groups.enumerated() {
      form.linked = []
      form.days = group.days + stretches
      form.rhythm = group.rhythm
      form.clocks = group.clocks
      form.part = group.part
      if form.clocks.isEmpty, form.part == nil {
        // "Mondays at 9, Fridays" and no time: another meeting, or something about Fridays?
        if index > 0, groups[index - 1].joint != .and { ask(.alternatives) }
        let other = groups[index == 0 ? min(1, groups.count - 1) : index - 1]
        form.clocks = other.clocks
        form.part = other.part
      }
      built.append(buildOne())
    }
    if whole.linked.contains(where: { $0.joint == .or }) {
      ask(.alternatives)
      return built.flatMap { $0 }
    }
    let firsts = built.compactMap(\.first)
    guard var plan = firsts.first, firsts.count == groups.count else { return built.flatMap { $0 } }
    plan.series = firsts.flatMap(\.series)
    return [plan]
  }

  mutating func buildOne() -> [Plan] { isRecurring ? buildSeries() : buildOnce() }

  private var isRecurring: Bool {
    if form.rhythm != nil { return true }
    if form.days.contains(where: {
      if case .places(let places) = $0.day { places.recurs } else { false }
    }) {
      return true
    }
    let weekly = form.days.contains(where: \.isWeekday)
    if form.partIsPlural, weekly || form.days.isEmpty { return true }
    if form.start != nil,
      form.days.contains(where: { if case .places = $0.day { true } else { false } })
    {
      return true
    }
    let bounded =
      form.spanBound != nil || form.count.map { $0.value > 1 } == true || form.end != nil
      || form.openEnded
    return bounded
      && (weekly || form.days.isEmpty
        || form.days.contains { if case .places = $0.day { true } else { false } })
  }

  // MARK: One meeting, or a few said one by one

  private mutating func buildOnce() -> [Plan] {
    if form.spanBound != nil || form.count.map({ $0.value > 1 }) == true || form.end != nil {
      ask(.rhythm)
    }
    if form.saysRecurring { ask(.rhythm) }
    if form.start != nil {
      if form.days.isEmpty, let start = form.start {
        form.days = [SaidDay(day: start.value, joint: .none, span: start.span, token: 0)]
        ask(form.startIsAfter ? .day : .rhythm)
      } else {
        ask(.onceOrOften)
      }
    }
    if !form.exceptions.isEmpty, form.days.isEmpty { ask(.day) }
    if case .elapsed(let minutes)? = form.days.first?.day { return elapsed(minutes) }
    let times = timeReadings()
    if form.days.isEmpty { return timeOnly(times) }
    if times.isEmpty {
      ask(.time)
      for time in Self.usualTimes {
        let saved = (gaps, problem)
        for dates in dayReadings(at: time) { offers += plans(dates, TimeReading(time: time)) }
        if time != Self.usualTimes.first { gaps = saved.0 }
        // A proposed hour that is over today is no reason to refuse.
        if problem == .past, form.days.contains(where: { $0.day == .fixed(today) }) {
          problem = nil
        }
      }
      return []
    }
    var plans: [Plan] = []
    for (index, time) in times.enumerated() {
      let saved = gaps
      let readings = dayReadings(at: time.time)
      if index > 0 { gaps = saved }
      for dates in readings { plans += self.plans(dates, time) }
    }
    return plans
  }

  private mutating func elapsed(_ minutes: Int) -> [Plan] {
    guard minutes > 0, minutes <= 60 * 24 * 400 else {
      problem = minutes > 0 ? .intervalTooLong : .past
      return []
    }
    if !form.clocks.isEmpty { ask(.alternatives) }
    let moment = eventZone.local(at: nowSeconds + minutes * 60)
    return [plan(Series(start: moment, zone: eventZone, durationMinutes: form.duration?.value))]
  }

  private mutating func timeOnly(_ times: [TimeReading]) -> [Plan] {
    guard let first = times.first else {
      ask(.day)
      ask(.time)
      return []
    }
    if form.clocks.isEmpty || form.vague != nil {
      ask(.day)
    }
    let todays = times.filter { isAhead(CivilDateTime(today.adding(days: $0.dayShift), $0.time)) }
    if todays.count == times.count { return todays.flatMap { plans([today], $0) } }
    ask(.day)
    return plans([today.adding(days: 1)], first) + plans([today.adding(days: 2)], first)
  }

  /// Makes the plan, or notes why it cannot be held.
  mutating func plans(_ dates: [CivilDate], _ reading: TimeReading) -> [Plan] {
    guard let first = dates.first else { return [] }
    let moments = dates.map { CivilDateTime($0.adding(days: reading.dayShift), reading.time) }
      .sorted()
    let length = form.duration?.value ?? reading.duration
    var plan = plan(
      Series(
        start: moments.first ?? CivilDateTime(first, reading.time),
        extraDates: Array(moments.dropFirst()),
        zone: eventZone, durationMinutes: length))
    if reading.proposed { plan.remarks.append(.proposedTime(reading.time)) }
    if let early = moments.first, !isAhead(early) {
      if reading.proposed, early.date == today {
        // This afternoon, said in the afternoon: ask, do not refuse.
        ask(.time)
        return []
      }
      problem = .past
      offers.append(contentsOf: nextDay(plan))
      return []
    }
    for moment in moments {
      switch eventZone.instant(of: moment) {
      case .never(let shifted):
        problem = .clockChange
        var offer = plan
        offer.series[0].start = eventZone.local(at: shifted)
        offers.append(offer)
        return []
      case .twice: plan.remarks.append(.repeatedHour(moment))
      case .once: break
      }
    }
    return [plan]
  }

  private func nextDay(_ plan: Plan) -> [Plan] {
    guard var series = plan.series.first, series.start.date == today else { return [] }
    series.start = series.start.adding(days: 1)
    return [self.plan(series)]
  }

  func isAhead(_ moment: CivilDateTime) -> Bool {
    eventZone.instant(of: moment).seconds > nowSeconds
  }

  func plan(_ series: Series) -> Plan {
    var remarks = self.remarks
    if series.start.date.weekday.isWeekend, !form.names(series.start.date.weekday) {
      remarks.append(.weekend(series.start.date.weekday))
    }
    if eventZone != zone {
      remarks.append(.otherZone(eventZone))
      if form.zoneRemark, let span = form.zones?.span {
        remarks.append(.zoneAbbreviation(words(span), eventZone))
      }
    }
    return Plan(series: [series], remarks: remarks, userZone: zone, words: [:])
  }
}

extension Form {
  /// Whether the weekday itself was said, so that a Sunday is no surprise.
  func names(_ weekday: Weekday) -> Bool {
    if rhythm?.value.days.contains(weekday) == true { return true }
    return days.contains { said in
      switch said.day {
      case .weekday(let day): day == weekday
      case .either(let dates): dates.contains { $0.weekday == weekday }
      case .stretch(let stretch): stretch.unit == .weekend
      default: false
      }
    }
  }
}
