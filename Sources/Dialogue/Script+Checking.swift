import Content
import Understanding

extension Script {
  /// Everything in the script that leads nowhere: slots, responses, actions and conditions that are
  /// named and not defined.
  public func check(
    acting: any Acting, reading: any SlotReading
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if flows[mainFlow] == nil {
      problems.append(
        Diagnostic(
          "no-main-flow", at: flows.values.map(\.location).min() ?? .none,
          "no flow is the main one", remedy: "add “main: true” to the flow that talks begin in"))
    }
    for slot in slots.values {
      if case .custom(let reader) = slot.kind, !reading.readers.contains(reader) {
        problems.append(unknown("reader", reader, Array(reading.readers), at: slot.location))
      }
      for other in slot.dependsOn + slot.confirms where slots[other] == nil {
        problems.append(unknown("slot", other, Array(slots.keys), at: slot.location))
      }
    }
    for flow in flows.values {
      for slot in flow.fresh where slots[slot] == nil {
        problems.append(unknown("slot", slot, Array(slots.keys), at: flow.location))
      }
      for step in flow.steps { problems += check(step, acting: acting) }
    }
    return problems.sorted { $0.location < $1.location }
  }

  private func check(_ step: Step, acting: any Acting) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    switch step.kind {
    case .collect(let slot):
      if slots[slot] == nil {
        problems.append(unknown("slot", slot, Array(slots.keys), at: step.location))
      } else if responses[Self.question(for: slot)] == nil {
        problems.append(
          Diagnostic(
            "no-question", at: step.location, "nothing asks for the slot “\(slot)”",
            remedy: "write a response “\(Self.question(for: slot))” with “ask:”"))
      }
    case .interview(let name):
      if !acting.interviews.contains(name) {
        problems.append(unknown("interview", name, Array(acting.interviews), at: step.location))
      }
    case .say(let id):
      if responses[id] == nil {
        problems.append(unknown("response", id, Array(responses.keys), at: step.location))
      }
    case .act(let name):
      if !acting.actions.contains(name) {
        problems.append(unknown("action", name, Array(acting.actions), at: step.location))
      }
    }
    for slot in step.dependsOn where slots[slot] == nil {
      problems.append(unknown("slot", slot, Array(slots.keys), at: step.location))
    }
    for condition in step.conditions { problems += check(condition, at: step, acting) }
    return problems
  }

  private func check(_ condition: Condition, at step: Step, _ acting: any Acting) -> [Diagnostic] {
    switch condition {
    case .not(let inner): return check(inner, at: step, acting)
    case .predicate(let name):
      return acting.predicates.contains(name)
        ? [] : [unknown("predicate", name, Array(acting.predicates), at: step.location)]
    case .isFilled(let slot), .equals(let slot, _):
      guard let known = slots[slot] else {
        return [unknown("slot", slot, Array(slots.keys), at: step.location)]
      }
      if case .equals(_, let value) = condition, case .choice(let choices) = known.kind,
        !choices.contains(where: { $0.id == value })
      {
        return [unknown("value", value, choices.map(\.id), at: step.location)]
      }
      return []
    }
  }

  private func unknown(
    _ what: String, _ name: String, _ known: [String], at place: SourceLocation
  ) -> Diagnostic {
    let nearest = EditDistance.nearest(to: name, among: known.sorted())
    let hint =
      nearest.map { "; did you mean “\($0)”?" }
      ?? "; known are \(known.sorted().joined(separator: ", "))"
    return Diagnostic(
      "unknown-\(what)", at: place, "no \(what) is called “\(name)”",
      remedy: "define it, or correct the name\(hint)")
  }
}
