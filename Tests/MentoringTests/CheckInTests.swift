import Schedule
import Testing

@testable import Mentoring

@Suite struct CheckInTests {
  /// Holds or misses the meetings of a plan one after the other, as a person would log them.
  private func log(
    _ plan: inout MentoringPlan, held: [Bool], action: String? = nil
  ) -> [CheckIns.Stage] {
    var stages: [CheckIns.Stage] = []
    for isHeld in held {
      guard let base = plan.checkIns?.withoutLog, let checkIns = plan.checkIns,
        let date = checkIns.open(1, after: plan.made).first
      else { break }
      let stage = checkIns.stage(at: date)
      var entry = CheckIns.Logged(date: date, told: date, isHeld: isHeld, stage: stage)
      entry.action = action.map { "\($0) \(stages.count + 1)" }
      stages.append(stage)
      plan.checkIns = base.with(log: checkIns.log + [entry])
    }
    return stages
  }

  @Test func eachKindOfMeetingComesOnce() throws {
    var plan = try PlanFixture.director()
    let stages = log(&plan, held: [true, true, true, true, true, true])
    #expect(stages == [.first, .regular, .midPoint, .regular, .regular, .closing])
    #expect(plan.isClosed)
    #expect(plan.next(now: plan.made) == nil, "After the closing meeting nothing lies ahead.")
  }

  @Test func aMissedMeetingPostponesItsReview() throws {
    var plan = try PlanFixture.director()
    let stages = log(&plan, held: [true, false, false, true, true, true])
    #expect(stages == [.first, .regular, .midPoint, .midPoint, .regular, .closing])
  }

  @Test func eightMeetingsSharpenTheGoalsAtTheThird() throws {
    var plan = try PlanFixture.director()
    let dates = Proposal.dates(for: .traditionalMentee, now: plan.made, zone: plan.zone)
    plan.checkIns = CheckIns(dates, sentence: "", now: plan.made, seed: 1, isProposed: true)
    let stages = log(&plan, held: Array(repeating: true, count: 8))
    #expect(
      stages == [
        .first, .regular, .refining, .midPoint, .regular, .regular, .regular, .closing,
      ])
  }

  @Test func actionsAreCarriedForwardUntilDone() throws {
    var plan = try PlanFixture.director()
    _ = log(&plan, held: [true, false, true], action: "Action")
    #expect(plan.checkIns?.openActions == ["Action 1", "Action 3"])
    let next = try #require(plan.next(now: plan.made))
    #expect(
      next.agenda.prefix(2) == [
        "From last time, “Action 1”: what came of it?",
        "From last time, “Action 3”: what came of it?",
      ])
    var log = plan.checkIns?.log ?? []
    log[2].isActionDone = true
    plan.checkIns = plan.checkIns?.withoutLog.with(log: log)
    #expect(plan.checkIns?.openActions == ["Action 3"])
  }

  @Test func everySeatHasThreeQuestionsForEveryMeeting() throws {
    for seat in Seat.allCases {
      var plan = try PlanFixture.director()
      plan.seat = seat
      var seen: Set<[String]> = []
      for _ in 0..<4 {
        let next = try #require(plan.next(now: plan.made))
        #expect(Set(next.questions).count == 3, "\(seat.rawValue) lacks questions in plan.yml.")
        #expect(seen.insert(next.questions).inserted, "\(seat.rawValue): the same three again.")
        _ = log(&plan, held: [true])
      }
    }
  }

  @Test func whatIsDueComesInOrderAndGoesAway() throws {
    var plan = try PlanFixture.director()
    plan.goals[0].deadline = CivilDate(iso: "2026-03-31")
    func kinds(_ now: String) throws -> [MentoringPlan.Due.Kind] {
      plan.due(now: try PlanFixture.moment(now)).map(\.kind)
    }
    #expect(try kinds("2026-03-02T09:00").isEmpty, "Nothing is due on the day of the plan.")
    #expect(try kinds("2026-03-09T07:00") == [.step])
    #expect(try kinds("2026-03-10T07:00") == [.step, .meeting])
    #expect(try kinds("2026-03-10T10:30") == [.step, .meeting], "It is still going on.")
    #expect(try kinds("2026-03-10T11:00") == [.step, .log], "45 minutes are over.")
    _ = log(&plan, held: [true])
    #expect(try kinds("2026-03-30T11:00").isEmpty)
    #expect(try kinds("2026-03-31T11:00") == [.goal])
  }

  @Test func twoInARowAreCountedFromTheEnd() throws {
    var plan = try PlanFixture.director()
    _ = log(&plan, held: [false, true, false, false])
    #expect(plan.checkIns?.missedInARow == 2)
  }

  @Test func aMovedMeetingIsLoggedUnderItsNewTime() throws {
    var plan = try PlanFixture.director()
    let first = try PlanFixture.moment("2026-03-10T10:00")
    plan.checkIns?.series[0].moved[first] = try PlanFixture.moment("2026-04-20T10:00")
    let checkIns = try #require(plan.checkIns)
    let now = try PlanFixture.moment("2026-04-16T09:00")
    #expect(
      checkIns.unlogged(before: now) == [try PlanFixture.moment("2026-04-14T10:00")],
      "The moved meeting lies ahead; the one after it is over.")
  }

  @Test func lookingBackTellsGoalsBeforeAndAfter() throws {
    var plan = try PlanFixture.director()
    _ = log(&plan, held: Array(repeating: true, count: 6), action: "Action")
    var entries = plan.checkIns?.log ?? []
    entries[0].standing = 2
    entries[5].standing = 4
    entries[5].changes = [.init(goal: plan.goals[0].text, text: "We talk every week")]
    entries[5].review = "I join the starters' day"
    for index in entries.indices { entries[index].usefulness = index.isMultiple(of: 2) ? 4 : 5 }
    plan.checkIns = plan.checkIns?.withoutLog.with(log: entries)
    let text = plan.summary(now: plan.made).joined(separator: "\n")
    for part in [
      "6 of 6 meetings", "4.5 of 5", "At the end: “We talk every week”", "2 of 5 before, 4 of 5",
      "I join the starters' day", "Action 1; Action 2",
    ] {
      #expect(text.contains(part), "The summary lacks “\(part)”: \(text)")
    }
    #expect(plan.page(width: 80).joined().contains("We talk every week"))
  }

  @Test func fromNowOnKeepsTheNumberAndTheRhythmThatFollows() throws {
    let now = try PlanFixture.moment("2026-03-02T09:00")
    let zone = try PlanFixture.zone("Europe/Berlin")
    let dates = Proposal.dates(for: .traditionalMentee, now: now, zone: zone)
    var checkIns = CheckIns(dates, sentence: "", now: now, seed: 1, isProposed: true)
    let first = try PlanFixture.moment("2026-03-10T10:00")
    checkIns = checkIns.with(log: [.init(date: first, told: first, isHeld: true, stage: .first)])
    var friday = checkIns.series[0]
    friday.start = try PlanFixture.moment("2026-03-27T14:00")
    let changed = checkIns.withoutLog.changing(
      0, to: friday, from: try PlanFixture.moment("2026-03-24T10:00"), now: first, seed: 1
    ) { "\($0.series.count) rhythms" }.with(log: checkIns.log)
    #expect(changed.total == 8, "One was held; seven are left.")
    #expect(changed.uids == checkIns.uids && changed.sequence > checkIns.sequence)
    let all = changed.meetings()
    #expect(all.count == 7 && all.allSatisfy { $0.date.weekday == .friday && $0.time.hour == 14 })
    #expect(changed.sentence == "2 rhythms")
  }
}
