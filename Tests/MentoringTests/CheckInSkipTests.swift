import Foundation
import Schedule
import Testing

@testable import Mentoring

/// Meetings that are called off, and what is said before the first one.
@Suite struct CheckInSkipTests {
  @Test func aReasonIsKeptAndShown() throws {
    var plan = try PlanFixture.director()
    let first = try PlanFixture.moment("2026-03-10T10:00")
    plan.checkIns = plan.checkIns?.skipping(first, of: 0, because: "budget week", now: plan.made)
    let checkIns = try #require(plan.checkIns)
    #expect(checkIns.next(1, after: plan.made).first?.date.description == "2026-04-14")
    #expect(checkIns.skips.map(\.reason) == ["budget week"])
    let page = plan.page(width: 80, now: plan.made).joined(separator: "\n")
    #expect(page.contains("budget week"), "The plan shows why a meeting was called off: \(page)")
    let again = try MentoringPlan(json: plan.json(), words: plan.words)
    #expect(again.checkIns == checkIns, "The reason must survive the file.")
  }

  @Test func aFileWithoutCalledOffMeetingsIsRead() throws {
    let plan = try PlanFixture.director()
    let whole = try JSONSerialization.jsonObject(with: Data(plan.json().utf8))
    var file = try #require(whole as? [String: Any])
    var dates = try #require(file["check_ins"] as? [String: Any])
    dates["skips"] = nil
    file["check_ins"] = dates
    let old = String(decoding: try JSONSerialization.data(withJSONObject: file), as: UTF8.self)
    #expect(try MentoringPlan(json: old, words: plan.words).checkIns?.skips == [])
  }

  @Test func twoCalledOffInARowCountAndAStandingOneBreaksTheRow() throws {
    var checkIns = try #require(try PlanFixture.director().checkIns)
    let now = checkIns.created
    let dates = checkIns.meetings()
    checkIns = checkIns.skipping(dates[0], of: 0, because: nil, now: now)
    #expect(checkIns.missedInARow == 1)
    let apart = checkIns.skipping(dates[2], of: 0, because: nil, now: now)
    #expect(apart.missedInARow == 1, "The meeting between them still stands.")
    checkIns = checkIns.skipping(dates[1], of: 0, because: "ill", now: now)
    #expect(checkIns.missedInARow == 2)
    let held = CheckIns.Logged(date: dates[2], told: dates[2], isHeld: true)
    #expect(checkIns.with(log: [held]).missedInARow == 0)
  }

  @Test func beforeTheFirstMeetingThereIsNothingToLog() throws {
    var diary = try CheckInFlowTests.Diary(try PlanFixture.director())
    diary.setting.now = "2026-03-05T09:00:00"
    let reply = diary.say("we met")
    #expect(reply.asking == nil, "Nothing is asked: \(reply)")
    #expect(
      reply.text.contains("nothing to log yet") && reply.text.contains("10 March"),
      "Say so, and name the first date: \(reply.text)")
    #expect(diary.plan?.checkIns?.log.isEmpty == true)
  }

  @Test func aWeekdayIsTheOneInTheMeetingsOwnWeek() throws {
    var diary = try CheckInFlowTests.Diary(try PlanFixture.director())
    diary.setting.now = "2026-03-02T09:00:00"
    let reply = diary.say("move the next one to Thursday")
    let now = try PlanFixture.moment("2026-03-02T09:00")
    let next = diary.plan?.checkIns?.next(1, after: now).first
    #expect(next?.description == "2026-03-12T10:00:00", "\(reply.text)")
    for day in ["10 March", "12 March"] {
      #expect(reply.text.contains(day), "Tell from when and to when: \(reply.text)")
    }
  }

  @Test func fromNowOnKeepsTheStepAndTheNumber() throws {
    var diary = try CheckInFlowTests.Diary(try PlanFixture.director())
    diary.setting.now = "2026-03-11T09:00:00"
    _ = diary.say("we meet on Fridays from now on")
    let now = try PlanFixture.moment("2026-03-11T09:00")
    let checkIns = try #require(diary.plan?.checkIns)
    #expect(
      checkIns.next(2, after: now).map { $0.date.description } == ["2026-04-17", "2026-05-22"])
    #expect(checkIns.next(20, after: now).count == 5, "One of six is over, five are left.")
  }

  @Test(arguments: [
    ("move the next one to 30 February", "no 30 February"),
    ("move the next one to yesterday", "over already"),
    ("move the next one to 25:00", "no such time of day"),
    ("move the meeting on 12 March to the 13th", "no meeting on that day"),
  ])
  func whatCannotBeIsSaidInAConversationToo(_ line: String, _ reason: String) throws {
    var diary = try CheckInFlowTests.Diary(try PlanFixture.director())
    diary.setting.now = "2026-03-02T09:00:00"
    let before = diary.plan?.checkIns?.series
    let reply = diary.say(line)
    #expect(reply.text.contains(reason), "“\(line)”: \(reply.text)")
    #expect(diary.plan?.checkIns?.series == before, "“\(line)” must change nothing.")
  }
}
