import Testing

@testable import Understanding

@Suite("Choices")
struct ChoiceTests {
  private static let three = ["A mentor", "A coach", "A sponsor"]
  private static let two = ["Once a month", "Every two weeks"]

  private func pick(_ line: String, _ labels: [String] = three) throws -> ChoiceReader.Pick {
    var builder = PhraseBook.Builder()
    builder.add(concept: "filler", members: ["please", "well", "just"].map { .init($0) })
    return ChoiceReader.read(
      try builder.build().read(line), among: labels.map(ChoiceReader.Option.init))
  }

  @Test(
    "numbers, places and letters pick by the order shown",
    arguments: [
      ("2", [1]), ("two", [1]), ("the second one", [1]), ("option b", [1]), ("last one", [2]),
      ("the first", [0]), ("number three please", [2]), ("1 and 3", [0, 2]), ("3, then 1", [2, 0]),
      ("a", [0]), ("I'll take the third", [2]), ("the second last", [1]), ("option one", [0]),
      ("no. 2", [1]), ("b)", [1]), ("#3", [2]), ("the middle one", [1]),
    ])
  func places(line: String, expected: [Int]) throws {
    #expect(try pick(line) == .picked(expected), "“\(line)” should pick \(expected)")
  }

  @Test(
    "words of a label pick it, also misspelt",
    arguments: [
      ("coach", [1]), ("a sponsor please", [2]), ("sponser", [2]),
      ("the coach or, well, the coach", [1]),
      ("mentor and coach", [0, 1]), ("not a coach, a sponsor", [2]),
    ])
  func words(line: String, expected: [Int]) throws {
    #expect(try pick(line) == .picked(expected), "“\(line)” should pick \(expected)")
  }

  @Test("both, all, neither, any and exclusion")
  func quantifiers() throws {
    #expect(try pick("both", Self.two) == .picked([0, 1]))
    #expect(try pick("all of them") == .picked([0, 1, 2]))
    #expect(try pick("neither") == .none)
    #expect(try pick("none of these") == .none)
    #expect(try pick("not any of them") == .none)
    #expect(try pick("either") == .any)
    #expect(try pick("any of them") == .any)
    #expect(try pick("you choose") == .any)
    #expect(try pick("not the first") == .excluded([0]))
    #expect(try pick("not the first", Self.two) == .picked([1]))
    #expect(try pick("anything but the coach") == .excluded([1]))
    #expect(try pick("the first or the last") == .ambiguous([0, 2]))
  }

  @Test("words that several labels share are ambiguous")
  func ambiguity() throws {
    let labels = ["A senior mentor", "A peer mentor", "Nobody"]
    #expect(try pick("mentor", labels) == .ambiguous([0, 1]))
    #expect(try pick("the peer mentor", labels) == .picked([1]))
  }

  @Test(
    "anything else is no pick",
    arguments: ["2 years", "I run a team of three", "7", "", "what is a coach", "e", "\u{0}"])
  func others(line: String) throws {
    #expect(try pick(line) == .notHeard, "“\(line)” is no pick")
  }
}
