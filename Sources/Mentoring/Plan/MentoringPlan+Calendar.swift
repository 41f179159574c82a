import Schedule

extension MentoringPlan {
  /// The dates as a calendar file; empty when there never were any.
  ///
  /// Each rhythm is one event. The ids are those of every earlier export, so that a calendar that
  /// reads the file again moves what it has; rhythms that were given up are cancelled.
  /// - Parameter now: the moment of writing; when left out, the moment the plan was made.
  public func calendar(now: CivilDateTime? = nil) -> String {
    guard let checkIns, !checkIns.series.isEmpty || !checkIns.dropped.isEmpty else { return "" }
    let now = now ?? made
    let coming = checkIns.open(6, after: now)
    var events = zip(checkIns.uids, checkIns.series).flatMap { uid, series in
      let notes = agendas(of: series, in: checkIns, coming: coming)
      return CalendarParts(series).parts.map { part in
        var event = event(uid + part.suffix, part.series, of: checkIns, now: now)
        event.isCancelled = part.isCancelled
        event.notes = part.planned.map { [part.series.start: notes[$0] ?? ""] } ?? notes
        return event
      }
    }
    events += checkIns.dropped.flatMap { dropped in
      CalendarParts(dropped.series).parts.map { part in
        var event = event(dropped.uid + part.suffix, part.series, of: checkIns, now: now)
        event.isCancelled = true
        return event
      }
    }
    let stamp = checkIns.zone.instant(of: now).seconds
    return CalendarDocument(name: words.say("calendar_name"), events: events, stamp: stamp).text()
  }

  private func event(
    _ uid: String, _ series: Series, of checkIns: CheckIns, now: CivilDateTime
  ) -> CalendarEvent {
    let goals = goals.map { words.say("event_goal", ["goal": $0.text]) }
    let lines = [words.say("event_plan", ["seat": seatLabel, "sentence": checkIns.sentence])]
    var event = CalendarEvent(
      uid: uid, sequence: checkIns.sequence, series: series, summary: words.say("event_summary"),
      description: (lines + goals).joined(separator: "\n"),
      created: checkIns.zone.instant(of: checkIns.created).seconds,
      modified: checkIns.zone.instant(of: min(checkIns.changed, now)).seconds)
    event.categories = [words.say("event_category")]
    event.alarmText = words.say("event_alarm")
    return event
  }

  /// The agenda of each of the coming meetings, by its planned time.
  private func agendas(
    of series: Series, in checkIns: CheckIns, coming: [CivilDateTime]
  ) -> [CivilDateTime: String] {
    guard let last = coming.last else { return [:] }
    let end = checkIns.zone.convert(last, to: series.zone)
    var notes: [CivilDateTime: String] = [:]
    for planned in series.planned.prefix(1000) {
      if planned > end, series.moved[planned] == nil { break }
      let date =
        checkIns.zone == series.zone
        ? series.moved[planned] ?? planned
        : series.zone.convert(series.moved[planned] ?? planned, to: checkIns.zone)
      guard coming.contains(date) else { continue }
      let items = agenda(at: date, isNext: date == coming.first)
      notes[planned] = items.map { "\n- \($0)" }.joined() + "\n"
    }
    return notes
  }
}
