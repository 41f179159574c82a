import Foundation
import Schedule
import Testing

@Suite("The calendar file")
struct CalendarTests {
  private func file(
    _ phrase: String, in name: String = "Europe/Berlin", _ text: String = "Check-in"
  ) throws
    -> String
  {
    guard case .ok(let plan) = understand(phrase, now: try monday(), zone: try zone(name)) else {
      return ""
    }
    let events = plan.series.enumerated().map { index, series in
      CalendarEvent(
        uid: "8f5c1a52-0b0f-4c6e-9d0e-00000000000\(index)", sequence: 3, series: series,
        summary: text, description: text, created: 1_790_000_000, modified: 1_790_000_000)
    }
    return CalendarDocument(name: "Check-ins", events: events, stamp: 1_790_000_000).text()
  }

  @Test func linesAreFoldedByOctetsAndNeverInsideACharacter() throws {
    let text = String(repeating: "Größe 🧑‍🏫, “漢字”; ", count: 30) + "a\\b\nc"
    let file = try file("every Tuesday at 10", text)
    let lines = file.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(!file.replacingOccurrences(of: "\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    let unfolded = file.replacingOccurrences(of: "\r\n ", with: "")
    let escaped = String(repeating: "Größe 🧑‍🏫\\, “漢字”\\; ", count: 30) + "a\\\\b\\nc"
    #expect(unfolded.contains("SUMMARY:" + escaped + "\r\n"))
  }

  @Test func theStartFitsTheRuleAndTheEndIsInUTC() throws {
    let file = try file("first and third Mondays at 14:00 until 31 March")
    #expect(file.contains("DTSTART;TZID=Europe/Berlin:20261116T140000\r\n"))
    #expect(file.contains("RRULE:FREQ=MONTHLY;BYDAY=1MO,3MO;UNTIL=20270331T215959Z\r\n"))
    #expect(file.contains("SEQUENCE:3\r\n"))
    #expect(file.contains("TRIGGER:-PT15M\r\n"))
  }

  @Test func twoRhythmsAreTwoEvents() throws {
    let file = try file("Mondays at 9 and Thursdays at 15:00")
    #expect(file.components(separatedBy: "BEGIN:VEVENT").count == 3)
  }

  @Test func clocksChangeByTwoYearlyRules() throws {
    let berlin = try file("every Tuesday at 10")
    #expect(berlin.contains("BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZOFFSETFROM:+0100\r\n"))
    #expect(berlin.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"))
    let lordHowe = try file("every Tuesday at 10", in: "Australia/Lord_Howe")
    #expect(lordHowe.contains("TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\n"))
    #expect(try file("every Tuesday at 10", in: "Asia/Kolkata").contains("TZOFFSETTO:+0530\r\n"))
    let utc = try file("every Tuesday at 10", in: "UTC")
    #expect(utc.contains("DTSTART;TZID=Etc/UTC:20261110T100000\r\n"))
    // Moved by the moon: each change by itself.
    #expect(!(try file("every Tuesday at 10", in: "Africa/Casablanca")).contains("FREQ=YEARLY"))
  }

  @Test func aMovedMeetingLeavesTheSeriesAndKeepsItsOwnName() throws {
    let start = try moment("2026-11-10T10:00")
    var rule = RecurrenceRule(.weekly)
    rule.days = [RuleDay(.tuesday)]
    var series = Series(start: start, rule: rule, zone: try zone())
    series.moved[start.adding(days: 7)] = start.adding(days: 8)
    series.skipped.insert(start.adding(days: 14))
    var event = CalendarEvent(
      uid: "u", sequence: 1, series: series, summary: "s", description: "d", created: 0, modified: 0
    )
    let own = CalendarDocument(name: "n", events: [event], stamp: 0).text()
    #expect(own.contains("EXDATE;TZID=Europe/Berlin:20261117T100000\r\n"))
    #expect(own.contains("EXDATE;TZID=Europe/Berlin:20261124T100000\r\n"))
    #expect(own.contains("UID:u-20261117T100000\r\n"))
    event.movedStyle = .exceptions
    event.isCancelled = true
    let exception = CalendarDocument(name: "n", events: [event], stamp: 0).text()
    #expect(exception.contains("RECURRENCE-ID;TZID=Europe/Berlin:20261117T100000\r\n"))
    #expect(exception.contains("STATUS:CANCELLED\r\n"))
  }
}
