import Mentoring
import Testing
import Understanding

/// Whatever is typed or piped in, the readers answer.
@Suite struct RobustnessTests {
  static let lines = [
    "", " ", "\u{0}", "\u{1B}[31mred\u{7}", "😀😀😀", "}{][)(", "not not not not",
    String(repeating: "i want to learn from my boss and ", count: 4_000),
    String(repeating: "a", count: 200_000), String(repeating: "? ", count: 20_000),
    "{goal} {example} {first}", "\u{202E}tfel ot thgir", "ﬁnish the ﬁrst draft", "1e999 meetings",
  ]

  @Test(arguments: lines) func nothingStopsTheReaders(_ line: String) throws {
    let book = try BankTests.heard.get().book
    let utterance = book.read(line)
    let words = try Phrasing(
      content: TestContent.prompts.get(), path: "Prompts/phrasing/advise.yml")
    _ = Advisor(rubric: try TestContent.rubric.get(), words: words, judge: nil)
      .advise(utterance)
    let goal = GoalReader { _ in Deadline(words: "by June", date: "2026-06-30", daysAway: 120) }
      .read(utterance)
    let goals = try Phrasing(
      content: TestContent.prompts.get(), path: "Prompts/phrasing/goal.yml")
    _ = GoalQuestion.question(for: goal, words: goals)
  }

  @Test func whatSomebodyTypesIsNeverTakenForAPlace() throws {
    let words = try Phrasing(
      content: TestContent.prompts.get(), path: "Prompts/phrasing/goal.yml")
    let goal = GoalReading(
      text: "learn {example}", specific: true, measurable: false, deadline: nil, area: .other,
      kind: .capability, probe: [.measure])
    let question = try #require(GoalQuestion.question(for: goal, words: words))
    #expect(question.contains("learn {example}"))
  }
}
