import Schedule
import Testing

@Suite("Phrases about when")
struct PhraseTests {
  @Test(arguments: [
    ("day after tomorrow at 9", "ok 2026-11-11T09:00:00"),
    ("in an hour and a half", "ok 2026-11-09T12:41:00"),
    ("two Mondays from now at 10", "ok 2026-11-23T10:00:00"),
    ("quarter of four on Friday", "ok 2026-11-13T15:45:00"),
    ("Friday at half two", "ok 2026-11-13T14:30:00"),
    ("Friday's out; Thursday 3pm", "ok 2026-11-12T15:00:00"),
    ("not this Thursday but the one after, 3pm", "ok 2026-11-19T15:00:00"),
    ("on the 3rd, I mean the 4th of December at 10", "ok 2026-12-04T10:00:00"),
    ("10 o'clock on Monday, room 12, ticket 4711", "ok 2026-11-16T10:00:00"),
    ("we may meet on Tuesday at 3", "ok 2026-11-10T15:00:00"),
    ("lunch with April on Friday at 12:30", "ok 2026-11-13T12:30:00"),
    ("Tuesday 16:00 Tokyo time", "ok 2026-11-10T08:00:00"),
    ("15:00 UTC+2 tomorrow", "ok 2026-11-10T14:00:00"),
    ("wendsday at ten", "ok 2026-11-11T10:00:00"),
  ])
  func areBooked(_ phrase: String, _ expected: String) throws {
    #expect(try decision(phrase) == expected)
  }

  @Test(arguments: [
    ("next Friday at 10", "ask whichWeek"), ("3/4 at 10", "ask dateOrder"),
    ("Monday at 7", "ask halfOfDay"), ("midnight on Friday", "ask midnight"),
    ("Tuesday 18 November at 10", "ask weekdayContradiction"), ("tomorrow", "ask time"),
    ("every second Tuesday at 3", "ask rhythm"), ("twice a week", "ask time whichDays(2)"),
    ("10:00 IST on Monday", "ask zone"), ("not Mondays", "ask day time"),
    ("every Friday at 10 except public holidays", "ask event"),
    ("Tuesday or Thursday at 10", "ask alternatives"),
    ("monthly on the 31st at 10", "ask shortMonths"),
    ("most Tuesdays at 3", "ask unexplained(\"most\")"),
    ("after the offsite", "ask event day time"),
  ])
  func areAskedAbout(_ phrase: String, _ expected: String) throws {
    #expect(try decision(phrase) == expected)
  }

  @Test(arguments: [
    "30 February at 10", "29 February 2027 at 10", "yesterday at 3", "25:00 tomorrow",
    "Tuesday 4pm to 3pm", "every Monday at 3 except Mondays", "10am Gotham time on Monday",
    "every 0 weeks", "every 10,000 years", "28 March 2027 02:30",
  ])
  func areRefused(_ phrase: String) throws {
    #expect(try decision(phrase).hasPrefix("reject"), "“\(phrase)” has to be refused")
  }

  @Test(arguments: ["hello there", "I want to grow as a leader", "Office 365", "may I ask you"])
  func areNotAboutDates(_ phrase: String) throws {
    #expect(try decision(phrase) == "none")
  }

  /// A word that nobody could place is asked about, never dropped.
  @Test(arguments: ["not", "except", "every", "until", "17", "Thursday"])
  func strayCalendarWordsAreNeverDropped(_ word: String) throws {
    let plain = try decision("Tuesday at 3pm")
    #expect(try decision("Tuesday at 3pm blah \(word)") != plain)
  }

  @Test func anEventKeepsItsClockAcrossTheChangeOfClocks() throws {
    let when = understand(
      "every Tuesday at 9am New York time", now: try moment("2027-03-01T09:00"), zone: try zone())
    guard case .ok(let plan) = when else {
      Issue.record("not booked: \(describe(when))")
      return
    }
    // America changes two weeks before Europe.
    #expect(plan.occurrences(5).map(\.time.hour) == [15, 15, 14, 14, 15])
  }

  @Test func twoRhythmsWithTwoTimesAreTwoSeries() throws {
    let when = understand(
      "Mondays at 9 and Thursdays at 15:00", now: try monday(), zone: try zone())
    guard case .ok(let plan) = when else {
      Issue.record("not booked: \(describe(when))")
      return
    }
    #expect(plan.series.count == 2)
    #expect(try plan.occurrences(2) == [moment("2026-11-12T15:00"), moment("2026-11-16T09:00")])
  }
}

extension PhraseTests {
  @Test func everyFieldKnowsItsWords() throws {
    let phrase =
      "every other Tuesday at 3pm London time for 45 minutes until June except 1 December"
    guard case .ok(let plan) = understand(phrase, now: try monday(), zone: try zone()) else {
      Issue.record("not booked")
      return
    }
    #expect(
      plan.words == [
        .rhythm: "every other Tuesday", .time: "at 3pm", .zone: "London time",
        .duration: "for 45 minutes", .bound: "until June", .exceptions: "1 December",
      ])
  }
}

extension PhraseTests {
  /// Words that other parsers drop, with a meeting nobody meant as the result.
  @Test(arguments: [
    ("every Tuesday at 10, pausing in November", "2026-12-01"),
    ("every Tuesday at 3 except the second Tuesday of each month", "2026-11-17"),
    ("Tuesdays at 3, but skip the next one", "2026-11-17"),
    ("every Tuesday at 3 after Christmas", "2026-12-29"),
    ("Mon-Wed-Fri at 9", "2026-11-11"), ("not Tuesday, Wednesday at 10", "2026-11-11"),
    ("Wednesday rather than Tuesday at 10", "2026-11-11"),
  ])
  func smallWordsCount(_ phrase: String, _ first: String) throws {
    #expect(try decision(phrase).hasPrefix("ok " + first), "“\(phrase)”")
  }

  @Test(arguments: [
    "by 3 on Friday", "no later than 10 tomorrow", "some Friday at 10", "any Friday at 10",
    "Tuesday 2pm recurring", "every Thursday except the first of the month at 4",
    "Thursday 10 to 4", "Tuesdays at 2 until mid January", "Thursdays at 4 except over Christmas",
    "morning or afternoon on Tuesday", "Tuesday at 3 or 4", "tomorrow at 10 in New York",
  ])
  func doubtsAreAskedAbout(_ phrase: String) throws {
    #expect(try decision(phrase).hasPrefix("ask"), "“\(phrase)”")
  }
}
