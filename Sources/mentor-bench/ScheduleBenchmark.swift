import Schedule

/// Understanding phrases about time, and running through the dates of a long series.
enum ScheduleBenchmark {
  static func run() throws {
    guard let now = CivilDateTime(iso: "2026-10-09T13:00:00"), let zone = ZoneID("Europe/Berlin")
    else { return }
    var all = Timing()
    var understood = 0
    for _ in 0..<20 {
      for phrase in phrases {
        if case .ok = all.measure({ understand(phrase, now: now, zone: zone) }) { understood += 1 }
      }
    }
    print(
      "\(phrases.count) phrases of time: understand one \(all.summary); promised: median < 50 µs; "
        + "\(understood / 20) settled without a question")

    guard case .ok(let plan) = understand("every weekday at 9am", now: now, zone: zone),
      let series = plan.series.first
    else { return }
    var run = Timing()
    for _ in 0..<50 { run.measure { _ = series.next(10_000) } }
    print("10,000 occurrences of a rhythm: \(run.summary); promised: < 5 ms")
  }

  private static let phrases = [
    "tomorrow at 3pm", "every other Tuesday at 10", "first Monday of the month, half past two",
    "weekly from next Thursday 16:00, six times", "on the 22nd at noon for 45 minutes",
    "every weekday at 9am until Christmas", "in three weeks, same time", "twice a month on Fridays",
    "the last Friday of each month at 4 except December", "Monday and Wednesday mornings at 8:30",
    "30 November 2026 14:00 London time", "every third Thursday at quarter to five",
    "not Tuesday, Wednesday at 11", "next week some time", "quarterly, starting in January at 10am",
    "daily stand-up at 9:15 for two weeks",
  ]
}
