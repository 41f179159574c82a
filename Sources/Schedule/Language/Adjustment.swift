/// A change that somebody asks of a series that stands already.
public enum Adjustment: Sendable {
  /// One meeting moves.
  case move(from: CivilDateTime, to: CivilDateTime)
  /// One meeting is left out.
  case skip(CivilDateTime)
  /// This and the following meetings take the new rule or time; the old ones end before.
  case replace(Series, from: CivilDateTime)
  case ask(Pending)
  case reject(Refusal)
  /// Nothing here about when.
  case none
}

/// Reads a change to `series`: "move the next one to Thursday", "we meet on Fridays from now on",
/// "an hour later", "skip the next one", "same day, but at four".
///
/// All times given back are on the series' own clock. The caller applies the change.
public func adjust(
  _ series: Series, with phrase: String, now: CivilDateTime, zone: ZoneID
) -> Adjustment {
  let local = zone.convert(now, to: series.zone)
  guard let next = series.next(1, from: local).first else { return .reject(Refusal(.nothingLeft)) }
  let planned = series.moved.first { $0.value == next }?.key ?? next
  let words = phrase.lowercased()
  switch hear(phrase, now: local) {
  case .failure(let refusal): return .reject(refusal)
  case .success(let heard):
    if let minutes = shift(words, heard) {
      let lasting = isLasting(words, heard)
      if lasting { return .replace(series.starting(at: next.adding(minutes: minutes)), from: next) }
      return .move(from: planned, to: next.adding(minutes: minutes))
    }
    if skips(words), heard.days.isEmpty, heard.rhythm == nil { return .skip(planned) }
    guard !heard.isEmpty else { return .none }
    return change(series, heard, phrase, planned, next, local, isLasting(words, heard))
  }
}

private func change(
  _ series: Series, _ heard: Form, _ phrase: String, _ planned: CivilDateTime,
  _ next: CivilDateTime, _ now: CivilDateTime, _ lasting: Bool
) -> Adjustment {
  var form = heard
  form.vague = nil
  form.exceptions = []
  // "the next one", "our meeting": words about the meeting, not about dates.
  form.unexplained = form.unexplained.filter { span in
    !["next", "later", "time"].contains(text(of: span, in: phrase).lowercased())
  }
  if form.clocks.isEmpty, form.part == nil {
    form.clocks = [
      SaidClock(
        clock: Clock(hour: next.time.hour, minute: next.time.minute, bare: false), joint: .none,
        span: 0..<0, token: 0)
    ]
  }
  if lasting, form.rhythm == nil, let rule = series.rule {
    var rhythm = Rhythm(unit: .week, intervals: [rule.interval], days: form.weekdays)
    if rhythm.days.isEmpty, rule.frequency == .weekly { rhythm.days = rule.weekdays }
    if rule.frequency == .weekly {
      form.rhythm = Heard(value: rhythm, span: 0..<0)
      form.days.removeAll(where: \.isWeekday)
    } else if form.days.isEmpty {
      return .replace(
        series.starting(at: CivilDateTime(next.date, form.time ?? next.time)), from: next)
    }
  } else if lasting, var rhythm = form.rhythm?.value, rhythm.unit == .week, rhythm.intervals == [1],
    let rule = series.rule, rule.frequency == .weekly, !saysEvery(phrase)
  {
    rhythm.intervals = [rule.interval]
    form.rhythm = Heard(value: rhythm, span: 0..<0)
  } else if form.days.isEmpty, !lasting {
    // Only a time: the same day.
    form.days = [SaidDay(day: .fixed(next.date), joint: .none, span: 0..<0, token: 0)]
  }
  if form.duration == nil {
    form.duration = series.durationMinutes.map { Heard(value: $0, span: 0..<0) }
  }
  var decision = Decision(form: form, phrase: phrase, now: now, zone: series.zone)
  switch decision.decide() {
  case .ok(let plan):
    guard var new = plan.series.first else { return .none }
    if !new.isRecurring { return .move(from: planned, to: new.start) }
    if let until = series.rule?.until, new.rule?.until == nil, new.rule?.count == nil {
      new.rule?.until = until
    }
    return .replace(new, from: new.start)
  case .ask(let pending): return .ask(pending)
  case .reject(let refusal): return .reject(refusal)
  case .none: return .none
  }
}

/// "an hour later", "half an hour earlier", "a week later": minutes to add.
private func shift(_ words: String, _ heard: Form) -> Int? {
  let later = words.contains("later") || words.contains("push") || words.contains(" back ")
  let earlier = words.contains("earlier") || words.contains("sooner")
  guard later != earlier, heard.days.allSatisfy(\.isStretch), heard.clocks.isEmpty else {
    return nil
  }
  let sign = later ? 1 : -1
  if let minutes = heard.duration?.value { return sign * minutes }
  let bytes = Array(words.utf8)
  var tokens = Scanner.scan(bytes)
  Numerals.join(&tokens)
  let moment = CivilDateTime(CivilDate(dayNumber: 0), .midnight)
  let reader = Reader(tokens: tokens, bytes: bytes, now: moment)
  for place in tokens.indices {
    guard let (count, unit, _) = reader.longAmount(place), count <= 1000 else { continue }
    switch unit {
    case .minute: return sign * count
    case .hour: return sign * count * 60
    case .day: return sign * count * 1440
    case .week: return sign * count * 7 * 1440
    case .fortnight: return sign * count * 14 * 1440
    default: return nil
    }
  }
  return nil
}

private func skips(_ words: String) -> Bool {
  ["skip", "cancel", "leave out", "drop ", "can't make", "cannot make"].contains {
    words.contains($0)
  }
}

/// Whether the change is for good: "from now on", "always", a rhythm, a plural weekday.
private func isLasting(_ words: String, _ heard: Form) -> Bool {
  if heard.rhythm != nil || heard.partIsPlural { return true }
  return [
    "from now on", "always", "in future", "going forward", "all of them", "all meetings",
    "from then on",
  ]
  .contains { words.contains($0) }
}

private func saysEvery(_ phrase: String) -> Bool {
  let words = phrase.lowercased()
  return words.contains("every") || words.contains("each") || words.contains("weekly")
}

private func text(of span: Range<Int>, in phrase: String) -> String {
  let bytes = Array(phrase.utf8)
  return span.upperBound <= bytes.count ? String(decoding: bytes[span], as: UTF8.self) : ""
}

extension Form {
  fileprivate var weekdays: WeekdaySet {
    days.reduce(into: WeekdaySet()) { set, said in
      if case .weekday(let day) = said.day { set.insert(WeekdaySet(day)) }
    }
  }

  fileprivate var time: CivilTime? {
    clocks.first.flatMap { CivilTime(hour: $0.clock.hour, minute: $0.clock.minute) }
  }
}

extension Series {
  /// The same rhythm from a new first meeting on; a weekday moves along with it.
  fileprivate func starting(at moment: CivilDateTime) -> Series {
    var series = self
    let shift = moment.date.dayNumber - start.date.dayNumber
    let days = floorMod(shift, 7)
    if let rule, rule.frequency == .weekly, days != 0, !rule.weekdays.contains(moment.date.weekday)
    {
      series.rule?.days = rule.days.map { RuleDay($0.weekday.advanced(by: days), ordinal: 0) }
    }
    if let count = rule?.count {
      // What was held already counts.
      let held = Occurrences(of: rule ?? RecurrenceRule(.weekly), from: start).prefix {
        $0 < moment
      }
      series.rule?.count = Swift.max(count - held.reduce(into: 0) { total, _ in total += 1 }, 1)
    }
    series.start = moment
    series.skipped = []
    series.moved = [:]
    return series
  }
}
