import Schedule

/// Makes calendar files for the strict checks of other readers: many plans, many zones, difficult
/// texts, each before and after a change.
enum CalendarPlans {
  static let zones = [
    "Europe/Berlin", "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo",
    "Asia/Kolkata", "Australia/Sydney", "Australia/Lord_Howe", "UTC", "Asia/Jerusalem",
  ]

  static let phrases = [
    "every other Tuesday at 3pm for 45 minutes", "first and third Mondays at 14:00",
    "last working day of every month at 11", "weekdays at 9:15 until the end of the year",
    "every Friday at 10 skipping 18 December", "monthly on the 30th at 16:00, 8 times",
    "Mondays at 9 and Thursdays at 15:00 for six months", "3 December at 10 for an hour",
  ]

  static let texts = [
    "Check-in; Zoë, Jürgen & Ñandú: „Ziele“, Schritte, Rückblick",
    "🧑‍🏫 Mentoring 👩🏽‍💻👨‍👩‍👧, ümläut; 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
    "A very long line that goes on and on, with commas, semicolons; and „quotes“: until it "
      + "has been folded at least twice by whoever writes it into a file of content lines\nsecond "
      + "line\r\nthird line",
  ]

  /// Pairs of a name and a file's text: `plan-12-before`, `plan-12-after`.
  static func files() -> [(name: String, text: String)] {
    guard let now = CivilDateTime(iso: "2026-11-09T11:11") else { return [] }
    var files: [(String, String)] = []
    for zone in zones.compactMap({ ZoneID($0) }) {
      for (index, phrase) in phrases.enumerated() {
        guard case .ok(let plan) = understand(phrase, now: now, zone: zone) else { continue }
        let number = files.count / 2
        let text = texts[(index + number) % texts.count]
        var events = plan.series.enumerated().map { place, series in
          var event = CalendarEvent(
            uid: "1b9d6bcd-bbfd-4b2d-9b5d-\(1000 + number)\(place)0000000",
            sequence: 0, series: series, summary: text.prefix(60).description, description: text,
            created: 1_790_000_000, modified: 1_790_000_000)
          event.categories = ["Mentoring", "Über, alles; gut"]
          if let first = series.next(2).last { event.notes[first] = "Agenda: 1. \(text)" }
          return event
        }
        files.append(("plan-\(number)-before", document(events, 1_790_000_100)))
        for place in events.indices {
          events[place].sequence += 1
          events[place].modified += 86_400
          let next = events[place].series.next(3)
          if next.count == 3, events[place].series.rule != nil {
            events[place].series.moved[next[1]] = next[1].adding(minutes: 90)
            events[place].series.skipped.insert(next[2])
            events[place].notes = [:]
          } else {
            events[place].isCancelled = true
          }
        }
        files.append(("plan-\(number)-after", document(events, 1_790_090_000)))
      }
    }
    return files
  }

  private static func document(_ events: [CalendarEvent], _ stamp: Int) -> String {
    CalendarDocument(name: "Check-ins, Übersicht", events: events, stamp: stamp).text()
  }
}
