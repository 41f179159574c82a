import Schedule
import Testing

@testable import Mentoring

@Suite struct PlanFileTests {
  @Test func whatIsWrittenIsReadBack() throws {
    for seed in UInt64(0)..<80 {
      let plan = try PlanFixture.random(seed)
      let again = try MentoringPlan(json: plan.json(), words: plan.words)
      #expect(again == plan, "Seed \(seed): the plan changed on its way through JSON.")
      #expect(again.page(width: 80) == plan.page(width: 80), "Seed \(seed): it looks different.")
    }
  }

  @Test func movedAndSkippedMeetingsAreReadBack() throws {
    var plan = try PlanFixture.director()
    let first = try PlanFixture.moment("2026-03-10T10:00")
    plan.checkIns?.series[0].moved[first] = first.adding(days: 2)
    plan.checkIns?.series[0].skipped = [try PlanFixture.moment("2026-04-14T10:00")]
    #expect(try MentoringPlan(json: plan.json()) == plan)
  }

  static let broken: [(from: String, to: String, place: String)] = [
    ("\"version\" : 1", "\"version\" : 2", "version"),
    ("\"format\" : \"reverse\"", "\"format\" : \"reciprocal\"", "format"),
    ("\"seat\" : \"reverse-mentee\"", "\"seat\" : \"captain\"", "seat"),
    ("\"goals\" :", "\"gaols\" :", "goals"),
    ("\"text\" : \"Understand how new starters work\"", "\"text\" : \" \"", "goals[0].text"),
    ("\"text\" : \"Understand how new starters work\"", "\"text\" : 5", "goals[0].text"),
    ("\"by\" : \"2026-03-09\"", "\"by\" : \"2026-02-30\"", "next_step.by"),
    ("\"sequence\" : 0", "\"sequence\" : -4", "check_ins.sequence"),
    ("\"zone\" : \"Europe/Berlin\"", "\"zone\" : \"Mars/Olympus\"", "zone"),
    ("INTERVAL=5", "INTERVAL=0", "check_ins"),
    ("2026-03-10T10:00:00", "yesterday", "check_ins.series[0].start"),
  ]

  @Test(arguments: broken.indices) func brokenFilesNameThePlaceAndTheRemedy(index: Int) throws {
    let (from, to, place) = Self.broken[index]
    let json = try PlanFixture.director().json()
    #expect(json.contains(from), "The file no longer holds \(from); mend this test.")
    var text = json
    for range in json.ranges(of: from).reversed() { text.replaceSubrange(range, with: to) }
    let problem = #expect(throws: PlanFileProblem.self) { try MentoringPlan(json: text) }
    let isThere = problem?.place == place || problem?.place.hasSuffix("." + place) == true
    #expect(isThere, "Expected \(place), got: \(problem.map { "\($0)" } ?? "nothing")")
    #expect(problem?.remedy.isEmpty == false, "Say what to do.")
  }

  @Test func nonsenseIsRefusedWithoutAFall() {
    let deep = String(repeating: "[", count: 100_000)
    for text in ["", "{}", "null", "[]", "\u{0}", deep, "BEGIN:VCALENDAR"] {
      #expect(throws: PlanFileProblem.self) { try MentoringPlan(json: text) }
    }
  }

  @Test func fourGoalsAreTooMany() throws {
    let plan = try PlanFixture.director(goals: ["a", "b", "c", "d"])
    let problem = #expect(throws: PlanFileProblem.self) { try MentoringPlan(json: plan.json()) }
    #expect(problem?.description == "goals: there are 4. Keep at most three.")
  }
}
