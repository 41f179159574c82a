import Schedule
import Testing

@Suite("Rough input")
struct RoughInputTests {
  @Test func longInputIsRefusedUnread() throws {
    #expect(try decision(String(repeating: "7", count: 100_000)) == "reject tooLong")
    #expect(try decision(String(repeating: "every Tuesday ", count: 80_000)) == "reject tooLong")
    let file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String(repeating: "X:1\r\n", count: 2000)
    #expect(try decision(file) == "reject calendarFile")
    #expect(try decision("BEGIN:VCALENDAR") == "reject calendarFile")
  }

  @Test func controlCharactersAndBrokenTextAreRead() throws {
    for phrase in [
      "\0\0", "\u{7f}\u{1b}[31m", "Tuesday\0at 3", "🎉🎉🎉", "\u{fffd}", "''''", "-- -", "\n",
    ] {
      _ = try decision(phrase)
    }
    let broken = String(decoding: [0xff, 0xe2, 0x80, 0x41, 0xc2] as [UInt8], as: UTF8.self)
    _ = try decision(broken + " Tuesday at 3")
  }

  /// What cannot be is refused with its reason and, where there is one, with what comes nearest.
  @Test(arguments: [
    ("30 February at 10", "noSuchDay(day: 30, month: Optional(2))", "2027-02-28T10:00:00"),
    ("29 February 2027 at 10", "notALeapYear(2027)", "2027-02-28T10:00:00"),
    ("yesterday at 4", "past", "2026-11-10T16:00:00"),
    ("last Tuesday at 10", "past", "2026-11-10T10:00:00"),
    ("2 November 2026 at 10", "past", "2026-11-16T10:00:00"),
    ("tomorrow at 25:00", "noSuchTime", "2026-11-10T10:00:00"),
    ("Tuesday from 4pm to 3pm", "endBeforeStart", "2026-11-10T16:00:00"),
    (
      "every Tuesday at 10 from 1 March to 1 February 2027", "endBeforeStart",
      "2027-03-02T10:00:00"
    ),
    ("every Tuesday at 10 until 1 November 2026", "past", "2026-11-10T10:00:00"),
    ("every Tuesday except Tuesdays at 10", "nothingLeft", "2026-11-10T10:00:00"),
    ("every Tuesday zero times at 10", "nothingLeft", "2026-11-10T10:00:00"),
    ("Tuesday 3pm Gotham time", "unknownZone(\"Gotham\")", ""),
    ("every 0 weeks on Tuesday at 10", "everyZero", "2026-11-10T10:00:00"),
    ("every 10,000 years", "intervalTooLong", ""),
    ("the 32nd at 9", "noSuchDay(day: 32, month: nil)", "2026-11-30T09:00:00"),
    ("28 March 2027 at 02:30", "clockChange", "2027-03-28T03:30:00"),
  ])
  func whatCannotBeIsRefusedWithWhatComesNearest(
    _ phrase: String, _ problem: String, _ offer: String
  ) throws {
    guard case .reject(let refusal) = understand(phrase, now: try monday(), zone: try zone()) else {
      Issue.record("“\(phrase)” is not refused")
      return
    }
    #expect("\(refusal.problem)" == problem, "“\(phrase)”")
    #expect(refusal.offer?.occurrences(1).first?.description ?? "" == offer, "“\(phrase)”")
  }

  /// Any words in any order end in a decision, and a booking lies ahead.
  @Test func anyWordsInAnyOrderEndInADecision() throws {
    let words = """
      every each other next last this first second third fourth Monday Tuesdays Fri may March Dec \
      of the month year week weeks fortnight days 1 2 3 7 15 31 32 99 1430 2027 : . / - , ; at on in \
      from until between and or to for not except but no sorry half quarter past noon midnight am pm \
      morning evening tomorrow today yesterday weekly monthly biweekly times twice a starting end \
      before after one o'clock UTC London time EST 45 minutes hour working weekend Christmas Q3 x6 \
      ' ( # 2nd 5th 31st 03 : 9h15 1h30 skip the same later room make it only ago rest new per
      """.split(whereSeparator: { $0 == " " || $0 == "\n" })
    var generator = Seeded(42)
    let now = try monday()
    let berlin = try zone()
    for _ in 0..<500 {
      let count = Int.random(in: 1...9, using: &generator)
      let phrase = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      let when = understand(phrase, now: now, zone: berlin)
      if case .ok(let plan) = when {
        let first = try #require(plan.occurrences(1).first, "“\(phrase)” is booked without a date")
        #expect(first > now, "“\(phrase)” is booked in the past")
      }
      if case .ask(let pending) = when { _ = pending.resolve(with: phrase, now: now) }
      _ = deadline(in: phrase, now: now.date)
      let series = Series(start: now.adding(days: 1), rule: RecurrenceRule(.weekly), zone: berlin)
      _ = adjust(series, with: phrase, now: now, zone: berlin)
    }
  }
}
