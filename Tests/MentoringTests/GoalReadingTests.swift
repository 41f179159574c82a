import Mentoring
import Testing
import Understanding

/// What is read out of a goal's build: where it begins, what it turns on, what is two goals.
@Suite struct GoalReadingTests {
  /// Reads a goal with the product's own hearing; the language of dates is played by `day`.
  func read(_ text: String, day: @escaping @Sendable (String) -> Deadline? = { _ in nil }) throws
    -> GoalReading
  {
    GoalReader(deadline: day).read(try BankTests.heard.get().book.read(text))
  }

  @Test(arguments: [
    "People say I'm too nice. What I want is to speak up once in every meeting.",
    "I've put it off for years, but I'd like to speak up once in every meeting, that would do.",
    "Speak up once in every meeting.",
  ]) func aPreambleChangesNothing(_ text: String) throws {
    let goal = try read(text)
    #expect(goal.specific && goal.measurable, "the goal is not found in “\(text)”")
    #expect(goal.kind == .capability)
    #expect(goal.area == .communication)
    #expect(goal.probe == [.deadline])
  }

  @Test(arguments: [
    ("I know it's late, but I'd like to learn SQL.", "learn SQL"),
    ("By May I want to learn SQL", "learn SQL"), ("learn SQL", "learn SQL"),
  ]) func theCoreIsTheGoalAlone(_ text: String, _ core: String) throws {
    let day: @Sendable (String) -> Deadline? = { text in
      text.contains("By May") ? Deadline(words: "By May", date: "2026-05-31", daysAway: 90) : nil
    }
    #expect(try read(text, day: day).core == core)
  }

  @Test(arguments: [
    ("learn SQL and find a mentor in finance", 2), ("learn forklift + Italian", 2),
    ("become more patient and learn Excel", 2), ("learn Word and PowerPoint", 1),
    ("plan and run a workshop", 1), ("write a concept and present it to the team", 1),
    ("talk less and listen more", 1),
  ]) func twoGoalsAreTwoSubjects(_ text: String, _ count: Int) throws {
    let goal = try read(text)
    #expect(max(1, goal.parts.count) == count, "“\(text)” is read as \(goal.parts)")
  }

  @Test(arguments: [
    ("have six meetings by June", GoalReading.Kind.attendance),
    ("sit in on the pricing committee", .attendance),
    ("two coffees a month with my mentor", .attendance),
    ("chair the pricing committee twice", .capability), ("book an hour with Dr Osei", .action),
    ("become a midwife", .direction), ("The lift is broken again", .notAGoal),
    ("Why do I need goals?", .notAGoal), ("we moved here from Porto", .notAGoal),
  ]) func heights(_ text: String, _ kind: GoalReading.Kind) throws {
    #expect(try read(text).kind == kind, "“\(text)”")
  }

  @Test func roundaboutDaysAreAskedForInPlainWords() throws {
    let days = [
      "by 31 December": "2026-12-31", "by 15 april": "2026-04-15", "in 10 weeks": "2026-05-11",
      "by tomorrow": "2026-03-03", "by 2026-04-05": "2026-04-05", "by 2026-05-24": "2026-05-24",
    ]
    let day: @Sendable (String) -> Deadline? = { text in
      days[text].map { Deadline(words: text, date: $0, daysAway: 1) }
    }
    for (phrase, date) in [
      ("before the year is out", "2026-12-31"), ("by mid-April", "2026-04-15"),
      ("in the next ten weeks", "2026-05-11"), ("by Easter", "2026-04-05"),
      ("by Whitsun", "2026-05-24"),
    ] {
      let goal = try read("learn to weld \(phrase)", day: day)
      #expect(goal.deadline?.date == date, "“\(phrase)” is not read; see goals/dates.yml")
      #expect(goal.deadline.map { phrase.contains($0.words) } ?? false)
    }
    #expect(try read("learn to weld", day: day).deadline == nil)
  }

  @Test func aStandardIsNoDeadline() throws {
    let day: @Sendable (String) -> Deadline? = { text in
      text.contains("within two days")
        ? Deadline(words: "within two days", date: "2026-03-04", daysAway: 2) : nil
    }
    #expect(try read("answer every complaint within two days", day: day).deadline == nil)
    #expect(try read("write the report within two days", day: day).deadline != nil)
  }

  @Test(arguments: [
    "I want to ", "and ", "because I want to learn to ", "my goal is to become one of ", "? ",
  ]) func longLinesEnd(_ piece: String) throws {
    let goal = try read(String(repeating: piece, count: 5_000))
    #expect(goal.parts.count < 600)
  }
}
