import Mentoring
import Testing

@Suite struct AgreementTests {
  static let words = Result {
    try Phrasing(content: TestContent.prompts.get(), path: "Prompts/phrasing/agreement.yml")
  }

  @Test(arguments: Seat.allCases) func twelvePointsAndNothingInvented(_ seat: Seat) throws {
    let words = try Self.words.get()
    let lines = Agreement(AgreementFacts(seat: seat)).lines(words: words)
    #expect(lines.count == 13, "one sentence of agreement.yml is missing for \(seat)")
    #expect(lines[0].contains("no contract"))
    for line in lines.dropFirst() {
      #expect(line.contains("______"), "nothing is known, so a blank must stand in: \(line)")
      #expect(!line.contains("{"), "a place was not filled in: \(line)")
    }
  }

  @Test func whatWasSaidStandsInIt() throws {
    var facts = AgreementFacts(seat: .reverseMentee)
    facts[.goals] = "hear what the night shift thinks"
    facts[.rhythm] = "every second Tuesday"
    facts[.minutes] = "45"
    facts[.place] = ""
    let agreement = Agreement(facts)
    #expect(agreement.points.map(\.id) == Agreement.PointID.allCases)
    #expect(agreement.points[2].blanks == [.place])
    let lines = agreement.lines(words: try Self.words.get())
    #expect(lines[2].contains("hear what the night shift thinks"))
    #expect(lines[3].contains("every second Tuesday, 45 minutes"))
    facts[.rhythm] = "every second Tuesday at 15:00, first on 3 March, 45 minutes"
    #expect(
      Agreement(facts).lines(words: try Self.words.get())[3]
        .contains("every second Tuesday at 15:00, first on 3 March, 45 minutes each"),
      "the length stands once, also where the rhythm names it")
  }
}
