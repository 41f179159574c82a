import Schedule
import Testing

@Suite("Civil dates")
struct CivilTests {
  @Test func daysThatDoNotExistAreNil() {
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2028, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2100, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2026, month: 4, day: 31) == nil)
    #expect(CivilDate(year: 2026, month: 13, day: 1) == nil)
    #expect(CivilDate(iso: "2026-1-01") == nil)
    #expect(CivilTime(hour: 24) == nil)
  }

  @Test func daysFollowOneAnotherThroughTwoHundredYears() throws {
    var day = try date("1900-01-01")
    var expected = (year: 1900, month: 1, day: 1)
    var weekday = Weekday.monday
    while expected.year < 2101 {
      let parts = day.parts
      guard parts == expected, day.weekday == weekday,
        CivilDate(year: parts.year, month: parts.month, day: parts.day) == day
      else {
        Issue.record("\(day) has to be \(expected), a \(weekday)")
        return
      }
      day = day.adding(days: 1)
      weekday = weekday.advanced(by: 1)
      expected.day += 1
      if expected.day > CivilDate.length(ofMonth: expected.month, year: expected.year) {
        expected.day = 1
        expected.month += 1
      }
      if expected.month == 13 {
        expected.month = 1
        expected.year += 1
      }
    }
  }

  @Test func monthsClampToTheirEnd() throws {
    #expect(try date("2026-01-31").adding(months: 1) == date("2026-02-28"))
    #expect(try date("2028-01-31").adding(months: 1) == date("2028-02-29"))
    #expect(try date("2026-12-31").adding(months: 2) == date("2027-02-28"))
    #expect(try date("2026-03-31").adding(months: -1) == date("2026-02-28"))
  }

  @Test func aTimeIsMissingRepeatedOrPlainAroundClockChanges() throws {
    let berlin = try zone()
    guard case .never(let shifted) = berlin.instant(of: try moment("2027-03-28T02:30")) else {
      Issue.record("02:30 does not exist in Berlin on 28 March 2027")
      return
    }
    #expect(try berlin.local(at: shifted) == moment("2027-03-28T03:30"))
    guard case .twice(let first, let second) = berlin.instant(of: try moment("2027-10-31T02:30"))
    else {
      Issue.record("02:30 comes twice in Berlin on 31 October 2027")
      return
    }
    #expect(second - first == 3600)
    let lordHowe = try zone("Australia/Lord_Howe")
    guard case .never(let half) = lordHowe.instant(of: try moment("2026-10-04T02:15")) else {
      Issue.record("02:15 does not exist on Lord Howe on 4 October 2026")
      return
    }
    #expect(try lordHowe.local(at: half) == moment("2026-10-04T02:45"))
  }

  @Test(arguments: ["Atlantis/Main", "", "berlin", "GMT+25", "../etc/passwd"])
  func unknownZonesAreNil(_ name: String) {
    #expect(ZoneID(name) == nil)
  }

  @Test func localTimesComeBackFromInstantsInManyZones() throws {
    var generator = Seeded(11)
    for name in [
      "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata",
      "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca",
    ] {
      let zone = try zone(name)
      for _ in 0..<60 {
        let utc = Int.random(in: 1_600_000_000...2_000_000_000, using: &generator) / 60 * 60
        let local = zone.local(at: utc)
        switch zone.instant(of: local) {
        case .once(let seconds): #expect(seconds == utc)
        case .twice(let first, let second): #expect(utc == first || utc == second)
        case .never: Issue.record("\(local) was on the clock in \(name)")
        }
      }
    }
  }
}
