import Foundation
import Schedule
import Testing

@Suite("Recurrence rules")
struct RecurrenceTests {
  private func dates(_ rule: String, from start: String, _ count: Int = 5) throws -> [String] {
    let rule = try RecurrenceRule(parsing: rule, zone: .utc)
    return Occurrences(of: rule, from: try moment(start)).prefix(count).map {
      $0.date.description
    }
  }

  @Test func theSecondTuesdayOfNovemberIsNotLost() throws {
    #expect(
      try dates("FREQ=MONTHLY;BYDAY=2TU", from: "2026-11-01T09:00", 2) == [
        "2026-11-10", "2026-12-08",
      ])
  }

  @Test func aLeapDayComesEveryFourYears() throws {
    #expect(
      try dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", from: "2026-01-01T09:00", 2) == [
        "2028-02-29", "2032-02-29",
      ])
  }

  @Test func theLastWorkingDayIsAPosition() throws {
    #expect(
      try dates("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", from: "2026-10-01T09:00", 3)
        == ["2026-10-30", "2026-11-30", "2026-12-31"])
  }

  @Test func theWeeksStartDecidesWhichWeeksCount() throws {
    let rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST="
    #expect(
      try dates(rule + "MO", from: "1997-08-05T09:00") == [
        "1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24",
      ])
    #expect(
      try dates(rule + "SU", from: "1997-08-05T09:00") == [
        "1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31",
      ])
  }

  @Test func aRuleWithoutDatesEnds() throws {
    #expect(try dates("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", from: "2026-01-01T09:00") == [])
    #expect(try dates("FREQ=YEARLY;BYDAY=53MO;BYMONTH=2", from: "2026-01-01T09:00") == [])
  }

  @Test(arguments: [
    "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;COUNT=0", "FREQ=HOURLY", "BYDAY=MO",
    "FREQ=DAILY;FREQ=DAILY",
    "FREQ=DAILY;COUNT=2;UNTIL=20270101", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=0MO", "FREQ", "", "FREQ=DAILY;UNTIL=20270230",
  ])
  func wrongRulesAreRefused(_ text: String) {
    #expect(throws: RuleProblem.self) { try RecurrenceRule(parsing: text, zone: .utc) }
  }

  @Test func rulesKeepTheirLaws() throws {
    var generator = Seeded(7)
    for _ in 0..<80 {
      let rule = randomRule(&generator)
      let start = CivilDateTime(
        CivilDate(dayNumber: Int.random(in: 18_000...22_000, using: &generator)),
        CivilTime(wrappingMinutes: 570))
      let all = Array(Occurrences(of: rule, from: start).prefix(20))
      let label = Comment(rawValue: "\(rule.text(in: nil)) from \(start)")
      #expect(zip(all, all.dropFirst()).allSatisfy { $0 < $1 }, label)
      #expect(all.allSatisfy { $0 >= start && $0.time == start.time }, label)
      if let until = rule.until { #expect(all.allSatisfy { $0 <= until }, label) }
      if let count = rule.count { #expect(all.count <= count, label) }
      // Any date of a rule is a start that gives the rest, where the interval is one.
      if let second = all.dropFirst().first, rule.interval == 1, rule.count == nil,
        !rule.days.isEmpty
      {
        let rest = Array(Occurrences(of: rule, from: second).prefix(19))
        #expect(Array(all.dropFirst()) == rest, label)
      }
      let text = rule.text(in: nil)
      #expect(try RecurrenceRule(parsing: text, zone: .utc).text(in: nil) == text)
    }
  }

  private func randomRule(_ generator: inout Seeded) -> RecurrenceRule {
    let frequency = Frequency.allCases.randomElement(using: &generator) ?? .daily
    var rule = RecurrenceRule(frequency, interval: Int.random(in: 1...4, using: &generator))
    let numbered = frequency == .monthly || frequency == .yearly
    if Bool.random(using: &generator) {
      let day = Weekday.allCases.randomElement(using: &generator) ?? .monday
      rule.days = [
        RuleDay(day, ordinal: numbered ? [0, 1, -1, 3].randomElement(using: &generator) ?? 0 : 0)
      ]
    }
    if frequency != .weekly, Int.random(in: 0..<3, using: &generator) == 0 {
      rule.monthDays = [Int.random(in: 1...28, using: &generator)]
    }
    if Int.random(in: 0..<4, using: &generator) == 0 { rule.months = [3, 9] }
    if Int.random(in: 0..<4, using: &generator) == 0 { rule.count = 5 }
    return rule
  }

  @Test func aSeriesIsTheSameAfterSavingIt() throws {
    let when = understand(
      "every Tuesday at 10 until 30 June except 24 November", now: try monday(), zone: try zone())
    guard case .ok(let plan) = when, let series = plan.series.first else {
      Issue.record("not booked: \(describe(when))")
      return
    }
    let data = try JSONEncoder().encode(series)
    #expect(try JSONDecoder().decode(Series.self, from: data) == series)
  }
}
