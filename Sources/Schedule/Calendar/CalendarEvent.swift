/// One meeting or series as a calendar file tells it.
public struct CalendarEvent: Sendable {
  /// Made once and stored, so that a second import moves the event instead of doubling it. A UUID.
  public var uid: String
  /// 0 at first, one more on each change.
  public var sequence: Int
  public var series: Series
  public var summary: String
  /// The plan's sentence and whatever belongs to every meeting.
  public var description: String
  /// What belongs to single meetings, by their planned time: the agenda. Meetings without an entry
  /// of their own have it in the series' description, behind the date.
  public var notes: [CivilDateTime: String] = [:]
  public var isCancelled = false
  public var movedStyle = MovedStyle.ownEvents
  /// Minutes before the start at which the calendar reminds, or nil for no reminder.
  public var alarmMinutes: Int? = 15
  /// What the reminder says; the summary when empty.
  public var alarmText = ""
  public var categories: [String] = []
  public var url: String?
  public var location: String?
  /// Seconds since 1970.
  public var created: Int
  public var modified: Int

  public init(
    uid: String, sequence: Int, series: Series, summary: String, description: String, created: Int,
    modified: Int
  ) {
    self.uid = uid
    self.sequence = sequence
    self.series = series
    self.summary = summary
    self.description = description
    self.created = created
    self.modified = modified
  }
}

/// How a single moved meeting of a series stands in the file.
public enum MovedStyle: Sendable, Hashable {
  /// Left out of the series and written as an event with a UID made from the series' own and the
  /// planned time, so that it stays the same on every export. Every reader understands this, also
  /// those that follow no exceptions.
  case ownEvents
  /// An exception of the series with RECURRENCE-ID.
  case exceptions
}

/// A whole calendar file.
///
///     CalendarDocument(name: "Check-ins", events: [event], stamp: now).text()
public struct CalendarDocument: Sendable {
  public var name: String
  public var events: [CalendarEvent]
  /// When the file is written, in seconds since 1970.
  public var stamp: Int
  public var product = "-//mentor//check-ins//EN"

  public init(name: String, events: [CalendarEvent], stamp: Int) {
    self.name = name
    self.events = events
    self.stamp = stamp
  }

  /// The file's text after RFC 5545: lines of at most 75 octets that end with CR LF.
  public func text() -> String {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", product)
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("NAME", text: name)
    lines.add("X-WR-CALNAME", text: name)
    for (zone, year) in zones() { ZoneBlock(zone, from: year).write(to: &lines) }
    for event in events { EventBlock(event, stamp: stamp).write(to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  /// Each zone once, with the year before its first event, in the order of first use.
  private func zones() -> [(ZoneID, Int)] {
    var found: [(ZoneID, Int)] = []
    for event in events {
      let zone = event.series.zone.inCalendar
      let year = event.series.start.date.year - 1
      if let index = found.firstIndex(where: { $0.0 == zone }) {
        found[index].1 = min(found[index].1, year)
      } else {
        found.append((zone, year))
      }
    }
    return found
  }
}

extension ZoneID {
  /// The zone under a name that may stand in TZID: a bare UTC may not for a series.
  var inCalendar: ZoneID { self == .utc ? ZoneID("Etc/UTC") ?? self : self }
}
