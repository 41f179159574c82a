import Schedule
import Testing

@Suite struct CivilTests {
  @Test func daysThatDoNotExistAreNil() {
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2028, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2026, month: 4, day: 31) == nil)
    #expect(CivilDate(iso: "2026-1-01") == nil)
  }
}
