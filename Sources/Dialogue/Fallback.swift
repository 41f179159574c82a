import Understanding

/// What happens when a line is not understood: another wording, an example, the numbered choices,
/// and at last a way on. Each failure is counted per question, and the last rung always leads out.
extension Exchange {
  /// Says that the line was not understood, in the words that this question's next rung holds.
  mutating func fallBack(_ utterance: Utterance) {
    if line != nil { unmatched = utterance.line }
    guard let slot = talk.asked.flatMap({ script.slots[$0] }) else {
      trace("fallback.idle")
      say("utter_not_understood")
      return proceed()
    }
    let rung = count("miss.\(slot.id)") + 1
    trace("fallback.\(rung)")
    let response = script.responses[Script.question(for: slot.id)]
    let reprompts = response?.reprompts ?? []
    if rung <= 3, rung <= max(2, reprompts.count) {
      say("utter_not_understood_\(min(rung, 2))")
      let text =
        rung <= reprompts.count
        ? Template.fill(reprompts[rung - 1], with: values(for: slot.id)) : ""
      if !text.isEmpty {
        says.append(
          Said(id: "utter_reprompt_\(slot.id)", text: text + numbered(choices(of: slot.id))))
      } else {
        proceed()
      }
      return
    }
    if rung == max(2, reprompts.count) + 1, !choices(of: slot.id).isEmpty {
      says.append(
        Said(
          id: "utter_pick",
          text: word(script.responses["utter_pick"]?.texts ?? [""], of: "utter_pick", with: [:])
            + numbered(choices(of: slot.id))))
      return
    }
    trace("fallback.parked")
    set(slot.id, Answer(nil, words: "", turn: reply.turn, origin: .skipped))
    say("utter_parked")
    proceed()
  }
}
