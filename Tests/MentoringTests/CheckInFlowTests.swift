import Authoring
import Content
import Dialogue
import Schedule
import Testing

@testable import Mentoring

/// Logging meetings in a conversation that was brought back from a plan's file.
@Suite struct CheckInFlowTests {
  static let assistant = Result {
    try Assistant(content: ContentLoader.load(directory: TestContent.root.path))
  }

  /// A conversation some time after the plan was made.
  struct Diary {
    let assistant: Assistant
    var talk: Conversation
    var setting: Setting

    init(_ plan: MentoringPlan) throws {
      assistant = try CheckInFlowTests.assistant.get()
      setting = Setting(now: "2026-03-10T12:00:00", zone: "Europe/Berlin")
      talk = assistant.conversation(with: plan, setting: setting)
    }

    var plan: MentoringPlan? { assistant.plan(of: talk, setting: setting) }

    mutating func say(_ line: String) -> (text: String, asking: String?) {
      let reply = assistant.dialogue.reply(to: line, in: &talk, setting: setting)
      return (reply.says.map(\.text).joined(separator: "\n"), reply.asking?.slot)
    }
  }

  @Test func aPlanBroughtBackIsThePlan() throws {
    let plan = try PlanFixture.director()
    let diary = try Diary(plan)
    let again = try #require(diary.plan)
    #expect(again.seat == plan.seat && again.checkIns == plan.checkIns)
    #expect(again.goals.map(\.text) == plan.goals.map(\.text))
    #expect(again.nextStep == plan.nextStep)
    var talk = diary.talk
    let reply = diary.assistant.dialogue.open(&talk, setting: diary.setting)
    #expect(reply.asking == nil, "Everything is answered; \(reply.asking?.slot ?? "") was asked.")
  }

  @Test func theFirstMeetingIsLoggedAndTheFitIsAskedAbout() throws {
    var diary = try Diary(try PlanFixture.director())
    // "We met" says that it took place, so that is not asked.
    #expect(diary.say("we met").asking == "change")
    #expect(diary.say("I heard how the tools slow them down").asking == "action")
    #expect(diary.say("Sit in on one planning round").asking == "usefulness")
    #expect(diary.say("4").asking == "standing")
    #expect(diary.say("2").asking == "fit")
    let end = diary.say("it's a good match")
    #expect(end.asking == nil, "The log is written; nothing is left to ask, but: \(end)")
    #expect(end.text.contains("Tuesday 14 April at 10:00"), "Name the next meeting: \(end.text)")
    #expect(end.text.contains("Sit in on one planning round"), "The action opens the next agenda.")
    let entry = try #require(diary.plan?.checkIns?.log.first)
    #expect(entry.isHeld && entry.usefulness == 4 && entry.standing == 2 && entry.fit == .good)
    #expect(entry.changes.map(\.text) == ["I heard how the tools slow them down"])
  }

  @Test func twoMissedInARowRaiseTheQuestionWhy() throws {
    var diary = try Diary(try PlanFixture.director())
    #expect(diary.say("log a meeting").asking == "held")
    #expect(diary.say("no").asking == "missed_because")
    #expect(diary.say("budget week").asking == nil)
    diary.setting.now = "2026-04-15T09:00:00"
    _ = diary.say("log a meeting")
    _ = diary.say("no")
    let why = diary.say("she was ill")
    #expect(why.asking == "standstill", "Two in a row: ask what it is. \(why.text)")
    let advice = diary.say("no time")
    #expect(advice.asking == nil && !advice.text.isEmpty)
    #expect(diary.plan?.checkIns?.log.map(\.reason) == ["budget week", "she was ill"])
  }

  @Test func theLastMeetingEndsWithASummary() throws {
    let plan = try PlanFixture.director()
    var diary = try Diary(plan)
    for (index, date) in (plan.checkIns?.meetings() ?? []).enumerated() {
      diary.setting.now = "\(date.adding(days: 1))"
      var step = diary.say("we met")
      for _ in 0..<10 {
        let answers: [String: String] = [
          "held": "yes", "action_done": "yes", "change": "moved on a bit, number \(index)",
          "review": "keep the cases", "action": "try it", "usefulness": "5",
          "standing": index == 0 ? "1" : "4", "fit": "1", "afterwards": "We stay in touch",
        ]
        guard let slot = step.asking, let answer = answers[slot] else { break }
        step = diary.say(answer)
      }
      #expect(step.asking == nil, "Meeting \(index + 1) got stuck at \(step.asking ?? "").")
      if index == 5 {
        for part in ["6 of 6", "number 5", "1 of 5 before, 4 of 5", "We stay in touch"] {
          #expect(step.text.contains(part), "The closing words lack “\(part)”: \(step.text)")
        }
      }
    }
    #expect(diary.plan?.isClosed == true)
    #expect(diary.say("when is my next meeting?").text.contains("closing meeting is behind you"))
  }

  @Test func aMeetingIsMovedAndTheLogAndTheCalendarIDStay() throws {
    let plan = try PlanFixture.director()
    var diary = try Diary(plan)
    for line in ["we met", "yes", "a bit", "try it", "4", "2", "1"] { _ = diary.say(line) }
    let before = try #require(diary.plan?.checkIns)
    let reply = diary.say("move the next meeting to 16 April")
    let after = try #require(diary.plan?.checkIns, "The dates are gone: \(reply)")
    #expect(after.log == before.log, "Moving a meeting must not forget the log.")
    #expect(after.uids == plan.checkIns?.uids && after.sequence > before.sequence)
    let next = try #require(after.next(1, after: try PlanFixture.moment("2026-03-11T09:00")).first)
    #expect("\(next)" == "2026-04-16T10:00:00", "It stands on \(next): \(reply)")
  }
}
