/// Writes one event, and a further one for each meeting that differs from the rule.
struct EventBlock {
  private let event: CalendarEvent
  private let stamp: Int
  private let zone: ZoneID

  init(_ event: CalendarEvent, stamp: Int) {
    self.event = event
    self.stamp = stamp
    zone = event.series.zone.inCalendar
  }

  func write(to lines: inout ContentLines) {
    let series = event.series
    guard let rule = series.rule else {
      // Dates said one by one are events of their own: few readers follow a list of dates.
      for (index, date) in ([series.start] + series.extraDates).enumerated()
      where !series.skipped.contains(date) {
        let uid = index == 0 ? event.uid : event.uid + "-\(index + 1)"
        open(uid, at: series.moved[date] ?? date, &lines)
        close(notes: event.notes[date] ?? "", &lines)
      }
      return
    }
    let moved = special(rule)
    open(event.uid, at: series.start, &lines)
    lines.add("RRULE", rule.text(in: zone))
    let absent = event.movedStyle == .ownEvents ? Set(moved) : []
    for date in hits(rule, besides: absent) {
      lines.add("EXDATE;TZID=" + zone.name, localStamp(date))
    }
    close(notes: event.movedStyle == .ownEvents ? allNotes(rule) : "", &lines)
    for date in moved {
      let time = series.moved[date] ?? date
      switch event.movedStyle {
      case .ownEvents: open(event.uid + "-" + localStamp(date), at: time, &lines)
      case .exceptions:
        open(event.uid, at: time, &lines)
        lines.add("RECURRENCE-ID;TZID=" + zone.name, localStamp(date))
      }
      close(notes: event.notes[date] ?? "", &lines)
    }
  }

  /// The skipped dates that the rule would give; others must not stand in the file.
  private func hits(_ rule: RecurrenceRule, besides moved: Set<CivilDateTime>) -> [CivilDateTime] {
    let wanted = event.series.skipped.union(moved)
    guard let last = wanted.max() else { return [] }
    return Occurrences(of: rule, from: event.series.start).prefix { $0 <= last }
      .filter(wanted.contains)
  }

  /// The meetings that need an entry of their own.
  private func special(_ rule: RecurrenceRule) -> [CivilDateTime] {
    var wanted = Set(event.series.moved.keys)
    if event.movedStyle == .exceptions { wanted.formUnion(event.notes.keys) }
    wanted.subtract(event.series.skipped)
    guard let last = wanted.max() else { return [] }
    return Occurrences(of: rule, from: event.series.start).prefix { $0 <= last }
      .filter(wanted.contains)
  }

  /// The notes of the meetings that have no entry of their own, each behind its date.
  private func allNotes(_ rule: RecurrenceRule) -> String {
    event.notes.filter { event.series.moved[$0.key] == nil }.sorted { $0.key < $1.key }
      .map { "\($0.key.date) \($0.key.time): \($0.value)" }.joined(separator: "\n")
  }

  private func open(_ uid: String, at start: CivilDateTime, _ lines: inout ContentLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", uid)
    lines.add("SEQUENCE", String(max(event.sequence, 0)))
    lines.add("DTSTAMP", utcStamp(stamp))
    lines.add("CREATED", utcStamp(event.created))
    lines.add("LAST-MODIFIED", utcStamp(event.modified))
    lines.add("DTSTART;TZID=" + zone.name, localStamp(start))
    let minutes = max(event.series.durationMinutes ?? Series.usualDuration, 1)
    lines.add("DURATION", "PT\(minutes)M")
  }

  private func close(notes: String, _ lines: inout ContentLines) {
    lines.add("SUMMARY", text: event.summary)
    let description = [event.description, notes].filter { !$0.isEmpty }
    lines.add("DESCRIPTION", text: description.joined(separator: "\n\n"))
    lines.add("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
    lines.add("TRANSP", event.isCancelled ? "TRANSPARENT" : "OPAQUE")
    if !event.categories.isEmpty { lines.add("CATEGORIES", list: event.categories) }
    if let location = event.location { lines.add("LOCATION", text: location) }
    if let url = event.url { lines.add("URL", url) }
    if let minutes = event.alarmMinutes, !event.isCancelled {
      lines.add("BEGIN", "VALARM")
      lines.add("ACTION", "DISPLAY")
      lines.add("DESCRIPTION", text: event.alarmText.isEmpty ? event.summary : event.alarmText)
      lines.add("TRIGGER", minutes > 0 ? "-PT\(minutes)M" : "PT0S")
      lines.add("END", "VALARM")
    }
    lines.add("END", "VEVENT")
  }
}
