/// The beginning of a conversation, and its going on after a pause.
extension Exchange {
  /// Greets, or welcomes back; then asks what is open.
  mutating func greet() {
    if talk.turns.isEmpty {
      trace("greeting")
      say("utter_greet")
      setFlows([script.mainFlow])
    } else {
      trace("welcome-back")
      // A question that waits for a detail of an earlier line is stale by now; ask anew.
      if case .clarify? = talk.pending { setPending(nil) }
      if case .restart? = talk.pending { setPending(nil) }
      if talk.flows.isEmpty { setFlows([script.mainFlow]) }
      if dialogue.acting.actions.contains("welcome_back") {
        run("welcome_back")
      } else {
        say("utter_welcome_back")
      }
    }
    proceed()
  }
}
