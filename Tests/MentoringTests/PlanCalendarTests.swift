import Schedule
import Testing

@testable import Mentoring

@Suite struct PlanCalendarTests {
  /// The values of a property, unfolded.
  private func values(_ name: String, in text: String) -> [String] {
    let unfolded = text.replacing("\r\n ", with: "")
    return unfolded.split(separator: "\r\n").compactMap { line in
      guard line.hasPrefix(name + ":") else { return nil }
      return String(line.dropFirst(name.count + 1))
    }
  }

  @Test func twoLinkedRhythmsAreTwoEventsWithLastingIDs() throws {
    var plan = try PlanFixture.director()
    let dates = Proposal.dates(for: .traditionalMentee, now: plan.made, zone: plan.zone)
    plan.checkIns = CheckIns(dates, sentence: "s", now: plan.made, seed: 3, isProposed: true)
    let ids = values("UID", in: plan.calendar())
    #expect(ids.count == 2 && Set(ids).count == 2, "One id for each rhythm.")
    #expect(values("UID", in: plan.calendar(now: plan.made.adding(days: 3))) == ids)
  }

  @Test func theNumberGrowsAndTheAgendaFollowsTheLog() throws {
    var plan = try PlanFixture.director()
    let before = plan.calendar()
    #expect(values("SEQUENCE", in: before) == ["0"])
    #expect(before.replacing("\r\n ", with: "").contains("Understand how new starters work"))
    var entry = CheckIns.Logged(
      date: try PlanFixture.moment("2026-03-10T10:00"),
      told: try PlanFixture.moment("2026-03-10T11:00"), isHeld: true, stage: .first)
    entry.action = "Ask Ayo; then decide"
    plan.checkIns = plan.checkIns?.with(log: [entry])
    let after = plan.calendar(now: try PlanFixture.moment("2026-03-11T08:00"))
    #expect(values("SEQUENCE", in: after) == ["1"], "Calendars ignore a file that is no newer.")
    let description = values("DESCRIPTION", in: after).joined()
    #expect(
      description.contains("2026-04-14 10:00: \\n- From last time\\, “Ask Ayo\\; then decide”"))
    #expect(values("UID", in: after) == values("UID", in: before))
  }

  @Test func rhythmsThatWereGivenUpAreCancelled() throws {
    var plan = try PlanFixture.director()
    let two = Proposal.dates(for: .traditionalMentee, now: plan.made, zone: plan.zone)
    let one = Proposal.dates(for: .reverseMentee, now: plan.made, zone: plan.zone)
    let old = CheckIns(two, sentence: "s", now: plan.made, seed: 3, isProposed: true)
    plan.checkIns = old.replacing(one, sentence: "t", now: plan.made, seed: 3)
    #expect(values("STATUS", in: plan.calendar()) == ["CONFIRMED", "CANCELLED"])
    #expect(Set(values("UID", in: plan.calendar())) == Set(old.uids), "Keep the ids.")
    plan.checkIns = plan.checkIns?.dropping(now: plan.made)
    #expect(values("STATUS", in: plan.calendar()) == ["CANCELLED", "CANCELLED"])
    #expect(values("SEQUENCE", in: plan.calendar()) == ["2", "2"])
    plan.checkIns = nil
    #expect(plan.calendar().isEmpty, "Without dates there is no calendar file.")
  }

  @Test func newRhythmsNeverTakeAnIDThatWasUsed() throws {
    let now = try PlanFixture.moment("2026-03-02T09:00")
    let zone = try PlanFixture.zone("Europe/Berlin")
    let two = Proposal.dates(for: .traditionalMentee, now: now, zone: zone)
    let one = Proposal.dates(for: .reverseMentee, now: now, zone: zone)
    var checkIns = CheckIns(two, sentence: "", now: now, seed: 1, isProposed: true)
    for _ in 0..<6 {
      checkIns = checkIns.replacing(one, sentence: "", now: now, seed: 1)
      checkIns = checkIns.replacing(two, sentence: "", now: now, seed: 1)
    }
    let ids = checkIns.uids + checkIns.dropped.map(\.uid)
    #expect(Set(ids).count == ids.count, "An id came twice: a calendar would mix the two up.")
  }

  @Test func anEventNeverBeginsWithAMeetingThatMovedAway() throws {
    var plan = try PlanFixture.director()
    let first = try PlanFixture.moment("2026-03-10T10:00")
    let second = try PlanFixture.moment("2026-04-14T10:00")
    let ids = plan.checkIns?.uids ?? []
    plan.checkIns?.series[0].moved[first] = first.adding(days: 2)
    plan.checkIns?.series[0].skipped = [second]
    let text = plan.calendar()
    #expect(text.contains("DTSTART;TZID=Europe/Berlin:20260519T100000"), "Begin with the third.")
    #expect(text.contains("DTSTART;TZID=Europe/Berlin:20260312T100000"), "Show the moved one.")
    #expect(text.contains("COUNT=4"), "Four are left in the rhythm.")
    #expect(values("UID", in: text) == [ids[0], ids[0] + "-20260310T100000"])
    plan.checkIns?.series[0].skipped.insert(first)
    let later = values("STATUS", in: plan.calendar())
    #expect(later == ["CONFIRMED", "CANCELLED"], "Take the moved one out of calendars again.")
  }

  @Test func aSingleDateThatIsSkippedIsCancelled() throws {
    var plan = try PlanFixture.director()
    plan.checkIns?.series[0].rule = nil
    plan.checkIns?.series[0].skipped = [try PlanFixture.moment("2026-03-10T10:00")]
    #expect(values("STATUS", in: plan.calendar()) == ["CANCELLED"])
  }
}
