import Schedule
import Testing

/// No word about dates is lost: what a phrase leaves out is never booked, what bounds it is kept,
/// and a stray calendar word never goes by in silence.
@Suite("Every calendar word counts")
struct SafeguardTests {
  private let rhythms = [
    "every weekday at 10", "Tuesdays and Thursdays at 10", "daily at 9",
    "every Thursday at 3pm for 45 minutes", "weekly on Thursday at 2pm",
    "Mon, Tue and Thu every week at 8:30", "Thursdays 9:30 until the end of March",
    "I'd like to see my mentor every Thursday at noon", "Thursday mornings at 9, ten times",
  ]

  /// What is left out, and the first and last day of it.
  private let absences = [
    ("December", "2026-12-01", "2026-12-31"), ("17 December", "2026-12-17", "2026-12-17"),
    ("next week", "2026-11-16", "2026-11-22"), ("week 51", "2026-12-14", "2026-12-20"),
    ("the week of 14 December", "2026-12-14", "2026-12-20"),
    ("the last Thursday in November", "2026-11-26", "2026-11-26"),
    ("Thursday next week", "2026-11-19", "2026-11-19"),
    ("the first two weeks of January", "2027-01-01", "2027-01-14"),
    ("this Thursday", "2026-11-12", "2026-11-12"),
    ("24 and 31 December", "2026-12-24", "2026-12-24"),
  ]

  private let leavingOut = [
    "{b} except {i}", "{b}, but not {i}", "{b}, not {i}", "{b}; no meeting {i}", "{b} without {i}",
    "{b}, skipping {i}", "{b}, leave {i} out", "{b} with the exception of {i}",
    "{b} other than {i}", "{b}, {i} excluded", "{b}, {i} is off", "{b}, I'm away {i}",
    "{b}, I can't make {i}", "{b}, {i} doesn't work", "{b} save for {i}", "{b}, cancel {i}",
    "{b}, nothing {i}", "{b}, we won't meet {i}", "{b}, we don't meet {i}", "{b}, outside {i}",
    "{b}, forget {i}", "{b}, {i} aside", "{b}. {i} is blocked", "{b} (except {i})",
    "except {i}, {b}", "apart from {i}, {b}", "{b}, unless it is {i}", "{b}, {i} no",
    "{b}, he is on holiday {i}", "{b}, {i} is not possible", "{b} - but skip {i}",
  ]

  @Test func whatIsLeftOutIsNeverBooked() throws {
    let now = try monday()
    let berlin = try zone()
    var generator = Seeded(7)
    for pattern in leavingOut {
      for base in rhythms.shuffled(using: &generator).prefix(4) {
        for (words, first, last) in absences.shuffled(using: &generator).prefix(4) {
          let phrase = fill(pattern, base, words)
          guard case .ok(let plan) = understand(phrase, now: now, zone: berlin) else { continue }
          let absence = try date(first)...date(last)
          let hit = plan.occurrences(60).first { absence.contains($0.date) }
          #expect(hit == nil, "“\(phrase)” is booked on a day that it leaves out")
        }
      }
    }
  }

  @Test func weekdaysWithinAMonthAreLeftOutEveryYear() throws {
    let now = try monday()
    for phrase in [
      "Tuesdays and Thursdays at 9, no Thursday in December",
      "Tuesdays and Thursdays at 9, but no Thursday meetings in December",
      "weekdays at 9 except Thursdays in December",
    ] {
      guard case .ok(let plan) = understand(phrase, now: now, zone: try zone()) else { continue }
      let hit = plan.occurrences(200).first { $0.date.month == 12 && $0.date.weekday == .thursday }
      #expect(hit == nil, "“\(phrase)” is booked on a Thursday in December")
    }
  }

  @Test(arguments: [
    ("until the end of March", "", "2027-03-31"), ("through February", "", "2027-02-28"),
    ("no later than 31 March", "", "2027-03-31"), ("before April", "", "2027-03-31"),
    ("finishing at the end of March", "", "2027-03-31"),
    ("to the end of March", "", "2027-03-31"),
    ("last one on 25 March", "", "2027-03-25"), ("from 1 December", "2026-12-01", ""),
    ("not before December", "2026-12-01", ""), ("as of December", "2026-12-01", ""),
    ("starting the week after next", "2026-11-23", ""), ("after Christmas", "2026-12-26", ""),
    ("between December and March", "2026-12-01", "2027-03-31"),
    ("in December", "2026-12-01", "2026-12-31"), ("in Q1", "2027-01-01", "2027-03-31"),
  ])
  func boundsAreKept(_ words: String, _ first: String, _ last: String) throws {
    let now = try monday()
    for base in ["every Thursday at 10", "weekdays at 8:45", "first Thursday of every month at 11"]
    {
      for pattern in ["{b} {i}", "{b}, {i}", "{i}, {b}"] {
        let phrase = fill(pattern, base, words)
        guard case .ok(let plan) = understand(phrase, now: now, zone: try zone()) else { continue }
        let dates = plan.occurrences(200).map(\.date)
        if !first.isEmpty {
          #expect(try dates[0] >= date(first), "“\(phrase)” begins too early")
        }
        if !last.isEmpty {
          #expect(plan.total != nil, "“\(phrase)” has lost its end")
          #expect(try dates[dates.count - 1] <= date(last), "“\(phrase)” ends too late")
        }
      }
    }
  }

  @Test(arguments: [
    "six times", "6 sessions", "six in total", "six of them", "at most six times", "stop after six",
    "a total of six", "half a dozen times",
  ])
  func countsAreKept(_ words: String) throws {
    for pattern in ["{b} {i}", "{b}, {i}", "{i}, {b}"] {
      let phrase = fill(pattern, "every other Thursday at 2:30pm", words)
      guard case .ok(let plan) = understand(phrase, now: try monday(), zone: try zone()) else {
        continue
      }
      #expect(plan.total == 6, "“\(phrase)” has another number of meetings")
    }
  }

  /// A word that changes a plan may change it or be asked about; it may not be passed over.
  @Test func strayCalendarWordsAreNeverPassedOver() throws {
    let strays = [
      "not", "never", "except", "without", "until", "every", "Saturday", "not December", "twice",
      "monthly", "for 8 weeks", "23rd", "half", "unless it rains", "on even weeks only",
      "nor Saturday",
      "or Saturday", "sometimes Saturday", "per quarter", "annually", "minus one", "alternating",
      "every 17 days", "before December", "since May", "ago", "max 5 times", "from 1 April",
      "three times",
    ]
    let now = try monday()
    let berlin = try zone()
    for base in rhythms {
      guard case .ok(let plain) = understand(base, now: now, zone: berlin) else {
        Issue.record("“\(base)” is no longer understood")
        continue
      }
      for stray in strays {
        for phrase in ["\(base) \(stray)", "\(base), \(stray)", "\(stray), \(base)"] {
          guard case .ok(let plan) = understand(phrase, now: now, zone: berlin) else { continue }
          let isChanged = plan.series != plain.series || plan.remarks != plain.remarks
          #expect(isChanged, "“\(stray)” was passed over in “\(phrase)”")
        }
      }
    }
  }

  /// A field that is said twice and differently is asked about, never settled by the last word.
  @Test(arguments: [
    "every Tuesday at 10 until March until June", "every Tuesday at 10 for 30 minutes for an hour",
    "every two weeks, every three weeks, on Tuesday at 10", "every 17 days, weekdays at 8:45",
    "every Tuesday at 10 six times, ten times", "Tuesday at 10 London time Tokyo time",
    "every Tuesday at 10 only once", "Saturday, first Monday of every month at 9:30",
  ])
  func contradictionsAreAskedAbout(_ phrase: String) throws {
    #expect(try decision(phrase).hasPrefix("ask"), "“\(phrase)” was settled")
  }

  /// People who are called like a month or a day.
  @Test(arguments: [
    ("my manager June and I would like to meet on Thursday at 3pm", "2026-11-12T15:00:00"),
    ("me and May, 26 November, 11:30", "2026-11-26T11:30:00"),
    ("April from HR can do Friday 2pm", "2026-11-13T14:00:00"),
    ("June suggested Thursday at 4pm", "2026-11-12T16:00:00"),
    ("August Meyer is free on Friday at 9", "2026-11-13T09:00:00"),
    ("coffee with Sunday Adeyemi on Monday at 10:15", "2026-11-16T10:15:00"),
  ])
  func namesAreNoMonths(_ phrase: String, _ expected: String) throws {
    #expect(try decision(phrase) == "ok \(expected)", "“\(phrase)”")
  }

  private func fill(_ pattern: String, _ base: String, _ item: String) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      text += rest[rest.index(after: open)] == "b" ? base : item
      rest = rest[rest.index(open, offsetBy: 3)...]
    }
    return text + rest
  }
}
