import Content
import Understanding

@testable import Dialogue

/// A second, tiny subject: ordering a pizza. It shows that the engine knows nothing of any subject.
struct PizzaDomain: Acting, SlotReading, Answering {
  let actions: Set<String> = ["price"]
  let predicates: Set<String> = ["wants_delivery"]
  let interviews: Set<String> = []
  let readers: Set<String> = ["hour"]

  func run(_ action: String, answers: Answers, setting: Setting) -> ActionResult {
    let isLarge = answers["size"]?.value == .choice("large")
    return ActionResult(
      fills: ["price": .number(isLarge ? 12 : 8)],
      says: [Saying("utter_price", ["price": isLarge ? "12" : "8"])])
  }

  func holds(_ predicate: String, answers: Answers, setting: Setting) -> Bool {
    answers["delivery"]?.value == .flag(true)
  }

  func next(in interview: String, answers: Answers) -> SlotID? { nil }

  func read(
    _ reader: String, _ utterance: Utterance, slot: Slot, current: Value?, pending: Value?,
    answers: Answers, setting: Setting
  ) -> SlotReadingResult {
    for index in utterance.tokens.indices {
      guard let number = Quantity.number(in: utterance.tokens, at: index) else { continue }
      guard number.value < 24 else { return .reject([Saying("utter_no_hour")]) }
      return .value(
        .record(["hour": .number(number.value), "label": .text("at \(Int(number.value))")]),
        says: [])
    }
    return .none
  }

  func hear(
    _ utterance: Utterance, asked: SlotID?, answers: Answers, setting: Setting
  ) -> [Heard] { [] }

  func refers(_ utterance: Utterance, asked: SlotID?) -> Saying? {
    utterance.hits(of: "gate").isEmpty ? nil : Saying("utter_refer")
  }

  func isQuestion(_ utterance: Utterance) -> Bool {
    utterance.endsWithQuestionMark && !utterance.hits(of: "ask").isEmpty
  }

  func answer(_ utterance: Utterance, previous: String?, answers: Answers) -> Digression? {
    guard let hit = utterance.hits(of: "ask").first else { return nil }
    return Digression(says: [Saying("utter_\(hit.rule.name)")], articles: [hit.rule.name])
  }
}
