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
