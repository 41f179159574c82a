import Schedule

/// This and the following meetings at another time.
extension CheckIns {
  /// These dates with one rhythm changed from a meeting on: "we meet on Fridays from now on".
  ///
  /// Rhythms that come after it keep step: they take over the weekday and the time. A number of
  /// meetings counts on, so that six in all stay six in all.
  /// - Parameters:
  ///   - index: the rhythm that was spoken of.
  ///   - new: its dates from now on.
  ///   - moment: the first meeting of the old rhythm that no longer stands, on its own clock.
  ///   - sentence: the new dates in words.
  func changing(
    _ index: Int, to new: Series, from moment: CivilDateTime, now: CivilDateTime, seed: UInt64,
    sentence: (Plan) -> String
  ) -> CheckIns {
    guard series.indices.contains(index) else { return self }
    var all = series
    let old = all[index]
    all[index] = new
    if let rule = old.rule, let count = rule.count, new.rule?.count == count, new.start > old.start
    {
      let past = Occurrences(of: rule, from: old.start).prefix(count).prefix { $0 < moment }.count
      all[index].rule?.count = max(1, count - past)
    }
    let day = new.start.date.weekday
    for later in all.indices where later > index && all[later].zone == new.zone {
      guard all[later].start > new.start, let rule = all[later].rule, rule.frequency == .weekly
      else {
        continue
      }
      let date = all[later].start.date.startOfWeek.onOrAfter(day)
      all[later] = Series(
        start: CivilDateTime(date, new.start.time), rule: rule, zone: new.zone,
        durationMinutes: new.durationMinutes)
      if !rule.days.isEmpty { all[later].rule?.days = [RuleDay(day)] }
    }
    let plan = Plan(series: all, remarks: [], userZone: zone, words: [:])
    return replacing(plan, sentence: sentence(plan), now: now, seed: seed)
  }
}
