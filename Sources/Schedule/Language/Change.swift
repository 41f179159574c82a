/// A change to one meeting of a series, or to this one and all that follow.
struct Change {
  let series: Series
  /// The meeting that is spoken of, on the series' clock.
  var next: CivilDateTime
  let now: CivilDateTime
  let phrase: String

  /// Where the meeting stands in the rhythm, even when it was moved before.
  var planned: CivilDateTime { series.moved.first { $0.value == next }?.key ?? next }

  func read(_ heard: Form, isLasting: Bool) -> Adjustment {
    var form = heard
    form.vague = nil
    form.exceptions = []
    // "the next one", "our meeting": words about the meeting, not about dates.
    form.unexplained = form.unexplained.filter { !isAboutTheMeeting($0) }
    if form.clocks.isEmpty, form.part == nil {
      form.clocks = [
        SaidClock(
          clock: Clock(hour: next.time.hour, minute: next.time.minute, bare: false), joint: .none,
          span: 0..<0, token: 0)
      ]
    }
    if form.duration == nil {
      form.duration = series.durationMinutes.map { Heard(value: $0, span: 0..<0) }
    }
    return isLasting ? lasting(form) : single(form)
  }

  // MARK: One meeting

  private func single(_ heard: Form) -> Adjustment {
    var form = heard
    if form.days.isEmpty {
      // Only a time: the same day.
      form.days = [said(next.date)]
    } else if form.days.count == 1, let date = inItsWeek(form.days[0].day) {
      form.days = [said(date)]
    }
    var decision = Decision(form: form, phrase: phrase, now: now, zone: series.zone)
    return adjustment(decision.decide())
  }

  /// "Thursday" is the one in the meeting's own week, "the 26th" the one in its month, "next week"
  /// the same weekday there; nil for what means the same day at any meeting.
  private func inItsWeek(_ day: Day) -> CivilDate? {
    switch day {
    case .weekday(let weekday):
      let near = next.date.startOfWeek.onOrAfter(weekday)
      return near > now.date ? near : now.date.adding(days: 1).onOrAfter(weekday)
    case .monthDay(let number):
      let (year, month, _) = next.date.parts
      let date = CivilDate(year: year, month: month, day: number)
      return date.flatMap { $0 > now.date ? $0 : nil }
    case .stretch(let stretch) where stretch.unit == .week:
      return stretch.first.onOrAfter(next.date.weekday)
    default: return nil
    }
  }

  private func said(_ date: CivilDate) -> SaidDay {
    SaidDay(day: .fixed(date), joint: .none, span: 0..<0, token: 0)
  }

  // MARK: This one and those that follow

  private func lasting(_ heard: Form) -> Adjustment {
    var form = heard
    if form.rhythm == nil, let rule = series.rule {
      var rhythm = Rhythm(unit: .week, intervals: [rule.interval], days: form.weekdays)
      if rhythm.days.isEmpty, rule.frequency == .weekly {
        rhythm.days = rule.weekdays
        if rhythm.days.isEmpty { rhythm.days = WeekdaySet(next.date.weekday) }
      }
      if rule.frequency == .weekly {
        form.rhythm = Heard(value: rhythm, span: 0..<0)
        form.days.removeAll(where: \.isWeekday)
      } else if form.days.isEmpty {
        return .replace(
          series.starting(at: CivilDateTime(next.date, form.time ?? next.time)), from: next)
      }
    } else if var rhythm = form.rhythm?.value, rhythm.unit == .week, let rule = series.rule,
      rule.frequency == .weekly
    {
      if rhythm.intervals == [1], !saysEvery { rhythm.intervals = [rule.interval] }
      // "every two weeks from now on" keeps the weekday.
      if rhythm.days.isEmpty, rhythm.perUnit == 1, form.days.isEmpty {
        rhythm.days = WeekdaySet(next.date.weekday)
      }
      form.rhythm = Heard(value: rhythm, span: 0..<0)
    }
    // The first one takes the place of the meeting that would have been next, in its own week.
    var floor = now
    let week = CivilDateTime(next.date.startOfWeek, .midnight)
    if form.start == nil, form.days.isEmpty, week > now { floor = week }
    var decision = Decision(form: form, phrase: phrase, now: floor, zone: series.zone)
    return adjustment(decision.decide())
  }

  private var saysEvery: Bool {
    let words = phrase.lowercased()
    return words.contains("every") || words.contains("each") || words.contains("weekly")
  }

  private func adjustment(_ when: When) -> Adjustment {
    switch when {
    case .ok(let plan):
      guard var new = plan.series.first else { return .none }
      if !new.isRecurring { return .move(from: planned, to: new.start) }
      keepEnd(of: &new)
      return .replace(new, from: new.start)
    case .ask(let pending): return .ask(pending)
    case .reject(let refusal): return .reject(refusal)
    case .none: return .none
    }
  }

  /// Six in all stay six in all, and the last day stays the last day, unless another was said.
  private func keepEnd(of new: inout Series) {
    guard let rule = series.rule, new.rule?.until == nil, new.rule?.count == nil else { return }
    new.rule?.until = rule.until
    guard let count = rule.count else { return }
    let past = Occurrences(of: rule, from: series.start).prefix(count).prefix { $0 < planned }
    new.rule?.count = Swift.max(count - past.reduce(into: 0) { total, _ in total += 1 }, 1)
  }

  private func isAboutTheMeeting(_ span: Range<Int>) -> Bool {
    let bytes = Array(phrase.utf8)
    guard span.upperBound <= bytes.count else { return true }
    return ["next", "later", "time", "one"]
      .contains(String(decoding: bytes[span], as: UTF8.self).lowercased())
  }
}

extension Form {
  var weekdays: WeekdaySet {
    days.reduce(into: WeekdaySet()) { set, said in
      if case .weekday(let day) = said.day { set.insert(WeekdaySet(day)) }
    }
  }

  var time: CivilTime? {
    clocks.first.flatMap { CivilTime(hour: $0.clock.hour, minute: $0.clock.minute) }
  }
}
