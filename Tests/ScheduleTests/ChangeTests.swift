import Schedule
import Testing

/// Changes to dates that stand: which meeting, to when, and why.
@Suite("Changes to a series")
struct ChangeTests {
  /// Six Tuesdays, every third week, the next on 1 December; today is Monday 9 November.
  private func series() throws -> Series {
    var rule = RecurrenceRule(.weekly, interval: 3)
    rule.count = 6
    return Series(
      start: try moment("2026-12-01T15:00:00"), rule: rule, zone: try zone(), durationMinutes: 45)
  }

  private func changed(_ phrase: String) throws -> String {
    switch adjust(try series(), with: phrase, now: try monday(), zone: try zone()) {
    case .move(let from, let to): "move \(from.date) \(to)"
    case .skip(let date): "skip \(date.date)"
    case .replace(let new, _):
      "replace \(new.next(2).map(\.description).joined(separator: " ")) of \(new.total ?? 0)"
    case .ask(let pending): "ask \(pending.gaps)"
    case .reject(let refusal): "reject \(refusal.problem)"
    case .none: "none"
    }
  }

  @Test(arguments: [
    // The Thursday of that meeting's own week, however far ahead it is.
    ("move the next one to Thursday", "move 2026-12-01 2026-12-03T15:00:00"),
    ("move it to Monday at 10", "move 2026-12-01 2026-11-30T10:00:00"),
    ("can we shift the next meeting to Friday 9am", "move 2026-12-01 2026-12-04T09:00:00"),
    ("push it to 16:00", "move 2026-12-01 2026-12-01T16:00:00"),
    ("move it to the 8th", "move 2026-12-01 2026-12-08T15:00:00"),
    ("postpone it by a week", "move 2026-12-01 2026-12-08T15:00:00"),
    ("bring it forward by an hour", "move 2026-12-01 2026-12-01T14:00:00"),
    ("a week later", "move 2026-12-01 2026-12-08T15:00:00"),
    (
      "move the next one to Thursday because I am on holiday until Friday",
      "move 2026-12-01 2026-12-03T15:00:00"
    ),
    // Another meeting than the next.
    ("move the meeting on 22 December to the 23rd", "move 2026-12-22 2026-12-23T15:00:00"),
    ("move the 22nd of December to Monday", "move 2026-12-22 2026-12-21T15:00:00"),
    ("move the one on 5 December to the 6th", "reject noSuchMeeting"),
    ("skip the next one", "skip 2026-12-01"),
    ("skip 22 December", "skip 2026-12-22"),
    ("cancel the meeting on December 22nd, I'm away", "skip 2026-12-22"),
    ("skip the one in January", "skip 2027-01-12"),
    ("skip the next one because I am ill on Friday", "skip 2026-12-01"),
    ("skip 5 December", "reject noSuchMeeting"),
    // This and the following: in step with the old rhythm, and still six.
    (
      "we meet on Fridays from now on",
      "replace 2026-12-04T15:00:00 2026-12-25T15:00:00 of 6"
    ),
    ("from now on at 4", "replace 2026-12-01T16:00:00 2026-12-22T16:00:00 of 6"),
    ("every two weeks from now on", "replace 2026-12-01T15:00:00 2026-12-15T15:00:00 of 6"),
  ])
  func readAChange(_ phrase: String, _ expected: String) throws {
    #expect(try changed(phrase) == expected, "“\(phrase)”")
  }

  @Test(arguments: [
    ("skip the next one because I am ill", "I am ill"),
    ("skip it since we both travel", "we both travel"),
    ("cancel the next meeting due to budget week", "budget week"),
    ("skip the 24th, as I'm on leave", "I'm on leave"),
    ("skip the next one because of the audit", "the audit"),
  ])
  func theReasonIsKept(_ phrase: String, _ expected: String) {
    #expect(reason(inChange: phrase) == expected, "“\(phrase)”")
  }

  @Test func withoutBecauseThereIsNoReason() {
    #expect(reason(inChange: "move the next one to Thursday at 3") == nil)
  }
}
