import Schedule

/// The dates that are proposed when nobody has named any, by the format.
///
/// Traditional and reciprocal: eight meetings of 60 minutes, in weeks 0, 2 and 4 and then every four
/// weeks to week 24 (two linked rhythms). Reverse: six of 45 minutes within half a year. The figures
/// follow what schemes report; the practice notes `meeting-frequency` and `session-length` say which.
enum Proposal {
  /// The proposal for a seat, beginning a week or more after `now`, on a Tuesday at ten.
  static func dates(for seat: Seat, now: CivilDateTime, zone: ZoneID) -> Plan {
    let first = CivilDateTime(Self.day(after: now.date), CivilTime(wrappingMinutes: 10 * 60))
    let series: [Series]
    if seat.format == .reverse {
      series = [
        Series(
          start: first, rule: weekly(every: 5, times: 6), zone: zone,
          durationMinutes: 45)
      ]
    } else {
      let later = CivilDateTime(first.date.adding(days: 8 * 7), first.time)
      series = [
        Series(
          start: first, rule: weekly(every: 2, times: 3), zone: zone,
          durationMinutes: 60),
        Series(
          start: later, rule: weekly(every: 4, times: 5), zone: zone,
          durationMinutes: 60),
      ]
    }
    return Plan(series: series, remarks: [], userZone: zone, words: [:])
  }

  private static func weekly(every interval: Int, times: Int) -> RecurrenceRule {
    var rule = RecurrenceRule(.weekly, interval: interval)
    rule.count = times
    return rule
  }

  /// The first Tuesday that is at least a week away.
  private static func day(after date: CivilDate) -> CivilDate {
    date.adding(days: 7).onOrAfter(.tuesday)
  }
}
