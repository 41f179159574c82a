import Schedule
import Testing

@Suite("Answers and changes")
struct AnswerTests {
  private func answered(_ phrase: String, _ answer: String) throws -> String {
    guard case .ask(let pending) = understand(phrase, now: try monday(), zone: try zone()) else {
      return "not asked"
    }
    return describe(pending.resolve(with: answer, now: try monday()))
  }

  @Test(arguments: [
    ("every Tuesday", "at 3", "ok 2026-11-10T15:00:00 2026-11-17T15:00:00 2026-11-24T15:00:00"),
    ("every Tuesday", "15:30", "ok 2026-11-10T15:30:00 2026-11-17T15:30:00 2026-11-24T15:30:00"),
    ("next Friday at 10", "the second one", "ok 2026-11-20T10:00:00"),
    ("next Friday at 10", "", "ok 2026-11-13T10:00:00"),
    ("next Friday at 10", "the 20th", "ok 2026-11-20T10:00:00"),
    ("Monday at 7", "in the evening", "ok 2026-11-09T19:00:00"),
    ("Monday at 7", "am", "ok 2026-11-16T07:00:00"),
    (
      "twice a week", "Mondays and Thursdays at 10",
      "ok 2026-11-12T10:00:00 2026-11-16T10:00:00 2026-11-19T10:00:00"
    ),
    ("weekly at 10", "Thursday", "ok 2026-11-12T10:00:00 2026-11-19T10:00:00 2026-11-26T10:00:00"),
    ("10:00 IST on Monday", "India time", "ok 2026-11-16T05:30:00"),
    (
      "Tuesday and Thursday at 10", "2",
      "ok 2026-11-10T10:00:00 2026-11-12T10:00:00 2026-11-17T10:00:00"
    ),
    (
      "Tuesday and Thursday at 10", "every week",
      "ok 2026-11-10T10:00:00 2026-11-12T10:00:00 2026-11-17T10:00:00"
    ),
    ("next week at 3", "Wednesday", "ok 2026-11-18T15:00:00"),
    (
      "every second Tuesday at 3", "every other week",
      "ok 2026-11-10T15:00:00 2026-11-24T15:00:00 2026-12-08T15:00:00"
    ),
  ])
  func fillTheGapAndKeepTheRest(_ phrase: String, _ answer: String, _ expected: String) throws {
    #expect(try answered(phrase, answer) == expected, "“\(phrase)” then “\(answer)”")
  }

  @Test func anAnswerWithAStrayWordIsAskedAboutInItsOwnWords() throws {
    #expect(try answered("every Tuesday", "at 3 most") == "ask unexplained(\"most\")")
  }

  private func series(_ phrase: String) throws -> Series {
    guard case .ok(let plan) = understand(phrase, now: try monday(), zone: try zone()) else {
      throw Unbooked(phrase: phrase)
    }
    return try #require(plan.series.first)
  }

  private struct Unbooked: Error { var phrase: String }

  private func adjusted(_ phrase: String) throws -> String {
    let series = try series("every Tuesday at 15:00 for 45 minutes")
    switch adjust(series, with: phrase, now: try monday(), zone: try zone()) {
    case .move(let from, let to): return "move \(from) \(to)"
    case .skip(let date): return "skip \(date)"
    case .replace(let new, let from):
      return "replace \(from) \(new.next(2).map(\.description).joined(separator: " "))"
    case .ask(let pending): return "ask \(pending.gaps)"
    case .reject(let refusal): return "reject \(refusal.problem)"
    case .none: return "none"
    }
  }

  @Test(arguments: [
    ("move the next one to Thursday", "move 2026-11-10T15:00:00 2026-11-12T15:00:00"),
    ("an hour later", "move 2026-11-10T15:00:00 2026-11-10T16:00:00"),
    ("a week later", "move 2026-11-10T15:00:00 2026-11-17T15:00:00"),
    ("same day but at 4", "move 2026-11-10T15:00:00 2026-11-10T16:00:00"),
    ("Thursday, same time", "move 2026-11-10T15:00:00 2026-11-12T15:00:00"),
    ("skip the next one", "skip 2026-11-10T15:00:00"),
    (
      "we meet on Fridays from now on",
      "replace 2026-11-13T15:00:00 2026-11-13T15:00:00 2026-11-20T15:00:00"
    ),
    ("from now on at 4", "replace 2026-11-10T16:00:00 2026-11-10T16:00:00 2026-11-17T16:00:00"),
    (
      "make it every other Wednesday at 10",
      "replace 2026-11-11T10:00:00 2026-11-11T10:00:00 2026-11-25T10:00:00"
    ),
  ])
  func changeASeries(_ phrase: String, _ expected: String) throws {
    #expect(try adjusted(phrase) == expected, "“\(phrase)”")
  }
}
