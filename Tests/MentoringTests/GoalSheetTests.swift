import Mentoring
import Testing

@Suite struct GoalSheetTests {
  func reading(_ text: String, _ kind: GoalReading.Kind = .capability) -> GoalReading {
    GoalReading(
      text: text, specific: true, measurable: false, deadline: nil, area: .other, kind: kind,
      probe: [.measure, .deadline])
  }

  @Test func holdsThreeDifferentGoals() throws {
    var sheet = GoalSheet()
    try sheet.add(reading("Learn SQL"))
    #expect(throws: GoalSheet.Refusal.same(0)) { try sheet.add(reading("learn sql")) }
    #expect(throws: GoalSheet.Refusal.notAGoal) { try sheet.add(reading("Bah", .notAGoal)) }
    try sheet.add(reading("Lead a team", .direction))
    try sheet.add(reading("Ask Tom", .action))
    #expect(throws: GoalSheet.Refusal.full) { try sheet.add(reading("One more")) }
    #expect(sheet.goals(at: .direction).map(\.reading.text) == ["Lead a team"])
  }

  @Test func ratingsAreForComparison() throws {
    var sheet = GoalSheet()
    try sheet.add(reading("Learn SQL"))
    #expect(throws: GoalSheet.Refusal.noRating) { try sheet.rate(at: 0, 6) }
    try sheet.rate(at: 0, 2)
    try sheet.refine(at: 0, as: reading("Learn SQL well enough to write our report"))
    try sheet.rate(at: 0, 4)
    #expect(sheet.goals[0].change == 2)
    try sheet.change(at: 0, to: reading("Learn French"))
    #expect(sheet.goals[0].rating == nil)
    #expect(throws: GoalSheet.Refusal.noSuchGoal) { try sheet.delete(at: 1) }
    try sheet.delete(at: 0)
    #expect(sheet.goals.isEmpty)
  }

  @Test func twoSheetsWhereBothLearn() {
    #expect(GoalSheets(seat: .traditionalMentee).partner == nil)
    #expect(GoalSheets(seat: .reverseMentor).partner != nil)
    #expect(GoalSheets(seat: .reciprocalPartner).partner != nil)
  }
}
