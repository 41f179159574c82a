import Dialogue
import Testing

@testable import Rehearsal

@Suite("Walking at random")
struct WalkerTests {
  private func walk(_ fault: PizzaStage.Fault, _ count: Int = 25) -> WalkReport {
    let vocabulary = WalkerVocabulary(
      answers: ["size": ["small", "large"], "topping": ["ham", "figs"]],
      corrections: ["no, large"], digressions: ["why", "what is it?"],
      commands: ["undo", "bye", "why"])
    return Walker(vocabulary: vocabulary) { PizzaStage(fault) }.play(conversations: count)
  }

  @Test func `A sound assistant passes, and gets somewhere`() {
    let report = walk(.none, 30)
    #expect(report.findings.isEmpty, "\(report.findings.first?.chat ?? "")")
    #expect(report.conversations == 30 && report.turns > 600 && report.finished > 15)
  }

  @Test(arguments: [
    (PizzaStage.Fault.losesAnswer, WalkFault.lost(slot: "size"), 2),
    (.asksAgain, .askedAgain(slot: "size"), 2), (.repeats, .stuck(slot: "size"), 7),
    (.deadEnd, .deadEnd, 1),
  ])
  func `A fault is found and shrunk to the lines that show it`(
    fault: PizzaStage.Fault, found: WalkFault, length: Int
  ) throws {
    let report = walk(fault)
    let finding = try #require(report.findings.first { $0.fault == found }, "\(report.findings)")
    #expect(finding.lines.count == length, "\(finding.chat)")
    let chat = try Chat(finding.chat, file: "found.chat")
    #expect(chat.scenes[0].beats.count == length + 1)
    #expect(chat.scenes[0].setting.seed == finding.seed)
  }

  @Test func `An assistant that breaks is found`() {
    #expect(walk(.breaks).findings.contains { $0.fault.isLike(.broken("")) && $0.lines.count <= 2 })
    #expect(walk(.forgetsOnReload).findings.contains { $0.fault == .lost(slot: "size") })
  }

  @Test func `An answer may go with the one that it hangs on`() {
    func turn(_ answers: [String: JSONValue], asking: String? = nil) -> TurnRecord {
      TurnRecord(
        json: .object(["asking": asking.map { .object(["slot": .string($0)]) } ?? .null]),
        says: [.init(id: "", text: "x")], answers: answers, isFinished: true)
    }
    func fault(_ before: TurnRecord, _ after: TurnRecord) -> WalkFault? {
      var rules = WalkRules()
      rules.dependsOn = ["price": ["size"]]
      rules.confirms = ["right": ["hour"]]
      var check = WalkCheck(rules)
      _ = check.fault(in: before)
      return check.fault(in: after)
    }
    let both: [String: JSONValue] = ["size": .string("s"), "price": .number(8)]
    #expect(fault(turn(both), turn(["size": .string("l")])) == nil)
    #expect(fault(turn(both), turn(["size": .string("s")])) == .lost(slot: "price"))
    let hour: [String: JSONValue] = ["hour": .number(7)]
    #expect(fault(turn(hour, asking: "right"), turn([:])) == nil)
    #expect(fault(turn(hour), turn([:])) == .lost(slot: "hour"))
  }

  @Test func `The same seed walks the same way`() {
    #expect(walk(.losesAnswer).findings == walk(.losesAnswer).findings)
    #expect(walk(.none).turns == walk(.none).turns)
  }

  @Test func `Shrinking finds the smallest list that fails`() {
    let all = Array(0..<200)
    let shrunk = Shrinker.shrink(all) { $0.contains(3) && $0.contains(77) && $0.contains(199) }
    #expect(shrunk == [3, 77, 199])
    #expect(Shrinker.shrink([1], fails: { _ in true }).isEmpty)
    #expect(Shrinker.shrink([], fails: { _ in true }).isEmpty)
    #expect(Shrinker.shrink(all, attempts: 0, fails: { _ in true }) == all)
  }
}
