import Understanding

/// Starting again, leaving a flow, passing a question over.
extension Exchange {
  /// Asks whether everything shall be forgotten; nothing is until the person says yes.
  mutating func askRestart() {
    guard !talk.answers.isEmpty else {
      say("utter_nothing_to_restart")
      return proceed()
    }
    setPending(.restart)
    say("utter_confirm_restart")
  }

  /// Forgets every answer. It is a turn like any other, so it can be undone.
  mutating func restart() {
    trace("restart")
    setPending(nil)
    for slot in talk.answers.keys.sorted() {
      change(.answer(slot, from: talk.answers[slot], to: nil))
      reply.changed.updateValue(nil, forKey: slot)
    }
    for (step, turn) in talk.done.sorted(by: { $0.key < $1.key }) {
      change(.step(step, from: turn, to: nil))
    }
    for (name, count) in talk.counts.sorted(by: { $0.key < $1.key })
    where name.hasPrefix("miss.") {
      change(.count(name, from: count, to: 0))
    }
    setFlows([script.mainFlow])
    open(nil)
    say("utter_restarted")
    proceed()
  }

  /// Leaves the flow on top, or what waits to be settled.
  mutating func cancel() {
    if talk.flows.count > 1 {
      setFlows(Array(talk.flows.dropLast()))
      say("utter_cancelled")
    } else {
      say("utter_nothing_to_cancel")
    }
    proceed()
  }

  /// Passes the open question over. It is not asked again unless the person wants it.
  mutating func skip(isRefused: Bool) {
    guard let slot = talk.asked.flatMap({ script.slots[$0] }) else {
      say("utter_nothing_to_skip")
      return proceed()
    }
    guard !slot.isRequired else {
      say("utter_cannot_skip")
      return proceed()
    }
    set(slot.id, Answer(nil, words: "", turn: reply.turn, origin: .skipped))
    say(isRefused ? "utter_respected" : "utter_skipped")
    proceed()
  }
}
