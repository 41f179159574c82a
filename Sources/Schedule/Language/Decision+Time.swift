extension Decision {
  /// A time that the phrase can mean, with the length that a range gives it.
  struct TimeReading {
    var time: CivilTime
    var duration: Int?
    var proposed = false
    /// Midnight belongs to the day that begins then, or to the night before.
    var dayShift = 0
  }

  /// All readings of one clock time in the light of the part of the day.
  mutating func readings(of clock: Clock) -> [TimeReading] {
    let part = form.part?.value
    if clock.isMidnight, part == .evening || part == .night {
      // "midnight tonight" is the end of the day.
      return [TimeReading(time: .midnight, dayShift: 1)]
    }
    if clock.isMidnight {
      if form.days.contains(where: { if case .fixed = $0.day { false } else { true } })
        || !form.days.isEmpty || form.rhythm != nil
      {
        ask(.midnight)
      }
      return [TimeReading(time: .midnight), TimeReading(time: .midnight, dayShift: 1)]
    }
    var hours = [clock.hour]
    if clock.bare {
      let late = clock.hour % 12 + 12
      let early = clock.hour % 12
      if let part {
        let inside = [early, late].filter { part.range.contains($0 * 60 + clock.minute) }
        if inside.isEmpty {
          if part == .night || part == .evening, early <= 4 {
            ask(.midnight)
          } else {
            ask(.halfOfDay)
          }
          hours = [late, early]
        } else {
          hours = inside
        }
      } else {
        switch clock.hour {
        case 8...11: hours = [clock.hour]
        case 12: hours = [12]
        case 1...5: hours = [late]
        default:
          hours = halfFromEnd(clock) ?? [early, late]
          if hours.count > 1 { ask(.halfOfDay) }
        }
      }
    } else if let part, !part.range.contains(clock.hour * 60 + clock.minute),
      !fitsLoosely(clock, part)
    {
      ask(.halfOfDay)
    }
    return hours.compactMap { hour in
      guard let time = CivilTime(hour: hour, minute: clock.minute) else { return nil }
      return TimeReading(time: time, duration: length(from: time, clock))
    }
  }

  /// "6 to 7pm" and "7-9:30" with a certain end leave one reading for the start.
  private func halfFromEnd(_ clock: Clock) -> [Int]? {
    guard let end = clock.end, !end.bare else { return nil }
    let last = end.hour * 60 + end.minute
    let fits = [clock.hour % 12, clock.hour % 12 + 12].filter { hour in
      let start = hour * 60 + clock.minute
      return start < last && last - start <= 240
    }
    return fits.count == 1 ? fits : nil
  }

  /// "11 at night" and "12:30 over lunch" are near enough to be what they say.
  private func fitsLoosely(_ clock: Clock, _ part: DayPart) -> Bool {
    switch part {
    case .night: clock.hour >= 18 || clock.hour < 5
    case .lunch, .afterLunch, .beforeLunch: (10...15).contains(clock.hour)
    case .endOfDay: clock.hour >= 15
    case .firstThing: clock.hour <= 11
    default: false
    }
  }

  /// The minutes from the start to the end that was said.
  private mutating func length(from start: CivilTime, _ clock: Clock) -> Int? {
    guard let end = clock.end else { return nil }
    let hours = end.bare ? [end.hour % 12, end.hour % 12 + 12] : [end.hour]
    let ends = hours.map { $0 * 60 + end.minute }.filter { $0 > start.minutes }
    if let last = ends.min() { return last - start.minutes }
    // Past midnight, for people who meet late.
    if start.hour >= 18, let last = hours.map({ $0 * 60 + end.minute }).min(), last <= 360 {
      return last + 1440 - start.minutes
    }
    problem = problem ?? .endBeforeStart
    return nil
  }

  /// The times the phrase can mean; empty when it names none.
  mutating func timeReadings() -> [TimeReading] {
    if !form.clocks.isEmpty {
      let choices = form.clocks.count > 1
      var all: [TimeReading] = []
      for said in form.clocks {
        for reading in readings(of: said.clock)
        where !all.contains(where: { $0.time == reading.time && $0.dayShift == reading.dayShift }) {
          all.append(reading)
        }
      }
      if choices { ask(.alternatives) }
      return all
    }
    if let part = form.part?.value {
      return [TimeReading(time: part.proposal, proposed: true)]
    }
    return []
  }

  /// Times to offer when nobody named one.
  static let usualTimes = [CivilTime(wrappingMinutes: 600), CivilTime(wrappingMinutes: 840)]
}
